package org.pressespiegel.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pressespiegel.language.VerbForm.Shape;
import org.pressespiegel.text.WordTable;

/**
 * Conjugates German verbs: strong and irregular ones from a table of principal parts, which holds
 * for their prefixed relatives too, all others by the rules of weak verbs.
 */
public final class Conjugation {

  private static final Conjugation GERMAN = new Conjugation();

  /** Prefixes that never part from their verb; its participle has no {@code ge}. */
  private static final List<String> PREFIXES =
      List.of(
          "hinter", "unter", "über", "wider", "durch", "voll", "miss", "emp", "ent", "ver", "zer",
          "um", "be", "er", "ge");

  private static final Person[] PERSONS = Person.values();

  /** Endings of the present that Konjunktiv I and II share, on stems without {@code e}. */
  private static final String[] SUBJUNCTIVE = {"e", "est", "e", "en", "et", "en"};

  private final Map<String, PrincipalParts> strong = PrincipalParts.table();
  private final Set<String> weak =
      WordTable.of(Conjugation.class, "weak_verbs.tsv", "verb").words("verb");

  private Conjugation() {}

  /** Returns the conjugation of German. */
  public static Conjugation german() {
    return GERMAN;
  }

  /** Returns every form of a verb; a word occurs as often as it has meanings. */
  public List<VerbForm> forms(Verb verb) {
    Forms forms = new Forms(verb);
    PrincipalParts parts = strong.get(verb.base());
    String prefix = parts == null ? prefixOfStrong(verb.base()) : "";
    if (parts == null && !prefix.isEmpty()) {
      parts = strong.get(verb.base().substring(prefix.length()));
    }
    if (parts == null) {
      weak(forms, verb.base());
    } else {
      strong(forms, verb.base(), prefix, parts);
    }
    return forms.all;
  }

  /** Returns whether a verb has its perfect with {@code sein}: {@code ist gekommen}. */
  public boolean isWithSein(Verb verb) {
    PrincipalParts parts = strong.get(verb.base());
    return parts != null && parts.auxiliary().equals("sein");
  }

  /** Returns the prefix that stands before a verb of the table; empty where there is none. */
  private String prefixOfStrong(String base) {
    if (weak.contains(base)) {
      return "";
    }
    for (String prefix : PREFIXES) {
      if (base.startsWith(prefix) && strong.containsKey(base.substring(prefix.length()))) {
        return prefix;
      }
    }
    return "";
  }

  private static void strong(Forms forms, String base, String prefix, PrincipalParts parts) {
    String stem = stem(base);
    String plural = parts.plural().isEmpty() ? base : prefix + parts.plural();
    String he = prefix + parts.he();
    String you = parts.you().isEmpty() ? you(he, stem) : prefix + parts.you();
    String self = parts.self().isEmpty() ? stem + "e" : prefix + parts.self();
    String youAll = parts.plural().isEmpty() ? stem + (softens(stem) ? "et" : "t") : "seid";
    forms.finite(
        Tense.PRESENT, Mood.INDICATIVE, new String[] {self, you, he, plural, youAll, plural});
    String reported = parts.reported().isEmpty() ? stem + "e" : prefix + parts.reported();
    forms.finite(Tense.PRESENT, Mood.SUBJUNCTIVE, subjunctive(reported));
    String preterite = prefix + parts.preterite();
    forms.finite(Tense.PRETERITE, Mood.INDICATIVE, preterite(preterite));
    for (String unreal : parts.subjunctive().split(" ")) {
      forms.finite(Tense.PRETERITE, Mood.SUBJUNCTIVE, subjunctive(prefix + unreal));
    }
    String participle = parts.participle();
    if (!prefix.isEmpty()) {
      participle =
          prefix
              + (participle.startsWith("gege")
                      || participle.startsWith("ge") && !parts.infinitive().startsWith("ge")
                  ? participle.substring(2)
                  : participle);
    }
    forms.rest(base, participle);
  }

  private static void weak(Forms forms, String base) {
    String stem = stem(base);
    boolean liquid = stem.endsWith("el") || stem.endsWith("er");
    String e = softens(stem) ? "e" : "";
    boolean hissing = "sßzx".indexOf(stem.charAt(stem.length() - 1)) >= 0;
    String self = stem.endsWith("el") ? stem.substring(0, stem.length() - 2) + "le" : stem + "e";
    String you = stem + (hissing ? "t" : e + "st");
    String he = stem + e + "t";
    forms.finite(Tense.PRESENT, Mood.INDICATIVE, new String[] {self, you, he, base, he, base});
    String[] reported = subjunctive(stem + "e");
    if (liquid) {
      reported = new String[] {self, stem + "st", self, base, stem + "t", base};
    }
    forms.finite(Tense.PRESENT, Mood.SUBJUNCTIVE, reported);
    if (stem.endsWith("el")) {
      // "er handele" beside "er handle"
      forms.finite(Tense.PRESENT, Mood.SUBJUNCTIVE, Person.HE, stem + "e");
    }
    String preterite = stem + e + "te";
    forms.finite(Tense.PRETERITE, Mood.INDICATIVE, preterite(preterite));
    forms.finite(Tense.PRETERITE, Mood.SUBJUNCTIVE, preterite(preterite));
    boolean bare = base.endsWith("ieren") || hasPrefix(base);
    forms.rest(base, (bare ? "" : "ge") + stem + e + "t");
  }

