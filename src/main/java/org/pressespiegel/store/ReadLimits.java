package org.pressespiegel.store;

/**
 * How input is cut into tasks.
 *
 * @param maxRecordBytes longest record that is read whole; of a longer one only the start is read
 * @param bytesPerTask bytes of input that make a task
 * @param filesPerTask files that make a task, however small they are
 */
public record ReadLimits(long maxRecordBytes, long bytesPerTask, int filesPerTask) {

  /** A record is an array in memory. */
  public static final long LONGEST_RECORD = 1L << 30;

  public ReadLimits {
    if (maxRecordBytes < 1 || maxRecordBytes > LONGEST_RECORD) {
      throw new IllegalArgumentException("maxRecordBytes must be 1 to 1 GiB: " + maxRecordBytes);
    }
    if (bytesPerTask < 1 || filesPerTask < 1) {
      throw new IllegalArgumentException("a task needs at least one byte and one file");
    }
  }
}
