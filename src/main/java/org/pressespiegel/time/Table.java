package org.pressespiegel.time;

import java.util.List;
import org.pressespiegel.text.WordTable;

/** The package's own tables, with cells by position. */
final class Table {

  private Table() {}

  /** Returns the rows of the table called {@code name}. */
  static List<String[]> rows(String name) {
    return WordTable.rows(Table.class, name + ".tsv").stream()
        .map(row -> row.toArray(String[]::new))
        .toList();
  }
}
