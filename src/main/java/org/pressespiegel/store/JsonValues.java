package org.pressespiegel.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.function.Predicate;

/**
 * The values of a JSON array, or of a stream of JSON values, each a record.
 *
 * <p>Only brackets and strings are looked at, so that a value that is no JSON spoils itself and
 * perhaps the next, and one of any length needs no memory. A first object that is too long for a
 * document may hold a list of articles: then these are the records.
 */
final class JsonValues implements Records {

  private static final int CHUNK = 1 << 16;

  private final InputStream in;
  private final long most;
  private final long longestDocument;
  private final Predicate<JsonNode> isArticle;
  private final byte[] chunk = new byte[CHUNK];
  private final ByteArrayOutputStream value = new ByteArrayOutputStream(CHUNK);
  private int at;
  private int filled;
  private boolean inArray;
  private boolean begun;
  private long number;
  private Records wrapped;

  /**
   * Creates the reader.
   *
   * @param most longest element of an array
   * @param longestDocument longest object that is not in an array
   * @param isArticle tells a list of articles from others, by its first element
   */
  JsonValues(InputStream in, long most, long longestDocument, Predicate<JsonNode> isArticle) {
    this.in = in;
    this.most = most;
    this.longestDocument = longestDocument;
    this.isArticle = isArticle;
  }

  /** Returns whether a line of JSON ends between the elements of a list. */
  static boolean endsInList(String line) {
    StringBuilder open = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '{' || c == '[')) {
        open.append(c);
      } else if (!quoted && (c == '}' || c == ']') && !open.isEmpty()) {
        open.setLength(open.length() - 1);
      }
    }
    return !quoted && !open.isEmpty() && open.charAt(open.length() - 1) == '[';
  }

  @Override
  public RawRecord next() throws IOException {
    if (wrapped != null) {
      return wrapped.next();
    }
    int c = read();
    while (c >= 0) {
      if (!begun && c == '[') {
        inArray = true;
      } else if (!isBetween(c)) {
        begun = true;
        return readValue(c);
      }
      begun |= c == '[';
      c = read();
    }
    return null;
  }

  private boolean isBetween(int c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == ',' || inArray && c == ']';
  }

  private RawRecord readValue(int first) throws IOException {
    value.reset();
    long length = 0;
    int depth = 0;
    boolean quoted = false;
    boolean escaped = false;
    long longest = inArray ? most : longestDocument;
    int c = first;
    while (c >= 0) {
      boolean ends = depth == 0 && !quoted && length > 0 && (c == ',' || c == '\n' || c == ']');
      if (ends) {
        break;
      }
      if (++length <= longest + 1) {
        value.write(c);
      } else if (number == 0 && !inArray && first == '{') {
        value.write(c);
        wrapped = new WrappedValues(again(), most, isArticle);
        return wrapped.next();
      }
      if (escaped) {
        escaped = false;
      } else if (quoted && c == '\\') {
        escaped = true;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '{' || c == '[')) {
        depth++;
      } else if (!quoted && (c == '}' || c == ']')) {
        depth--;
        if (depth <= 0) {
          break;
        }
      }
      c = read();
    }
    RawRecord record =
        RawRecord.of(number++, BoundedBytes.of(value.toByteArray(), longest, length));
    return c < 0 && (depth > 0 || quoted)
        ? record.failedAs("truncated", "ends inside a JSON value")
        : record;
  }

  /** The value so far, and all that follows. */
  private InputStream again() {
    InputStream begun = new ByteArrayInputStream(value.toByteArray());
    InputStream chunked = new ByteArrayInputStream(chunk, at, filled - at);
    return new SequenceInputStream(begun, new SequenceInputStream(chunked, in));
  }

  @Override
  public long number() {
    return wrapped == null ? number : wrapped.number();
  }

  private int read() throws IOException {
    if (at == filled) {
      at = 0;
      filled = Math.max(0, in.read(chunk));
      if (filled == 0) {
        return -1;
      }
    }
    return chunk[at++] & 0xFF;
  }

  @Override
  public void close() throws IOException {
    if (wrapped != null) {
      wrapped.close();
    }
    in.close();
  }
}
