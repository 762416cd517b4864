package org.pressespiegel.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/**
 * The lines of plain text. A form feed is a line of its own. What stands behind the longest line is
 * dropped, so that a file without line ends costs no memory.
 */
final class TextLines implements Lines {

  static final String FORM_FEED = "\f";

  private final BufferedReader in;
  private boolean feed;

  TextLines(Reader in) {
    this.in = new BufferedReader(in);
  }

  @Override
  public String next() throws IOException {
    if (feed) {
      feed = false;
      return FORM_FEED;
    }
    StringBuilder line = new StringBuilder();
    boolean any = false;
    int c;
    while ((c = in.read()) >= 0) {
      any = true;
      if (c == '\n') {
        break;
      }
      if (c == '\f') {
        if (line.toString().isBlank()) {
          return FORM_FEED;
        }
        feed = true;
        break;
      }
      if (line.length() < LONGEST && c != '\r') {
        line.append((char) c);
      }
    }
    return any ? line.toString() : null;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
