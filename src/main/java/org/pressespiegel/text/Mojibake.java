package org.pressespiegel.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Puts letters right that were decoded with the wrong charset before they came here: UTF-8 read as
 * windows-1252 or ISO 8859-1 ({@code fÃ¼r}), and windows-1252 read as ISO 8859-1 (C1 controls).
 *
 * <p>Works on each suspicious run of characters alone, since footers and quotations are often sound
 * where the article is not. Lead characters that German text may hold itself ({@code Ä}, {@code Ö})
 * count only where an unmistakable pair stands elsewhere in the text.
 */
final class Mojibake {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** A text that went astray twice is as deep as it gets in practice. */
  private static final int PASSES = 2;

  private Mojibake() {}

  /** Returns whether the character may be the first of a run, or is a C1 control. */
  static boolean mayBegin(char c) {
    return c >= 0x80 && c < 0xA0 || isUnmistakable(c);
  }

  static String repair(String text) {
    String current = text;
    for (int pass = 0; pass < PASSES; pass++) {
      boolean unmistakable = hasUnmistakable(current);
      String next = unmistakable ? decodeRuns(current) : current;
      if (next.equals(current)) {
        break;
      }
      current = next;
    }
    return c1ToWindows(current);
  }

  /** An A with tilde, circumflex, or an a with circumflex. */
  private static boolean isUnmistakable(char lead) {
    return lead == '\u00C3' || lead == '\u00C2' || lead == '\u00E2';
  }

  /** Returns whether such a letter is followed by what UTF-8 puts there. */
  private static boolean hasUnmistakable(String text) {
    for (int i = 0; i + 1 < text.length(); i++) {
      if (isUnmistakable(text.charAt(i)) && length(text, i) > 0) {
        return true;
      }
    }
    return false;
  }

  private static String decodeRuns(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int length = text.charAt(at) >= 0xC2 && text.charAt(at) <= 0xF4 ? length(text, at) : 0;
      if (length == 0) {
        out.append(text.charAt(at));
        at++;
        continue;
      }
      byte[] bytes = new byte[length];
      for (int i = 0; i < length; i++) {
        bytes[i] = (byte) singleByte(text.charAt(at + i));
      }
      out.append(new String(bytes, StandardCharsets.UTF_8));
      at += length;
    }
    return out.toString();
  }

  /** Returns how many characters at {@code at} are the bytes of one UTF-8 character, else 0. */
  private static int length(String text, int at) {
    byte[] bytes = new byte[Math.min(4, text.length() - at)];
    int known = 0;
    while (known < bytes.length) {
      int b = singleByte(text.charAt(at + known));
      if (b < 0x80) {
        break;
      }
      bytes[known++] = (byte) b;
    }
    if (known < 2) {
      return 0;
    }
    return Math.max(0, Utf8Scan.characterAt(java.util.Arrays.copyOf(bytes, known), 0));
  }

  private static int singleByte(char c) {
    if (c < 0x100) {
      return c;
    }
    byte[] encoded = String.valueOf(c).getBytes(WINDOWS_1252);
    int b = encoded[0] & 0xFF;
    return b >= 0x80 ? b : -1;
  }

  private static String c1ToWindows(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && c < 0xA0 && c != 0x85) {
        if (out == null) {
          out = new StringBuilder(text);
        }
        char real = new String(new byte[] {(byte) c}, WINDOWS_1252).charAt(0);
        out.setCharAt(i, real == '\uFFFD' ? ' ' : real);
      }
    }
    return out == null ? text : out.toString();
  }
}
