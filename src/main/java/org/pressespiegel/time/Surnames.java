package org.pressespiegel.time;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pressespiegel.language.GivenNames;
import org.pressespiegel.language.Tokens.Gap;

/**
 * Persons who are called like a month, a day, a season or a feast: {@code Ernst Mai, Frau Freitag}.
 * Where a text has one, the bare word is that person again.
 */
final class Surnames {

  private static final long CALENDAR =
      Category.MONTH.bit()
          | Category.WEEKDAY.bit()
          | Category.SEASON.bit()
          | Category.HOLIDAY.bit();

  /** Behind these even a word that is a name in the text is a time. */
  private static final Set<String> TIMELY =
      Set.of("im", "am", "seit", "ab", "bis", "vom", "zum", "anfang", "mitte", "ende", "jeden");

  private Surnames() {}

  /** Returns the expressions that are no person. */
  static List<Mention> without(List<Mention> mentions, TaggedAtoms tokens) {
    if (mentions.stream().noneMatch(mention -> isBare(mention, tokens))) {
      return mentions;
    }
    Set<String> names = new HashSet<>();
    for (int token = 1; token < tokens.size(); token++) {
      if (isNamed(tokens, token)) {
        names.add(name(tokens, token));
      }
    }
    return names.isEmpty()
        ? mentions
        : mentions.stream().filter(mention -> !isPerson(mention, tokens, names)).toList();
  }

  private static boolean isBare(Mention mention, TaggedAtoms tokens) {
    int last = mention.end() - 1;
    boolean bare = mention.begin() == last || mention.begin() == last - 1;
    return bare && isCalendarWord(tokens, last);
  }

  private static boolean isPerson(Mention mention, TaggedAtoms tokens, Set<String> names) {
    if (!isBare(mention, tokens)) {
      return false;
    }
    int last = mention.end() - 1;
    if (isNamed(tokens, last)) {
      return true;
    }
    String before =
        mention.begin() == 0 ? "" : tokens.read(mention.begin() - 1).toLowerCase(Locale.ROOT);
    return mention.begin() == last
        && names.contains(name(tokens, last))
        && !TIMELY.contains(before)
        && !tokens.isNumber(mention.begin() - 1);
  }

  /** Returns whether a given name or a title stands right before a word of the calendar. */
  private static boolean isNamed(TaggedAtoms tokens, int token) {
    if (!isCalendarWord(tokens, token)
        || !tokens.isWord(token - 1)
        || !tokens.is(token - 1, Category.CAPITALISED)
        || tokens.gap(token).compareTo(Gap.LINE) >= 0
        || isCalendarWord(tokens, token - 1)) {
      return false;
    }
    String before = tokens.read(token - 1);
    return tokens.is(token - 1, Category.TITLE)
        || GivenNames.has(before)
        // Bearers of this one have given names that few lists know.
        || tokens.read(token).equals("Ramadan") && tokens.word(token - 1) == null;
  }

  private static boolean isCalendarWord(TaggedAtoms tokens, int token) {
    return token >= 0 && token < tokens.size() && (tokens.mask(token) & CALENDAR) != 0;
  }

  /** A genitive is the same name. */
  private static String name(TaggedAtoms tokens, int token) {
    String word = tokens.read(token);
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }
}
