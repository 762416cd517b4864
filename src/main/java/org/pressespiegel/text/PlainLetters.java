package org.pressespiegel.text;

import java.text.Normalizer;

/**
 * Text as a careful reader sees it: letters composed (NFC), soft hyphens and other invisible
 * characters gone, every kind of space a space, every kind of line end a line feed.
 *
 * <p>Quotation marks and dashes stay as printed.
 */
public final class PlainLetters {

  private static final char LOST = '\uFFFD';

  private PlainLetters() {}

  /** Returns {@code text} tidied; the same instance where there is nothing to do. */
  public static String of(String text) {
    if (isPlain(text)) {
      return text;
    }
    String composed = composed(text);
    return needsTidying(composed) ? tidied(composed) : composed;
  }

  /** Returns whether all letters are of a kind that is never touched; most texts are like that. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          c >= ' ' && c < 0x7F
              || c == '\n'
              || c == '\t'
              || c > 0xA0 && c != '\u00AD' && !mayDecompose(c);
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  /** Returns {@code text} with its letters composed (NFC); the same instance where they are. */
  public static String composed(String text) {
    return mayDecompose(text) ? Normalizer.normalize(text, Normalizer.Form.NFC) : text;
  }

  /**
   * Returns {@code text} with halves of surrogate pairs marked as lost: no encoding writes them.
   */
  public static String whole(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (Character.isSurrogate(c)) {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(i, LOST);
      }
    }
    return out == null ? text : out.toString();
  }

  /** Returns whether a character shows nothing and separates nothing. */
  static boolean isInvisible(char c) {
    return c == '\u00AD'
        || c >= '\u200B' && c <= '\u200F'
        || c >= '\u202A' && c <= '\u202E'
        || c >= '\u2060' && c <= '\u2069'
        || c == '\uFEFF'
        || c < ' ' && c != '\t' && c != '\n'
        || c == '\u007F';
  }

  private static boolean mayDecompose(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (mayDecompose(text.charAt(i))) {
        return !Normalizer.isNormalized(text, Normalizer.Form.NFC);
      }
    }
    return false;
  }

  /** Nothing composes with the letters of Western Europe or with dashes and quotation marks. */
  static boolean mayDecompose(char c) {
    return c >= 0x300 && !(c >= '\u2010' && c <= '\u2027');
  }

  private static boolean needsTidying(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' '
          ? c != '\n' && c != '\t'
          : c >= 0x7F && (isInvisible(c) || isSpace(c) || isBreak(c))) {
        return true;
      }
    }
    return false;
  }

  static boolean isSpace(char c) {
    return c == '\u00A0'
        || c == '\u1680'
        || c >= '\u2000' && c <= '\u200A'
        || c == '\u202F'
        || c == '\u205F'
        || c == '\u3000';
  }

  private static boolean isBreak(char c) {
    return c == '\r'
        || c == '\f'
        || c == '\u000B'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }

  private static String tidied(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBreak(c)) {
        boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
        if (!pair) {
          out.append(c == '\u2029' ? "\n\n" : "\n");
        }
      } else if (isSpace(c)) {
        out.append(' ');
      } else if (c == '\u00AD') {
        i = afterHyphenatedLineEnd(text, i);
      } else if (!isInvisible(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** A soft hyphen at a line's end is a word broken across lines: the line end goes with it. */
  private static int afterHyphenatedLineEnd(String text, int at) {
    int next = at + 1;
    if (next < text.length() && text.charAt(next) == '\r') {
      next++;
    }
    boolean lineEnd = next < text.length() && text.charAt(next) == '\n';
    boolean wordGoesOn =
        lineEnd && next + 1 < text.length() && Character.isLetter(text.charAt(next + 1));
    return wordGoesOn ? next : at;
  }
}
