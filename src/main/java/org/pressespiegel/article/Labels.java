package org.pressespiegel.article;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The words that announce what stands on a line: {@code Stand}, {@code Erschienen in}. */
final class Labels {

  private static final Map<String, String> ROLES =
      DataFile.mapping(
          "labels.tsv",
          "label",
          "role",
          "author",
          "headline",
          "kicker",
          "lead",
          "place",
          "published",
          "section",
          "skip",
          "source",
          "stand",
          "updated");
  private static final Set<String> FIRST_WORDS = firstWords();

  private Labels() {}

  /** Returns what a label announces, such as {@code headline}; null where it is none. */
  static String role(String label) {
    return ROLES.get(DataFile.lower(label));
  }

  /** Returns whether the word that begins at {@code at} is the first of a label. */
  static boolean mayBegin(String line, int at) {
    int end = at + 1;
    while (!wordEnds(line, end)) {
      end++;
    }
    return FIRST_WORDS.contains(DataFile.lower(line.substring(at, end)));
  }

  /** Returns whether a label may end there. */
  static boolean wordEnds(String line, int end) {
    return end == line.length()
        || !Character.isLetterOrDigit(line.charAt(end))
        || line.charAt(end - 1) == '.';
  }

  private static Set<String> firstWords() {
    Set<String> words = new HashSet<>();
    for (String label : ROLES.keySet()) {
      int end = 1;
      while (!wordEnds(label, end)) {
        end++;
      }
      words.add(label.substring(0, end));
    }
    return Set.copyOf(words);
  }
}
