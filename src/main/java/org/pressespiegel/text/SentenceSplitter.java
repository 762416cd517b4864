package org.pressespiegel.text;

import java.util.ArrayList;
import java.util.List;
import org.pressespiegel.text.NextWord.Kind;

/**
 * Finds the sentences of German news text.
 *
 * <p>A blank line always ends a sentence; a single line break is white space. Within a paragraph a
 * sentence ends at a terminator that white space and the beginning of another sentence follow.
 * Closing quotes and brackets belong to the sentence that they close. Sentences cover every
 * character that can be seen, and the work grows in proportion to the text, whatever it holds.
 */
public final class SentenceSplitter {

  private static final SentenceSplitter GERMAN = new SentenceSplitter(PeriodReader.german());

  /**
   * A bracket that opens within a sentence and is not longer belongs to the sentence as a whole.
   */
  private static final int LONGEST_ASIDE = 200;

  /**
   * Of lists and tables without a period so many characters are taken at once, or twice as many
   * where no space is: nobody reads them as one sentence, and who looks around in a sentence may do
   * so.
   */
  private static final int LONGEST = 2_000;

  private final PeriodReader periods;

  private SentenceSplitter(PeriodReader periods) {
    this.periods = periods;
  }

  /** Returns the splitter for German; one instance serves all threads. */
  public static SentenceSplitter german() {
    return GERMAN;
  }

  /** Returns the sentences in order, each without the white space around it. */
  public List<Span> split(String text) {
    Pass pass = new Pass(text);
    int begin = skipSpace(text, 0);
    while (begin < text.length()) {
      int end = paragraphEnd(text, begin);
      pass.read(begin, end);
      begin = skipSpace(text, end);
    }
    return List.copyOf(pass.sentences);
  }

