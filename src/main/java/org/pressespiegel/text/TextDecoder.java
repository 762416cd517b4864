package org.pressespiegel.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.pressespiegel.text.Decoding.Decoded;
import org.pressespiegel.text.Decoding.Fault;
import org.pressespiegel.text.Decoding.Repair;
import org.pressespiegel.text.Decoding.Undecodable;

/**
 * Turns bytes into text without being told their encoding.
 *
 * <p>In this order: byte order mark; the first bytes of well-known binary formats; UTF-16 by the
 * places of its zero bytes; strict UTF-8; windows-1252, provided that it gives the letters and
 * marks that Western European words are made of, where words have them. Never throws on any bytes,
 * linear in their number.
 */
public final class TextDecoder {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

  private static final byte[][] BINARY_SIGNATURES = {
    latin("\u0089PNG"),
    latin("GIF8"),
    latin("\u00FF\u00D8\u00FF"),
    latin("PK\u0003\u0004"),
    latin("PK\u0005\u0006"),
    latin("\u001F\u008B"),
    latin("BZh"),
    latin("7z\u00BC\u00AF"),
    latin("Rar!"),
    latin("\u00FD7zXZ"),
    latin("(\u00B5/\u00FD"),
    latin("\u007FELF"),
    latin("\u00CA\u00FE\u00BA\u00BE"),
    latin("\u00D0\u00CF\u0011\u00E0"),
    latin("OggS"),
    latin("ID3"),
    latin("fLaC"),
    latin("PAR1"),
    latin("SQLite format 3"),
    latin("wOFF"),
    latin("II*\u0000"),
    latin("MM\u0000*"),
    latin("RIFF"),
  };

  /** Bytes looked at to tell UTF-16 from binary. */
  private static final int SAMPLE = 4096;

  private TextDecoder() {}

  /** Returns the text of {@code bytes}, or why there is none. */
  public static Decoding decode(byte[] bytes) {
    return decode(bytes, null);
  }

  /**
   * Returns the text of {@code bytes}, or why there is none.
   *
   * @param declared what their source says, or null; bytes that are valid UTF-8 and not only ASCII
   *     are UTF-8 whatever it says, since letters of other encodings hardly ever are
   */
  public static Decoding decode(byte[] bytes, Charset declared) {
    Decoding decoding = decodeCharset(bytes, declared);
    return decoding instanceof Decoded decoded ? checked(decoded) : decoding;
  }

