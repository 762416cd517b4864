package org.pressespiegel.place;

/**
 * What two spellings of a name have in common, letter by letter: accents other than umlauts are
 * dropped, {@code ß} is {@code ss}, everything that is no letter or digit is a blank.
 */
final class NameKey {

  /** Plain letters for U+00C0 to U+024F, a blank where the letter stays as it is. */
  private static final String PLAIN =
      "AAAA A CEEEEIIIIDNOOOO  OUUU YT aaaa a ceeeeiiiidnoooo  ouuu ytyAaAaAa"
          + "CcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi  JjKkkLlLlLl  LlNnNnNn Nn"
          + "OoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs               A  "
          + "              Oo             Uu                            AaIiOoUuUuU"
          + "uUuUu AaAa    GgKkOoOo  j   Gg  NnAa    AaAaEeEeIiIiOoOoRrRrUuUuSsTt  "
          + "Hh      AaEeOoOoOoOoYy";

  private static final char FIRST = '\u00C0';

  private NameKey() {}

  /** Returns the key of a name. */
  static String of(String name) {
    StringBuilder key = new StringBuilder(name.length() + 4);
    append(name, 0, name.length(), key);
    int end = key.length();
    while (end > 0 && key.charAt(end - 1) == ' ') {
      end--;
    }
    key.setLength(end);
    if (key.indexOf("St ") == 0) {
      key.replace(0, 2, "Sankt");
    }
    return key.toString();
  }

  /** Appends the key of a stretch of text; never two blanks, never one at the start. */
  static void append(CharSequence text, int begin, int end, StringBuilder key) {
    for (int at = begin; at < end; at++) {
      char c = text.charAt(at);
      if (c < 0x80) {
        if (Character.isLetterOrDigit(c)) {
          key.append(c);
        } else if (!isApostrophe(c)) {
          blank(key);
        }
      } else if (c == 'ß') {
        key.append("ss");
      } else if (c == 'Æ' || c == 'æ') {
        key.append('ä');
      } else if (c == 'ə' || c == 'Ə') {
        key.append('a');
      } else if (c == 'ș' || c == 'Ș') {
        key.append(c == 'ș' ? 's' : 'S');
      } else if (c == 'ț' || c == 'Ț') {
        key.append(c == 'ț' ? 't' : 'T');
      } else if (c >= FIRST && c - FIRST < PLAIN.length() && PLAIN.charAt(c - FIRST) != ' ') {
        key.append(PLAIN.charAt(c - FIRST));
      } else if (Character.isLetterOrDigit(c)) {
        key.append(latinExtended(c));
      } else if (!isApostrophe(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
        blank(key);
      }
    }
  }

  /** Letters with dots and bars below, as transliterations of Arabic and Hebrew use them. */
  private static char latinExtended(char c) {
    if (c < '\u1E00' || c > '\u1EFF') {
      return c;
    }
    String apart = java.text.Normalizer.normalize(String.valueOf(c), java.text.Normalizer.Form.NFD);
    return apart.charAt(0);
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘' || c == '`' || c == '´' || c == 'ʿ' || c == 'ʾ'
        || c == 'ʻ' || c == 'ʼ';
  }

  private static void blank(StringBuilder key) {
    if (key.length() > 0 && key.charAt(key.length() - 1) != ' ') {
      key.append(' ');
    }
  }
}
