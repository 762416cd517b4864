package org.pressespiegel.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Rows of a table as text (CSV, TSV), a header on top, divided into fields.
 *
 * <p>As in RFC 4180: a field that begins with a quotation mark ends with one and may hold
 * delimiters, line ends and doubled quotation marks. Of a row that is too long only the length is
 * kept.
 */
final class DelimitedRecords implements Records {

  private static final char QUOTE = '"';

  private final BufferedReader in;
  private final char delimiter;
  private final Charset charset;
  private final ColumnMapping mapping;
  private final long most;
  private final List<String> header;
  private final StringBuilder raw = new StringBuilder();
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private long length;
  private long number;

  DelimitedRecords(
      InputStream in, Charset charset, char delimiter, ColumnMapping mapping, long most)
      throws IOException {
    this.in = new BufferedReader(new InputStreamReader(in, charset), 1 << 16);
    this.delimiter = delimiter;
    this.charset = charset;
    this.mapping = mapping;
    this.most = most;
    readRow();
    this.header = names(List.copyOf(cells));
  }

  private static List<String> names(List<String> cells) {
    return cells.stream()
        .map(name -> name.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Returns the cells of the first line of a text. */
  static List<String> header(String head, char delimiter) {
    List<String> names = new ArrayList<>();
    int end = head.indexOf('\n');
    String line = (end < 0 ? head : head.substring(0, end)).strip();
    for (String name : line.split(java.util.regex.Pattern.quote(String.valueOf(delimiter)), -1)) {
      String bare = name.strip();
      boolean quoted = bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"");
      names.add(quoted ? bare.substring(1, bare.length() - 1) : bare);
    }
    return names(names);
  }

  @Override
  public RawRecord next() throws IOException {
    while (readRow()) {
      boolean blank = raw.toString().isBlank();
      if (blank) {
        continue;
      }
      byte[] bytes = raw.toString().getBytes(StandardCharsets.UTF_8);
      boolean whole = length <= most;
      BoundedBytes bounded = BoundedBytes.of(bytes, whole ? Integer.MAX_VALUE - 8 : 0, length);
      RawRecord record = RawRecord.of(number++, bounded);
      if (!whole) {
        return record;
      }
      if (cells.size() != header.size()) {
        return record.failedAs(
            "wrong_format", cells.size() + " cells below a header of " + header.size());
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < header.size(); i++) {
        row.putIfAbsent(header.get(i), cells.get(i));
      }
      return record.with("csv", charset.name(), mapping.fields(row::get));
    }
    return null;
  }

  /** Reads one row into {@code cells} and {@code raw}; false at the end. */
  private boolean readRow() throws IOException {
    raw.setLength(0);
    cells.clear();
    cell.setLength(0);
    length = 0;
    boolean quoted = false;
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
      if (!quoted && c == '\n') {
        endCell();
        return true;
      }
      keep((char) c);
      if (quoted) {
        if (c == QUOTE) {
          in.mark(1);
          int next = in.read();
          if (next == QUOTE) {
            keep(QUOTE);
            addToCell(QUOTE);
          } else {
            quoted = false;
            closed = true;
            in.reset();
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

  @Override
  public long number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
