package org.pressespiegel.store;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a table as text, each divided into cells.
 *
 * <p>As in RFC 4180: a cell that begins with a quotation mark ends with one and may hold
 * delimiters, line ends and doubled quotation marks. With backslashes a character behind one stands
 * for itself. Of a row that is too long only the length is kept.
 */
final class DelimitedRows implements Closeable {

  private static final char QUOTE = '"';
  private static final char BACKSLASH = '\\';

  private final BufferedReader in;
  private final char delimiter;
  private final boolean backslash;
  private final long most;
  private final StringBuilder raw = new StringBuilder();
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private long length;
  private boolean quoted;

  DelimitedRows(Reader in, char delimiter, boolean backslash, long most) {
    this.in = new BufferedReader(in, 1 << 16);
    this.delimiter = delimiter;
    this.backslash = backslash;
    this.most = most;
  }

  /** Passes over lines, whatever is in them. */
  void skipLines(int lines) throws IOException {
    for (int i = 0; i < lines; i++) {
      int c = in.read();
      while (c >= 0 && c != '\n' && !(c == '\r' && peek() != '\n')) {
        c = in.read();
      }
    }
  }

  /** Reads a row; false at the end. */
  boolean next() throws IOException {
    raw.setLength(0);
    cells.clear();
    cell.setLength(0);
    length = 0;
    quoted = false;
    boolean closed = false;
    boolean any = false;
    while (true) {
      int c = in.read();
      if (c < 0) {
        if (any) {
          endCell();
        }
        return any;
      }
      any = true;
      if (!quoted && (c == '\n' || c == '\r' && peek() != '\n')) {
        endCell();
        return true;
      }
      keep((char) c);
      if (backslash && c == BACKSLASH) {
        readEscaped();
      } else if (quoted) {
        if (c == QUOTE) {
          if (peek() == QUOTE) {
            in.skip(1);
            keep(QUOTE);
            addToCell(QUOTE);
          } else {
            quoted = false;
            closed = true;
          }
        } else {
          addToCell((char) c);
        }
      } else if (c == QUOTE && cell.isEmpty() && !closed) {
        quoted = true;
      } else if (c == delimiter) {
        endCell();
        closed = false;
      } else if (c != '\r') {
        addToCell((char) c);
      }
    }
  }

  /** Only what would mean something else is escaped: {@code C:\neu} has no escapes. */
  private void readEscaped() throws IOException {
    int next = peek();
    boolean escaped =
        next == QUOTE
            || next == BACKSLASH
            || next == delimiter
            || next == '\n'
            || next == '\r'
            || next == '\'';
    if (escaped) {
      in.skip(1);
      keep((char) next);
      addToCell((char) next);
    } else {
      addToCell(BACKSLASH);
    }
  }

  private int peek() throws IOException {
    in.mark(1);
    int next = in.read();
    in.reset();
    return next;
  }

  private void keep(char c) {
    length++;
    if (length <= most) {
      raw.append(c);
    }
  }

  private void addToCell(char c) {
    if (length <= most) {
      cell.append(c);
    }
  }

  private void endCell() {
    if (length <= most) {
      cells.add(cell.toString());
    }
    cell.setLength(0);
  }

  /** Returns the cells of the row. */
  List<String> cells() {
    return cells;
  }

  /** Returns the row as it is written, or its beginning where it is too long. */
  String raw() {
    return raw.toString();
  }

  /** Returns how many characters the row has. */
  long length() {
    return length;
  }

  /** Returns whether the table ended inside a cell whose quotation mark is never closed. */
  boolean isOpen() {
    return quoted;
  }

  boolean isBlank() {
    return raw.toString().isBlank();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
