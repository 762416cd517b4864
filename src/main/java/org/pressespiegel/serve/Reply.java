package org.pressespiegel.serve;

/**
 * What a server says.
 *
 * @param type its media type
 * @param body its bytes; nobody may change them
 * @param packed whether they are packed by gzip
 */
@SuppressWarnings("ArrayRecordComponent") // Bodies are large, and compared by nobody.
public record Reply(String type, byte[] body, boolean packed) {

  /** JSON, packed by gzip. */
  public static Reply packedJson(byte[] json) {
    return new Reply("application/json", json, true);
  }

  /** JSON as it is. */
  public static Reply json(byte[] json) {
    return new Reply("application/json", json, false);
  }

  /** Bytes that mean something to the page alone. */
  public static Reply bytes(byte[] bytes) {
    return new Reply("application/octet-stream", bytes, false);
  }
}
