package org.pressespiegel.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;

/**
 * A text as a reader takes it, with the place in print of each of its letters.
 *
 * <p>Soft hyphens and other invisible characters are gone, letters are composed, long s and
 * ligatures are the letters that they mean, hyphens and spaces that do not break are plain ones.
 * Spans of the reading lead back to the printed text, which stays as it is.
 */
public final class PlainReading {

  private static final char SOFT_HYPHEN = '\u00AD';
  private static final char FIRST_LIGATURE = '\uFB00';

  private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

  private final String text;

  /** Where in print each code point begins; null where the text is plain as printed. */
  private final int[] begins;

  private final int[] ends;

  private PlainReading(String text, int[] begins, int[] ends) {
    this.text = text;
    this.begins = begins;
    this.ends = ends;
  }

  /** Returns how {@code printed} reads; nearly all texts read as they are printed. */
  public static PlainReading of(String printed) {
    if (isPlain(printed)) {
      return new PlainReading(printed, null, null);
    }
    Scan scan = new Scan(printed);
    scan.run();
    String text = scan.out.toString();
    return text.equals(printed)
        ? new PlainReading(printed, null, null)
        : new PlainReading(
            text, Arrays.copyOf(scan.begins, scan.size), Arrays.copyOf(scan.ends, scan.size));
  }

  /** Returns the text to read. */
  public String text() {
    return text;
  }

  /** Returns whether the text reads as it is printed. */
  public boolean isAsPrinted() {
    return begins == null;
  }

  /** Returns where in print a span of the reading stands, from its first letter to its last. */
  public Span printed(Span read) {
    return begins == null ? read : new Span(begins[read.begin()], ends[read.end() - 1]);
  }

  /** Returns what is read of a span in print; nothing where it shows nothing. */
  public Optional<Span> read(Span printed) {
    if (begins == null) {
      return Optional.of(printed);
    }
    int begin = firstAbove(ends, printed.begin());
    int end = firstAbove(begins, printed.end() - 1);
    return begin < end ? Optional.of(new Span(begin, end)) : Optional.empty();
  }

  /** Returns the index of the first of some ascending numbers above a limit. */
  private static int firstAbove(int[] ascending, int limit) {
    int low = 0;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] > limit) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static boolean isPlain(String text) {
    boolean mayDecompose = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean common = c >= ' ' && c < 0x7F || c == '\n';
      if (!common) {
        if (isOdd(c)) {
          return false;
        }
        mayDecompose |= PlainLetters.mayDecompose(c);
      }
    }
    return !mayDecompose || Normalizer.isNormalized(text, Normalizer.Form.NFC);
  }

  private static boolean isOdd(char c) {
    return PlainLetters.isInvisible(c) && c != '\f'
        || PlainLetters.isSpace(c)
        || c == '\u0085'
        || c == '\u2028'
        || !plain(c).isEmpty();
  }

  /** Returns what a character means that is another one in print only; empty for all others. */
  private static String plain(char c) {
    if (c >= FIRST_LIGATURE && c < FIRST_LIGATURE + LIGATURES.length) {
      return LIGATURES[c - FIRST_LIGATURE];
    }
    return switch (c) {
      case '\u017F' -> "s";
      case '\u2010', '\u2011' -> "-";
      case '\r', '\u000B', '\u0085', '\u2028' -> "\n";
      default -> PlainLetters.isSpace(c) ? " " : "";
    };
  }

  /** One pass over one text: letters with the marks on them, one after the other. */
  private static final class Scan {

    private final String printed;
    private final StringBuilder out;
    private int[] begins;
    private int[] ends;
    private int size;

    /** The last letter and the marks on it, whose places are the last ones of the lists. */
    private final StringBuilder letter = new StringBuilder();

    private int letterSize;

    Scan(String printed) {
      this.printed = printed;
      this.out = new StringBuilder(printed.length());
      this.begins = new int[printed.length()];
      this.ends = new int[printed.length()];
    }

    void run() {
      int no = 0;
      int at = 0;
      while (at < printed.length()) {
        int c = printed.codePointAt(at);
        int next = at + Character.charCount(c);
        if (c == SOFT_HYPHEN) {
          next = afterHyphenatedLineEnd(next);
          no += next - at;
        } else {
          boolean lineFeedFollows =
              c == '\r' && next < printed.length() && printed.charAt(next) == '\n';
          if (!lineFeedFollows) {
            take(c, no);
          }
          no++;
        }
        at = next;
      }
      compose();
    }

    private void take(int c, int no) {
      if (Character.isSupplementaryCodePoint(c)) {
        compose();
        add(c, no);
        return;
      }
      String meant = plain((char) c);
      if (!meant.isEmpty()) {
        compose();
        meant.codePoints().forEach(each -> add(each, no));
      } else if (!PlainLetters.isInvisible((char) c) || c == '\f') {
        if (!isMark((char) c)) {
          compose();
        }
        add(c, no);
      }
    }

    private void add(int c, int no) {
      if (size == begins.length) {
        begins = Arrays.copyOf(begins, size + size / 2 + 8);
        ends = Arrays.copyOf(ends, begins.length);
      }
      letter.appendCodePoint(c);
      letterSize++;
      begins[size] = no;
      ends[size++] = no + 1;
    }

    /** Writes the letter, composed with its marks; it then stands where all of them do. */
    private void compose() {
      boolean asItIs = letter.length() <= 1 && (letter.isEmpty() || letter.charAt(0) < 0x300);
      if (asItIs) {
        out.append(letter);
      } else {
        String composed = Normalizer.normalize(letter, Normalizer.Form.NFC);
        if (!composed.contentEquals(letter)) {
          int first = size - letterSize;
          int begin = begins[first];
          int end = ends[size - 1];
          size = first;
          letter.setLength(0);
          composed.codePoints().forEach(c -> add(c, begin));
          Arrays.fill(ends, first, size, end);
        }
        out.append(composed);
      }
      letter.setLength(0);
      letterSize = 0;
    }

    /** Returns where a text goes on behind a soft hyphen: a line end within a word goes with it. */
    private int afterHyphenatedLineEnd(int at) {
      int lineEnd = at < printed.length() && printed.charAt(at) == '\r' ? at + 1 : at;
      // at - 1 is the hyphen.
      boolean wordGoesOn =
          at > 1
              && (Character.isLetter(printed.charAt(at - 2)) || isMark(printed.charAt(at - 2)))
              && lineEnd + 1 < printed.length()
              && printed.charAt(lineEnd) == '\n'
              && Character.isLetter(printed.charAt(lineEnd + 1));
      return wordGoesOn ? lineEnd + 1 : at;
    }

    /** Returns whether a character may become one with the letter before it. */
    private static boolean isMark(char c) {
      if (c < 0x300) {
        return false;
      }
      return switch (Character.getType(c)) {
        case Character.NON_SPACING_MARK,
            Character.COMBINING_SPACING_MARK,
            Character.ENCLOSING_MARK ->
            true;
        // The second and third part of a Korean syllable.
        default -> c >= 0x1160 && c <= 0x11FF;
      };
    }
  }
}
