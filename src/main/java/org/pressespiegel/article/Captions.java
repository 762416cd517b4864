package org.pressespiegel.article;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pressespiegel.text.SentenceEnds;

/** Recognises the words below a picture by the credit that comes with them. */
final class Captions {

  private static final int LONGEST = 420;
  private static final int LONGEST_CREDIT = 90;
  private static final int LONGEST_WITH_STOCK = 220;

  private static final Set<String> CREDITS = words("credit");

  private static final int LONGEST_LED_BY_CREDIT = 300;

  private static final Pattern BRACKETED_SOURCE =
      Pattern.compile(
          ".{8,}\\((?:(?:Quelle|Bild|Bilder|Foto|Fotos|Grafik):|Symbolbild|Archivbild|Symbolfoto|Archivfoto|©)[^()]{0,60}\\)\\.?$");

  private static final Pattern RIGHTS = Pattern.compile(".{12,}\\s(?:©|\\(c\\))\\s?\\S.{1,60}$");

  private static final Set<String> STOCK = words("stock");
  private static final Phrases STOCK_ANYWHERE = Phrases.of(List.copyOf(STOCK));

  private Captions() {}

  static boolean is(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    if (beginsWithCredit(text) || endsWithCredit(text)) {
      return true;
    }
    if (text.length() > LONGEST_WITH_STOCK) {
      return false;
    }
    return isBracketedSource(text) || endsWithRights(text) || endsWithStock(text);
  }

  /** {@code Foto: Max Beispiel/dpa}. */
  private static boolean beginsWithCredit(String text) {
    int begin = text.startsWith("(") || text.startsWith("[") ? 1 : 0;
    int end = begin;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    int mark = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
    return text.length() < LONGEST_LED_BY_CREDIT
        && mark < text.length()
        && isMark(text.charAt(mark))
        && CREDITS.contains(DataFile.lower(text.substring(begin, end)));
  }

  /** {@code Der Hafen am Morgen. Foto: Max Beispiel}. */
  private static boolean endsWithCredit(String text) {
    int from = Math.max(1, text.length() - LONGEST_CREDIT);
    for (int mark = text.length() - 1; mark >= from; mark--) {
      if (!isMark(text.charAt(mark))) {
        continue;
      }
      int end = text.charAt(mark - 1) == ' ' ? mark - 1 : mark;
      int begin = end;
      while (begin > 0 && Character.isLetter(text.charAt(begin - 1))) {
        begin--;
      }
      boolean credit = CREDITS.contains(DataFile.lower(text.substring(begin, end)));
      if (credit && mark + 2 < text.length() && isCredit(text.substring(mark + 1).strip())) {
        return true;
      }
    }
    return false;
  }

  /** What stands between the word and the name. */
  private static boolean isMark(char c) {
    return c == ':' || c == '©' || c == '|';
  }

  /** After a full stop the source is the signature of a paragraph. */
  private static boolean isBracketedSource(String text) {
    boolean bracketed = text.endsWith(")") || text.endsWith(").");
    if (!bracketed || !BRACKETED_SOURCE.matcher(text).matches()) {
      return false;
    }
    int open = text.lastIndexOf('(');
    boolean source = text.startsWith("(Quelle", open);
    return !source || !SentenceEnds.in(text.substring(0, open));
  }

  /** Names, not a sentence: "Ein düsteres Bild: Die Zahl der Unfälle steigt." is none. */
  private static boolean isCredit(String who) {
    return Words.count(who) <= 8
        && (SentenceEnds.lastMark(who) != '.' || who.endsWith(")") || Words.count(who) <= 3);
  }

  private static boolean endsWithRights(String text) {
    boolean marked = text.indexOf('©') >= 0 || text.contains("(c)");
    return marked && RIGHTS.matcher(text).matches();
  }

  private static boolean endsWithStock(String text) {
    if (SentenceEnds.in(text)) {
      return false;
    }
    String lower = DataFile.lower(text);
    if (!STOCK_ANYWHERE.standIn(lower)) {
      return false;
    }
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

  private static Set<String> words(String kind) {
    return DataFile.table("captions.tsv", "word", "kind").distinct("word", "kind").rows().stream()
        .filter(row -> row.oneOf("kind", "credit", "stock").equals(kind))
        .map(row -> row.word("word"))
        .collect(Collectors.toUnmodifiableSet());
  }
}
