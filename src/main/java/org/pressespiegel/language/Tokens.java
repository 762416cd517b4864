package org.pressespiegel.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The tokens of a text: words, numbers and marks.
 *
 * <p>A text is cut twice. <em>Atoms</em> are runs of letters, numbers, and single other characters;
 * rules of dates and places ask for those, since {@code 3-jährig} and {@code Nord-Irland} part
 * there. <em>Tokens</em> are atoms put together: a hyphenated word, a decimal number and a
 * gender-fair form ({@code Schüler:innen}) are one, a mark is one of its own; clauses and phrases
 * ask for those. What stands in paired quotation marks may be one token as well, of which nothing
 * is read but where it stands. All positions are UTF-16 indexes. Work and memory grow with the
 * text.
 */
public final class Tokens {

  /** What stands before an atom. */
  public enum Gap {
    /** Nothing. */
    GLUED,
    /** Blanks. */
    SPACE,
    /** A line end. */
    LINE,
    /** A blank line, or an end of the text. */
    BLANK_LINE
  }

  /** What an atom is. */
  public enum Shape {
    LETTERS,
    NUMBER,
    MARK,
    /** What stands in paired quotation marks, with them, where it is read as one. */
    QUOTATION
  }

  /** How a token reads that is a quotation: no word. */
  private static final Lexeme QUOTED = Lexeme.joined("„“", "„“");

  /** What goes on longer is no word; it is cut, since words are looked at again and again. */
  private static final int LONGEST = 500;

  private static final Gap[] GAPS = Gap.values();
  private static final Shape[] SHAPES = Shape.values();

  private final String text;

  private int atoms;
  private int[] atomBegins;
  private int[] atomEnds;
  private byte[] gaps;
  private byte[] shapes;

  private int size;

  /** The first atom of each token; one more entry closes the last. */
  private int[] firsts;

  private final Lexeme[] lexemes;

  /** By token the quotation that it is, or null; null where there are none. */
  private Quotation[] quotations;

  private Tokens(String text, List<Quotation> quoted) {
    this.text = text;
    int guess = text.length() / 5 + 8;
    atomBegins = new int[guess];
    atomEnds = new int[guess];
    gaps = new byte[guess];
    shapes = new byte[guess];
    int at = 0;
    for (Quotation quotation : quoted) {
      readAtoms(at, quotation.begin());
      add(quotation.begin(), quotation.end(), gapBefore(quotation.begin()), Shape.QUOTATION);
      at = quotation.end();
    }
    readAtoms(at, text.length());
    firsts = new int[atoms + 1];
    group();
    lexemes = new Lexeme[size];
    number(quoted);
    for (int token = 0; token < size; token++) {
      lexemes[token] = isQuotation(token) ? QUOTED : read(token);
    }
  }

  private void number(List<Quotation> quoted) {
    if (quoted.isEmpty()) {
      return;
    }
    quotations = new Quotation[size];
    int no = 0;
    for (int token = 0; token < size; token++) {
      quotations[token] = shape(firsts[token]) == Shape.QUOTATION ? quoted.get(no++) : null;
    }
  }

  /** Returns the tokens of a text. */
  public static Tokens of(String text) {
    return new Tokens(text, List.of());
  }

  /**
   * Returns the tokens of a text in which every quotation is one token.
   *
   * @param quotations in the order of the text, without overlap
   */
  public static Tokens of(String text, List<Quotation> quotations) {
    return new Tokens(text, quotations);
  }

  /** Returns the same tokens with every quotation as one. */
  public Tokens with(List<Quotation> quoted) {
    if (quoted.isEmpty()) {
      return this;
    }
    for (Quotation quotation : quoted) {
      if (!isEdge(quotation.begin()) || !isEdge(quotation.end())) {
        // Marks that look like apostrophes may stand within what is a word without them.
        return of(text, quoted);
      }
    }
    return new Tokens(this, quoted);
  }

  /** Whether no token stands on both sides of an index. */
  private boolean isEdge(int index) {
    int token = at(index);
    return token == size || begin(token) >= index;
  }

