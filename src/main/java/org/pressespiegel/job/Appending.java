package org.pressespiegel.job;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pressespiegel.store.TableStore;
import org.pressespiegel.table.Actors;
import org.pressespiegel.table.Articles;
import org.pressespiegel.table.Entities;
import org.pressespiegel.table.Events;
import org.pressespiegel.table.Quotes;
import org.pressespiegel.table.Rejects;
import org.pressespiegel.table.Signatures;
import org.pressespiegel.table.Table;
import org.pressespiegel.table.Tables;

/**
 * Appends the rows of a run to its tables, and counts them.
 *
 * @param checked how many rows there are of each month
 */
record Appending(
    TableStore.Batch batch,
    CheckedRows checked,
    Workers workers,
    Progress progress,
    Counts counts) {

  /** Appends to all tables of articles; events come with their clusters. */
  void all(
      Dataset<Row> annotated,
      SignedArticles signed,
      IdentifiedActors named,
      Dataset<Row> events,
      Dataset<Row> rejects) {
    append(tables(annotated, signed, named, events, rejects));
  }

  /** The same, and appends to the tables of all articles together, too. */
  void all(
      Dataset<Row> annotated,
      SignedArticles signed,
      IdentifiedActors named,
      Dataset<Row> events,
      Dataset<Row> rejects,
      Dataset<Row> actors,
      CountedUses uses) {
    Map<Table<?>, Dataset<Row>> rows = tables(annotated, signed, named, events, rejects);
    rows.put(Actors.TABLE, actors);
    rows.putAll(uses.byTable());
    append(rows);
  }

  private static Map<Table<?>, Dataset<Row>> tables(
      Dataset<Row> annotated,
      SignedArticles signed,
      IdentifiedActors named,
      Dataset<Row> events,
      Dataset<Row> rejects) {
    Map<Table<?>, Dataset<Row>> rows = new LinkedHashMap<>();
    // What takes longest first.
    rows.put(Events.TABLE, events);
    rows.put(Articles.TABLE, signed.marked(annotated));
    for (Table<?> table : Tables.OF_ARTICLES) {
      if (table != Events.TABLE) {
        rows.put(table, BuildTables.exploded(annotated, table));
      }
    }
    rows.put(Entities.TABLE, named.entities(annotated));
    rows.put(Quotes.TABLE, named.quotes(annotated));
    rows.put(Signatures.TABLE, signed.signatures());
    rows.put(Rejects.TABLE, rejects);
    return rows;
  }

  private void append(Map<Table<?>, Dataset<Row>> tables) {
    Map<Table<?>, Supplier<Long>> written = new LinkedHashMap<>();
    tables.forEach(
        (table, rows) ->
            written.put(
                table,
                workers.begin(
                    () ->
                        progress.step(
                            "write " + table,
                            () -> batch.append(table, rows, checked.rowsOfMonths(table))))));
    written.forEach((table, rows) -> counts.wrote(table, rows.get()));
  }
}
