package org.pressespiegel.place;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cases of German names that begin with an adjective or stand in the plural. */
final class Inflection {

  private static final Pattern ADJECTIVE =
      Pattern.compile("(\\p{Lu}[\\p{L}-]{2,}?)(?:e|er|es) (\\p{Lu}.*)");

  /** First words that end like adjectives and are none. */
  private static final Pattern NO_ADJECTIVE =
      Pattern.compile("(Sierra|Downing|Times|Lake|Place|Gate|White|Grande|Champs|Mosel)\\b.*");

  private Inflection() {}

  /**
   * Returns a name in all cases, the name itself first; a genitive {@code -s} is left out, since
   * the lookup takes it off.
   */
  static List<String> forms(String name) {
    List<String> forms = new ArrayList<>(List.of(name));
    for (String ending : List.of("e", "en", "er", "es", "em")) {
      forms.addAll(declined(name, ending));
    }
    return forms.stream().distinct().toList();
  }

  /** The name with that ending on all its leading adjectives, its noun in all cases. */
  private static List<String> declined(String name, String ending) {
    Matcher adjective = ADJECTIVE.matcher(name);
    if (!adjective.matches() || NO_ADJECTIVE.matcher(name).matches()) {
      return nouns(name);
    }
    return declined(adjective.group(2), ending).stream()
        .map(rest -> adjective.group(1) + ending + " " + rest)
        .toList();
  }

  private static List<String> nouns(String noun) {
    if (noun.endsWith("inseln") || noun.endsWith("staaten") || noun.endsWith("en")) {
      return List.of(noun);
    }
    if (noun.endsWith("e") || noun.endsWith("el") || noun.endsWith("er")) {
      return List.of(noun, noun + "n");
    }
    return noun.matches("(?i).*(platz|palast|haus|fluss|kanal|golf|meer|wald|land|tal|pass|tor)")
        ? List.of(noun, noun + "es")
        : List.of(noun);
  }
}
