package org.pressespiegel.delivery;

import java.io.Closeable;
import java.io.IOException;

/**
 * A delivery as lines of text, whatever it is written in. In print that flows (HTML, RTF, Word) a
 * line is a paragraph, and a blank line follows; cells of a table are parted by tabs.
 */
interface Lines extends Closeable {

  /** A longer line is cut: no paragraph is as long. */
  int LONGEST = 1 << 20;

  /** Returns a line with common spaces in place of those that do not break. */
  static String spaced(String line) {
    return line.replace('\u00A0', ' ').replace('\u202F', ' ').replace('\u2007', ' ');
  }

  /** Returns the next line without its end, blank where it holds nothing; null behind the last. */
  String next() throws IOException;
}
