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

  /** Why the file is not opened, or null. */
  private final String problem;

  private FilePart(
      String source, long length, long modified, long begin, long end, long first, String problem) {
    this.source = source;
    this.length = length;
    this.modified = modified;
    this.begin = begin;
    this.end = end;
    this.first = first;
    this.problem = problem;
  }

  /** Returns a file that cannot be opened. */
  static FilePart unreadable(String source, String problem) {
    return new FilePart(source, 0, 0, 0, 0, 0, problem);
  }

  static FilePart whole(String source, long length, long modified) {
    return new FilePart(source, length, modified, 0, length, 0, null);
  }

  FilePart between(long newBegin, long newEnd) {
    return new FilePart(source, length, modified, newBegin, newEnd, 0, null);
  }

  FilePart from(long newFirst) {
    return new FilePart(source, length, modified, begin, end, newFirst, null);
  }

  String source() {
    return source;
  }

  URI uri() {
    return URI.create(source);
  }

  /** Returns why the file is not opened, or null. */
  String problem() {
    return problem;
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