  /** Takes over the tokens of a text outside its quotations. */
  private Tokens(Tokens plain, List<Quotation> quoted) {
    text = plain.text;
    atomBegins = new int[plain.atoms];
    atomEnds = new int[plain.atoms];
    gaps = new byte[plain.atoms];
    shapes = new byte[plain.atoms];
    firsts = new int[plain.size + 1];
    Lexeme[] read = new Lexeme[plain.size];
    int token = 0;
    for (Quotation quotation : quoted) {
      takeOver(plain, token, plain.at(quotation.begin()), read);
      firsts[size] = atoms;
      read[size++] = QUOTED;
      Gap gap = plain.gap(plain.atomAt(quotation.begin()));
      add(quotation.begin(), quotation.end(), gap, Shape.QUOTATION);
      token = plain.at(quotation.end());
    }
    takeOver(plain, token, plain.size, read);
    firsts[size] = atoms;
    lexemes = read;
    number(quoted);
  }

  private void takeOver(Tokens plain, int from, int to, Lexeme[] read) {
    int first = plain.firsts[from];
    int count = plain.firsts[to] - first;
    System.arraycopy(plain.atomBegins, first, atomBegins, atoms, count);
    System.arraycopy(plain.atomEnds, first, atomEnds, atoms, count);
    System.arraycopy(plain.gaps, first, gaps, atoms, count);
    System.arraycopy(plain.shapes, first, shapes, atoms, count);
    System.arraycopy(plain.lexemes, from, read, size, to - from);
    for (int token = from; token < to; token++) {
      firsts[size++] = plain.firsts[token] - first + atoms;
    }
    atoms += count;
  }

  /** Returns the quotation that a token is as a whole, or null. */
  public Quotation quoted(int token) {
    return quotations == null || token < 0 || token >= size ? null : quotations[token];
  }

  /** Returns whether a token is a quotation as a whole. */
  public boolean isQuotation(int token) {
    return quoted(token) != null;
  }

  /** Returns the text. */
  public String text() {
    return text;
  }

  // ------------------------------------------------------------------ tokens

  /** Returns how many tokens there are. */
  public int size() {
    return size;
  }

  /** Returns where a token begins. */
  public int begin(int token) {
    return atomBegins[firsts[token]];
  }

  /** Returns where a token ends. */
  public int end(int token) {
    return atomEnds[firsts[token + 1] - 1];
  }

  /** Returns what is known of a token as a word; of the empty one beyond both ends. */
  public Lexeme lexeme(int token) {
    return token < 0 || token >= size ? Lexeme.NONE : lexemes[token];
  }

  /** Returns a token as printed; empty beyond both ends. */
  public String word(int token) {
    return lexeme(token).text();
  }

  /**
   * Returns a token as tables of words write it: in lower case, a gender-fair form as the plain
   * feminine ({@code schülerinnen}), thousands parted by points; empty beyond both ends.
   */
  public String lower(int token) {
    return lexeme(token).lower();
  }

  /** Returns whether a token begins with a letter. */
  public boolean isWord(int token) {
    return lexeme(token).isWord();
  }

  /** Returns whether a token begins with a digit. */
  public boolean isNumber(int token) {
    return lexeme(token).isNumber();
  }

  /** Returns whether a token begins with a capital letter. */
  public boolean isCapitalised(int token) {
    return lexeme(token).isCapitalised();
  }

  /** Returns whether a token is a noun or name that means men and women by its form. */
  public boolean isGenderFair(int token) {
    if (token < 0 || token >= size || !isWord(token)) {
      return false;
    }
    for (int atom = firsts[token] + 1; atom < firsts[token + 1]; atom++) {
      if (genderMark(atom) > 0) {
        return true;
      }
    }
    return Spelling.isGenderFair(word(token));
  }

  /** Returns whether a sentence, a line or a quotation may begin with a token. */
  public boolean opens(int token) {
    if (token <= 0 || token >= size) {
      return token == 0;
    }
    if (gap(firsts[token]).compareTo(Gap.LINE) >= 0) {
      return true;
    }
    // "Bonn (dpa) - Nach …": a hyphen between blanks is a dash.
    boolean dash =
        word(token - 1).equals("-")
            && end(token - 1) < begin(token)
            && token > 1
            && end(token - 2) < begin(token - 1);
    return dash || ".!?:…\"„“”»«–—".contains(word(token - 1));
  }

  /** Returns the first token that ends after a UTF-16 index, the size where there is none. */
  public int at(int index) {
    int atom = atomAt(index);
    return atom == atoms ? size : tokenOf(atom);
  }

  /** Returns the token after the last that begins before a UTF-16 index. */
  public int endAt(int index) {
    int token = at(index - 1);
    return token < size && begin(token) < index ? token + 1 : token;
  }

  // ------------------------------------------------------------------ atoms

  /** Returns how many atoms there are. */
  public int atoms() {
    return atoms;
  }

