package org.pressespiegel.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Plain articles one below the other, parted by form feeds or lines of signs. Lines of signs also
 * part the sections of one article, and form feeds its pages: they part articles only if what
 * stands between them begins as articles do, with a line that is no sentence, and goes on as long.
 */
final class BundleLayout implements Layout {

  static final Pattern RULE = Pattern.compile("\\s*([=*#_~+-])(?:\\s?\\1){9,}\\s*");

  private static final int FEWEST_WORDS = 25;
  private static final int LONGEST_TITLE = 140;

  /** So many parts that begin like articles are articles. */
  private static final int ENOUGH = 5;

  private static final int HEAD = 5;
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:Von|VON|von|Autor:|Datum:) ?\\p{Lu}.{2,80}|.{0,40}\\d{1,2}\\.(?:\\d{1,2}\\.| ?\\p{L}{3,9} )\\d{4}.{0,40}");

  private boolean feeds;

  @Override
  public String format() {
    return "bundle";
  }

  @Override
  public boolean matches(List<String> first) {
    return isParted(first, true) || isParted(first, false);
  }

  private boolean isParted(List<String> lines, boolean byFeeds) {
    feeds = byFeeds;
    List<List<String>> parts = new ArrayList<>();
    List<String> part = new ArrayList<>();
    for (String line : lines) {
      if (isMark(line)) {
        parts.add(part);
        part = new ArrayList<>();
      } else if (!line.isBlank()) {
        part.add(line.strip());
      }
    }
    parts.add(part);
    parts.removeIf(List::isEmpty);
    int articles = 0;
    for (List<String> each : parts) {
      // A box with a title of its own may stand below a line, so few parts must be signed or dated.
      boolean told = parts.size() >= ENOUGH || isSigned(each);
      articles += told && isArticle(each) ? 1 : 0;
    }
    // The last one may be cut off where the beginning of the file ends.
    return articles > 1 && articles >= parts.size() - 1;
  }

  private boolean isMark(String line) {
    return feeds ? line.equals(TextLines.FORM_FEED) : RULE.matcher(line).matches();
  }

  private static boolean isArticle(List<String> lines) {
    String title = lines.get(0);
    boolean begins =
        title.length() <= LONGEST_TITLE
            && !Character.isLowerCase(title.codePointAt(0))
            && !title.matches(".*[.,;:]")
            && lines.size() > 1;
    int words = lines.stream().mapToInt(line -> line.split("\\s+").length).sum();
    boolean sentences = lines.stream().anyMatch(line -> line.matches(".*[.!?][\"“«»]?"));
    return begins && words >= FEWEST_WORDS && sentences;
  }

  /** Whether a line near the title names the day or the author. */
  private static boolean isSigned(List<String> lines) {
    return lines.subList(1, Math.min(lines.size(), HEAD)).stream()
        .anyMatch(line -> PressDate.read(line) != null || BYLINE.matcher(line).matches());
  }

  @Override
  public Cut cut(String line) {
    return isMark(line) ? Cut.START : Cut.NONE;
  }

  @Override
  public boolean isFramed() {
    return false;
  }

  @Override
  public Map<String, String> read(List<String> lines) {
    return new Draft().text(lines.stream().filter(line -> !isMark(line)).toList()).fields();
  }
}
