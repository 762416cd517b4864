package org.pressespiegel.job;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pressespiegel.store.TableStore;
import org.pressespiegel.table.Articles;
import org.pressespiegel.table.Events;
import org.pressespiegel.table.Rejects;
import org.pressespiegel.table.Signatures;
import org.pressespiegel.table.Table;
import org.pressespiegel.table.Tables;

/**
 * Appends the rows of a run to its tables, and counts them.
 *
 * @param checked how many rows there are of each month
 */
record Appending(TableStore.Batch batch, CheckedRows checked, Progress progress, Counts counts) {

  /** Appends to all tables but {@code runs}; events come with their clusters. */
  void all(
      Dataset<Row> annotated, Dataset<Row> signatures, Dataset<Row> events, Dataset<Row> rejects) {
    append(Articles.TABLE, annotated);
    for (Table<?> table : Tables.OF_ARTICLES) {
      append(table, table == Events.TABLE ? events : BuildTables.exploded(annotated, table));
    }
    append(Signatures.TABLE, signatures);
    append(Rejects.TABLE, rejects);
    rejects
        .groupBy("reason")
        .count()
        .collectAsList()
        .forEach(row -> counts.refused(row.getString(0), row.getLong(1)));
  }

  private void append(Table<?> table, Dataset<Row> rows) {
    counts.wrote(
        table,
        progress.step(
            "write " + table, () -> batch.append(table, rows, checked.rowsOfMonths(table))));
  }
}
