package org.pressespiegel.article;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What begins at some place of a line about the article; looks without taking anything.
 *
 * @param line the line
 */
record Lookahead(String line) {

  private static final Set<String> RELATIVE = DataFile.words("relative_times.tsv", "word");

  private static final Pattern AGO =
      Pattern.compile(
          "(?:vor\\s+)(?:(?:etwa|ca\\.|rund|über|mehr als)\\s+)?(?:\\d{1,3}|einer|einem|ein|wenigen|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)"
              + "\\s+(?:Sekunden?|Minuten?|Min\\.?|Stunden?|Std\\.?|Tage?n?|Wochen?|Monate?n?|Jahre?n?)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern FILLER =
      Pattern.compile(
          "(?:Uhr|um|am|den|der|vom|im|gegen|und|seit|MESZ|MEZ|h|Ortszeit|at|on|of|mit)(?![\\p{L}\\d])",
          Pattern.CASE_INSENSITIVE);

  private static final String SEPARATORS = " |·•,;/()[]-–—:*+»«›‹>_~.†■►▶\u25CF\u2022\u2192#\"";

  private static final String HARD_SEPARATORS = "|·•;";

  /** Returns whether the character may stand between the parts of a line. */
  static boolean isSeparator(char c) {
    return SEPARATORS.indexOf(c) >= 0;
  }

  /** Returns whether what stands before and after has nothing to do with each other. */
  static boolean isHardSeparator(char c) {
    return HARD_SEPARATORS.indexOf(c) >= 0;
  }

  /**
   * Returns whether a label that ends at {@code end} announces something: without a colon it needs
   * the thing itself right after it.
   */
  boolean announces(String found, int end) {
    int next = end;
    while (next < line.length() && line.charAt(next) == ' ') {
      next++;
    }
    if (next < line.length() && line.charAt(next) == ':') {
      return true;
    }
    return switch (found) {
      case "published", "updated", "stand" -> {
        int begin = afterFillers(next);
        yield TimeReader.date(line, begin) != null
            || TimeReader.time(line, begin) != null
            || startsRelative(begin)
            || line.startsWith("von ", begin) && !found.equals("stand");
      }
      case "source" -> Agencies.end(line, next) > 0;
      case "author" -> startsWithBy(next);
      case "skip" -> next < line.length() && Character.isDigit(line.charAt(next));
      default -> false;
    };
  }

  private int afterFillers(int next) {
    int begin = next;
    for (int end = fillerEnd(begin); end > begin; end = fillerEnd(begin)) {
      begin = end;
      while (begin < line.length() && line.charAt(begin) == ' ') {
        begin++;
      }
    }
    return begin;
  }

  private boolean startsWithBy(int next) {
    return line.startsWith("von ", next) || line.startsWith("Von ", next);
  }

  /** Returns where the part of the line that begins at {@code begin} ends: at a bar or a dash. */
  int segmentEnd(int begin) {
    for (int i = begin; i < line.length(); i++) {
      if (divides(begin, i)) {
        return i;
      }
    }
    return line.length();
  }

  /** Returns the same, but where a date, a label or a relative time begins, if that is sooner. */
  int segmentEndBeforeDate(int begin) {
    for (int i = begin; i < line.length(); i++) {
      boolean wordStart = i > begin && !Character.isLetterOrDigit(line.charAt(i - 1));
      if (divides(begin, i) || wordStart && startsOther(i)) {
        return i;
      }
    }
    return line.length();
  }

  private boolean divides(int begin, int i) {
    char c = line.charAt(i);
    boolean dash = c == '-' || c == '–' || c == '—';
    return isHardSeparator(c)
        || dash
            && i > begin
            && line.charAt(i - 1) == ' '
            && i + 1 < line.length()
            && line.charAt(i + 1) == ' ';
  }

  private boolean startsOther(int i) {
    return TimeReader.date(line, i) != null || startsLabel(i) || startsRelative(i);
  }

  private boolean startsLabel(int i) {
    int end = i;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    if (end == i) {
      return false;
    }
    String found = Labels.role(line.substring(i, end));
    return found != null
            && !found.equals("author")
            && !found.equals("source")
            && announces(found, end)
        || found != null && end < line.length() && line.charAt(end) == ':';
  }

  /** Returns whether a time relative to the moment of reading begins there: {@code Heute, }. */
  boolean startsRelative(int i) {
    if (agoEnd(i) > i) {
      return true;
    }
    int end = i;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    return RELATIVE.contains(DataFile.lower(line.substring(i, end)))
        && (end == line.length() || ",|:-–·( ".indexOf(line.charAt(end)) >= 0)
        && timeFollowsOrEnds(end);
  }

  private boolean timeFollowsOrEnds(int end) {
    int next = end;
    while (next < line.length()
        && (isSeparator(line.charAt(next)) || line.startsWith("um ", next))) {
      next += line.startsWith("um ", next) ? 3 : 1;
    }
    return next == line.length()
        || TimeReader.time(line, next) != null
        || Agencies.end(line, next) > 0;
  }

  /** Returns the index after {@code vor drei Stunden}, or -1. */
  int agoEnd(int i) {
    if (i >= line.length() || line.charAt(i) != 'v' && line.charAt(i) != 'V') {
      return -1;
    }
    Matcher ago = AGO.matcher(line).region(i, line.length());
    return ago.lookingAt() ? ago.end() : -1;
  }

  /** Returns the index after a word such as {@code Uhr} or {@code am}, or -1. */
  int fillerEnd(int i) {
    Matcher filler = FILLER.matcher(line).region(i, line.length());
    return filler.lookingAt() ? filler.end() : -1;
  }
}
