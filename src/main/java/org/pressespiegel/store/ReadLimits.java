package org.pressespiegel.store;

import java.io.Serializable;
import java.util.Objects;

/**
 * How input is read and cut into tasks.
 *
 * @param maxRecordBytes longest record that is read whole; of a longer one only the start is read
 * @param maxExpansion how many bytes a byte of a compressed file may become
 * @param bytesPerTask bytes of input that make a task
 * @param filesPerTask files that make a task, however small they are
 * @param columns which columns hold which part of an article
 */
public record ReadLimits(
    long maxRecordBytes,
    int maxExpansion,
    long bytesPerTask,
    int filesPerTask,
    ColumnMapping columns)
    implements Serializable {

  /** A record is an array in memory. */
  public static final long LONGEST_RECORD = 1L << 30;

  public ReadLimits {
    if (maxRecordBytes < 1 || maxRecordBytes > LONGEST_RECORD) {
      throw new IllegalArgumentException("maxRecordBytes must be 1 to 1 GiB: " + maxRecordBytes);
    }
    if (maxExpansion < 1 || bytesPerTask < 1 || filesPerTask < 1) {
      throw new IllegalArgumentException(
          "expansion, and bytes and files of a task, must be at least one");
    }
    Objects.requireNonNull(columns, "columns");
  }
}
