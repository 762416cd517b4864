package org.pressespiegel.store;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a batch of every format has: the lock of the output, and a folder for rows between steps.
 */
abstract class LockedBatch implements TableStore.Batch {

  final String runId;
  final OutputLock lock;
  final boolean adds;
  private final WorkFolder work;

  LockedBatch(String runId, WorkFolder work, OutputLock lock, boolean adds) {
    this.runId = runId;
    this.work = work;
    this.lock = lock;
    this.adds = adds;
  }

  @Override
  public final boolean adds() {
    return adds;
  }

  @Override
  public final Dataset<Row> keep(String name, Dataset<Row> rows) {
    return work.keep(name, rows);
  }

  @Override
  public final void forget(String name) {
    work.forget(name);
  }

  /** Throws away all rows that were kept. */
  final void forgetAll() {
    work.delete();
  }
}
