package org.pressespiegel.delivery;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Line ends in the midst of sentences, as the screens of older databases and wires had them. One
 * document may be too short to show them; the beginning of its file is not.
 *
 * @param width letters of the longest wrapped line, 0 where lines are paragraphs
 * @param divided whether words are divided at line ends
 */
record Wrapping(int width, boolean divided) {

  /** Lines end where paragraphs do. */
  static final Wrapping NONE = new Wrapping(0, false);

  private static final int SHORTEST = 40;
  private static final int WIDEST = 160;
  private static final int FEWEST = 3;
  private static final int SOME = 5;

  private static final Pattern DIVIDED = Pattern.compile("\\p{Ll}[-\u00AD\u2010]\\s*$");

  /** {@code Vor- und Nachteile}, {@code CDU-Mann}. */
  private static final Pattern JOINED =
      Pattern.compile("(?:und|oder|bzw\\.|sowie|wie|bis)\\b|\\P{Ll}");

  /** Returns how the lines of a file are wrapped. */
  static Wrapping of(List<String> first) {
    int wraps = 0;
    int longer = 0;
    int width = 0;
    for (int i = 0; i + 1 < first.size(); i++) {
      String line = first.get(i).stripTrailing();
      String next = first.get(i + 1).strip();
      longer += line.length() > WIDEST ? 1 : 0;
      boolean wrapped =
          line.length() >= SHORTEST
              && line.length() <= WIDEST
              && !next.isEmpty()
              && Character.isLowerCase(next.codePointAt(0));
      if (wrapped) {
        wraps++;
        width = Math.max(width, line.length());
      }
    }
    return wraps >= FEWEST && longer * SOME <= wraps ? new Wrapping(width, false) : NONE;
  }

  /** Returns how the lines of print are wrapped, which divides words. */
  static Wrapping ofPrint(List<String> first) {
    return new Wrapping(of(first).width, true);
  }

  /** Returns a text whose paragraphs are lines, parted by blank ones. */
  String joined(String text) {
    if (width == 0) {
      return text;
    }
    StringBuilder joined = new StringBuilder(text.length());
    String last = "";
    for (String raw : text.split("\n", -1)) {
      String line = raw.strip();
      boolean goesOn =
          !last.isBlank()
              && !line.isEmpty()
              && indent(raw) <= indent(last)
              && last.stripTrailing().length() + 1 + firstWord(line) > width;
      if (goesOn && divided && DIVIDED.matcher(last).find() && !JOINED.matcher(line).lookingAt()) {
        joined.setLength(joined.length() - 1);
        joined.append(line);
      } else if (goesOn) {
        joined.append(' ').append(line);
      } else if (line.isEmpty()) {
        joined.append('\n');
      } else {
        joined.append(last.isBlank() ? "" : "\n").append(joined.isEmpty() ? "" : "\n").append(line);
      }
      last = raw;
    }
    return joined.toString().strip();
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static int firstWord(String line) {
    int end = line.indexOf(' ');
    return end < 0 ? line.length() : end;
  }
}
