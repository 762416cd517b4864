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

  private final long begin;
  private final long end;

  /** Number of the first record. */
  private final long first;

  private FilePart(String source, long length, long begin, long end, long first) {
    this.source = source;
    this.length = length;
    this.begin = begin;
    this.end = end;
    this.first = first;
  }

  static FilePart whole(String source, long length) {
    return new FilePart(source, length, 0, length, 0);
  }

  FilePart between(long newBegin, long newEnd) {
    return new FilePart(source, length, newBegin, newEnd, 0);
  }

  FilePart from(long newFirst) {
    return new FilePart(source, length, begin, end, newFirst);
  }

  String source() {
    return source;
  }

  URI uri() {
    return URI.create(source);
  }

  long length() {
    return length;
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
