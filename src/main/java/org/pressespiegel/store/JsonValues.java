package org.pressespiegel.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The values of a JSON array, or of a stream of JSON values, each a record.
 *
 * <p>Only brackets and strings are looked at, so that a value that is no JSON spoils itself and
 * perhaps the next, and one of any length needs no memory.
 */
final class JsonValues implements Records {

  private static final int CHUNK = 1 << 16;

  private final InputStream in;
  private final long most;
  private final byte[] chunk = new byte[CHUNK];
  private final ByteArrayOutputStream value = new ByteArrayOutputStream(CHUNK);
  private int at;
  private int filled;
  private boolean inArray;
  private boolean begun;
  private long number;

  JsonValues(InputStream in, long most) {
    this.in = in;
    this.most = most;
  }

  @Override
  public RawRecord next() throws IOException {
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
    int c = first;
    while (c >= 0) {
      boolean ends = depth == 0 && !quoted && length > 0 && (c == ',' || c == '\n' || c == ']');
      if (ends) {
        break;
      }
      if (++length <= most + 1) {
        value.write(c);
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
    RawRecord record = RawRecord.of(number++, BoundedBytes.of(value.toByteArray(), most, length));
    return c < 0 && (depth > 0 || quoted)
        ? record.failedAs("truncated", "ends inside a JSON value")
        : record;
  }

  @Override
  public long number() {
    return number;
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
    in.close();
  }
}
