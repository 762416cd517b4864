package org.pressespiegel.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The bytes of a record, or the first of them where there are more than allowed.
 *
 * @param content all bytes, or the first {@link #HEAD}
 * @param length how many there are, at least as many as were seen
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier; equality is never asked for
record BoundedBytes(byte[] content, long length) {

  /** How much of a record that is too large is kept, so that a reject can show how it begins. */
  static final int HEAD = 4096;

  /** Reads a stream to its end, or just beyond {@code most} bytes. */
  static BoundedBytes read(InputStream in, long most) throws IOException {
    return of(in.readNBytes((int) (most + 1)), most, 0);
  }

  /**
   * Returns the bytes, cut if there are more than {@code most}.
   *
   * @param least what is known of the length beside the bytes themselves
   */
  static BoundedBytes of(byte[] bytes, long most, long least) {
    return bytes.length <= most
        ? new BoundedBytes(bytes, bytes.length)
        : new BoundedBytes(
            Arrays.copyOf(bytes, (int) Math.min(HEAD, most)), Math.max(least, bytes.length));
  }
}