  private static Decoding decodeCharset(byte[] bytes, Charset declared) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return utf8(Arrays.copyOfRange(bytes, 3, bytes.length));
    }
    if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
      return wide(bytes, 4, UTF_32LE, 4);
    }
    if (starts(bytes, 0, 0, 0xFE, 0xFF)) {
      return wide(bytes, 4, UTF_32BE, 4);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return wide(bytes, 2, StandardCharsets.UTF_16LE, 2);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return wide(bytes, 2, StandardCharsets.UTF_16BE, 2);
    }
    for (byte[] signature : BINARY_SIGNATURES) {
      if (bytes.length > signature.length
          && Arrays.mismatch(bytes, signature) == signature.length) {
        return new Undecodable(Fault.BINARY, "begins like a binary file format");
      }
    }
    int end = bytes.length;
    // A zero byte after text is padding of a fixed-size record, or half a UTF-16 character.
    int zeros = count(bytes, 0, bytes.length);
    if (zeros > 0) {
      Charset utf16 = utf16ByZeros(bytes);
      if (utf16 != null) {
        return wide(bytes, 0, utf16, 2);
      }
      while (end > 0 && bytes[end - 1] == 0) {
        end--;
      }
      if (zeros > bytes.length - end) {
        return new Undecodable(Fault.BINARY, zeros + " zero bytes");
      }
    }
    byte[] unpadded = end == bytes.length ? bytes : Arrays.copyOf(bytes, end);
    boolean western = declared != null && !declared.equals(StandardCharsets.UTF_8);
    return western ? declared(unpadded, declared) : utf8(unpadded);
  }

  /** Believes the source, except where the bytes are UTF-8 beyond doubt or no text at all. */
  private static Decoding declared(byte[] bytes, Charset charset) {
    Utf8Scan scan = Utf8Scan.of(bytes);
    boolean ascii = scan.invalid() == 0 && scan.multibyte() == 0;
    boolean singleBytes = charset.newEncoder().maxBytesPerChar() == 1;
    if (!singleBytes || scan.invalid() == 0 && !ascii) {
      return utf8(bytes);
    }
    if (mostlyControls(bytes)) {
      return new Undecodable(Fault.BINARY, "control characters in the midst of text");
    }
    return decoded(new String(bytes, charset), charset);
  }

  private static Decoding utf8(byte[] bytes) {
    Utf8Scan scan = Utf8Scan.of(bytes);
    if (scan.invalid() == 0) {
      return decoded(new String(bytes, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
    if (mostlyControls(bytes)) {
      return new Undecodable(Fault.BINARY, "control characters in the midst of text");
    }
    if (scan.onlyTheEndIsCut()) {
      return new Undecodable(Fault.TRUNCATED, "ends inside a UTF-8 character");
    }
    WesternBytes western = WesternBytes.of(bytes, scan);
    boolean mostlyUtf8 = scan.multibyte() * 10L > scan.invalid();
    if (mostlyUtf8) {
      // A few stray bytes in good UTF-8 come from a quoted line or a footer pasted in by a program.
      if (scan.invalid() <= scan.multibyte() && western.invalidArePlausible()) {
        return new Decoded(
            scan.decodeMixed(bytes, WINDOWS_1252),
            StandardCharsets.UTF_8.name(),
            Set.of(Repair.MIXED_ENCODING));
      }
      return new Undecodable(
          Fault.BAD_ENCODING, scan.invalid() + " bytes that are neither UTF-8 nor windows-1252");
    }
    if (!western.isPlausible()) {
      return new Undecodable(
          Fault.BAD_ENCODING, "neither UTF-8 nor UTF-16 nor plausible windows-1252");
    }
    return decoded(new String(bytes, WINDOWS_1252), WINDOWS_1252);
  }

  /** Decodes a fixed-width encoding strictly; {@code width} is its code unit in bytes. */
  private static Decoding wide(byte[] bytes, int begin, Charset charset, int width) {
    int length = bytes.length - begin;
    int whole = length - length % width;
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, begin, whole))
              .toString();
      if (whole < length) {
        return new Undecodable(Fault.TRUNCATED, "ends inside a " + charset.name() + " character");
      }
      return decoded(text, charset);
    } catch (CharacterCodingException e) {
      boolean cut =
          width == 2
              && whole >= 2
              && Character.isHighSurrogate(lastUnit(bytes, begin + whole, charset));
      return cut
          ? new Undecodable(Fault.TRUNCATED, "ends inside a surrogate pair")
          : new Undecodable(Fault.BAD_ENCODING, "no valid " + charset.name());
    }
  }

  private static char lastUnit(byte[] bytes, int end, Charset charset) {
    int high = charset.equals(StandardCharsets.UTF_16LE) ? end - 1 : end - 2;
    int low = charset.equals(StandardCharsets.UTF_16LE) ? end - 2 : end - 1;
    return (char) ((bytes[high] & 0xFF) << 8 | bytes[low] & 0xFF);
  }

  private static Decoding checked(Decoded decoded) {
    String text = decoded.text();
    int controls = 0;
    boolean suspicious = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7F) {
        continue;
      }
      if (isControl(c)) {
        controls++;
      } else {
        suspicious |= Mojibake.mayBegin(c);
      }
    }
    if (controls > 1 && controls * 100L > text.length()) {
      return new Undecodable(Fault.BINARY, controls + " control characters");
    }
    if (!suspicious) {
      return decoded;
    }
    String repaired = Mojibake.repair(text);
    return repaired.equals(text) ? decoded : decoded.with(repaired, Repair.MOJIBAKE);
  }

  private static boolean mostlyControls(byte[] bytes) {
    int controls = 0;
    for (byte b : bytes) {
      if (b >= 0 && isControl((char) b)) {
        controls++;
      }
    }
    return controls > 1 && controls * 100L > bytes.length;
  }

  private static boolean isControl(char c) {
    return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\u000B'
        || c == '\u007F';
  }

  /** German text in UTF-16 has a zero in nearly every character, always on the same side. */
  private static Charset utf16ByZeros(byte[] bytes) {
    int pairs = Math.min(bytes.length, SAMPLE) / 2;
    if (pairs < 2) {
      return null;
    }
    int first = 0;
    int second = 0;
    for (int i = 0; i < pairs; i++) {
      first += bytes[2 * i] == 0 ? 1 : 0;
      second += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (second * 10L >= pairs * 7L && first * 20L <= pairs) {
      return StandardCharsets.UTF_16LE;
    }
    if (first * 10L >= pairs * 7L && second * 20L <= pairs) {
      return StandardCharsets.UTF_16BE;
    }
    return null;
  }

  private static int count(byte[] bytes, int wanted, int end) {
    int found = 0;
    for (int i = 0; i < end; i++) {
      if (bytes[i] == wanted) {
        found++;
      }
    }
    return found;
  }

  private static boolean starts(byte[] bytes, int... wanted) {
    if (bytes.length < wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if ((bytes[i] & 0xFF) != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private static Decoded decoded(String text, Charset charset) {
    return new Decoded(text, charset.name(), Set.of());
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
