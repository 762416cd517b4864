package org.pressespiegel.store;

import java.io.Serializable;
import java.net.URI;

/**
 * A file to read, or a part of one. No record: Spark's Kryo serializer cannot build one on Java 17.
 */
final class FilePart implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String source;

  /** Length of the file as it was when listed. */
  private final long length;

  /** When the file was changed last, in milliseconds since 1970, as listed. */
  private final long modified;

  private final long begin;
  private final long end;

  /** Number of the first record. */
  private final long first;

  private FilePart(String source, long length, long modified, long begin, long end, long first) {
    this.source = source;
    this.length = length;
    this.modified = modified;
    this.begin = begin;
    this.end = end;
    this.first = first;
  }

  static FilePart whole(String source, long length, long modified) {
    return new FilePart(source, length, modified, 0, length, 0);
  }

  FilePart between(long newBegin, long newEnd) {
    return new FilePart(source, length, modified, newBegin, newEnd, 0);
  }

  FilePart from(long newFirst) {
    return new FilePart(source, length, modified, begin, end, newFirst);
  }

  String source() {
    return source;
  }

  URI uri() {
    return URI.create(source);
  }

  /** Returns whether the file can be opened by its name. */
  boolean isNamed() {
    return uri().getPath().indexOf('\uFFFD') < 0;
  }

  long length() {
    return length;
  }

  long modified() {
    return modified;
  }

  long begin() {
    return begin;
  }

  long partLength() {
    return end - begin;
  }

  long first() {
    return first;
  }

  boolean isWhole() {
    return begin == 0 && end == length;
  }
}
