package org.pressespiegel.job;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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

  private static final int AT_A_TIME = 3;
  private static final int LONGEST_END_S = 60;

  /** Appends to all tables but {@code runs}; events come with their clusters. */
  void all(
      Dataset<Row> annotated, Dataset<Row> signatures, Dataset<Row> events, Dataset<Row> rejects) {
    Map<Table<?>, Dataset<Row>> rows = new LinkedHashMap<>();
    // What takes longest first.
    rows.put(Events.TABLE, events);
    rows.put(Articles.TABLE, annotated);
    for (Table<?> table : Tables.OF_ARTICLES) {
      if (table != Events.TABLE) {
        rows.put(table, BuildTables.exploded(annotated, table));
      }
    }
    rows.put(Signatures.TABLE, signatures);
    rows.put(Rejects.TABLE, rejects);
    append(rows);
    rejects
        .groupBy("reason")
        .count()
        .collectAsList()
        .forEach(row -> counts.refused(row.getString(0), row.getLong(1)));
  }

  /** Some at a time: while one is planned, or its last task runs, another has the cores. */
  private void append(Map<Table<?>, Dataset<Row>> tables) {
    ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
    try {
      Map<Table<?>, Future<Long>> written = new LinkedHashMap<>();
      tables.forEach(
          (table, rows) ->
              written.put(
                  table,
                  threads.submit(
                      () ->
                          progress.step(
                              "write " + table,
                              () -> batch.append(table, rows, checked.rowsOfMonths(table))))));
      for (Map.Entry<Table<?>, Future<Long>> table : written.entrySet()) {
        counts.wrote(table.getKey(), table.getValue().get());
      }
    } catch (ExecutionException e) {
      throw unchecked(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      finish(threads);
    }
  }

  /** None goes on writing when the batch is abandoned. */
  private static void finish(ExecutorService threads) {
    threads.shutdownNow();
    try {
      threads.awaitTermination(LONGEST_END_S, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Spark throws checked exceptions undeclared. */
  @SuppressWarnings("unchecked")
  private static <E extends Throwable> RuntimeException unchecked(Throwable fault) throws E {
    throw (E) fault;
  }
}
