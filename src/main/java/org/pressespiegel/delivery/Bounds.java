package org.pressespiegel.delivery;

/**
 * How much memory and work a delivery may cost.
 *
 * @param record bytes of the longest document
 * @param expansion how many bytes a packed byte may become
 */
public record Bounds(long record, int expansion) {

  /** So much may always come out of a packed file. */
  static final long FREE = 64L << 20;

  /** What must stand in memory as a whole may be as long as so many records. */
  private static final int RECORDS_AT_ONCE = 4;

  public Bounds {
    if (record < 1 || expansion < 1) {
      throw new IllegalArgumentException(record + " bytes, expansion " + expansion);
    }
  }

  /** Returns how many bytes may stand in memory at once. */
  long atOnce() {
    return Math.min(RECORDS_AT_ONCE * record, 1L << 30);
  }
}
