package org.pressespiegel.time;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.pressespiegel.text.TableRow;

/** Nouns of what nobody plans: {@code der Brand am Mittwoch} is past, whatever the verb says. */
final class Mishaps {

  /** So many tokens may stand between the noun and its day: {@code in einer Lagerhalle am}. */
  private static final int REACH = 7;

  private static final int SHORTEST = 3;

  private static final Set<String> NOUNS = read();

  private Mishaps() {}

  /** Returns whether the expression that begins at a token is the day of a mishap. */
  static boolean isDayOf(TaggedAtoms tokens, int begin) {
    int first = Math.max(tokens.sentenceBegin(begin), begin - REACH);
    for (int at = begin - 1; at >= first && tokens.isWord(at); at--) {
      if (tokens.is(at, Category.CAPITALISED)) {
        if (isMishap(tokens.read(at).toLowerCase(Locale.ROOT))) {
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

  private static boolean isMishap(String noun) {
    for (int from = 0; from <= noun.length() - SHORTEST; from++) {
      if (NOUNS.contains(noun.substring(from))) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> read() {
    Set<String> nouns = new HashSet<>();
    for (TableRow row : Table.rows("mishaps", "forms")) {
      Table.forms(row).forEach(form -> nouns.add(form.toLowerCase(Locale.ROOT)));
    }
    return Set.copyOf(nouns);
  }
}
