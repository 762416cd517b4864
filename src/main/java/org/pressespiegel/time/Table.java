package org.pressespiegel.time;

import java.util.List;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordTable;

/** The package's own tables. */
final class Table {

  private Table() {}

  /** Returns the rows of the table called {@code name}. */
  static List<TableRow> rows(String name, String... columns) {
    return WordTable.of(Table.class, name + ".tsv", columns).distinct(columns).rows();
  }

  /** Returns the rows of a table of words: their forms, what they are and which one. */
  static List<TableRow> words(String name) {
    return rows(name, "forms", "category", "value");
  }

  /** Returns the forms of a row of words. */
  static List<String> forms(TableRow row) {
    row.word("forms");
    return row.words("forms", " ");
  }
}
