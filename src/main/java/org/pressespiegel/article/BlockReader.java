package org.pressespiegel.article;

import java.util.ArrayList;
import java.util.List;
import org.pressespiegel.text.LineWraps;
import org.pressespiegel.text.LineWraps.Line;

/**
 * Finds the blocks of a text: lines between blank lines, or single lines where the text is not
 * hard-wrapped, which {@link LineWraps} tells.
 */
final class BlockReader {

  private final List<Line> lines = new ArrayList<>();

  private LineWraps wraps;

  private BlockReader() {}

  /** Returns the blocks of {@code text}, whose line ends are line feeds. */
  static List<Block> read(String text) {
    BlockReader reader = new BlockReader();
    reader.splitLines(text);
    reader.wraps = LineWraps.of(reader.lines);
    return reader.join();
  }

  private void splitLines(String text) {
    int begin = 0;
    boolean gap = true;
    while (begin <= text.length()) {
      int end = text.indexOf('\n', begin);
      if (end < 0) {
        end = text.length();
      }
      Line line = line(text, begin, end, gap);
      if (line == null) {
        gap = true;
      } else {
        lines.add(line);
        gap = false;
      }
      begin = end + 1;
    }
  }

  /** Collapses the white space of one line; null where there is nothing else. */
  private static Line line(String text, int begin, int end, boolean gap) {
    int at = begin;
    while (at < end && isSpace(text.charAt(at))) {
      at++;
    }
    if (at == end) {
      return null;
    }
    int last = end;
    while (isSpace(text.charAt(last - 1))) {
      last--;
    }
    String printed = text.substring(at, last);
    boolean tidy = printed.indexOf('\t') < 0 && !printed.contains("  ");
    return new Line(tidy ? printed : collapsed(printed), at - begin, gap);
  }

  private static String collapsed(String printed) {
    StringBuilder out = new StringBuilder(printed.length());
    boolean pending = false;
    for (int i = 0; i < printed.length(); i++) {
      char c = printed.charAt(i);
      if (isSpace(c)) {
        pending = true;
        continue;
      }
      if (pending) {
        out.append(' ');
        pending = false;
      }
      out.append(c);
    }
    return out.toString();
  }

  private List<Block> join() {
    List<Block> blocks = new ArrayList<>(lines.size());
    if (!wraps.isWrapped()) {
      for (Line line : lines) {
        blocks.add(new Block(line.text(), line.afterGap(), isBullet(line.text())));
      }
      return blocks;
    }
    StringBuilder current = new StringBuilder();
    Line first = null;
    Line previous = null;
    boolean previousIsMeta = false;
    for (Line line : lines) {
      boolean meta = MetaLineReader.read(line.text()) != null;
      if (previous != null
          && !previousIsMeta
          && !meta
          && !isBullet(line.text())
          && wraps.goesOn(previous, line)) {
        append(current, line.text());
      } else {
        close(blocks, current, first);
        first = line;
        current.append(line.text());
      }
      previous = line;
      previousIsMeta = meta;
    }
    close(blocks, current, first);
    return blocks;
  }

  /**
   * Takes back the hyphen of a word that was broken, but not the one of {@code Ein- und Ausfuhr}.
   */
  private static void append(StringBuilder current, String next) {
    int last = current.length() - 1;
    boolean hyphen =
        last > 0 && current.charAt(last) == '-' && Character.isLetter(current.charAt(last - 1));
    if (!hyphen) {
      current.append(' ').append(next);
      return;
    }
    int space = next.indexOf(' ');
    String word = space < 0 ? next : next.substring(0, space);
    boolean series =
        word.equals("und") || word.equals("oder") || word.equals("bis") || word.equals("sowie");
    if (series) {
      current.append(' ');
    } else if (Character.isLowerCase(next.charAt(0))) {
      current.setLength(last);
    }
    current.append(next);
  }

  private static void close(List<Block> blocks, StringBuilder current, Line first) {
    if (first != null) {
      String text = current.toString();
      blocks.add(new Block(text, first.afterGap(), isBullet(text)));
    }
    current.setLength(0);
  }

  private static boolean isBullet(String text) {
    return text.length() > 2
        && "-–•*·►▶+>→».".indexOf(text.charAt(0)) >= 0
        && (text.charAt(1) == ' ' || text.charAt(1) == text.charAt(0) && text.charAt(2) == ' ');
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }
}
