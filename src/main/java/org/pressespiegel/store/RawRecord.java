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
    Map<String, String> fields) {

  RawRecord {
    Objects.requireNonNull(content, "content");
    if (number < 0 || length < content.length) {
      throw new IllegalArgumentException("number " + number + ", length " + length);
    }
  }

  static RawRecord of(long number, BoundedBytes bytes) {
    return new RawRecord(
        number, bytes.content(), bytes.length(), null, null, null, null, null, null);
  }

  static RawRecord failed(long number, long length, String failure, String detail) {
    return new RawRecord(
        number, new byte[0], Math.max(0, length), failure, detail, null, null, null, null);
  }

  RawRecord from(String newAddress, String newCharset) {
    return new RawRecord(
        number, content, length, failure, detail, newAddress, newCharset, format, fields);
  }

  RawRecord with(String newFormat, String newCharset, Map<String, String> newFields) {
    return new RawRecord(
        number, content, length, failure, detail, address, newCharset, newFormat, newFields);
  }

  RawRecord failedAs(String newFailure, String newDetail) {
    return new RawRecord(
        number, content, length, newFailure, newDetail, address, charset, null, null);
  }
}
