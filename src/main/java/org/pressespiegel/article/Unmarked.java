package org.pressespiegel.article;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Text of a field in which its source left marks of HTML: {@code Fest &amp; Markt}. */
final class Unmarked {

  private static final Pattern TAG =
      Pattern.compile(
          "(?i)</?(?:p|br|b|i|em|strong|span|a|div|h[1-6]|u|sup|sub|small)(?:\\s[^<>]*)?/?>");

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");

  private Unmarked() {}

  /** Returns a line without tags, its entities read. */
  static String line(String text) {
    return text.indexOf('<') >= 0 && TAG.matcher(text).find()
        ? Jsoup.parseBodyFragment(text).text()
        : text(text);
  }

  /** Returns a text with its entities read; the same instance where it has none. */
  static String text(String text) {
    return text.indexOf('&') >= 0 && ENTITY.matcher(text).find()
        ? Parser.unescapeEntities(text, false)
        : text;
  }
}
