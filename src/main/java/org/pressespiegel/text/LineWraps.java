package org.pressespiegel.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells line ends that a narrow page made from those that the author wanted.
 *
 * <p>A text counts as hard-wrapped when lines of some length go on in lower case on the next. There
 * a line end is a wrap if the next word would not have fitted into the width of the text, and an
 * end that the author wanted if it would have.
 */
public final class LineWraps {

  private static final int SHORTEST_WRAPPED = 30;
  private static final int WIDEST_WRAP = 160;
  private static final int MANY_WRAPS = 3;

  /**
   * Signs that a line is cut off: it holds the beginning of another sentence, or ends in an article
   * or a preposition.
   */
  private static final Pattern BROKEN_OFF =
      Pattern.compile(
          "\\p{Ll}{2}\\)?[.!?] \\p{Lu}"
              + "|(?<!\\S)(?:[Dd](?:er|ie|as|en|em|es)|[Ee]ine?[rnms]?|und|oder|in|im|am|vom|von|zum|zur"
              + "|beim|bei|für|ins|[Aa]ls|dass|[Ww]eil|gegen|ohne|sowie|sondern|wegen|seit|zwischen)$"
              + "|,$");

  /** Longest wrapped line in chars, 0 where the text is not hard-wrapped. */
  private final int width;

  /** Whether blank lines stand between the wrapped lines of one sentence as well. */
  private final boolean doubleSpaced;

  /**
   * A line that is not empty.
   *
   * @param text its words, without white space around them
   * @param indent how many chars of white space stand before it
   * @param afterGap whether an empty line stands before it, or nothing
   */
  public record Line(String text, int indent, boolean afterGap) {}

  private LineWraps(int width, boolean doubleSpaced) {
    this.width = width;
    this.doubleSpaced = doubleSpaced;
  }

  /** Returns how the lines of a text are wrapped. */
  public static LineWraps of(List<Line> lines) {
    int wraps = 0;
    int wrapsAcrossGaps = 0;
    int pairs = 0;
    int widest = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      String text = lines.get(i).text();
      String next = lines.get(i + 1).text();
      boolean wrapped =
          text.length() >= SHORTEST_WRAPPED
              && text.length() <= WIDEST_WRAP
              && Character.isLowerCase(next.charAt(0))
              && !SentenceEnds.in(text);
      if (lines.get(i + 1).afterGap()) {
        wrapsAcrossGaps += wrapped ? 1 : 0;
        continue;
      }
      if (text.length() >= SHORTEST_WRAPPED) {
        pairs++;
      }
      if (wrapped) {
        wraps++;
        widest = Math.max(widest, text.length());
      }
    }
    boolean doubleSpaced =
        wraps == 0 && wrapsAcrossGaps >= MANY_WRAPS && wrapsAcrossGaps * 4 >= lines.size();
    if (doubleSpaced) {
      for (Line line : lines) {
        widest =
            line.text().length() <= WIDEST_WRAP ? Math.max(widest, line.text().length()) : widest;
      }
    }
    boolean wrapped =
        wraps >= 1 && (wraps * 5 >= pairs || wraps >= MANY_WRAPS && wraps * 8 >= pairs);
    return new LineWraps(wrapped || doubleSpaced ? widest : 0, doubleSpaced);
  }

  /** Returns whether the text is hard-wrapped. */
  public boolean isWrapped() {
    return width > 0;
  }

  /** Returns whether a line of a hard-wrapped text goes on in the next. */
  public boolean goesOn(Line line, Line next) {
    String text = line.text();
    String following = next.text();
    if (!isWrapped() || next.afterGap() && !doubleSpaced || text.length() > WIDEST_WRAP) {
      return false;
    }
    if (Character.isLowerCase(following.charAt(0)) && !SentenceEnds.in(text)) {
      return text.length() * 2 >= width;
    }
    if (next.indent() >= line.indent() + 2 && SentenceEnds.in(text)) {
      return false;
    }
    if (breaksOff(text)) {
      return true;
    }
    int space = following.indexOf(' ');
    int word = space < 0 ? following.length() : space;
    return text.length() + 1 + word > width;
  }

  /** Returns whether a line breaks off in the midst of a sentence. */
  static boolean breaksOff(String line) {
    return !SentenceEnds.in(line) && BROKEN_OFF.matcher(line).find();
  }
}
