package org.pressespiegel.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The lines of a stream, each a record; blank ones are passed over and have no number.
 *
 * <p>A part of a file begins behind the first line feed at or after its first byte, save the first
 * part, and ends with the line that holds its last byte: each line belongs to one part.
 */
final class LineRecords implements Records {

  private static final int CHUNK = 1 << 16;

  private final InputStream in;
  private final long most;

  /** Bytes from the first of this part on after which no new line begins. */
  private final long partLength;

  private final byte[] chunk = new byte[CHUNK];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(CHUNK);
  private int at;
  private int filled;
  private long position;
  private long number;

  /**
   * Creates the reader of a part.
   *
   * @param in positioned at the first byte of the part
   * @param first number of its first record
   */
  static LineRecords ofPart(InputStream in, long most, boolean atStart, long length, long first)
      throws IOException {
    LineRecords records = new LineRecords(in, most, length, first);
    if (!atStart) {
      records.skipLine();
    }
    return records;
  }

  /** Creates the reader of a whole stream. */
  static LineRecords ofAll(InputStream in, long most) {
    return new LineRecords(in, most, Long.MAX_VALUE, 0);
  }

  private LineRecords(InputStream in, long most, long partLength, long first) {
    this.in = in;
    this.most = most;
    this.partLength = partLength;
    this.number = first;
  }

  /** Counts the records of this part without keeping any. */
  long count() throws IOException {
    long before = number;
    while (true) {
      if (position > partLength || !more()) {
        return number - before;
      }
      boolean blank = true;
      int c;
      while ((c = read()) >= 0 && c != '\n') {
        blank &= isBlank(c);
      }
      number += blank ? 0 : 1;
    }
  }

  @Override
  public RawRecord next() throws IOException {
    while (position <= partLength && more()) {
      line.reset();
      long length = 0;
      boolean blank = true;
      int c;
      while ((c = read()) >= 0 && c != '\n') {
        blank &= isBlank(c);
        length++;
        if (length <= most + 1) {
          line.write(c);
        }
      }
      if (!blank) {
        byte[] bytes = line.toByteArray();
        int end = bytes.length;
        if (length == end && bytes[end - 1] == '\r') {
          end--;
          length--;
        }
        byte[] content = end == bytes.length ? bytes : java.util.Arrays.copyOf(bytes, end);
        return RawRecord.of(number++, BoundedBytes.of(content, most, length));
      }
    }
    return null;
  }

  @Override
  public long number() {
    return number;
  }

  /** Goes to the first line that begins in this part, no further than the part's end. */
  private void skipLine() throws IOException {
    int c;
    do {
      c = read();
    } while (c >= 0 && c != '\n' && position <= partLength);
  }

  private static boolean isBlank(int c) {
    return c == ' ' || c == '\t' || c == '\r';
  }

  private boolean more() throws IOException {
    if (at == filled) {
      at = 0;
      filled = Math.max(0, in.read(chunk));
    }
    return at < filled;
  }

  private int read() throws IOException {
    if (!more()) {
      return -1;
    }
    position++;
    return chunk[at++] & 0xFF;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
