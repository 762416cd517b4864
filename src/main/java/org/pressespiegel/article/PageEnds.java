package org.pressespiegel.article;

import java.util.Map;

/** Lines behind which an article does not go on. */
final class PageEnds {

  private static final Map<String, String> KINDS =
      DataFile.mapping("page_ends.tsv", "phrase", "kind", "end", "link");
  private static final int LONGEST = 60;
  private static final double MOSTLY = 0.5;
  private static final double NEARLY_ALL = 0.8;
  private static final double NEVER = 2;

  private PageEnds() {}

  /**
   * Returns which share of an article at least lies before such a line, if it is the end: {@code
   * Pressekontakt:} hardly ever stands within one, {@code Mehr zum Thema} does. More than 1 for
   * lines of other kinds.
   */
  static double shareBefore(String line) {
    if (line.length() > LONGEST) {
      return NEVER;
    }
    String lower = DataFile.lower(line);
    int begin = 0;
    while (begin < lower.length() && !Character.isLetterOrDigit(lower.charAt(begin))) {
      begin++;
    }
    int end = lower.length();
    while (end > begin && !Character.isLetterOrDigit(lower.charAt(end - 1))) {
      end--;
    }
    String bare = lower.substring(begin, end);
    int colon = bare.indexOf(':');
    String kind = KINDS.get(bare);
    if (kind == null && colon > 0) {
      kind = KINDS.get(bare.substring(0, colon).strip());
    }
    return kind == null ? NEVER : kind.equals("end") ? MOSTLY : NEARLY_ALL;
  }
}
