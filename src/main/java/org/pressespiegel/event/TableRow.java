package org.pressespiegel.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A row of a table beside this package, its cells by the names of their columns.
 *
 * @param file the table's name
 * @param line where it stands, from 1
 * @param cells what it says, by column
 */
record TableRow(String file, int line, Map<String, String> cells) {

  private static final String COLUMNS = "# columns: ";

  /** How much of a wrong cell an error shows, in characters. */
  private static final int SHOWN = 120;

  TableRow {
    cells = Map.copyOf(cells);
  }

  /** Returns the rows of a table, which must have these columns in any order and no others. */
  static List<TableRow> read(String file, List<String> columns) {
    try (InputStream bytes = TableRow.class.getResourceAsStream(file)) {
      Objects.requireNonNull(bytes, () -> "no such table: " + file);
      return parse(file, new String(bytes.readAllBytes(), StandardCharsets.UTF_8), columns);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /** Returns the rows of a table's text. */
  static List<TableRow> parse(String file, String text, List<String> columns) {
    List<TableRow> rows = new ArrayList<>();
    List<String> header = List.of();
    int no = 0;
    for (String line : text.lines().toList()) {
      no++;
      if (line.startsWith(COLUMNS)) {
        header = header(file, no, line.substring(COLUMNS.length()), columns);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        rows.add(row(file, no, line, header));
      }
    }
    return rows;
  }

  private static List<String> header(String file, int no, String written, List<String> columns) {
    List<String> header = List.of(written.split("\t", -1));
    if (header.size() != columns.size() || !header.containsAll(columns)) {
      throw wrong(file, no, "the columns are " + header + ", not " + columns);
    }
    return header;
  }

  private static TableRow row(String file, int no, String line, List<String> header) {
    List<String> cells = List.of(line.split("\t", -1));
    if (cells.size() != header.size()) {
      throw wrong(file, no, cells.size() + " cells, not " + header.size() + ": '" + line + "'");
    }
    Map<String, String> byColumn = new LinkedHashMap<>();
    for (int at = 0; at < cells.size(); at++) {
      byColumn.put(header.get(at), cells.get(at));
    }
    return new TableRow(file, no, byColumn);
  }

  /** Returns what stands in a column. */
  String cell(String column) {
    return Objects.requireNonNull(cells.get(column), column);
  }

  /** Returns the parts of a cell; none of an empty one. */
  List<String> list(String column, String separator) {
    String cell = cell(column);
    return cell.isEmpty() ? List.of() : List.of(cell.split(separator, -1));
  }

  /** Returns the error that a cell is wrong, which says where it stands and what it says. */
  IllegalArgumentException wrong(String column, String why) {
    String cell = cell(column);
    String shown = cell.length() > SHOWN ? cell.substring(0, SHOWN) + "…" : cell;
    return wrong(file, line, "column " + column + " '" + shown + "': " + why);
  }

  private static IllegalArgumentException wrong(String file, int line, String why) {
    return new IllegalArgumentException(file + ", line " + line + ": " + why);
  }
}
