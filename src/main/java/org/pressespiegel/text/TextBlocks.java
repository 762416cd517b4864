package org.pressespiegel.text;

import java.util.ArrayList;
import java.util.List;
import org.pressespiegel.text.LineWraps.Line;

/**
 * The blocks of a text: what stands between blank lines; of what is not hard-wrapped, each line.
 * Lines that break off in the midst of a sentence go on in the next.
 */
public final class TextBlocks {

  /** Longer lines are text, whatever they end with; in chars. */
  private static final int LONGEST_TITLE = 150;

  private TextBlocks() {}

  /** Returns the blocks in order, without white space around them. */
  public static List<Span> of(String text) {
    CodePoints codePoints = CodePoints.of(text);
    List<Line> lines = new ArrayList<>();
    List<Integer> begins = new ArrayList<>();
    boolean gap = true;
    int begin = 0;
    while (begin <= text.length()) {
      int end = lineEnd(text, begin);
      String line = text.substring(begin, end).strip();
      if (!line.isEmpty()) {
        int first = text.indexOf(line, begin);
        lines.add(new Line(line, first - begin, gap));
        begins.add(first);
      }
      gap = line.isEmpty();
      boolean both = end + 1 < text.length() && text.startsWith("\r\n", end);
      begin = end + (both ? 2 : 1);
    }
    LineWraps wraps = LineWraps.of(lines);
    List<Span> blocks = new ArrayList<>();
    int opened = 0;
    for (int no = 0; no < lines.size(); no++) {
      boolean last = no + 1 == lines.size();
      if (last || !goesOn(wraps, lines.get(no), opened == no, lines.get(no + 1))) {
        int end = begins.get(no) + lines.get(no).text().length();
        blocks.add(codePoints.span(begins.get(opened), end));
        opened = no + 1;
      }
    }
    return blocks;
  }

  private static int lineEnd(String text, int begin) {
    int at = begin;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  /** Whether a line, the first of its block or not, goes on in the next. */
  private static boolean goesOn(LineWraps wraps, Line line, boolean first, Line next) {
    if (wraps.goesOn(line, next)) {
      return true;
    }
    boolean lower = Character.isLowerCase(next.text().charAt(0));
    if (next.afterGap() || SentenceEnds.in(line.text()) && !(lower && endsInInitial(line.text()))) {
      return false;
    }
    // "in einem \n Wohngebiet": a stray line end, and no title above a paragraph.
    return !first
        || line.text().length() > LONGEST_TITLE
        || lower
        || LineWraps.breaksOff(line.text());
  }

  /** {@code der Angeklagte D.}: no sentence ends there. */
  private static boolean endsInInitial(String line) {
    int at = line.length() - 2;
    return at >= 0
        && line.endsWith(".")
        && Character.isUpperCase(line.charAt(at))
        && (at == 0 || line.charAt(at - 1) == ' ');
  }
}