  private static int skipSpace(String text, int begin) {
    int at = begin;
    while (at < text.length() && Marks.isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Returns the end of the last visible character before a blank line. */
  private static int paragraphEnd(String text, int begin) {
    int end = begin;
    int lineBreaks = 0;
    for (int at = begin; at < text.length() && lineBreaks < 2; at++) {
      char c = text.charAt(at);
      if (!Marks.isSpace(c)) {
        end = at + 1;
        lineBreaks = 0;
      } else {
        lineBreaks += lineBreaks(c, at > 0 && text.charAt(at - 1) == '\r');
      }
    }
    return end;
  }

  private static int lineBreaks(char c, boolean afterReturn) {
    return switch (c) {
      case '\n' -> afterReturn ? 0 : 1;
      case '\r', '\u0085', '\u2028' -> 1;
      case '\f', '\u2029' -> 2;
      default -> 0;
    };
  }

  /** One pass over one text. */
  private final class Pass {

    private final String text;
    private final CodePoints points;
    private final List<Span> sentences = new ArrayList<>();

    private int begin;
    private int end;

    /** Whether the sentence holds a letter or a digit; marks alone are not one. */
    private boolean spoken;

    private boolean quoteOpen;

    /** Where the bracket closes in which no sentence ends. */
    private int asideEnd;

    /** The next closing bracket of either kind, remembered so that none is sought twice. */
    private int nextRound = -1;

    private int nextSquare = -1;

    Pass(String text) {
      this.text = text;
      this.points = CodePoints.of(text);
    }

    void read(int paragraphBegin, int paragraphEnd) {
      begin = paragraphBegin;
      end = paragraphEnd;
      spoken = false;
      quoteOpen = false;
      asideEnd = -1;
      int at = begin;
      while (at < end) {
        if (isTooLong(at)) {
          cut(at);
          at = begin;
        } else if (Marks.isTerminator(text.charAt(at))) {
          int runEnd = runEnd(at);
          tryEnding(at, runEnd);
          at = runEnd;
        } else {
          note(at);
          at++;
        }
      }
      sentences.add(points.span(begin, end));
    }

    private int runEnd(int runBegin) {
      int at = runBegin;
      int most = Math.min(end, runBegin + LONGEST);
      while (at < most && Marks.isTerminator(text.charAt(at))) {
        at++;
      }
      return at;
    }

    private boolean isTooLong(int at) {
      boolean between =
          at - begin >= 2 * LONGEST && !Character.isLowSurrogate(text.charAt(at))
              || Marks.isSpace(text.charAt(at));
      return at - begin >= LONGEST && between;
    }

    private void cut(int at) {
      int last = at;
      while (Marks.isSpace(text.charAt(last - 1))) {
        last--;
      }
      sentences.add(points.span(begin, last));
      begin = skipSpace(text, at);
      spoken = false;
    }

    private void note(int at) {
      char c = text.charAt(at);
      if (Marks.isQuote(c)) {
        noteQuote(c, at);
      } else if (c == '(' || c == '[') {
        noteBracket(c, at);
      } else if (at >= begin && Character.isLetterOrDigit(c)) {
        spoken = true;
      }
    }

    private void noteQuote(char c, int at) {
      boolean spaceBefore = at == begin || Marks.mayPrecedeWord(text.charAt(at - 1));
      boolean spaceAfter = isSpaceOrEnd(at + 1);
      if (Marks.onlyOpens(c)) {
        quoteOpen = true;
      } else if (spaceBefore && spaceAfter) {
        quoteOpen = !quoteOpen;
      } else if (spaceBefore) {
        quoteOpen = true;
      } else if (spaceAfter || !Character.isLetter(text.charAt(at + 1))) {
        quoteOpen = false;
      }
    }

    private void noteBracket(char bracket, int at) {
      if (at <= asideEnd || !spoken) {
        return;
      }
      int close = nextClosing(bracket, at);
      if (close >= 0 && close < end && close - at <= LONGEST_ASIDE) {
        asideEnd = close;
      }
    }

    private int nextClosing(char bracket, int at) {
      int known = bracket == '(' ? nextRound : nextSquare;
      if (known >= at) {
        return known;
      }
      int found = text.indexOf(Marks.closing(bracket), at);
      int next = found < 0 ? Integer.MAX_VALUE : found;
      if (bracket == '(') {
        nextRound = next;
      } else {
        nextSquare = next;
      }
      return next;
    }

    private boolean isSpaceOrEnd(int at) {
      return at >= end || Marks.isSpace(text.charAt(at));
    }

    private void tryEnding(int runBegin, int runEnd) {
      int close = closeEnd(runEnd);
      if (!spoken || close >= end) {
        return;
      }
      if (!Marks.isSpace(text.charAt(close))) {
        if (runEnd - runBegin == 1 && isSpaceMissing(runBegin, close)) {
          sentences.add(points.span(begin, close));
          begin = close;
          spoken = false;
        }
        return;
      }
      int nextBegin = skipSpace(text, close);
      NextWord next = NextWord.read(text, nextBegin, end);
      if (ends(runBegin, runEnd, close, next)) {
        sentences.add(points.span(begin, close));
        begin = nextBegin;
        spoken = false;
      }
    }

    /** {@code wie er sagte.Danach ging er}: no name of a site or file is written like that. */
    private boolean isSpaceMissing(int dot, int close) {
      int word = PeriodReader.wordBegin(text, begin, dot);
      if (dot - word < 3) {
        return false;
      }
      for (int at = word; at < dot; at++) {
        char c = text.charAt(at);
        boolean inner = Character.isLetter(c) || c == '-';
        if (!inner || at >= dot - 2 && !Character.isLowerCase(c)) {
          return false;
        }
      }
      NextWord next = NextWord.read(text, close, end);
      int wordEnd = text.indexOf(next.word(), close) + next.word().length();
      boolean whole =
          wordEnd >= end
              || Marks.isSpace(text.charAt(wordEnd))
              || text.charAt(wordEnd) == ','
              || text.charAt(wordEnd) == ':';
      return next.kind() == Kind.CAPITAL
          && next.word().length() > 1
          && Character.isLowerCase(next.word().charAt(1))
          && whole
          && (periods.starts(next) || Character.isLowerCase(text.charAt(word)));
    }

    /** Returns the end of the marks that close right behind a terminator. */
    private int closeEnd(int runEnd) {
      int at = runEnd;
      while (at < end && Marks.mayClose(text.charAt(at))) {
        at++;
      }
      // French typography sets its guillemets off: « C'est fini. » Quotes that still wait to be
      // closed tell such a mark from one that opens.
      int mark = skipSpace(text, at);
      boolean apart =
          at == runEnd
              && quoteOpen
              && mark > at
              && mark < end
              && Marks.isQuote(text.charAt(mark))
              && !Marks.onlyOpens(text.charAt(mark))
              && isSpaceOrEnd(mark + 1);
      return apart ? mark + 1 : at;
    }

    private boolean ends(int runBegin, int runEnd, int close, NextWord next) {
      boolean onePeriod = runEnd - runBegin == 1 && text.charAt(runBegin) == '.';
      boolean signedOff = onePeriod && next.bracketed(); // "... hieß es. (dpa)"
      if (next.kind() == Kind.NOTHING || next.kind() == Kind.LOWER && !signedOff) {
        return false;
      }
      if (runBegin <= asideEnd) {
        return close > asideEnd && periods.starts(next);
      }
      return !onePeriod || endsAtPeriod(runBegin, runEnd, close, next);
    }

    /** A period within quotes that close ends a sentence, unless one word alone is quoted. */
    private boolean endsAtPeriod(int runBegin, int runEnd, int close, NextWord next) {
      if (closesQuote(runEnd, close)) {
        int word = PeriodReader.wordBegin(text, begin, runBegin);
        boolean alone = word > 0 && Marks.isQuote(text.charAt(word - 1));
        if (!alone) {
          return true;
        }
      }
      return periods.ends(text, begin, runBegin, next);
    }

    private boolean closesQuote(int from, int to) {
      for (int at = from; at < to; at++) {
        if (Marks.isQuote(text.charAt(at))) {
          return true;
        }
      }
      return false;
    }
  }
}