  /** Returns where an atom begins. */
  public int atomBegin(int atom) {
    return atomBegins[atom];
  }

  /** Returns where an atom ends. */
  public int atomEnd(int atom) {
    return atomEnds[atom];
  }

  /** Returns what an atom is. */
  public Shape shape(int atom) {
    return SHAPES[shapes[atom]];
  }

  /** Returns what stands before an atom; a blank line beyond the last. */
  public Gap gap(int atom) {
    return atom < atoms ? GAPS[gaps[atom]] : Gap.BLANK_LINE;
  }

  /** Returns the first atom that ends after a UTF-16 index, their count where there is none. */
  public int atomAt(int index) {
    int found = Arrays.binarySearch(atomEnds, 0, atoms, index);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Returns the first atom of a token. */
  public int firstAtom(int token) {
    return firsts[token];
  }

  /** Returns the atom after the last one of a token. */
  public int endAtom(int token) {
    return firsts[token + 1];
  }

  /** Returns the token that an atom belongs to. */
  public int tokenOf(int atom) {
    int found = Arrays.binarySearch(firsts, 0, size, atom);
    return found >= 0 ? found : -found - 2;
  }

  // ------------------------------------------------------------------ reading

  /** What stands before a position: at the begin of the text a blank line. */
  private Gap gapBefore(int position) {
    Gap gap = Gap.GLUED;
    for (int at = position - 1; at >= 0 && isSpace(text.charAt(at)); at--) {
      gap = widened(gap, text.charAt(at));
    }
    return atoms == 0 ? Gap.BLANK_LINE : gap;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private void readAtoms(int from, int to) {
    Gap gap = from == 0 ? Gap.BLANK_LINE : Gap.GLUED;
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (isSpace(c)) {
        gap = widened(gap, c);
        at++;
        continue;
      }
      int end = endOfWord(at);
      Shape shape = end > at ? Shape.LETTERS : Shape.MARK;
      if (isDigit(c)) {
        end = endOfNumber(at);
        shape = Shape.NUMBER;
      } else if (end == at) {
        end = at + Character.charCount(text.codePointAt(at));
      }
      end = Math.min(end, to);
      add(at, end, gap, shape);
      gap = Gap.GLUED;
      at = end;
    }
  }

  private static Gap widened(Gap gap, char c) {
    if (c != '\n') {
      return gap == Gap.GLUED ? Gap.SPACE : gap;
    }
    return gap.compareTo(Gap.LINE) >= 0 ? Gap.BLANK_LINE : Gap.LINE;
  }

  private int endOfWord(int begin) {
    int at = begin;
    while (at < text.length() && at - begin < LONGEST) {
      char c = text.charAt(at);
      boolean pair =
          Character.isHighSurrogate(c) && Character.isLetterOrDigit(text.codePointAt(at));
      if (!pair && !isLetter(c)) {
        break;
      }
      at += pair ? 2 : 1;
    }
    return at;
  }

  private static boolean isLetter(char c) {
    return c < 128
        ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
        : Character.isLetterOrDigit(c)
            || Character.getType(c) == Character.NON_SPACING_MARK
            || c == '\u00AD';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Digits, with thousands grouped by points, apostrophes or single blanks taken as one number. */
  private int endOfNumber(int begin) {
    int end = endOfDigits(begin);
    if (end - begin > 3 || text.charAt(begin) == '0') {
      return end;
    }
    char separator = end < text.length() ? text.charAt(end) : 0;
    while (isThousands(separator)
        && end < text.length()
        && text.charAt(end) == separator
        && endOfDigits(end + 1) == end + 4
        && end - begin < LONGEST) {
      end += 4;
    }
    return end;
  }

  private static boolean isThousands(char c) {
    return switch (c) {
      case '.', ' ', '\u00A0', '\u202F', '\u2009', '\'', '’' -> true;
      default -> false;
    };
  }

  private int endOfDigits(int begin) {
    int end = begin;
    while (end < text.length() && isDigit(text.charAt(end)) && end - begin < LONGEST) {
      end++;
    }
    return end;
  }

  private void add(int begin, int end, Gap gap, Shape shape) {
    if (atoms == atomBegins.length) {
      atomBegins = Arrays.copyOf(atomBegins, atoms * 2);
      atomEnds = Arrays.copyOf(atomEnds, atoms * 2);
      gaps = Arrays.copyOf(gaps, atoms * 2);
      shapes = Arrays.copyOf(shapes, atoms * 2);
    }
    atomBegins[atoms] = begin;
    atomEnds[atoms] = end;
    gaps[atoms] = (byte) gap.ordinal();
    shapes[atoms++] = (byte) shape.ordinal();
  }

  private void group() {
    int atom = 0;
    while (atom < atoms) {
      firsts[size++] = atom;
      int begin = atomBegins[atom];
      atom++;
      int joined = isWordlike(atom - 1) ? joined(atom) : 0;
      while (joined > 0 && atomEnds[atom - 1] - begin < LONGEST) {
        atom += joined;
        joined = joined(atom);
      }
    }
    firsts[size] = atoms;
  }

  /** How many atoms from this one on go on with the word before it. */
  private int joined(int atom) {
    if (!isGlued(atom)) {
      return 0;
    }
    if (isWordlike(atom)) {
      return 1;
    }
    boolean within = isGlued(atom + 1) && isWordlike(atom + 1);
    if (within) {
      boolean joins =
          switch (text.charAt(atomBegins[atom])) {
            case '-', '\u2010', '\u2011', '\'', '’' -> true;
            // What is typed for an apostrophe, "Moody`s", and is a mark of its own elsewhere.
            case '‘', '`', '´' ->
                shape(atom - 1) == Shape.LETTERS && shape(atom + 1) == Shape.LETTERS;
            case '.', ',' ->
                isDigit(text.charAt(atomBegins[atom] - 1))
                    && isDigit(text.charAt(atomBegins[atom + 1]));
            default -> false;
          };
      if (joins) {
        return 2;
      }
    }
    int mark = genderMark(atom);
    return mark == 0 ? 0 : mark + 1;
  }

  private boolean isWordlike(int atom) {
    return shape(atom) == Shape.LETTERS || shape(atom) == Shape.NUMBER;
  }

  private boolean isGlued(int atom) {
    return atom < atoms && gaps[atom] == 0;
  }

  /**
   * How many atoms mark a gender-fair ending from one on: {@code Schüler:innen, Sprecher*in,
   * Radfahrer/-innen, jede_r}; 0 where there is none.
   */
  private int genderMark(int atom) {
    if (!isGlued(atom) || atom == 0 || shape(atom - 1) != Shape.LETTERS) {
      return 0;
    }
    char mark = text.charAt(atomBegins[atom]);
    boolean slash = mark == '/';
    if (!slash && mark != ':' && mark != '*' && mark != '_') {
      return 0;
    }
    int marks = slash && isGlued(atom + 1) && text.charAt(atomBegins[atom + 1]) == '-' ? 2 : 1;
    int ending = atom + marks;
    if (!isGlued(ending) || shape(ending) != Shape.LETTERS) {
      return 0;
    }
    return isGenderEnding(atom, text.substring(atomBegins[ending], atomEnds[ending]), slash)
        ? marks
        : 0;
  }

  private boolean isGenderEnding(int mark, String ending, boolean slash) {
    boolean noun = Character.isUpperCase(text.charAt(atomBegins[mark - 1]));
    if (ending.equals("in") || ending.equals("innen")) {
      return atomEnds[mark - 1] - atomBegins[mark - 1] > 2;
    }
    // "Schüler:innenrat"; "jede:r", "eine:n".
    return !slash
        && (noun && ending.startsWith("innen")
            || ending.length() == 1 && "rnesm".indexOf(ending.charAt(0)) >= 0);
  }

  private Lexeme read(int token) {
    int first = firsts[token];
    int end = firsts[token + 1];
    return end == first + 1
        ? Lexeme.of(text, atomBegins[first], atomEnds[first])
        : Lexeme.joined(text.substring(begin(token), end(token)), plain(first, end));
  }

  /** Atoms in lower case, without marks of gender, thousands parted by points. */
  private String plain(int first, int end) {
    StringBuilder plain = new StringBuilder(atomEnds[end - 1] - atomBegins[first]);
    for (int atom = first; atom < end; atom++) {
      int marks = genderMark(atom);
      if (marks > 0) {
        atom += marks - 1;
        continue;
      }
      String part = text.substring(atomBegins[atom], atomEnds[atom]);
      plain.append(shape(atom) == Shape.NUMBER ? withPoints(part) : part);
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  static String withPoints(String number) {
    if (number.length() < 5) {
      return number;
    }
    StringBuilder points = new StringBuilder(number);
    for (int at = 0; at < points.length(); at++) {
      if (!isDigit(points.charAt(at))) {
        points.setCharAt(at, '.');
      }
    }
    return points.toString();
  }
}
