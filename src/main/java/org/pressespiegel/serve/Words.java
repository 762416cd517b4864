package org.pressespiegel.serve;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * A text as the words and signs it is made of, as the page's own search sees them: a word is
 * letters and digits side by side, every other sign that is no space stands alone. A space counts
 * as one position, so that {@code S-Bahn} and {@code S - Bahn} differ.
 */
final class Words extends Analyzer {

  /** Longer words are cut here: nobody seeks them, and Lucene keeps none above 32,766 bytes. */
  static final int LONGEST = 200;

  @Override
  protected TokenStreamComponents createComponents(String field) {
    return new TokenStreamComponents(new Letters());
  }

  /** Returns a letter as it counts for words: large and small ones are one. */
  static int folded(int letter) {
    return Character.toLowerCase(Character.toUpperCase(letter));
  }

  static boolean isOfWord(int letter) {
    int type = Character.getType(letter);
    return Character.isLetter(letter)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  static boolean isSpace(int letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || letter == 0xFEFF;
  }

  private static final class Letters extends Tokenizer {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private int ahead = -2;

    private int next() throws IOException {
      int high = input.read();
      if (high < 0 || !Character.isHighSurrogate((char) high)) {
        return high;
      }
      int low = input.read();
      return low >= 0 && Character.isLowSurrogate((char) low)
          ? Character.toCodePoint((char) high, (char) low)
          : high;
    }

    @Override
    public boolean incrementToken() throws IOException {
      clearAttributes();
      int letter = ahead == -2 ? next() : ahead;
      int steps = 1;
      while (letter >= 0 && isSpace(letter)) {
        steps = 2;
        letter = next();
      }
      if (letter < 0) {
        ahead = -1;
        return false;
      }
      StringBuilder word = new StringBuilder();
      boolean letters = isOfWord(letter);
      do {
        if (word.length() < LONGEST) {
          word.appendCodePoint(folded(letter));
        }
        letter = next();
      } while (letters && letter >= 0 && isOfWord(letter));
      ahead = letter;
      term.append(word);
      step.setPositionIncrement(steps);
      return true;
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      ahead = -2;
    }
  }
}
