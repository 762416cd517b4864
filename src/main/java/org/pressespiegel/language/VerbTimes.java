package org.pressespiegel.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordMap;
import org.pressespiegel.text.WordTable;

/**
 * What words tell of the time that their clause speaks of: forms of known verbs, and unknown words
 * that look like forms of verbs.
 */
final class VerbTimes {

  static final int PAST = 1;

  /** {@code geplant}: ahead, whatever the verb. */
  static final int PLANNED = 2;

  /** {@code hat, ist}: past with a participle, present without. */
  static final int PERFECT = 4;

  static final int PARTICIPLE = 8;
  static final int PRESENT = 16;
  static final int FUTURE = 32;

  /** {@code sagten}, which may be an infinitive like {@code warten}. */
  static final int MAYBE_PAST = 64;

  static final int FINITE = PAST | PLANNED | PERFECT | PRESENT | FUTURE | MAYBE_PAST;

  private static final String[] HOW = {"perfect", "future", "modal", "planned", "open", "saying"};

  private static final int SHORTEST_GUESS = 5;
  private static final int SHORTEST_REST = 3;

  /** What verbs begin with, whether it parts from them or not; longest first. */
  private static final List<String> PREFIXES =
      List.of(
          "zusammen",
          "zurück",
          "hinter",
          "wieder",
          "durch",
          "statt",
          "teil",
          "über",
          "unter",
          "fest",
          "frei",
          "nach",
          "nieder",
          "vorbei",
          "voran",
          "heraus",
          "hinaus",
          "herbei",
          "weg",
          "weiter",
          "fort",
          "auf",
          "aus",
          "bei",
          "ein",
          "ent",
          "emp",
          "her",
          "hin",
          "los",
          "mit",
          "ver",
          "vor",
          "wider",
          "zer",
          "ab",
          "an",
          "be",
          "er",
          "ge",
          "um",
          "zu");

  /** What participles of unknown verbs begin with, if not with a particle before {@code ge}. */
  private static final List<String> INSEPARABLE = List.of("ge", "ver", "be", "er", "ent", "zer");

  /** By the Swiss spelling. */
  private static final Map<String, Integer> WORDS = words();

  private VerbTimes() {}

  /** Returns what a form of a verb that is known tells; 0 if it is none. */
  static int known(String lower) {
    return WORDS.getOrDefault(Spelling.swiss(lower), 0);
  }

  /** Returns what a word in lower case tells, known or not; 0 if it looks like no verb. */
  static int of(String lower) {
    Integer known = WORDS.get(Spelling.swiss(lower));
    if (known != null) {
      return known;
    }
    if (WordClass.isKnown(lower) || Agreement.determiner(lower) != 0) {
      return 0;
    }
    int prefixed = prefixed(lower);
    return prefixed != 0 ? prefixed : guess(lower);
  }

  /** {@code auftrat, zurückkehrt, aufgenommen}: a prefix before a known form. */
  private static int prefixed(String lower) {
    for (String prefix : PREFIXES) {
      int rest = lower.length() - prefix.length();
      if (rest >= SHORTEST_REST && lower.startsWith(prefix)) {
        int known = known(lower.substring(prefix.length()));
        int told = known & (PAST | PRESENT | PARTICIPLE | MAYBE_PAST);
        if (told != 0 && (known & (FUTURE | PERFECT)) == 0) {
          // "beschlossen" may be both.
          return looksLikeParticiple(lower) ? told | PARTICIPLE : told;
        }
      }
    }
    return 0;
  }

  /** What an unknown word looks like. */
  private static int guess(String lower) {
    if (lower.length() < SHORTEST_GUESS) {
      return 0;
    }
    int told = 0;
    if (lower.endsWith("iert")) {
      told |= PRESENT;
    } else if (lower.endsWith("te") && !isOrdinal(lower)) {
      told |= PAST;
    } else if (lower.endsWith("ten") && !isOrdinal(lower)) {
      told |= MAYBE_PAST;
    }
    return looksLikeParticiple(lower) ? told | PARTICIPLE : told;
  }

