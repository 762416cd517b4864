package org.pressespiegel.article;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Recognises the words below a picture by the credit that comes with them. */
final class Captions {

  private static final int LONGEST = 420;
  private static final int LONGEST_CREDIT = 90;
  private static final int LONGEST_WITH_STOCK = 220;

  private static final Pattern CREDIT =
      Pattern.compile(
          "(?:^|[.!?)\\]|“”\"»«–—/-]\\s*|\\(|\\[|\\s{1,2})(?:"
              + words("credit")
              + ")\\s*(?::|©|\\|)\\s*(?<who>.{2,90})$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern LEADING =
      Pattern.compile(
          "[(\\[]?(?:" + words("credit") + ")\\s*(?::|©|\\|)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern BRACKETED_SOURCE =
      Pattern.compile(
          ".{8,}\\((?:(?:Quelle|Bild|Bilder|Foto|Fotos|Grafik):|Symbolbild|Archivbild|Symbolfoto|Archivfoto|©)[^()]{0,60}\\)\\.?$");

  private static final Pattern RIGHTS = Pattern.compile(".{12,}\\s(?:©|\\(c\\))\\s?\\S.{1,60}$");

  private static final Set<String> STOCK =
      Set.copyOf(
          DataFile.rows("captions.tsv").stream()
              .filter(row -> row.get(1).equals("stock"))
              .map(row -> row.get(0))
              .toList());

  private Captions() {}

  static boolean is(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    if (text.length() < 300 && LEADING.matcher(text).lookingAt()) {
      return true;
    }
    int from = Math.max(0, text.length() - LONGEST_CREDIT);
    if (text.indexOf(':', from) < 0
        && text.indexOf('©', from) < 0
        && text.indexOf('|', from) < 0
        && text.indexOf(')', from) < 0
        && Prose.endsSentence(text)) {
      return false;
    }
    Matcher credit = CREDIT.matcher(text).region(from, text.length());
    if (credit.find() && isCredit(credit.group("who"))) {
      return true;
    }
    if (text.length() > LONGEST_WITH_STOCK) {
      return false;
    }
    return isBracketedSource(text) || RIGHTS.matcher(text).matches() || endsWithStock(text);
  }

  /** After a full stop the source is the signature of a paragraph. */
  private static boolean isBracketedSource(String text) {
    if (!BRACKETED_SOURCE.matcher(text).matches()) {
      return false;
    }
    int open = text.lastIndexOf('(');
    boolean source = text.startsWith("(Quelle", open);
    return !source || !Prose.endsSentence(text.substring(0, open));
  }

  /** Names, not a sentence: "Ein düsteres Bild: Die Zahl der Unfälle steigt." is none. */
  private static boolean isCredit(String who) {
    return Words.count(who) <= 8
        && (Prose.lastMark(who) != '.' || who.endsWith(")") || Words.count(who) <= 3);
  }

  private static boolean endsWithStock(String text) {
    if (Prose.endsSentence(text)) {
      return false;
    }
    String lower = DataFile.lower(text);
    for (String stock : STOCK) {
      int at = lower.lastIndexOf(stock);
      boolean word =
          at >= 0
              && (at == 0 || !isWordPart(lower.charAt(at - 1)))
              && (at + stock.length() == lower.length()
                  || !isWordPart(lower.charAt(at + stock.length())));
      if (word && lower.length() - at - stock.length() < 40) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c) || c == '-';
  }

  private static String words(String kind) {
    List<List<String>> rows = DataFile.rows("captions.tsv");
    return rows.stream()
        .filter(row -> row.get(1).equals(kind))
        .map(row -> Pattern.quote(row.get(0)))
        .collect(Collectors.joining("|"));
  }
}
