package org.pressespiegel.time;

import java.util.Arrays;
import java.util.List;
import org.pressespiegel.language.Lexeme;
import org.pressespiegel.language.TenseReader;
import org.pressespiegel.language.TimeReference;
import org.pressespiegel.language.Tokens;
import org.pressespiegel.language.Tokens.Gap;
import org.pressespiegel.language.Tokens.Shape;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.Span;

/**
 * The atoms of a text, each with what the {@link Lexicon} says of it, held in parallel arrays so
 * that an atom costs no object. What is not prose may be left out; it parts what stands around it
 * as blanks do.
 */
final class TaggedAtoms {

  /** Sentences are read no further, so that reading stays linear on any text. */
  private static final int REACH = 60;

  private static final long DIGITS_MASK = Category.INTEGER.bit();

  private final Tokens tokens;
  private final String text;
  private final int size;

  /** The numbers of the atoms in the text. */
  private final int[] atoms;

  private final Gap[] gaps;
  private final long[] masks;
  private final Word[] words;
  private final int[] numbers;

  /** Behind which atom each sentence ends. */
  private final int[] sentenceEnds;

  private final TenseReader tenses;

  private TaggedAtoms(Tokens tokens, int[] atoms, int[] sentenceEnds, Lexicon lexicon) {
    int size = sentenceEnds.length == 0 ? 0 : sentenceEnds[sentenceEnds.length - 1];
    this.tokens = tokens;
    this.tenses = new TenseReader(tokens);
    this.sentenceEnds = sentenceEnds;
    this.text = tokens.text();
    this.atoms = atoms;
    this.size = size;
    this.gaps = new Gap[size];
    this.masks = new long[size];
    this.words = new Word[size];
    this.numbers = new int[size];
    char[] buffer = new char[Lexicon.MAX_LENGTH];
    for (int atom = 0; atom < size; atom++) {
      gaps[atom] = gapBefore(atom);
      switch (tokens.shape(atoms[atom])) {
        case LETTERS -> tagWord(atom, lexicon, buffer);
        case NUMBER -> tagNumber(atom);
        case MARK -> words[atom] = lexicon.find(sign(text.charAt(begin(atom))), 0, 1, buffer);
      }
    }
  }

  /**
   * Returns the atoms of the sentences of a text.
   *
   * @param sentences in code points and in order; nothing else is read
   */
  static TaggedAtoms of(
      Tokens tokens, List<Span> sentences, CodePoints codePoints, Lexicon lexicon) {
    int[] atoms = new int[tokens.atoms()];
    int[] ends = new int[sentences.size()];
    int size = 0;
    int atom = 0;
    for (int sentence = 0; sentence < ends.length; sentence++) {
      Span span = sentences.get(sentence);
      atom = Math.max(atom, tokens.atomAt(codePoints.toUtf16(span.begin())));
      int end = codePoints.toUtf16(span.end());
      while (atom < tokens.atoms() && tokens.atomBegin(atom) < end) {
        atoms[size++] = atom++;
      }
      ends[sentence] = size;
    }
    return new TaggedAtoms(tokens, atoms, ends, lexicon);
  }

  private Gap gapBefore(int atom) {
    int before = atom == 0 ? -1 : atoms[atom - 1];
    if (atom == 0 || atoms[atom] == before + 1) {
      return atom == 0 ? Gap.BLANK_LINE : tokens.gap(atoms[atom]);
    }
    int lineEnds = 0;
    for (int at = tokens.atomEnd(before); at < tokens.atomBegin(atoms[atom]); at++) {
      lineEnds += text.charAt(at) == '\n' ? 1 : 0;
    }
    return lineEnds == 0 ? Gap.SPACE : lineEnds == 1 ? Gap.LINE : Gap.BLANK_LINE;
  }

  int size() {
    return size;
  }

  int begin(int atom) {
    return tokens.atomBegin(atoms[atom]);
  }

  int end(int atom) {
    return tokens.atomEnd(atoms[atom]);
  }

  /** Returns what stands before the atom; a blank line behind the last. */
  Gap gap(int atom) {
    return atom < size ? gaps[atom] : Gap.BLANK_LINE;
  }

  boolean isGlued(int atom) {
    return atom > 0 && atom < size && gaps[atom] == Gap.GLUED;
  }

  /** Returns the atom's categories as bits. */
  long mask(int atom) {
    return masks[atom];
  }

  boolean is(int atom, Category category) {
    return atom >= 0 && atom < size && (masks[atom] & category.bit()) != 0;
  }

  /** Returns what the lexicon knows of the atom, or null. */
  Word word(int atom) {
    return words[atom];
  }

  char firstChar(int atom) {
    return atom >= 0 && atom < size ? text.charAt(begin(atom)) : '\n';
  }

  char lastChar(int atom) {
    return text.charAt(end(atom) - 1);
  }

