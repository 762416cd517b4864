package org.pressespiegel.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * One document of a delivery.
 *
 * @param format what it came from, {@code nexis} for example
 * @param content its text as delivered, in UTF-8, or the first bytes of it where there are too many
 * @param length how many bytes there are
 * @param fields texts by the names of {@link org.pressespiegel.article.Fields}; empty where the
 *     content is to be read as plain text; null where it failed
 * @param failure why it is no document, as {@code rejects.reason} spells it, or null
 * @param detail more on the failure, or null
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier; equality is never asked for
public record Delivered(
    String format,
    byte[] content,
    long length,
    Map<String, String> fields,
    String failure,
    String detail) {

  /** So much is kept of a document that is too long. */
  static final int HEAD = 4096;

  public Delivered {
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(content, "content");
    if ((fields == null) != (failure != null) || length < content.length) {
      throw new IllegalArgumentException("fields or a failure, of " + length + " bytes");
    }
    fields = fields == null ? null : Map.copyOf(fields);
  }

  static Delivered of(String format, String content, Map<String, String> fields) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return new Delivered(format, bytes, bytes.length, fields, null, null);
  }

  static Delivered failed(String format, String content, String failure, String detail) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return new Delivered(format, bytes, bytes.length, null, failure, detail);
  }

  /**
   * Returns a document that is too long.
   *
   * @param head how it begins
   */
  static Delivered tooLong(String format, String head, long length) {
    byte[] bytes =
        head.substring(0, Math.min(HEAD / 4, head.length())).getBytes(StandardCharsets.UTF_8);
    return new Delivered(format, bytes, Math.max(length, bytes.length + 1L), Map.of(), null, null);
  }
}
