package org.pressespiegel.text;

/**
 * Whether bytes beyond ASCII make sense as windows-1252.
 *
 * <p>Any bytes can be read as windows-1252, so the reading needs evidence: umlauts, German
 * quotation marks and dashes are common, other accented letters rare, fractions and box-drawing
 * leftovers next to letters mean another code page, and so do quotation marks inside words. Text
 * that is one third accented letters is Cyrillic or Greek in a code page of its own.
 *
 * @param common marks and letters that German text is full of
 * @param rare letters of names and foreign words
 * @param odd everything else
 * @param ascii ASCII letters
 * @param invalidOdd odd ones among the bytes that are not UTF-8
 */
record WesternBytes(int common, int rare, int odd, int ascii, int invalidOdd) {

  // Umlauts and sharp s, quotation marks, dashes, ellipsis, euro, section, degree, no-break space,
  // soft hyphen, e with acute, middle dot, copyright.
  private static final String COMMON =
      "\u00E4\u00F6\u00FC\u00C4\u00D6\u00DC\u00DF\u0084\u0093\u0094\u0082\u0091\u0092\u0096\u0097"
          + "\u0085\u0080\u00A7\u00B0\u00A0\u00AD\u00AB\u00BB\u008B\u009B\u00E9\u00B7\u00A9\u0095";

  static WesternBytes of(byte[] bytes, Utf8Scan scan) {
    int common = 0;
    int rare = 0;
    int odd = 0;
    int ascii = 0;
    int invalidOdd = 0;
    int at = 0;
    while (at < bytes.length) {
      int b = bytes[at] & 0xFF;
      if (b < 0x80) {
        ascii += isAsciiLetter(b) ? 1 : 0;
        at++;
        continue;
      }
      int length = scan.multibyte() > 0 ? Utf8Scan.characterAt(bytes, at) : 0;
      boolean isOdd = isOdd(bytes, at, b);
      if (isOdd) {
        odd++;
      } else if (COMMON.indexOf(b) >= 0) {
        common++;
      } else {
        rare++;
      }
      if (isOdd && length <= 0) {
        invalidOdd++;
      }
      at += Math.max(1, length);
    }
    return new WesternBytes(common, rare, odd, ascii, invalidOdd);
  }

  boolean invalidArePlausible() {
    return invalidOdd == 0;
  }

  boolean isPlausible() {
    int high = common + rare + odd;
    return odd * 20 <= high && common * 2 >= rare && (common + rare) * 3 <= ascii;
  }

  private static boolean isOdd(byte[] bytes, int at, int b) {
    if (b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D || b == 0xFF) {
      return true;
    }
    boolean letter =
        b >= 0xC0 && b != 0xD7 && b != 0xF7
            || "\u008A\u008C\u008E\u009A\u009C\u009E".indexOf(b) >= 0;
    if (letter) {
      return false;
    }
    boolean insideWord =
        at > 0
            && at + 1 < bytes.length
            && isAsciiLetter(bytes[at - 1])
            && isAsciiLetter(bytes[at + 1]);
    if (insideWord) {
      // Apostrophes, dashes, soft hyphens and middle dots do stand between letters.
      return b != 0x92 && b != 0x91 && b != 0x96 && b != 0x97 && b != 0xAD && b != 0xA0 && b != 0xB7
          && b != 0xB4;
    }
    return false;
  }

  private static boolean isAsciiLetter(int b) {
    return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
  }
}
