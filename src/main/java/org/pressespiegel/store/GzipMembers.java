package org.pressespiegel.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/** The members of a gzip file as one stream, with zeros between or behind them passed over. */
final class GzipMembers extends InputStream {

  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] buffer = new byte[1 << 15];
  private int at;
  private int end;
  private boolean open;
  private IOException failure;

  GzipMembers(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (failure != null) {
      throw failure;
    }
    try {
      return following(bytes, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  private int following(byte[] bytes, int offset, int length) throws IOException {
    while (open || opens()) {
      if (inflater.finished()) {
        checks();
        open = false;
        continue;
      }
      int read = inflated(bytes, offset, length);
      if (read > 0) {
        return read;
      }
    }
    return -1;
  }

  /** Begins the next member, if there is one. */
  private boolean opens() throws IOException {
    int first = next();
    while (first == 0) {
      first = next();
    }
    if (first < 0) {
      return false;
    }
    if (first != 0x1F || needed() != 0x8B || needed() != 8) {
      throw new ZipException("no gzip");
    }
    int flags = needed();
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(needed() | needed() << 8);
    }
    for (int text : new int[] {NAME, COMMENT}) {
      if ((flags & text) != 0) {
        while (needed() != 0) {}
      }
    }
    skip((flags & HEADER_CRC) != 0 ? 2 : 0);
    inflater.reset();
    crc.reset();
    open = true;
    return true;
  }

  private int inflated(byte[] bytes, int offset, int length) throws IOException {
    try {
      if (inflater.needsInput()) {
        if (at == end && !filled()) {
          throw new EOFException("gzip is cut off");
        }
        inflater.setInput(buffer, at, end - at);
      }
      int read = inflater.inflate(bytes, offset, length);
      crc.update(bytes, offset, read);
      at = end - inflater.getRemaining();
      if (inflater.needsDictionary()) {
        throw new ZipException("gzip with a dictionary");
      }
      return read;
    } catch (DataFormatException e) {
      throw (IOException) new ZipException("broken gzip").initCause(e);
    }
  }

  private void checks() throws IOException {
    if (number() != crc.getValue() || number() != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw new ZipException("gzip with a wrong checksum");
    }
  }

  private long number() throws IOException {
    long number = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      number |= (long) needed() << shift;
    }
    return number;
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      needed();
    }
  }

  private int needed() throws IOException {
    int c = next();
    if (c < 0) {
      throw new EOFException("gzip is cut off");
    }
    return c;
  }

  private int next() throws IOException {
    return at < end || filled() ? buffer[at++] & 0xFF : -1;
  }

  private boolean filled() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer, 0, buffer.length));
    return end > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
