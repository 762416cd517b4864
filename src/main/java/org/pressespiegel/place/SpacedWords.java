package org.pressespiegel.place;

import java.util.BitSet;
import java.util.List;
import org.pressespiegel.language.Tokens;
import org.pressespiegel.language.Words;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.Span;

/**
 * The words of an article, parted at hyphens, and what stands between them. Its silent parts have
 * no words; they are blanks.
 *
 * <p>Positions are UTF-16 indexes.
 */
final class SpacedWords {

  private final Words all;
  private final BitSet silent;

  /** The numbers, among all words, of those that are heard. */
  private final int[] numbers;

  private final Gap[] gaps;
  private final int count;

  private SpacedWords(Words all, BitSet silent) {
    this.all = all;
    this.silent = silent;
    this.numbers = new int[all.size()];
    this.gaps = new Gap[all.size()];
    int heard = 0;
    for (int word = 0; word < all.size(); word++) {
      if (!silent.get(all.begin(word))) {
        numbers[heard] = word;
        int before = heard == 0 ? 0 : all.end(numbers[heard - 1]);
        gaps[heard] = gap(before, all.begin(word), heard);
        heard++;
      }
    }
    this.count = heard;
  }

  /**
   * Returns the words of a text.
   *
   * @param silent the parts to pass over, in code points
   */
  static SpacedWords of(Tokens tokens, List<Span> silent, CodePoints codePoints) {
    BitSet blanks = new BitSet();
    for (Span part : silent) {
      blanks.set(codePoints.toUtf16(part.begin()), codePoints.toUtf16(part.end()));
    }
    return new SpacedWords(Words.parted(tokens), blanks);
  }

  int count() {
    return count;
  }

  int begin(int word) {
    return all.begin(numbers[word]);
  }

  int end(int word) {
    return all.end(numbers[word]);
  }

  String word(int word) {
    return all.get(numbers[word]);
  }

  String text() {
    return all.text();
  }

  /** Returns what stands before a word; END at both ends of the text. */
  Gap gap(int word) {
    return word <= 0 || word >= count ? Gap.END : gaps[word];
  }

  boolean isCapitalised(int word) {
    return all.isCapitalised(numbers[word]);
  }

  private char character(int at) {
    char c = text().charAt(at);
    return c != '\n' && silent.get(at) ? ' ' : c;
  }

  /** Whether the word before may be an abbreviation or an ordinal number. */
  private boolean isShort(int word) {
    return word > 0
        && (end(word - 1) - begin(word - 1) <= 2
            || Character.isDigit(text().charAt(end(word - 1) - 1)));
  }

  private Gap gap(int begin, int end, int word) {
    if (end - begin == 1) {
      return switch (character(begin)) {
        case ' ', '\t', '\u00A0', '\u202F' -> Gap.SPACE;
        case '-', '\u2010', '\u2011' -> Gap.HYPHEN;
        case '/' -> Gap.SLASH;
        case '.' -> Gap.DOT;
        case ',' -> Gap.COMMA;
        default -> Gap.OTHER;
      };
    }
    Gap gap = Gap.SPACE;
    int lines = 0;
    for (int at = begin; at < end; at++) {
      char c = character(at);
      if (c == '.' || c == '!' || c == '?' || c == ':' || c == ';') {
        return c == '.' && end - begin == 2 && isShort(word) ? Gap.DOT : Gap.END;
      } else if (c == '(') {
        gap = at == begin + 1 && end == at + 1 ? Gap.PAREN : Gap.OTHER;
      } else if (c == ',') {
        gap = gap == Gap.SPACE ? Gap.COMMA : Gap.OTHER;
      } else if (c == '/') {
        gap = gap == Gap.SPACE ? Gap.SLASH : Gap.OTHER;
      } else if (c == '\n') {
        lines++;
      } else if (!Character.isWhitespace(c) && c != '\u00A0') {
        gap = Gap.OTHER;
      }
    }
    return lines > 1 ? Gap.END : gap;
  }
}
