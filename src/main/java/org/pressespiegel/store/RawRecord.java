package org.pressespiegel.store;

import java.util.Map;
import java.util.Objects;

/**
 * A record as it came out of its container, nothing judged.
 *
 * @param number its index in the container, from 0
 * @param content its bytes, or the first of them where it is too long, or none where it failed
 * @param length its full length in bytes, as far as it is known
 * @param failure why it could not be read, as {@code rejects.reason} spells it, or null
 * @param detail more on the failure, or null
 * @param address where it stands on the web, or null
 * @param charset name of its character set as its container tells it, or null
 * @param format what its fields were read from, {@code json} for example; null where there are none
 * @param fields texts by name, of a record that is divided into fields; else null
 * @param strange keys with what stands below them, of a record none of which is known to hold the
 *     text; else null
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes per record; equality is never asked for
record RawRecord(
    long number,
    byte[] content,
    long length,
    String failure,
    String detail,
    String address,
    String charset,
    String format,
    Map<String, String> fields,
    Map<String, String> strange) {

  RawRecord {
    Objects.requireNonNull(content, "content");
    if (number < 0 || length < content.length) {
      throw new IllegalArgumentException("number " + number + ", length " + length);
    }
  }

  static RawRecord of(long number, BoundedBytes bytes) {
    return new RawRecord(
        number, bytes.content(), bytes.length(), null, null, null, null, null, null, null);
  }

  static RawRecord failed(long number, long length, String failure, String detail) {
    return new RawRecord(
        number, new byte[0], Math.max(0, length), failure, detail, null, null, null, null, null);
  }

  RawRecord from(String newAddress, String newCharset) {
    return new RawRecord(
        number, content, length, failure, detail, newAddress, newCharset, format, fields, strange);
  }

  RawRecord with(String newFormat, String newCharset, Map<String, String> newFields) {
    return new RawRecord(
        number, content, length, failure, detail, address, newCharset, newFormat, newFields, null);
  }

  RawRecord strange(Map<String, String> keys) {
    return new RawRecord(
        number, content, length, failure, detail, address, charset, format, fields, keys);
  }

  RawRecord numbered(long newNumber) {
    return new RawRecord(
        newNumber, content, length, failure, detail, address, charset, format, fields, strange);
  }

  /** Returns whether only the beginning is here, since the whole would be too long. */
  boolean isCut() {
    return content.length < length;
  }

  RawRecord failedAs(String newFailure, String newDetail) {
    return new RawRecord(
        number, content, length, newFailure, newDetail, address, charset, null, null, null);
  }
}
