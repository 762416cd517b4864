package org.pressespiegel.job;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Rows that are used several times: kept on disk, computed once.
 *
 * <p>Plans begin anew with them. Spark plans what it has kept as if it had not, and where rows are
 * joined with what was made of them, and that again, plans grow faster than work. What is lost with
 * an executor is computed again all the same.
 */
final class KeptRows implements AutoCloseable {

  private final Dataset<Row> kept;
  private final Dataset<Row> rows;

  KeptRows(Dataset<Row> rows) {
    this.kept = rows.persist(StorageLevel.DISK_ONLY());
    this.rows = rows.sparkSession().createDataFrame(kept.javaRDD(), kept.schema());
  }

  /** Returns the rows. */
  Dataset<Row> rows() {
    return rows;
  }

  @Override
  public void close() {
    kept.unpersist();
  }
}
