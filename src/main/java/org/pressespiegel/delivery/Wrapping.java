package org.pressespiegel.delivery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Line ends in the midst of sentences, as the screens of older databases and wires had them. One
 * document may be too short to show them; the beginning of its file is not.
 *
 * @param width letters of a full line, 0 where lines are paragraphs
 * @param divided whether words are divided at line ends
 */
record Wrapping(int width, boolean divided) {

  /** Lines end where paragraphs do. */
  static final Wrapping NONE = new Wrapping(0, false);

  private static final int SHORTEST = 40;
  private static final int WIDEST = 160;
  private static final int FEWEST = 3;

  /** Where no line at all is longer, one that goes on in the next is enough. */
  private static final int NARROW = 100;

  private static final int SOME = 5;

  private static final Pattern DIVIDED = Pattern.compile("\\p{Ll}[-\u00AD\u2010]\\s*$");

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:][\"“”«»‘’]?$");

  /** {@code Vor- und Nachteile}, {@code CDU-Mann}. */
  private static final Pattern JOINED =
      Pattern.compile("(?:und|oder|bzw\\.|sowie|wie|bis)\\b|\\P{Ll}");

  /** Returns how the lines of a file are wrapped. */
  static Wrapping of(List<String> first) {
    List<Integer> widths = new ArrayList<>();
    int longer = 0;
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
        widths.add(line.length());
      }
    }
    boolean narrow = first.stream().noneMatch(line -> line.stripTrailing().length() > NARROW);
    if (widths.size() < (narrow ? 1 : FEWEST) || longer * SOME > widths.size()) {
      return NONE;
    }
    // Lines that a label stands before are longer.
    Collections.sort(widths);
    return new Wrapping(widths.get(widths.size() * 3 / 4), false);
  }

  /** Returns how the lines of a wire are wrapped, which has screens of few letters. */
  static Wrapping ofScreen(List<String> first) {
    Wrapping told = of(first);
    int width = told.width == 0 ? ofPrint(first).width : told.width;
    return width <= NARROW ? new Wrapping(width, false) : NONE;
  }

  /** Returns how the lines of print are wrapped: all of them are, and words are divided. */
  static Wrapping ofPrint(List<String> first) {
    List<Integer> widths =
        new ArrayList<>(
            first.stream().map(String::length).filter(length -> length >= SHORTEST / 2).toList());
    Collections.sort(widths);
    return widths.isEmpty() ? NONE : new Wrapping(widths.get(widths.size() * 3 / 4), true);
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
          !last.isBlank() && !line.isEmpty() && indent(raw) <= indent(last) && goesOn(last, line);
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

  /**
   * Whether a line goes on in the next one: it is about as long as a line can be, shorter ones only
   * where no sentence ends with them.
   */
  private boolean goesOn(String last, String next) {
    String line = last.stripTrailing();
    boolean ends = SENTENCE_END.matcher(line).find();
    boolean full = line.length() + 1 + firstWord(next) > width;
    return full
        || (ends ? line.length() * 5 >= width * 4 : line.length() * 5 >= width * 3)
        || !ends && Character.isLowerCase(next.codePointAt(0));
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static int firstWord(String line) {
    int end = line.indexOf(' ');
    return end < 0 ? line.length() : end;
  }
}