  /** {@code vierte, zwanzigste, vorletzte}: no preterite. */
  private static boolean isOrdinal(String lower) {
    String stem = lower.substring(0, lower.lastIndexOf('e'));
    return NumberWords.isOrdinal(lower) || stem.endsWith("letzt") || stem.endsWith("nächst");
  }

  private static boolean looksLikeParticiple(String lower) {
    if (lower.endsWith("iert")) {
      return true;
    }
    if (!lower.endsWith("t") && !lower.endsWith("en")) {
      return false;
    }
    for (String prefix : INSEPARABLE) {
      if (lower.startsWith(prefix)) {
        return true;
      }
    }
    for (String prefix : PREFIXES) {
      if (lower.startsWith(prefix) && lower.startsWith("ge", prefix.length())) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, Integer> words() {
    Map<Verb, Set<String>> how = new HashMap<>();
    WordTable table = WordTable.of(VerbTimes.class, "verb_times.tsv", "verb", "how");
    for (TableRow row : table.distinct("verb", "how").rows()) {
      how.computeIfAbsent(row.read("verb", Verb::of), verb -> new HashSet<>())
          .add(row.oneOf("how", HOW));
    }
    Set<Verb> verbs = new TreeSet<>(VerbIndex.common());
    verbs.addAll(how.keySet());
    Map<String, Integer> words = new HashMap<>();
    Set<String> said = new HashSet<>();
    for (Verb verb : verbs) {
      Set<String> own = how.getOrDefault(verb, Set.of());
      for (VerbForm form : Conjugation.german().forms(verb)) {
        int told = told(form, own);
        words.merge(Spelling.swiss(form.word()), told, (one, other) -> one | other);
        if (told == 0 && own.contains("saying") && form.tense() == Tense.PRESENT) {
          said.add(Spelling.swiss(form.word()));
        }
      }
    }
    // "worden" has no other use than that of "geworden".
    words.put("worden", PAST);
    // "meldet" may be of "anmelden" too, and reports far more often.
    said.forEach(word -> words.computeIfPresent(word, (form, told) -> told & ~PRESENT));
    return WordMap.copyOf(words);
  }

  private static int told(VerbForm form, Set<String> how) {
    boolean helper = how.contains("perfect") || how.contains("modal");
    boolean told = helper || form.person() == Person.HE || form.person() == Person.THEY;
    return switch (form.shape()) {
      case PARTICIPLE -> participle(form, how);
      case FINITE, FINITE_APART -> told ? finite(form, how) : 0;
      default -> 0;
    };
  }

  private static int participle(VerbForm form, Set<String> how) {
    if (how.contains("planned")) {
      return PLANNED;
    }
    boolean past = how.contains("perfect") || form.word().equals("geworden");
    return past ? PAST : how.contains("open") ? PRESENT : PARTICIPLE;
  }

  private static int finite(VerbForm form, Set<String> how) {
    boolean present = form.tense() == Tense.PRESENT;
    if (how.contains("perfect")) {
      // "hätten ab Januar im Hafen bleiben müssen" speaks of what is ahead.
      boolean supposed = form.mood() == Mood.SUBJUNCTIVE;
      return present ? PERFECT : supposed ? MAYBE_PAST : PAST;
    }
    if (how.contains("modal")) {
      boolean ahead = present || form.mood() == Mood.SUBJUNCTIVE;
      return ahead && !form.word().startsWith("wollt") || form.word().startsWith("sollt")
          ? FUTURE
          : PAST;
    }
    if (present) {
      return how.contains("saying") ? 0 : how.contains("future") ? FUTURE : PRESENT;
    }
    return form.mood() == Mood.SUBJUNCTIVE ? 0 : PAST;
  }
}
