package org.pressespiegel.article;

import java.util.Objects;

/**
 * One input record as it was read, nothing judged.
 *
 * <p>The array is not copied; whoever hands it over no longer writes to it.
 *
 * @param sourceUri where the record came from
 * @param sourceRecord its index in the container, from 0
 * @param bytes the content, or its beginning where the reader cut a record that was too large
 * @param length full length of the record in bytes, at least {@code bytes.length}
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes per record; equality is never asked for
public record RawArticle(String sourceUri, long sourceRecord, byte[] bytes, long length) {

  public RawArticle {
    Objects.requireNonNull(sourceUri, "sourceUri");
    Objects.requireNonNull(bytes, "bytes");
    if (sourceRecord < 0) {
      throw new IllegalArgumentException("negative record index: " + sourceRecord);
    }
    if (length < bytes.length) {
      throw new IllegalArgumentException(length + " bytes claimed, " + bytes.length + " given");
    }
  }

  /** Returns a record that was read in full. */
  public static RawArticle of(String sourceUri, long sourceRecord, byte[] bytes) {
    return new RawArticle(sourceUri, sourceRecord, bytes, bytes.length);
  }
}
