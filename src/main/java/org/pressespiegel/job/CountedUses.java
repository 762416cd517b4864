package org.pressespiegel.job;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pressespiegel.stage.CountNameUses;
import org.pressespiegel.stage.CountWordUses;
import org.pressespiegel.store.TableStore;
import org.pressespiegel.table.Table;
import org.pressespiegel.table.Uses;
import org.pressespiegel.table.Words;

/**
 * How all articles use names, those of a batch and those that were there before.
 *
 * @param names the rows of {@code name_uses}
 * @param words the rows of {@code word_uses}
 */
record CountedUses(Dataset<Row> names, Dataset<Row> words) {

  /** Counts the uses of a batch that replaces what was there. */
  static CountedUses of(TableStore.Batch batch, Flow flow, Dataset<Row> tagged, Progress progress) {
    return progress.step(
        "count names", () -> kept(batch, flow.nameUses(tagged), flow.wordUses(tagged)));
  }

  /** Counts the uses of a batch that adds to {@code old} tables. */
  static CountedUses with(
      Map<String, Dataset<Row>> old,
      TableStore.Batch batch,
      Flow flow,
      Dataset<Row> tagged,
      Progress progress) {
    Dataset<Row> names = flow.nameUses(tagged).unionByName(old.get(Uses.TABLE.name()));
    Dataset<Row> words = flow.wordUses(tagged).unionByName(old.get(Words.TABLE.name()));
    return progress.step(
        "count names", () -> kept(batch, CountNameUses.total(names), CountWordUses.total(words)));
  }

  private static CountedUses kept(TableStore.Batch batch, Dataset<Row> names, Dataset<Row> words) {
    return new CountedUses(
        batch.keep(Uses.TABLE.name(), names), batch.keep(Words.TABLE.name(), words));
  }

  /** Returns tagged articles with all that is found in them by these uses. */
  Dataset<Row> read(Flow flow, Dataset<Row> tagged) {
    return flow.checked(
        tagged,
        CountNameUses.uses(names.collectAsList()),
        CountWordUses.uses(CountWordUses.telling(words).collectAsList()));
  }

  /** Returns the rows by the table that holds them. */
  Map<Table<?>, Dataset<Row>> byTable() {
    Map<Table<?>, Dataset<Row>> rows = new LinkedHashMap<>();
    rows.put(Uses.TABLE, names);
    rows.put(Words.TABLE, words);
    return rows;
  }
}
