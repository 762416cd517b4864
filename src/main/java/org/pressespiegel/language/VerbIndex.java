package org.pressespiegel.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordMap;
import org.pressespiegel.text.WordTable;

/** Verbs by all of their forms. */
public final class VerbIndex {

  private static final int LONGEST_PARTICLE = 8;

  /** So many letters at least are left of a verb without its particle. */
  private static final int SHORTEST_REST = 3;

  /** {@code dokumentierte}, and no {@code vierte}. */
  private static final Pattern REGULAR =
      Pattern.compile("(\\p{Ll}{3,})ier(?:e|en|t|te|ten|est|tet)");

  /** By first letter what parts from verbs, longest first; by the Swiss spelling. */
  private static final Map<Character, List<String>> PARTICLES = particles();

  /** By the Swiss spelling. */
  private final Map<String, List<VerbForm>> forms;

  /** Whether verbs in {@code -ieren} are known without being listed: all of them are regular. */
  private final boolean open;

  private VerbIndex(Map<String, List<VerbForm>> forms, boolean open) {
    this.forms = WordMap.copyOf(forms);
    this.open = open;
  }

  /** Returns an index of some verbs. */
  public static VerbIndex of(Collection<Verb> verbs) {
    return of(verbs, false);
  }

  private static VerbIndex of(Collection<Verb> verbs, boolean open) {
    Map<String, List<VerbForm>> forms = new HashMap<>();
    for (Verb verb : new TreeSet<>(verbs)) {
      for (VerbForm form : Conjugation.german().forms(verb)) {
        String word = Spelling.swiss(form.word());
        forms.computeIfAbsent(word, w -> new ArrayList<>(2)).add(form);
      }
    }
    forms.replaceAll((word, list) -> List.copyOf(list));
    return new VerbIndex(forms, open);
  }

  /** Returns the index of the common verbs, made once. */
  public static VerbIndex german() {
    return German.INDEX;
  }

  /** Returns the verbs that are common in news, strong ones with them. */
  public static List<Verb> common() {
    List<Verb> verbs = new ArrayList<>();
    for (TableRow row : PrincipalParts.rows().rows()) {
      verbs.add(row.read("infinitive", Verb::of));
    }
    for (String table : List.of("prefixed_verbs.tsv", "weak_verbs.tsv")) {
      for (TableRow row : WordTable.of(VerbIndex.class, table, "verb").distinct("verb").rows()) {
        verbs.add(row.read("verb", Verb::of));
      }
    }
    return List.copyOf(verbs);
  }

  /**
   * Returns what a word in lower case may be, in a fixed order; nothing if it is no verb. Of a verb
   * with a particle the form that stands in one word is known if the verb without it is: {@code
   * stattfand}.
   */
  public List<VerbForm> of(String lowerWord) {
    String word = Spelling.swiss(lowerWord);
    List<VerbForm> known = forms.get(word);
    if (known != null) {
      return known;
    }
    List<VerbForm> separable = separable(word);
    return separable.isEmpty() && open ? regular(word) : separable;
  }

  private static List<VerbForm> regular(String word) {
    Matcher matcher = REGULAR.matcher(word);
    if (!matcher.matches()) {
      return List.of();
    }
    List<VerbForm> found = new ArrayList<>(2);
    for (VerbForm form : Conjugation.german().forms(new Verb("", matcher.group(1) + "ieren"))) {
      if (Spelling.swiss(form.word()).equals(word)) {
        found.add(form);
      }
    }
    return found;
  }

  private List<VerbForm> separable(String word) {
    for (String particle : PARTICLES.getOrDefault(word.isEmpty() ? 0 : word.charAt(0), List.of())) {
      if (word.length() - particle.length() >= SHORTEST_REST && word.startsWith(particle)) {
        List<VerbForm> rest = forms.get(word.substring(particle.length()));
        if (rest != null) {
          return joined(word, particle, rest);
        }
      }
    }
    return List.of();
  }

  private static Map<Character, List<String>> particles() {
    Map<Character, List<String>> particles = new HashMap<>();
    for (String word : WordClass.PARTICLE.members()) {
      if (word.length() > 1 && word.length() <= LONGEST_PARTICLE) {
        particles.computeIfAbsent(word.charAt(0), c -> new ArrayList<>()).add(word);
      }
    }
    particles.values().forEach(some -> some.sort(Comparator.comparing(String::length).reversed()));
    return particles;
  }

  private static List<VerbForm> joined(String word, String particle, List<VerbForm> rest) {
    List<VerbForm> all = new ArrayList<>(rest.size());
    for (VerbForm form : rest) {
      if (form.verb().particle().isEmpty()) {
        Verb verb = new Verb(particle, form.verb().base());
        all.add(new VerbForm(verb, word, form.shape(), form.tense(), form.mood(), form.person()));
      }
    }
    return all;
  }

  /** Returns whether a word in lower case may be a finite form. */
  public boolean isFinite(String lowerWord) {
    for (VerbForm form : of(lowerWord)) {
      if (form.isFinite()) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a word in lower case may say what somebody does or did: {@code sagte}. */
  public boolean isStated(String lowerWord) {
    for (VerbForm form : of(lowerWord)) {
      if (form.person() == Person.HE && form.mood() == Mood.INDICATIVE) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether a word in lower case can be nothing but Konjunktiv I: no form of the indicative
   * or of an infinitive looks like it.
   */
  public boolean isReported(String lowerWord) {
    if (Agreement.determiner(lowerWord) != 0 || WordClass.isKnown(lowerWord)) {
      // "einige Leute" are no "er einige sich", "nahe der Stadt" no "er nahe".
      return false;
    }
    boolean reported = false;
    for (VerbForm form : of(lowerWord)) {
      if (form.mood() == Mood.SUBJUNCTIVE) {
        boolean third = form.person() == Person.HE || form.person() == Person.THEY;
        reported |= form.tense() == Tense.PRESENT && third;
      } else if (form.person() != Person.I) {
        // The first person of the indicative, "ich sage", does not occur where others report.
        return false;
      }
    }
    return reported;
  }

  /**
   * Returns whether a word in lower case can be nothing but Konjunktiv II: {@code käme}, not {@code
   * machte}.
   */
  public boolean isUnreal(String lowerWord) {
    boolean unreal = false;
    for (VerbForm form : of(lowerWord)) {
      if (form.mood() != Mood.SUBJUNCTIVE) {
        return false;
      }
      unreal |= form.tense() == Tense.PRETERITE;
    }
    return unreal;
  }

  private static final class German {

    static final VerbIndex INDEX = VerbIndex.of(common(), true);
  }
}
