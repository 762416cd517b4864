package org.pressespiegel.quote;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pressespiegel.text.Endings;
import org.pressespiegel.text.WordMap;
import org.pressespiegel.text.WordTable;

/** The tables of words beside this package, read once. */
final class QuoteWords {

  /** What a word may do in a sentence; a word may have several kinds. */
  enum Kind {
    COMPLEMENT,
    SUBORDINATOR,
    QUESTION,
    COORDINATOR,
    PREPOSITION,
    ARTICLE,
    DETERMINER,
    PRONOUN,
    OBLIQUE,
    ADVERB,
    INDICATIVE,
    CIRCUMSTANCE,
    PARTICLE,
    FEMININE
  }

  /** How a form of a verb with a separable particle stands to it. */
  enum Shape {
    /** A finite form that needs nothing more. */
    FINITE,
    /** A finite form whose particle stands apart. */
    SEPARATED,
    /** A participle; it needs an auxiliary. */
    PARTICIPLE,
    /** A participle whose particle is written apart before it. */
    APART
  }

  /**
   * A verb of saying.
   *
   * @param infinitive its name
   * @param particle what separates from it, one or more words, or the empty string
   * @param stance what saying so does
   * @param introduces c a clause, d direct speech, o an object in quotation marks
   */
  record Verb(String infinitive, String particle, String stance, String introduces) {

    boolean introduces(char what) {
      return introduces.indexOf(what) >= 0;
    }

    /** Returns whether it brings a clause or direct speech, not only an object. */
    boolean says() {
      return introduces('c') || introduces('d');
    }

    String lastOfParticle() {
      return particle.substring(particle.lastIndexOf(' ') + 1);
    }
  }

  /**
   * A form of a verb of saying.
   *
   * @param plural whether it is a plural of the present, which looks like the infinitive
   */
  record Form(Verb verb, Shape shape, boolean plural) {}

  private static final Set<Kind> NONE = Set.of();
  private static final Map<String, Set<Kind>> WORDS = words();
  private static final Map<String, List<Form>> FORMS = forms();
  private static final Map<String, String> SUBJUNCTIVE = map("subjunctive");
  private static final Map<String, String> NOUNS = map("nouns");
  private static final Set<String> TITLES = set("titles");
  private static final Endings<String> MEDIA = Endings.of(set("media"));
  private static final int SHORTEST_MEDIUM = 3;
  private static final int SHORTEST_OFFICE = 4;
  private static final Map<String, Set<String>> OFFICES = offices();
  private static final Endings<String> OFFICE_ENDINGS = Endings.of(OFFICES.keySet());
  private static final List<String> UNSTRESSED = List.of("be", "ver", "ent", "er", "zer");
  private static final List<String> SOURCE_ENDINGS =
      List.of(
          "angaben",
          "angabe",
          "berichten",
          "bericht",
          "berichte",
          "informationen",
          "meldungen",
          "meldung",
          "kreisen",
          "aussagen",
          "schätzungen",
          "mitteilung",
          "sicht",
          "auskunft",
          "darstellung",
          "erklärung");

  private QuoteWords() {}

  static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Returns whether the word, as written within a sentence, may be of that kind. */
  static boolean isA(Kind kind, String word) {
    return WORDS.getOrDefault(word, NONE).contains(kind);
  }

  /** Returns the forms of verbs of saying that the word may be. */
  static List<Form> forms(String lower) {
    return FORMS.getOrDefault(lower, List.of());
  }

  /** Returns whether the word is a subjunctive of reported speech, with a prefix or without. */
  static boolean isReporting(String lower) {
    if (lower.endsWith("e") || lower.startsWith("sei")) {
      if ("present".equals(SUBJUNCTIVE.get(lower))) {
        return true;
      }
      for (String prefix : UNSTRESSED) {
        if (lower.startsWith(prefix)
            && lower.length() > prefix.length() + 3
            && "present".equals(SUBJUNCTIVE.get(lower.substring(prefix.length())))) {
          return !isA(Kind.ADVERB, lower);
        }
      }
      return separable(lower, "present");
    }
    return false;
  }

  /** Returns whether the word is a subjunctive that may stand for one of reported speech. */
  static boolean isUnreal(String lower) {
    return "past".equals(SUBJUNCTIVE.get(lower)) || separable(lower, "past");
  }

