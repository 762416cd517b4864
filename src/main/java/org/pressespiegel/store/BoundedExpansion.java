package org.pressespiegel.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream of decompressed bytes that gives up when it gets out of all proportion. */
final class BoundedExpansion extends FilterInputStream {

  private final long most;
  private long seen;

  BoundedExpansion(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    if (c >= 0) {
      count(1);
    }
    return c;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    count(Math.max(0, read));
    return read;
  }

  @Override
  public long skip(long bytes) throws IOException {
    byte[] chunk = new byte[(int) Math.min(1 << 16, Math.max(0, bytes))];
    int read = chunk.length == 0 ? 0 : read(chunk, 0, chunk.length);
    return Math.max(0, read);
  }

  private void count(int read) throws TooLargeException {
    seen += read;
    if (seen > most) {
      throw new TooLargeException("expands to more than " + most + " bytes");
    }
  }

  /** Lets a buffer above hand on what it has before it asks for more, which may fail. */
  @Override
  public int available() {
    return 0;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
