package org.pressespiegel.delivery;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The parts of an Office document, which is a zip archive, read in a stream. It gives up when they
 * get out of all proportion to what they are packed in. Nothing is written to disk, and the names
 * of parts are compared only, never used as paths.
 */
final class Package implements AutoCloseable {

  private static final int MOST_PARTS = 20_000;

  private final Bounds bounds;
  private final ZipInputStream zip;
  private final InputStream part;
  private long packed;
  private long unpacked;
  private int parts;

  Package(InputStream in, Bounds bounds) {
    this.bounds = bounds;
    this.zip =
        new ZipInputStream(
            new FilterInputStream(in) {
              @Override
              public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                packed += Math.max(0, read);
                return read;
              }
            });
    this.part =
        new FilterInputStream(zip) {
          @Override
          public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
          }

          @Override
          public void close() {
            // The next part is still to be read.
          }
        };
  }

  /** Returns the name of the next part, or null behind the last. */
  String next() throws IOException {
    byte[] rest = new byte[1 << 13];
    while (parts > 0 && part.read(rest) >= 0) {
      // Passed over, but counted.
    }
    try {
      ZipEntry entry = zip.getNextEntry();
      if (++parts > MOST_PARTS) {
        throw new RefusedException("too_large", "more than " + MOST_PARTS + " parts");
      }
      return entry == null ? null : entry.getName();
    } catch (ZipException e) {
      if (String.valueOf(e.getMessage()).contains("encrypted")) {
        throw new RefusedException("unreadable", "encrypted: save it without a password");
      }
      throw e;
    }
  }

  /** Returns the bytes of the part whose name was returned last. */
  InputStream part() {
    return part;
  }

  private void count(int read) throws IOException {
    unpacked += read;
    if (unpacked > Bounds.FREE + bounds.expansion() * packed) {
      throw new RefusedException("too_large", "expands to more than " + unpacked + " bytes");
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
