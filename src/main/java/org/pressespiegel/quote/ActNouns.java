package org.pressespiegel.quote;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pressespiegel.language.Verb;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordTable;

/** Nouns for acts of speech, {@code Forderung, Vorwurf}, and the verbs that do them. */
final class ActNouns {

  /** By word in lower case its stance. */
  private static final Map<String, String> STANCES = stances();

  private static final Set<Verb> GIVING =
      WordTable.of(ActNouns.class, "giving_verbs.tsv", "verb").distinct("verb").rows().stream()
          .map(row -> row.read("verb", Verb::of))
          .collect(Collectors.toUnmodifiableSet());

  private ActNouns() {}

  /** Returns what the act does that a noun in lower case names, or null. */
  static String stance(String lower) {
    // "SPD-Forderung", but a "Nachfrage" is no "Frage".
    return STANCES.get(lower.substring(lower.lastIndexOf('-') + 1));
  }

  /** Returns whose act a compound names, {@code SPD} of {@code SPD-Forderung}; or null. */
  static String holder(String noun) {
    int hyphen = noun.lastIndexOf('-');
    boolean act = hyphen > 1 && stance(SpeechNouns.lower(noun)) != null;
    // "Kern-Forderung": nobody's.
    return act && noun.chars().limit(hyphen).filter(Character::isUpperCase).count() > 1
        ? noun.substring(0, hyphen)
        : null;
  }

  /** Returns whether whoever does what a verb says does the act that its noun names. */
  static boolean isGiven(Verb verb) {
    return GIVING.contains(verb);
  }

  private static Map<String, String> stances() {
    Map<String, String> stances = new HashMap<>();
    WordTable table = WordTable.of(ActNouns.class, "act_nouns.tsv", "noun", "plural", "stance");
    for (TableRow row : table.distinct("noun").rows()) {
      String stance = row.word("stance");
      String noun = SpeechNouns.lower(row.word("noun"));
      String plural = SpeechNouns.lower(row.word("plural"));
      stances.put(noun, stance);
      stances.put(plural, stance);
      if (!noun.endsWith("ung") && !noun.endsWith("e")) {
        stances.put(noun + "s", stance);
        stances.put(noun + "es", stance);
      }
      if (plural.endsWith("e")) {
        stances.put(plural + "n", stance);
      }
    }
    return Map.copyOf(stances);
  }
}
