package org.pressespiegel.job;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream as bytes, in whatever encoding; without a byte order mark of UTF-8. */
final class ByteLines implements Closeable {

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream bytes;
  private boolean first = true;
  private boolean afterReturn;

  ByteLines(InputStream bytes) {
    this.bytes = new BufferedInputStream(bytes, 1 << 16);
  }

  /** Returns the next line without its end ({@code \n}, {@code \r\n} or {@code \r}), or null. */
  byte[] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int b = bytes.read();
    if (b == '\n' && afterReturn) {
      b = bytes.read();
    }
    afterReturn = false;
    if (b < 0) {
      return null;
    }
    while (b >= 0 && b != '\n' && b != '\r') {
      line.write(b);
      b = bytes.read();
    }
    afterReturn = b == '\r';
    return unmarked(line.toByteArray());
  }

  private byte[] unmarked(byte[] line) {
    boolean marked =
        first
            && line.length >= MARK.length
            && Arrays.equals(line, 0, MARK.length, MARK, 0, MARK.length);
    first = false;
    return marked ? Arrays.copyOfRange(line, MARK.length, line.length) : line;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
