package org.pressespiegel.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that knows how far it was read, and fails where it gives nothing time after time:
 * whoever reads it would wait for ever.
 */
final class WatchedInput extends FilterInputStream {

  private static final int MOST_EMPTY_READS = 1_000;

  private long given;
  private long filled;
  private boolean ended;

  WatchedInput(InputStream in) {
    super(in);
  }

  /** Returns how many bytes were read up to the last that is neither zero nor a line's end. */
  long filled() {
    return filled;
  }

  /** Returns whether the end was met. */
  boolean ended() {
    return ended;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    for (int empty = 0; empty <= MOST_EMPTY_READS; empty++) {
      int read = super.read(bytes, offset, length);
      if (read != 0 || length == 0) {
        count(bytes, offset, read);
        return read;
      }
    }
    throw new IOException("gives no more bytes, and no end");
  }

  @Override
  public long skip(long bytes) throws IOException {
    byte[] chunk = new byte[(int) Math.min(1 << 13, Math.max(0, bytes))];
    return chunk.length == 0 ? 0 : Math.max(0, read(chunk, 0, chunk.length));
  }

  private void count(byte[] bytes, int offset, int read) {
    if (read < 0) {
      ended = true;
      return;
    }
    for (int at = read; at > 0; at--) {
      byte b = bytes[offset + at - 1];
      if (b != 0 && b != '\r' && b != '\n') {
        filled = given + at;
        break;
      }
    }
    given += read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
