package org.pressespiegel.store;

import java.io.IOException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Rows between the steps of a run, as Parquet in {@code .OUTPUT.work-RUN} beside the output.
 *
 * <p>Unlike what Spark itself keeps, they outlive the executor that computed them, of wide rows
 * only the columns that a step asks for are read, and plans begin anew with them: Spark analyses
 * the whole of a plan with each step that is added to it.
 */
final class WorkFolder {

  private static final String WORK = ".work-";

  /** Few rows in memory at a time, also where each is an article with all that was found in it. */
  private static final int ROW_GROUP_BYTES = 8 << 20;

  private final SparkSession spark;
  private final OutputFolder folder;
  private final Path path;

  private WorkFolder(SparkSession spark, OutputFolder folder, Path path) {
    this.spark = spark;
    this.folder = folder;
    this.path = path;
  }

  /** Returns the folder of a run that holds the lock; what dead runs left goes. */
  static WorkFolder of(SparkSession spark, OutputFolder folder, String runId) throws IOException {
    Path parent = folder.output().getParent();
    String prefix = "." + folder.output().getName() + WORK;
    for (FileStatus sibling : folder.files().listStatus(parent)) {
      if (sibling.getPath().getName().startsWith(prefix)) {
        folder.files().delete(sibling.getPath(), true);
      }
    }
    return new WorkFolder(spark, folder, new Path(parent, prefix + runId));
  }

  Dataset<Row> keep(String name, Dataset<Row> rows) {
    String kept = new Path(path, name).toString();
    rows.write()
        .option("compression", ParquetStore.COMPRESSION)
        .option("parquet.block.size", ROW_GROUP_BYTES)
        // Mostly texts, of which no two are the same.
        .option("parquet.enable.dictionary", false)
        .parquet(kept);
    return spark.read().schema(rows.schema()).parquet(kept);
  }

  void forget(String name) {
    delete(new Path(path, name));
  }

  void delete() {
    delete(path);
  }

  private void delete(Path gone) {
    try {
      folder.files().delete(gone, true);
    } catch (IOException e) {
      throw new StoreException("cannot clear " + gone + ": " + OutputFolder.reason(e), e);
    }
  }
}
