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
    Matcher adjective = ADJECTIVE.matcher(name);
    if (adjective.matches() && !NO_ADJECTIVE.matcher(name).matches()) {
      String stem = adjective.group(1);
      String noun = adjective.group(2);
      for (String ending : List.of("e", "en", "er", "es", "em")) {
        for (String form : nouns(noun)) {
          forms.add(stem + ending + " " + form);
        }
      }
    } else {
      forms.addAll(nouns(name));
    }
    return forms.stream().distinct().toList();
  }

  private static List<String> nouns(String noun) {
    if (noun.endsWith("inseln") || noun.endsWith("staaten") || noun.endsWith("en")) {
      return List.of(noun);
    }
    if (noun.endsWith("e") || noun.endsWith("el") || noun.endsWith("er")) {
      return List.of(noun, noun + "n");
    }
    return noun.matches(".*(platz|palast|haus|fluss|kanal|golf|meer|wald|land|tal|pass|tor)")
        ? List.of(noun, noun + "es")
        : List.of(noun);
  }
}