  int length(int atom) {
    return end(atom) - begin(atom);
  }

  boolean isNumber(int atom) {
    return is(atom, Category.INTEGER);
  }

  boolean isWord(int atom) {
    return atom >= 0 && atom < size && tokens.shape(atoms[atom]) == Shape.LETTERS;
  }

  /** Returns whether the atom is {@code seit, ab, bis} or an article behind them. */
  boolean isBound(int atom) {
    return is(is(atom, Category.ARTICLE) ? atom - 1 : atom, Category.BOUND);
  }

  /** Returns whether the atom is a preposition or an article. */
  boolean isSmallWord(int atom) {
    Lexeme lexeme = tokens.lexeme(tokens.tokenOf(atoms[atom]));
    return lexeme.isPreposition() || lexeme.isDeterminer();
  }

  /** Returns the atom as it is written. */
  String read(int atom) {
    return text.substring(begin(atom), end(atom));
  }

  /** Returns whether the atom ends with {@code ending}, which must be lower case. */
  boolean endsWith(int atom, String ending) {
    return text.regionMatches(true, end(atom) - ending.length(), ending, 0, ending.length());
  }

  boolean startsWith(int atom, String start) {
    return text.regionMatches(true, begin(atom), start, 0, start.length());
  }

  /** Returns the number of the sentence that holds the atom. */
  int sentence(int atom) {
    int found = Arrays.binarySearch(sentenceEnds, atom);
    int sentence = found >= 0 ? found + 1 : -found - 1;
    while (found >= 0 && sentence < sentenceEnds.length && sentenceEnds[sentence] == atom) {
      sentence++;
    }
    return sentence;
  }

  /** Returns the first atom of the sentence that holds {@code atom}, or one not too far before. */
  int sentenceBegin(int atom) {
    int sentence = sentence(atom);
    return Math.max(sentence == 0 ? 0 : sentenceEnds[sentence - 1], atom - REACH);
  }

  /** Returns the atom after the sentence that holds {@code atom}, or one not too far behind. */
  int sentenceEnd(int atom) {
    return Math.min(sentenceEnds[sentence(atom)], atom + REACH);
  }

  /** Returns which time the verb around the atom speaks of. */
  TimeReference time(int atom) {
    int begin = tokens.tokenOf(atoms[sentenceBegin(atom)]);
    int end = tokens.tokenOf(atoms[sentenceEnd(atom) - 1]) + 1;
    return tenses.at(tokens.tokenOf(atoms[atom]), begin, end);
  }

  /** Returns the value of the atom in the first category of {@code wanted} that it has. */
  int value(int atom, long wanted) {
    return isNumber(atom) ? numbers[atom] : words[atom] == null ? 0 : words[atom].value(wanted);
  }

  private void tagWord(int atom, Lexicon lexicon, char[] buffer) {
    boolean capitalised = Character.isUpperCase(text.charAt(begin(atom)));
    Word word = lexicon.find(text, begin(atom), end(atom), buffer);
    words[atom] = word;
    masks[atom] =
        (word == null ? 0 : word.mask(capitalised))
            | (capitalised ? Category.CAPITALISED : Category.LOWER).bit();
  }

  private void tagNumber(int atom) {
    int digits = 0;
    long value = 0;
    for (int at = begin(atom); at < end(atom); at++) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9') {
        value = Math.min(value * 10 + (c - '0'), Integer.MAX_VALUE);
        digits++;
      }
    }
    boolean known = value < 1_000_000_000;
    numbers[atom] = known ? (int) value : -1;
    masks[atom] = !known ? 0 : digits < length(atom) ? DIGITS_MASK : masks((int) value, digits);
  }

  private static long masks(int value, int length) {
    long mask = DIGITS_MASK;
    if (length <= 2) {
      mask |= value >= 1 && value <= 31 ? Category.DAY.bit() : 0;
      mask |= value >= 1 && value <= 12 ? Category.MONTH_NUMBER.bit() : 0;
      mask |= value <= 24 ? Category.HOUR.bit() : 0;
    }
    if (length == 2) {
      mask |= value < 60 ? Category.MINUTE.bit() : 0;
      mask |= Category.SHORT_YEAR.bit();
    }
    if (length == 4 && value >= 1000 && value < 2200) {
      mask |= Category.YEAR.bit();
    }
    return mask;
  }

  /** Returns the sign that rules write for {@code c}: one dash, one quote, one apostrophe. */
  private static String sign(char c) {
    return switch (c) {
      case '–', '—', '−', '‐', '‑' -> "-";
      case '„', '“', '”', '»', '«', '"', '‟' -> "\"";
      case '’', '‘', '`', '´', '\'', '‚' -> "'";
      default -> c < 128 ? SIGNS[c] : "\u0000";
    };
  }

  private static final String[] SIGNS = new String[128];

  static {
    Arrays.setAll(SIGNS, c -> String.valueOf((char) c));
  }
}
