package org.pressespiegel.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.pressespiegel.language.NameParts;

/** Knows how news agencies sign. */
final class Agencies {

  /** Candidates by their first word in lower case, longest name first. */
  private static final Map<String, List<String>> BY_FIRST_WORD = new HashMap<>();

  private static final Map<String, String> KINDS = new HashMap<>();

  /** {@code dpa:190612-99-612345/3}: the number of a report, not a signature. */
  private static final Pattern REPORT_NUMBER = Pattern.compile("\\p{L}{2,12}:\\d{5,8}-\\d");

  private static final Pattern INITIALS =
      Pattern.compile("\\p{Ll}{1,5}|\\p{Lu}{2,3}|\\p{Lu}\\p{Ll}{1,2}|\\p{Ll}{1,3}\\d?");

  private static final int LONGEST_INITIALS = 5;
  private static final int MAX_TOKENS = 7;

  static {
    NameParts.signatures()
        .forEach(
            (signature, kind) -> {
              String name = DataFile.lower(signature);
              KINDS.put(name, kind);
              if (kind.equals("agency")) {
                BY_FIRST_WORD.computeIfAbsent(firstWord(name), w -> new ArrayList<>()).add(name);
              }
            });
    BY_FIRST_WORD
        .values()
        .forEach(names -> names.sort(Comparator.comparingInt(String::length).reversed()));
  }

  private Agencies() {}

  /** Returns the index after the agency that begins at {@code at}, or -1. */
  static int end(String text, int at) {
    if (at >= text.length() || !Character.isLetter(text.charAt(at))) {
      return -1;
    }
    if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
      return -1;
    }
    int wordEnd = at;
    while (wordEnd < text.length() && Character.isLetter(text.charAt(wordEnd))) {
      wordEnd++;
    }
    List<String> names = BY_FIRST_WORD.get(DataFile.lower(text.substring(at, wordEnd)));
    if (names == null) {
      return -1;
    }
    for (String name : names) {
      int end = at + name.length();
      if (text.regionMatches(true, at, name, 0, name.length())
          && endsHere(text, end)
          && cased(text.substring(at, end))) {
        return end;
      }
    }
    return -1;
  }

  /** Returns the index after a desk of the agency that ends at {@code at}, or -1. */
  static int deskEnd(String text, int at) {
    if (at >= text.length() || text.charAt(at) != '/' && text.charAt(at) != '-') {
      return -1;
    }
    int end = at + 1;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    String desk = text.substring(at + 1, end);
    return "desk".equals(KINDS.get(desk)) ? end : -1;
  }

  /**
   * Returns the agencies of a signature such as {@code dpa/hme}, {@code (APA)} or {@code epd hf
   * mus}; empty for initials alone ({@code /mus/abc}); null where the text is no signature.
   */
  static List<String> signature(String text) {
    String inner = text.strip();
    boolean marked =
        inner.startsWith("/")
            || inner.startsWith("(") && inner.endsWith(")")
            || inner.startsWith("[") && inner.endsWith("]");
    List<String> agencies = new ArrayList<>();
    int tokens = 0;
    int initials = 0;
    int at = 0;
    while (at < inner.length()) {
      char c = inner.charAt(at);
      if (!Character.isLetterOrDigit(c)) {
        if (" /,;&+()[]|.-–—*".indexOf(c) < 0) {
          return null;
        }
        at++;
        continue;
      }
      if (++tokens > MAX_TOKENS) {
        return null;
      }
      int end = end(inner, at);
      if (end > 0) {
        Names.addOnce(agencies, inner.substring(at, end));
        int deskEnd = deskEnd(inner, end);
        if (deskEnd > 0) {
          Names.addOnce(agencies, inner.substring(end + 1, deskEnd));
          end = deskEnd;
        }
        at = end;
        continue;
      }
      end = at;
      while (end < inner.length() && Character.isLetterOrDigit(inner.charAt(end))) {
        end++;
      }
      String token = inner.substring(at, end);
      boolean joins = token.equals("und") || token.equals("mit");
      if (!joins && !isInitials(token)) {
        return null;
      }
      initials += joins ? 0 : 1;
      at = end;
    }
    if (agencies.isEmpty()) {
      return marked && initials > 0 && initials <= 4 ? agencies : null;
    }
    return agencies;
  }

  private static boolean isInitials(String token) {
    return token.length() <= LONGEST_INITIALS && INITIALS.matcher(token).matches();
  }

  /**
   * Returns the agencies of a rights line such as {@code © Zeitung/dpa/mub}; none where it only
   * gives the number of a report.
   */
  static List<String> ofRightsLine(String line) {
    List<String> agencies = new ArrayList<>();
    if (REPORT_NUMBER.matcher(line).find()) {
      return agencies;
    }
    int at = 0;
    while (at < line.length()) {
      int end = end(line, at);
      if (end < 0) {
        at++;
        continue;
      }
      Names.addOnce(agencies, line.substring(at, end));
      int deskEnd = deskEnd(line, end);
      if (deskEnd > 0) {
        Names.addOnce(agencies, line.substring(end + 1, deskEnd));
      }
      at = Math.max(end, deskEnd);
    }
    return agencies;
  }

  static boolean hasReportNumber(String line) {
    return REPORT_NUMBER.matcher(line).find();
  }

  /** Lower-case {@code ap} or {@code sid} may sign; mixed case like {@code Ap} is a word. */
  private static boolean cased(String name) {
    if (name.length() > 3) {
      return true;
    }
    String tail = name.substring(1);
    return tail.equals(DataFile.lower(tail)) == Character.isLowerCase(name.charAt(0));
  }

  private static boolean endsHere(String text, int end) {
    if (end >= text.length()) {
      return end == text.length();
    }
    char c = text.charAt(end);
    if (c == '-') {
      return end + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(end + 1));
    }
    return !Character.isLetterOrDigit(c) && c != '.' || c == '.' && !isDomain(text, end);
  }

  private static boolean isDomain(String text, int dot) {
    return dot + 1 < text.length() && Character.isLetter(text.charAt(dot + 1));
  }

  private static String firstWord(String name) {
    int end = 0;
    while (end < name.length() && Character.isLetter(name.charAt(end))) {
      end++;
    }
    return name.substring(0, end);
  }
}
