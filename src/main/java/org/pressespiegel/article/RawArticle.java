package org.pressespiegel.article;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * One input record as it was read, nothing judged.
 *
 * <p>The array is not copied; whoever hands it over no longer writes to it.
 *
 * @param sourceUri where the record came from
 * @param sourceRecord its index in the container, from 0
 * @param bytes the content, or its beginning where the reader cut a record that was too large
 * @param origin what the container says about the record
 * @param length full length of the record in bytes, at least {@code bytes.length}
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes per record; equality is never asked for
public record RawArticle(
    String sourceUri, long sourceRecord, Origin origin, byte[] bytes, long length) {

  private static final Pattern TEXT_NAME =
      Pattern.compile("(?i).*\\.te?xt(?:\\.(?:gz|bz2|zst|zstd))?");

  /**
   * What a container says about a record.
   *
   * @param address where it stands on the web, or null
   * @param charset name of its character set, or null
   * @param site what it names as its source, or null
   * @param id its own id there, or null
   * @param imprint where it stood in its paper
   * @param issues what whoever delivered it knows to be odd about it
   * @param kept further texts that were asked for, by their names there
   */
  public record Origin(
      String address,
      String charset,
      String site,
      String id,
      Imprint imprint,
      List<Issue> issues,
      SortedMap<String, String> kept) {
    /** Nothing said. */
    public static final Origin UNKNOWN = new Origin(null, null);

    /** Creates the origin of a record that is not divided into fields. */
    public Origin(String address, String charset) {
      this(address, charset, null, null, Imprint.NONE, List.of(), Collections.emptySortedMap());
    }
  }

  public RawArticle {
    Objects.requireNonNull(sourceUri, "sourceUri");
    Objects.requireNonNull(origin, "origin");
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
    return new RawArticle(sourceUri, sourceRecord, Origin.UNKNOWN, bytes, bytes.length);
  }

  /** Returns the record with another address. */
  RawArticle at(String address) {
    return from(
        new Origin(
            address,
            origin.charset(),
            origin.site(),
            origin.id(),
            origin.imprint(),
            origin.issues(),
            origin.kept()));
  }

  /** Returns the record with another origin. */
  RawArticle from(Origin newOrigin) {
    return new RawArticle(sourceUri, sourceRecord, newOrigin, bytes, length);
  }

  /** Returns whether the name of the file says that it is plain text. */
  boolean isNamedText() {
    return TEXT_NAME.matcher(sourceUri).matches();
  }
}
