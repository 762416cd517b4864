package org.pressespiegel.language;

import java.util.Arrays;
import org.pressespiegel.language.Tokens.Gap;
import org.pressespiegel.language.Tokens.Shape;

/**
 * The words and numbers of a text in their order; marks are but what stands between two of them.
 *
 * <p>They are tokens, or the parts of tokens between hyphens: {@code Wien-Ottakring} is one word
 * where names of people are looked for and two where a map is. Positions are UTF-16 indexes.
 */
public final class Words {

  private final Tokens tokens;
  private int size;
  private int[] begins;
  private int[] ends;

  /** The token that each belongs to. */
  private int[] owners;

  private final String[] words;

  private Words(Tokens tokens, boolean parted) {
    this.tokens = tokens;
    int guess = tokens.size() + 8;
    begins = new int[guess];
    ends = new int[guess];
    owners = new int[guess];
    for (int token = 0; token < tokens.size(); token++) {
      if (tokens.shape(tokens.firstAtom(token)) == Shape.MARK) {
        continue;
      }
      if (parted) {
        addParts(token);
      } else {
        add(token, tokens.begin(token), tokens.end(token));
      }
    }
    words = new String[size];
    for (int word = 0; word < size; word++) {
      boolean whole =
          begins[word] == tokens.begin(owners[word]) && ends[word] == tokens.end(owners[word]);
      words[word] = whole ? tokens.word(owners[word]) : text().substring(begins[word], ends[word]);
    }
  }

  /** Returns the words of a text as they are printed. */
  public static Words of(Tokens tokens) {
    return new Words(tokens, false);
  }

  /** Returns the words of a text, parted at hyphens and at points and commas of numbers. */
  public static Words parted(Tokens tokens) {
    return new Words(tokens, true);
  }

  private void addParts(int token) {
    int begin = tokens.begin(token);
    int end = tokens.endAtom(token);
    for (int atom = tokens.firstAtom(token); atom < end; atom++) {
      if (parts(atom)) {
        add(token, begin, tokens.atomBegin(atom));
        begin = tokens.atomEnd(atom);
      }
    }
    add(token, begin, tokens.end(token));
  }

  /** Returns whether an atom within a token parts it: no apostrophe, no mark of gender does. */
  private boolean parts(int atom) {
    if (tokens.shape(atom) != Shape.MARK) {
      return false;
    }
    return switch (text().charAt(tokens.atomBegin(atom))) {
      case '.', ',' -> true;
      case '-', '\u2010', '\u2011' -> tokens.shape(atom - 1) != Shape.MARK;
      default -> false;
    };
  }

  private void add(int token, int begin, int end) {
    if (size == begins.length) {
      begins = Arrays.copyOf(begins, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      owners = Arrays.copyOf(owners, size * 2);
    }
    begins[size] = begin;
    ends[size] = end;
    owners[size++] = token;
  }

  /** Returns the text. */
  public String text() {
    return tokens.text();
  }

  /** Returns how many words there are. */
  public int size() {
    return size;
  }

  /** Returns where a word begins. */
  public int begin(int word) {
    return begins[word];
  }

  /** Returns where a word ends. */
  public int end(int word) {
    return ends[word];
  }

  /** Returns a word as printed; empty beyond both ends. */
  public String get(int word) {
    return word >= 0 && word < size ? words[word] : "";
  }

  /** Returns the first word that ends behind a position; the size where there is none. */
  public int at(int position) {
    int found = Arrays.binarySearch(ends, 0, size, position);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Returns what stands between the word before and this one. */
  public String gap(int word) {
    int from = word > 0 ? ends[word - 1] : 0;
    int to = word < size ? begins[word] : text().length();
    return text().substring(from, to);
  }

  /** Returns whether nothing but blanks or one line end stands before a word. */
  public boolean isSpaced(int word) {
    if (word <= 0 || word >= size || owners[word] != owners[word - 1] + 1) {
      return false;
    }
    Gap gap = tokens.gap(tokens.firstAtom(owners[word]));
    return gap == Gap.SPACE || gap == Gap.LINE;
  }

  /** Returns whether a word begins with a capital letter. */
  public boolean isCapitalised(int word) {
    return word >= 0 && word < size && Character.isUpperCase(words[word].codePointAt(0));
  }

  /** Returns whether a word has two letters or more and none of them is small. */
  public static boolean isCapitals(String word) {
    int letters = 0;
    for (int at = 0; at < word.length(); at++) {
      char c = word.charAt(at);
      if (Character.isLowerCase(c) && c != 'ß') {
        return false;
      }
      letters += Character.isLetter(c) ? 1 : 0;
    }
    return letters > 1;
  }
}
