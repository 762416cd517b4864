package org.pressespiegel.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How far bytes keep to UTF-8.
 *
 * @param multibyte well-formed characters of two to four bytes
 * @param invalid bytes that belong to no well-formed character
 * @param tail bytes of an unfinished character at the very end
 * @param tailLead first byte of that unfinished character, or 0
 */
record Utf8Scan(int multibyte, int invalid, int tail, int tailLead) {

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int WORD = 8;

  private static final long BEYOND_ASCII = 0x8080808080808080L;

  static Utf8Scan of(byte[] bytes) {
    int multibyte = 0;
    int invalid = 0;
    int at = 0;
    while (at < bytes.length) {
      if (bytes[at] >= 0) {
        at++;
        // Most bytes are ASCII, and eight of them are told by one look.
        while (at + WORD <= bytes.length && ((long) WORDS.get(bytes, at) & BEYOND_ASCII) == 0) {
          at += WORD;
        }
        continue;
      }
      int length = characterAt(bytes, at);
      if (length > 0) {
        multibyte++;
        at += length;
        continue;
      }
      if (length < 0) {
        int tail = bytes.length - at;
        return new Utf8Scan(multibyte, invalid + tail, tail, bytes[at] & 0xFF);
      }
      invalid++;
      at++;
    }
    return new Utf8Scan(multibyte, invalid, 0, 0);
  }

  /**
   * Returns whether the only fault is a character cut off at the end. In a text without any other
   * character beyond ASCII, a lone last byte counts as cut only where German UTF-8 is full of it;
   * otherwise it is a windows-1252 letter.
   */
  boolean onlyTheEndIsCut() {
    if (tail == 0 || invalid != tail) {
      return false;
    }
    return multibyte > 0 || tail > 1 || tailLead == 0xC2 || tailLead == 0xC3 || tailLead == 0xE2;
  }

  /** Decodes well-formed characters as UTF-8 and every other byte alone as {@code single}. */
  String decodeMixed(byte[] bytes, Charset single) {
    StringBuilder out = new StringBuilder(bytes.length);
    int at = 0;
    while (at < bytes.length) {
      int length = bytes[at] >= 0 ? 1 : characterAt(bytes, at);
      if (length > 0) {
        out.append(new String(bytes, at, length, StandardCharsets.UTF_8));
        at += length;
      } else {
        out.append(new String(bytes, at, 1, single));
        at++;
      }
    }
    return out.toString();
  }

  /**
   * Returns the length of the well-formed multi-byte character at {@code at}, 0 where there is
   * none, -1 where the bytes end inside one.
   */
  static int characterAt(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    for (int i = 1; i < length; i++) {
      if (at + i == bytes.length) {
        return -1;
      }
      int next = bytes[at + i] & 0xFF;
      // The second byte rules out overlong forms, surrogates and code points beyond U+10FFFF.
      int low = i > 1 ? 0x80 : lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
      int high = i > 1 ? 0xBF : lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
      if (next < low || next > high) {
        return 0;
      }
    }
    return length;
  }
}
