package org.pressespiegel.article;

import java.util.ArrayList;
import java.util.List;

/** Phrases, all looked for in one pass over a text. */
final class Phrases {

  /**
   * A power of two, many times the number of phrases, so that most places of a text need one look.
   */
  private static final int BUCKETS = 1 << 10;

  /** The phrases by their first two letters; null where no phrase begins like that. */
  private final String[][] byBeginning = new String[BUCKETS][];

  private Phrases(List<String> phrases) {
    List<List<String>> buckets = new ArrayList<>();
    for (int i = 0; i < BUCKETS; i++) {
      buckets.add(new ArrayList<>());
    }
    for (String phrase : phrases) {
      buckets.get(bucket(phrase.charAt(0), phrase.charAt(1))).add(phrase);
    }
    for (int i = 0; i < BUCKETS; i++) {
      byBeginning[i] = buckets.get(i).isEmpty() ? null : buckets.get(i).toArray(String[]::new);
    }
  }

  /** Returns phrases of two letters or more. */
  static Phrases of(List<String> phrases) {
    return new Phrases(phrases);
  }

  /** Returns whether any of the phrases stands anywhere in the text, inside words as well. */
  boolean standIn(String text) {
    for (int i = 0; i + 1 < text.length(); i++) {
      String[] phrases = byBeginning[bucket(text.charAt(i), text.charAt(i + 1))];
      if (phrases != null && anyBeginsAt(i, text, phrases)) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyBeginsAt(int at, String text, String[] phrases) {
    for (String phrase : phrases) {
      if (text.startsWith(phrase, at)) {
        return true;
      }
    }
    return false;
  }

  private static int bucket(char first, char second) {
    return (first * 31 + second) & BUCKETS - 1;
  }
}
