package org.pressespiegel.store;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Undoes the codings that a header of HTTP names, each only where the body really has it: many
 * archives keep the header of a body that they stored decoded.
 */
final class ContentCoding {

  private static final int HEAD = 512;

  /** Share of ASCII in the head of a text; in that of compressed bytes it is some 0.37. */
  private static final double TEXT = 0.7;

  private static final Set<String> NONE = Set.of("", "identity", "none", "binary", "7bit", "8bit");

  private ContentCoding() {}

  /**
   * Returns a body as it was before it was coded.
   *
   * @param headers values of headers, each a coding or several with commas, in the order in which
   *     they were applied
   */
  static InputStream decoded(InputStream body, List<String> headers) throws IOException {
    List<String> codings =
        headers.stream()
            .flatMap(header -> List.of(header.split(",")).stream())
            .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
            .filter(coding -> !NONE.contains(coding) && !isCharset(coding))
            .toList();
    InputStream plain = body;
    for (int i = codings.size() - 1; i >= 0; i--) {
      plain = decoded(plain, codings.get(i));
    }
    return plain;
  }

  private static InputStream decoded(InputStream body, String coding) throws IOException {
    BufferedInputStream in = new BufferedInputStream(body);
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    return switch (coding) {
      case "gzip", "x-gzip" -> isGzip(head) ? new GzipMembers(in) : plain(in, head, coding);
      case "zstd" -> isZstandard(head) ? new ZstdInputStream(in) : plain(in, head, coding);
      case "br" -> isText(head) ? in : new BrotliInputStream(in);
      case "deflate" ->
          isText(head)
              ? in
              : isZlib(head)
                  ? new InflaterInputStream(in)
                  : new InflaterInputStream(in, new Inflater(true));
      default -> throw new IOException("unknown coding: " + coding);
    };
  }

  private static InputStream plain(InputStream in, byte[] head, String coding) throws IOException {
    if (isText(head)) {
      return in;
    }
    throw new IOException("neither " + coding + " nor text");
  }

  /** Some servers name the character set here. */
  private static boolean isCharset(String coding) {
    try {
      return Charset.isSupported(coding);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isGzip(byte[] head) {
    return head.length > 2 && head[0] == 0x1F && head[1] == (byte) 0x8B && head[2] == 8;
  }

  private static boolean isZstandard(byte[] head) {
    return head.length > 3
        && head[0] == 0x28
        && head[1] == (byte) 0xB5
        && head[2] == 0x2F
        && head[3] == (byte) 0xFD;
  }

  /** What RFC 1950 asks of the first two bytes. */
  private static boolean isZlib(byte[] head) {
    return head.length > 1
        && (head[0] & 0x8F) == 8
        && ((head[0] & 0xFF) << Byte.SIZE | head[1] & 0xFF) % 31 == 0;
  }

  /** Text in UTF-16, or in a charset that holds ASCII: no control characters and much ASCII. */
  private static boolean isText(byte[] head) {
    if (isWide(head)) {
      return true;
    }
    int ascii = 0;
    for (byte b : head) {
      boolean space = b == '\t' || b == '\n' || b == '\r' || b == '\f';
      if (b >= 0 && b < ' ' && !space || b == 0x7F) {
        return false;
      }
      ascii += b > 0 ? 1 : 0;
    }
    return ascii >= TEXT * head.length;
  }

  private static boolean isWide(byte[] head) {
    if (head.length < 2) {
      return false;
    }
    int first = (head[0] & 0xFF) << Byte.SIZE | head[1] & 0xFF;
    return first == 0xFEFF || first == 0xFFFE || first == '<' || first == '<' << Byte.SIZE;
  }
}
