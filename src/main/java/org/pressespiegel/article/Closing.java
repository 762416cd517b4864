package org.pressespiegel.article;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The signature glued to the end of a paragraph: {@code …verletzt. (dpa/mus)}, {@code
 * …ab./mus/abc}.
 *
 * @param begin UTF-16 index of its first character
 * @param agencies as printed
 */
record Closing(int begin, List<String> agencies) {

  private static final int LONGEST = 60;

  private static final Pattern SIGNED =
      Pattern.compile(
          "(?<=[.!?…][\"“”»«‘’›‹]?)\\s*(?<sign>\\((?:Quelle:\\s*)?[^()]{2,40}\\)|\\[[^\\[\\]]{2,40}\\]|/[\\p{L}/]{2,30}"
              + "|(?<=\\s)[\\p{L}][\\p{L}/ ,-]{1,30})$");

  private static final Pattern SOURCE = Pattern.compile("^[(\\[]?(?:Quelle|Quellen):\\s*");

  Closing {
    agencies = List.copyOf(agencies);
  }

  /** What ends the sentence before the signature, closing quotation marks aside. */
  private static final String TERMINALS = ".!?…";

  /** Returns the signature at the end of {@code text}, or null. */
  static Closing read(String text) {
    char last = text.charAt(text.length() - 1);
    if (!Character.isLetter(last) && last != ')' && last != ']') {
      return null;
    }
    int from = Math.max(0, text.length() - LONGEST);
    if (!holdsTerminal(text, from)) {
      return null;
    }
    Matcher matcher = SIGNED.matcher(text).region(from, text.length());
    matcher.useTransparentBounds(true);
    int at = from;
    while (at < text.length() && matcher.find()) {
      String sign = SOURCE.matcher(matcher.group("sign")).replaceFirst("(");
      List<String> agencies = Agencies.signature(sign);
      if (agencies != null) {
        return new Closing(matcher.start("sign"), agencies);
      }
      at = matcher.start() + 1;
      matcher.region(Math.min(at, text.length()), text.length());
    }
    return null;
  }

  /** Titles hold none, and there are many of them. */
  private static boolean holdsTerminal(String text, int from) {
    for (int i = Math.max(0, from - 2); i < text.length(); i++) {
      if (TERMINALS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
