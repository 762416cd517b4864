package org.pressespiegel.article;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;

/**
 * An input record that is no article, and why.
 *
 * @param sourceUri where the record came from
 * @param sourceRecord its index in the container, from 0
 * @param reason why it was refused
 * @param detail the reason in words; for a duplicate the article id of the first
 * @param bytes full length of the record in bytes
 * @param rawSha256 64 hex digits over the bytes that were read, or null where none could be read
 * @param firstBytes the first bytes, at most 64, as hex digits
 */
public record Rejection(
    String sourceUri,
    long sourceRecord,
    Reason reason,
    String detail,
    long bytes,
    String rawSha256,
    String firstBytes)
    implements Parsed {

  private static final int FIRST_BYTES = 64;

  /** Why a record was refused. */
  public enum Reason {
    /** Nothing, or nothing but white space. */
    EMPTY,
    /** Pictures, archives, programs: bytes that were never text. */
    BINARY,
    /** Text, but in no encoding that gives German words. */
    BAD_ENCODING,
    /** The record ends inside a character. */
    TRUNCATED,
    /** Words of another language. */
    NOT_GERMAN,
    /** A header or boilerplate without running text. */
    NO_BODY,
    /** Letters without words. */
    GARBAGE,
    /** Markup or data of another format. */
    WRONG_FORMAT,
    /** Longer than the configured limit. */
    TOO_LARGE,
    /** The server answered with something else than the page: an error, a redirection. */
    HTTP_STATUS,
    /** Part of a page, but no text: a picture, a style sheet, as its archive says. */
    OTHER_MEDIA,
    /** The article was read before. */
    DUPLICATE,
    /** The source failed while it was being read. */
    UNREADABLE,
    /** The program failed on the record, by a mistake of its own. */
    INTERNAL_ERROR;

    /** Returns the name as the tables spell it, e.g. {@code no_body}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Rejection {
    Objects.requireNonNull(sourceUri, "sourceUri");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(detail, "detail");
    Objects.requireNonNull(firstBytes, "firstBytes");
    if (sourceRecord < 0 || bytes < 0) {
      throw new IllegalArgumentException("negative: " + sourceRecord + ", " + bytes);
    }
    if (rawSha256 != null && rawSha256.length() != 64) {
      throw new IllegalArgumentException("no SHA-256: " + rawSha256);
    }
  }

  /** Returns the refusal of a record that was read. */
  public static Rejection of(RawArticle raw, Reason reason, String detail) {
    byte[] bytes = raw.bytes();
    return new Rejection(
        raw.sourceUri(),
        raw.sourceRecord(),
        reason,
        detail,
        raw.length(),
        Fingerprint.sha256(bytes),
        HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, FIRST_BYTES)));
  }
}