  /** Returns whether a weak verb begins with a prefix, and not only with its letters. */
  private static boolean hasPrefix(String base) {
    for (String prefix : PREFIXES) {
      String rest = base.substring(Math.min(prefix.length(), base.length()));
      if (base.startsWith(prefix) && rest.length() >= 5 && hasVowelBeforeEnding(rest)) {
        return !NO_PREFIX.contains(base);
      }
    }
    return false;
  }

  /** Weak verbs whose first letters are no prefix. */
  private static final Set<String> NO_PREFIX =
      Set.of(
          "erben", "ernten", "erden", "beben", "beten", "betteln", "bessern", "beugen", "beizen",
          "bellen", "geizen", "gellen", "gerben", "entern", "geißeln", "unken");

  private static boolean hasVowelBeforeEnding(String rest) {
    for (int at = 0; at < rest.length() - 2; at++) {
      if ("aeiouäöüy".indexOf(rest.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static String stem(String base) {
    return base.endsWith("en")
        ? base.substring(0, base.length() - 2)
        : base.substring(0, base.length() - 1);
  }

  /** Returns whether endings in {@code t} and {@code st} need an {@code e} before them. */
  private static boolean softens(String stem) {
    int length = stem.length();
    char last = stem.charAt(length - 1);
    if (last == 't' || last == 'd') {
      return true;
    }
    if (last != 'm' && last != 'n' || length < 2) {
      return false;
    }
    char before = stem.charAt(length - 2);
    boolean silent = before == 'h' && (length < 3 || stem.charAt(length - 3) != 'c');
    return !silent && "aeiouäöüylrmn".indexOf(before) < 0;
  }

  private static String you(String he, String stem) {
    String own = he.endsWith("t") ? he.substring(0, he.length() - 1) : he;
    char last = own.charAt(own.length() - 1);
    if ("sßzx".indexOf(last) >= 0) {
      return he;
    }
    boolean stemEndsInT = stem.endsWith("t") && !he.endsWith("et");
    return (stemEndsInT ? he : own) + "st";
  }

  private static String[] preterite(String self) {
    if (self.endsWith("e")) {
      return new String[] {self, self + "st", self, self + "n", self + "t", self + "n"};
    }
    char last = self.charAt(self.length() - 1);
    String you = self + ("tdsßz".indexOf(last) >= 0 ? "est" : "st");
    return new String[] {
      self, you, self, self + "en", self + ("td".indexOf(last) >= 0 ? "et" : "t"), self + "en"
    };
  }

  private static String[] subjunctive(String self) {
    String stem = self.endsWith("e") ? self.substring(0, self.length() - 1) : self;
    String[] forms = new String[PERSONS.length];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = stem + SUBJUNCTIVE[i];
    }
    forms[Person.I.ordinal()] = self;
    forms[Person.HE.ordinal()] = self;
    return forms;
  }

  /** The forms of one verb, collected. */
  private static final class Forms {

    /** Longer particles may be written apart: {@code bekannt gegeben}. */
    private static final int LONGEST_ALWAYS_JOINED = 3;

    private final Verb verb;
    private final List<VerbForm> all = new ArrayList<>(64);

    Forms(Verb verb) {
      this.verb = verb;
    }

    void finite(Tense tense, Mood mood, String[] words) {
      for (Person person : PERSONS) {
        // Nobody writes "ihr schaltet" of scolding, but "die Ampel schaltet" stands everywhere.
        if (person != Person.YOU_ALL || tense != Tense.PRETERITE || mood != Mood.INDICATIVE) {
          finite(tense, mood, person, words[person.ordinal()]);
        }
      }
    }

    void finite(Tense tense, Mood mood, Person person, String word) {
      if (verb.particle().isEmpty()) {
        all.add(new VerbForm(verb, word, Shape.FINITE, tense, mood, person));
      } else {
        all.add(new VerbForm(verb, word, Shape.FINITE_APART, tense, mood, person));
        all.add(new VerbForm(verb, verb.particle() + word, Shape.FINITE, tense, mood, person));
      }
    }

    void rest(String base, String participle) {
      String particle = verb.particle();
      add(particle + base, Shape.INFINITIVE);
      if (!particle.isEmpty()) {
        add(particle + "zu" + base, Shape.ZU_INFINITIVE);
      }
      add(particle + participle, Shape.PARTICIPLE);
      if (particle.length() > LONGEST_ALWAYS_JOINED) {
        add(participle, Shape.PARTICIPLE_APART);
      }
      add(particle + base + "d", Shape.PRESENT_PARTICIPLE);
    }

    private void add(String word, Shape shape) {
      all.add(new VerbForm(verb, word, shape, null, null, null));
    }
  }
}
