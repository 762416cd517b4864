package org.pressespiegel.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A tab-separated file beside a class: lines that begin with {@code #} tell of it, the one that
 * begins with {@code # columns:} names the columns, all others are rows. A file that is not what
 * its reader asks for is an error that says where.
 *
 * @param file the folder of the class and the name
 * @param rows every row in file order
 */
public record WordTable(String file, List<TableRow> rows) {

  private static final String COLUMNS = "# columns: ";
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  public WordTable {
    rows = List.copyOf(rows);
  }

  /**
   * Returns the table of that name from the package of a class.
   *
   * @param columns the columns that it must have, in any order, and no others
   * @throws NullPointerException if there is no such file
   */
  public static WordTable of(Class<?> beside, String name, String... columns) {
    String folder = beside.getPackageName();
    String file = folder.substring(folder.lastIndexOf('.') + 1) + "/" + name;
    try (InputStream bytes = beside.getResourceAsStream(name)) {
      Objects.requireNonNull(bytes, () -> "no such table: " + file);
      String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
      return parse(file, text, List.of(columns));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /** Returns the table of a text. */
  public static WordTable parse(String file, String text, List<String> columns) {
    List<TableRow> rows = new ArrayList<>();
    List<String> header = null;
    int no = 0;
    for (String line : text.lines().toList()) {
      no++;
      if (line.startsWith(COLUMNS)) {
        if (header != null) {
          throw TableRow.wrong(file, no, "the columns are named twice");
        }
        header = header(file, no, line.substring(COLUMNS.length()), columns);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        rows.add(row(file, no, line, header));
      }
    }
    if (header == null) {
      throw TableRow.wrong(file, no, "no line '" + COLUMNS + "…'");
    }
    return new WordTable(file, rows);
  }

  private static List<String> header(String file, int no, String written, List<String> columns) {
    List<String> header = List.of(written.split("\t", -1));
    for (String name : header) {
      if (!NAME.matcher(name).matches()) {
        throw TableRow.wrong(file, no, "'" + name + "' is no name of a column");
      }
    }
    if (header.size() != columns.size() || !header.containsAll(columns)) {
      throw TableRow.wrong(file, no, "the columns are " + header + ", not " + columns);
    }
    return header;
  }

  private static TableRow row(String file, int no, String line, List<String> header) {
    if (header == null) {
      throw TableRow.wrong(file, no, "a row before the line '" + COLUMNS + "…'");
    }
    List<String> cells = List.of(line.split("\t", -1));
    if (cells.size() != header.size()) {
      String count = cells.size() + " cells, not " + header.size();
      throw TableRow.wrong(file, no, count + ": '" + TableRow.shown(line) + "'");
    }
    Map<String, String> byColumn = new HashMap<>();
    for (int at = 0; at < cells.size(); at++) {
      byColumn.put(header.get(at), cells.get(at));
    }
    TableRow row = new TableRow(file, no, byColumn);
    for (String column : header) {
      if (!row.cell(column).equals(row.cell(column).strip())) {
        throw row.wrong(column, "blanks around it");
      }
    }
    return row;
  }

  /** Returns this table, no two rows of which may say the same in all of some columns. */
  public WordTable distinct(String... columns) {
    Map<List<String>, Integer> lines = new HashMap<>();
    for (TableRow row : rows) {
      List<String> key = List.of(columns).stream().map(row::cell).toList();
      Integer before = lines.putIfAbsent(key, row.line());
      if (before != null) {
        throw row.wrong(columns[0], "stands in line " + before + " already");
      }
    }
    return this;
  }

  /** Returns the words of a column, which are not empty and stand there once each. */
  public Set<String> words(String column) {
    return byWord(column, row -> true).keySet();
  }

  /** Returns what a column says of the words of another, which stand there once each. */
  public Map<String, String> pairs(String column, String value) {
    return byWord(column, row -> row.cell(value));
  }

  /** Returns what rows tell of the words of a column, which stand there once each. */
  public <V> WordMap<V> byWord(String column, Function<TableRow, V> value) {
    Map<String, V> words = new LinkedHashMap<>();
    distinct(column).rows.forEach(row -> words.put(row.word(column), value.apply(row)));
    return WordMap.copyOf(words);
  }
}
