package org.pressespiegel.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pressespiegel.store.RawFiles;
import org.pressespiegel.store.TableStore;

/**
 * What a run read.
 *
 * @param records how many records
 * @param rows the files, as the table of files has them; without those that could not be opened,
 *     which are tried again
 */
record ReadFiles(long records, Dataset<Row> rows) {

  /**
   * Counts the records of each file.
   *
   * @throws IllegalStateException if a file has none: it was lost on the way
   */
  static ReadFiles of(TableStore.Batch batch, Dataset<Row> parsed, RawFiles files, String runId) {
    Column unreadable = coalesce(col("reject.reason").equalTo("unreadable"), lit(false));
    Dataset<Row> counts =
        parsed
            .select(
                coalesce(col("article.source_uri"), col("reject.source_uri")).as("source_uri"),
                unreadable.as("unreadable"))
            .groupBy("source_uri")
            .agg(count(lit(1)).as("records"), max("unreadable").as("unreadable"));
    Dataset<Row> counted =
        batch.keep(
            "files", files.listed().join(counts, "source_uri").withColumn("run_id", lit(runId)));
    Row all = counted.agg(count(lit(1)), coalesce(sum("records"), lit(0L))).first();
    if (all.getLong(0) != files.count()) {
      throw new IllegalStateException(
          files.count() + " files listed, but records of " + all.getLong(0));
    }
    return new ReadFiles(
        all.getLong(1), counted.where(not(col("unreadable").and(col("records").equalTo(1)))));
  }
}
