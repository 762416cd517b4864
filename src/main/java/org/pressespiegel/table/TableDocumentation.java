package org.pressespiegel.table;

import java.util.List;
import java.util.Locale;

/** Writes the declarations down as Markdown: the text of {@code docs/tables.md}. */
public final class TableDocumentation {

  private TableDocumentation() {}

  /** Returns the page for {@code tables}. */
  public static String markdown(List<Table<?>> tables) {
    StringBuilder page =
        new StringBuilder(
            """
            # Tables

            <!-- Generated from the declarations in org.pressespiegel.table; a test compares. -->

            Plain Parquet, one folder per table below the output folder.

            * Every table but `runs` is partitioned by `month`: `YYYY-MM` of publication in
              Europe/Berlin, the month tag where there is no better date, `unknown` where there is
              none. Within a file rows are sorted by the key.
            * `begin` and `end` count Unicode code points in `articles.text`, half-open:
              `substring(a.text, t.begin + 1, t.end - t.begin)` is the surface in Spark SQL and DuckDB
              (where `end` without its table is a keyword), `text[begin:end]` in Python.
            * Timestamps are UTC.
            * Columns marked with a dot are never null.
            """);
    for (Table<?> table : tables) {
      page.append("\n## ").append(table.name()).append("\n\n");
      page.append("One row per ").append(table.rowMeaning()).append(". Key: ");
      page.append(String.join(", ", table.key().stream().map(k -> "`" + k + "`").toList()));
      page.append(".\n\n| column | type | | meaning |\n| --- | --- | --- | --- |\n");
      for (Column<?> column : table.columns()) {
        page.append(
            String.format(
                Locale.ROOT,
                "| `%s` | %s | %s | %s |\n",
                column.name(),
                column.type().sql(),
                column.required() ? "•" : "",
                column.meaning()));
      }
      if (table.monthly()) {
        page.append("| `month` | STRING | • | partition |\n");
      }
    }
    return page.toString();
  }
}
