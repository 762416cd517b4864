package org.pressespiegel.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of a table as text (CSV, TSV), divided into fields. */
final class DelimitedRecords implements Records {

  /** So often a quotation mark may be missing; each costs another reading of what is behind. */
  private static final int MOST_RETURNS = 3;

  private DelimitedRows rows;
  private final Dialect dialect;
  private final Charset charset;
  private final ColumnMapping mapping;
  private final long most;
  private final List<String> header;
  private final Map<String, List<Integer>> columns = new HashMap<>();
  private long number;
  private int returns;

  DelimitedRecords(
      InputStream in, Charset charset, Dialect dialect, ColumnMapping mapping, long most)
      throws IOException {
    this.dialect = dialect;
    this.most = most;
    this.rows = rows(new InputStreamReader(in, charset));
    this.charset = charset;
    this.mapping = mapping;
    this.header = dialect.names();
    for (int i = 0; i < header.size(); i++) {
      int column = i;
      ColumnName.keys(header.get(i))
          .forEach(key -> columns.computeIfAbsent(key, k -> new ArrayList<>()).add(column));
    }
    rows.skipLines(dialect.skipped());
    if (dialect.headed()) {
      rows.next();
    }
  }

  @Override
  public RawRecord next() throws IOException {
    while (rows.next()) {
      if (rows.isBlank()) {
        continue;
      }
      boolean whole = rows.length() <= most;
      byte[] bytes = rows.raw().getBytes(StandardCharsets.UTF_8);
      BoundedBytes bounded =
          BoundedBytes.of(bytes, whole ? Integer.MAX_VALUE - 8 : 0, rows.length());
      RawRecord record = RawRecord.of(number++, bounded);
      if (!whole) {
        return record;
      }
      if (rows.isOpen()) {
        return open(record);
      }
      List<String> cells = rows.cells();
      if (cells.size() != header.size()) {
        return record.failedAs(
            "wrong_format", cells.size() + " cells below a header of " + header.size());
      }
      return divided(record, cells);
    }
    return null;
  }

  private DelimitedRows rows(Reader in) {
    return new DelimitedRows(in, dialect.delimiter(), dialect.backslash(), most);
  }

  /**
   * The table ends inside a quoted cell: it is cut off there, or a quotation mark is missing, and
   * what was taken for the cell are the next rows.
   */
  private RawRecord open(RawRecord record) throws IOException {
    String raw = rows.raw();
    int end = raw.indexOf('\n');
    String rest = end < 0 ? "" : raw.substring(end + 1);
    if (returns == MOST_RETURNS || !areRows(rest)) {
      return record.failedAs(
          "truncated", "ends inside a quoted cell; is a quotation mark missing?");
    }
    returns++;
    rows.close();
    rows = rows(new StringReader(rest));
    byte[] line = raw.substring(0, end).getBytes(StandardCharsets.UTF_8);
    return RawRecord.of(record.number(), new BoundedBytes(line, line.length))
        .failedAs("wrong_format", "a quotation mark that is never closed");
  }

  private boolean areRows(String text) throws IOException {
    int all = 0;
    int fitting = 0;
    try (DelimitedRows read = rows(new StringReader(text))) {
      while (read.next()) {
        if (!read.isBlank()) {
          all++;
          fitting += read.cells().size() == header.size() ? 1 : 0;
        }
      }
    }
    return header.size() > 1 && all > 0 && fitting * 10 >= all * 9;
  }

  private RawRecord divided(RawRecord record, List<String> cells) {
    Map<String, String> fields = mapping.fields(name -> text(name, cells));
    RawRecord divided = record.with("csv", charset.name(), fields);
    if (ColumnMapping.hasText(fields)) {
      return divided;
    }
    Map<String, String> keys = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      keys.putIfAbsent(header.get(i), cells.get(i));
    }
    return divided.strange(keys);
  }

  /** Of several columns of a name the longest text. */
  private String text(ColumnName name, List<String> cells) {
    String longest = null;
    for (int column : ColumnName.get(columns, name.whole(), List.of())) {
      String text = cells.get(column);
      longest = longest == null || text.length() > longest.length() ? text : longest;
    }
    return longest;
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