  /** A verb at the end of its clause is one word with its particle: stattfinde, zukäme. */
  private static boolean separable(String lower, String kind) {
    for (int cut = 2; cut <= 7 && cut < lower.length() - 3; cut++) {
      if (kind.equals(SUBJUNCTIVE.get(lower.substring(cut)))
          && isA(Kind.PARTICLE, lower.substring(0, cut))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether what somebody is quoted by is called so: Angaben, Ansicht, Bericht. */
  static boolean isSource(String noun) {
    return "source".equals(NOUNS.get(noun)) || !sourceEnding(noun).isEmpty();
  }

  /** Returns what a compound such as Polizeiangaben ends in, or the empty string. */
  static String sourceEnding(String noun) {
    String lower = lower(noun);
    for (String ending : SOURCE_ENDINGS) {
      if (lower.endsWith(ending) && lower.length() > ending.length() + 2) {
        return ending;
      }
    }
    return "";
  }

  /** Returns whether a word in lower case ends in the name of a medium: Tageszeitung, dpa. */
  static boolean isMedium(String lower) {
    return MEDIA.longest(lower, SHORTEST_MEDIUM) != null;
  }

  /** Returns whether a group, office or medium that may speak is called so. */
  static boolean isSpeaker(String noun) {
    return "speaker".equals(NOUNS.get(noun));
  }

  /** Returns whether a title or a name in quotation marks may follow the word. */
  static boolean announcesTitle(String word) {
    return TITLES.contains(word);
  }

  /** Returns whether two nouns, each in the masculine or feminine, mean the same office. */
  static boolean isSameOffice(String noun, String other) {
    Set<String> offices = OFFICES.getOrDefault(masculine(noun), Set.of());
    return OFFICES.getOrDefault(masculine(other), Set.of()).stream().anyMatch(offices::contains);
  }

  private static String masculine(String noun) {
    String lower = lower(noun);
    String known = longestOffice(lower);
    if (known.isEmpty() && lower.endsWith("in")) {
      known = longestOffice(lower.substring(0, lower.length() - 2));
    }
    return known;
  }

  /** Returns the longest office that a word ends in: Wasserminister is a minister. */
  private static String longestOffice(String lower) {
    String office = OFFICE_ENDINGS.longest(lower, SHORTEST_OFFICE);
    return office == null ? "" : office;
  }

  private static Map<String, Set<String>> offices() {
    Map<String, Set<String>> offices = new HashMap<>();
    for (List<String> row : rows("offices")) {
      offices.computeIfAbsent(lower(row.get(0)), key -> new HashSet<>()).add(row.get(1));
    }
    return offices;
  }

  private static Map<String, Set<Kind>> words() {
    Map<String, Set<Kind>> words = new HashMap<>();
    for (List<String> row : rows("words")) {
      Set<Kind> kinds = EnumSet.noneOf(Kind.class);
      for (String kind : row.get(1).split(" ")) {
        kinds.add(Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
      }
      words.put(row.get(0), kinds);
    }
    return WordMap.copyOf(words);
  }

  private static Map<String, List<Form>> forms() {
    Map<String, List<Form>> forms = new HashMap<>();
    for (List<String> row : rows("verbs")) {
      String particle = row.get(1).equals("-") ? "" : row.get(1);
      Verb verb = new Verb(row.get(0), particle, row.get(7), row.get(8));
      for (int column = 2; column <= 5; column++) {
        String finite = row.get(column);
        boolean plural = column == 3;
        if (particle.isEmpty()) {
          add(forms, finite, new Form(verb, Shape.FINITE, plural));
        } else {
          add(forms, finite, new Form(verb, Shape.SEPARATED, plural));
          add(forms, particle + finite, new Form(verb, Shape.FINITE, plural));
        }
      }
      String participle = row.get(6);
      add(forms, participle, new Form(verb, Shape.PARTICIPLE, false));
      if (!particle.isEmpty()) {
        String rest = participle.substring(particle.length()).strip();
        add(forms, rest, new Form(verb, Shape.APART, false));
      }
    }
    return WordMap.copyOf(forms);
  }

  private static void add(Map<String, List<Form>> forms, String word, Form form) {
    List<Form> known = forms.computeIfAbsent(word, key -> new ArrayList<>(2));
    if (known.stream().noneMatch(k -> k.verb() == form.verb() && k.shape() == form.shape())) {
      known.add(form);
    }
  }

  private static Map<String, String> map(String table) {
    return WordTable.pairs(QuoteWords.class, table + ".tsv");
  }

  private static Set<String> set(String table) {
    return WordTable.words(QuoteWords.class, table + ".tsv");
  }

  private static List<List<String>> rows(String table) {
    return WordTable.rows(QuoteWords.class, table + ".tsv");
  }
}
