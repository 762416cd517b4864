package org.pressespiegel.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pressespiegel.text.TableRow;

/** Nouns of what nobody plans: {@code der Brand am Mittwoch} is past, whatever the verb says. */
final class Mishaps {

  /** So many tokens may stand between the noun and its day: {@code in einer Lagerhalle am}. */
  private static final int REACH = 7;

  private static final int LETTERS = 256;

  private static final String[] NONE = {};

  /** The nouns in lower case by their last letter. */
  private static final String[][] NOUNS = read();

  private Mishaps() {}

  /** Returns whether the expression that begins at a token is the day of a mishap. */
  static boolean isDayOf(TaggedAtoms tokens, int begin) {
    int first = Math.max(tokens.sentenceBegin(begin), begin - REACH);
    for (int at = begin - 1; at >= first && tokens.isWord(at); at--) {
      if (tokens.is(at, Category.CAPITALISED)) {
        if (isMishap(tokens, at)) {
          return at < begin - 1;
        }
      } else if (!isOfPhrase(tokens, at)) {
        return false;
      }
    }
    return false;
  }

  /** Prepositions, articles and adjectives; no verb. */
  private static boolean isOfPhrase(TaggedAtoms tokens, int at) {
    boolean adjective =
        tokens.is(at + 1, Category.CAPITALISED)
            && !tokens.is(at - 1, Category.CAPITALISED)
            && (tokens.endsWith(at, "en")
                || tokens.endsWith(at, "er")
                || tokens.endsWith(at, "em"));
    return adjective || tokens.isSmallWord(at);
  }

  private static boolean isMishap(TaggedAtoms tokens, int at) {
    char last = tokens.lastChar(at);
    for (String noun : last < NOUNS.length ? NOUNS[last] : NONE) {
      if (tokens.endsWith(at, noun)) {
        return true;
      }
    }
    return false;
  }

  private static String[][] read() {
    Map<Character, List<String>> nouns = new HashMap<>();
    for (TableRow row : Table.rows("mishaps", "forms")) {
      for (String form : Table.forms(row)) {
        nouns
            .computeIfAbsent(form.charAt(form.length() - 1), last -> new ArrayList<>())
            .add(form.toLowerCase(Locale.ROOT));
      }
    }
    String[][] byLast = new String[LETTERS][];
    for (char last = 0; last < LETTERS; last++) {
      byLast[last] = nouns.getOrDefault(last, List.of()).toArray(String[]::new);
    }
    return byLast;
  }
}
