package org.pressespiegel.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Pairs quotation marks: German, Swiss, French, English and straight ones, single ones within
 * double ones or alone, set off by blanks or not.
 *
 * <p>A mark opens or closes by its form where that tells („ opens), else by the blanks around it
 * and by what is open. What is left open at the end of a paragraph goes on in the next one if that
 * holds a closing mark before an opening one; else it ends with its sentence, or with the paragraph
 * if the next one opens again, as quotations of several paragraphs do.
 */
public final class QuotationReader {

  private static final String DOUBLE = "„“”‟\"";
  private static final String GUILLEMETS = "«»";
  private static final String SINGLE = "‚‘’‛'";
  private static final String SINGLE_GUILLEMETS = "‹›";
  private static final String ONLY_OPENING = "„‚‟‛";
  private static final int LONGEST = 4_000;

  private final String text;

  /** Paragraph ends, as UTF-16 indexes. */
  private final int[] paragraphEnds;

  private final int[] sentenceEnds;
  private final List<Quotation> found = new ArrayList<>();

  private int openAt = -1;
  private int openLength;
  private String openFamily = "";
  private String innerFamily = "";

  /** Marks of this family close nowhere before that position. */
  private String barren = "";

  private int barrenUntil;

  private QuotationReader(String text, int[] paragraphEnds, int[] sentenceEnds) {
    this.text = text;
    this.paragraphEnds = paragraphEnds;
    this.sentenceEnds = sentenceEnds;
  }

  /**
   * Returns all that stands in marks, outermost ones only, in the order of the text.
   *
   * @param paragraphs begin and end of each paragraph in turn, ascending
   * @param sentenceEnds ends of sentences, ascending
   */
  public static List<Quotation> read(String text, int[] paragraphs, int[] sentenceEnds) {
    int[] ends = new int[paragraphs.length / 2];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = paragraphs[2 * i + 1];
    }
    QuotationReader reader = new QuotationReader(text, ends, sentenceEnds);
    for (int i = 0; i < ends.length; i++) {
      reader.readParagraph(paragraphs[2 * i], ends[i]);
    }
    reader.abandon(text.length());
    return reader.found;
  }

  private void readParagraph(int begin, int end) {
    if (openAt >= 0 && !closesBeforeOpening(begin, end)) {
      abandon(begin);
    }
    int at = begin;
    while (at < end) {
      int length = markLength(at);
      if (length > 0) {
        readMark(at, length, begin, end);
      }
      at += Math.max(1, length);
    }
  }

  /** Returns whether the first mark of a paragraph closes what is open. */
  private boolean closesBeforeOpening(int begin, int end) {
    if (begin - openAt > LONGEST) {
      return false;
    }
    for (int at = begin; at < end; at++) {
      int length = markLength(at);
      if (length > 0 && family(at, length).equals(openFamily)) {
        return !opens(at, length, begin, end);
      }
    }
    return false;
  }

  /** Returns the length of the mark at a position; 0 where there is none. */
  private int markLength(int at) {
    char c = text.charAt(at);
    if (c > '\u203A' || c > '"' && c < '\'') {
      return 0;
    }
    if (c == ',' || c == '\'' || c == '`' || c == '<' || c == '>') {
      boolean twice = at + 1 < text.length() && text.charAt(at + 1) == c;
      if (twice && (c != ',' || at + 2 < text.length() && isLetter(at + 2))) {
        return 2;
      }
      return c == '\'' ? 1 : 0;
    }
    return DOUBLE.indexOf(c) >= 0
            || GUILLEMETS.indexOf(c) >= 0
            || SINGLE.indexOf(c) >= 0
            || SINGLE_GUILLEMETS.indexOf(c) >= 0
        ? 1
        : 0;
  }

  private String family(int at, int length) {
    char c = text.charAt(at);
    if (length == 2) {
      return c == '<' || c == '>' ? GUILLEMETS : DOUBLE;
    }
    if (DOUBLE.indexOf(c) >= 0) {
      return DOUBLE;
    }
    if (GUILLEMETS.indexOf(c) >= 0) {
      return GUILLEMETS;
    }
    return SINGLE.indexOf(c) >= 0 ? SINGLE : SINGLE_GUILLEMETS;
  }

  private void readMark(int at, int length, int begin, int end) {
    String family = family(at, length);
    boolean single = family.equals(SINGLE) || family.equals(SINGLE_GUILLEMETS);
    if (openAt < 0) {
      if (opens(at, length, begin, end) && (!single || closesLater(at, length, end))) {
        open(at, length, family);
      } else if (!single && closesOnly(at, length, begin, end)) {
        closeUnopened(at, length, begin);
      }
      return;
    }
    if (!family.equals(openFamily)) {
      innerFamily = opens(at, length, begin, end) ? family : "";
      return;
    }
    if (!innerFamily.isEmpty() && family.equals(innerFamily)) {
      innerFamily = "";
      return;
    }
    if (single && isApostrophe(at)) {
      return;
    }
    if (opens(at, length, begin, end)) {
      abandon(at);
      open(at, length, family);
    } else {
      add(openAt, at + length, openAt + openLength, at);
      openAt = -1;
    }
  }

  private void open(int at, int length, String family) {
    openAt = at;
    openLength = length;
    openFamily = family;
    innerFamily = "";
  }

  private void add(int begin, int end, int innerBegin, int innerEnd) {
    int from = innerBegin;
    int to = innerEnd;
    while (from < to && isSpace(from)) {
      from++;
    }
    while (to > from && isSpace(to - 1)) {
      to--;
    }
    if (from < to) {
      found.add(new Quotation(begin, end, from, to));
    }
  }

  /** Ends what is still open: at its sentence, or at the paragraph if the quotation goes on. */
  private void abandon(int before) {
    if (openAt < 0) {
      return;
    }
    boolean goesOn = before < text.length() && markLength(before) > 0 && isParagraphBegin(before);
    int end = goesOn ? lastEnd(paragraphEnds, before) : firstEnd(sentenceEnds, openAt + openLength);
    if (end > openAt && end <= before) {
      int comma = goesOn ? -1 : saidAfterComma(openAt, end);
      int to = comma > 0 ? comma : end;
      add(openAt, to, openAt + openLength, to);
    }
    openAt = -1;
  }

  private static boolean endsSpeech(String lower) {
    return lower.equals("so") || SayingVerb.isSaid(VerbIndex.german().of(lower));
  }

  /** Returns the comma before a verb of saying, where the closing mark has been forgotten. */
  private int saidAfterComma(int from, int to) {
    for (int comma = text.indexOf(',', from); comma > 0 && comma < to; ) {
      int word = comma + 1;
      while (word < to && isSpace(word)) {
        word++;
      }
      int wordEnd = word;
      while (wordEnd < to && isLetter(wordEnd)) {
        wordEnd++;
      }
      if (endsSpeech(text.substring(word, wordEnd).toLowerCase(Locale.ROOT))) {
        return comma;
      }
      comma = text.indexOf(',', comma + 1);
    }
    return -1;
  }

  private boolean isParagraphBegin(int at) {
    int before = at;
    while (before > 0 && isSpace(before - 1)) {
      before--;
    }
    return before < at && text.substring(before, at).chars().filter(c -> c == '\n').count() > 1;
  }

  /** A mark that closes what nothing has opened: the sentence before it is meant. */
  private void closeUnopened(int at, int length, int begin) {
    int sentence = Math.max(begin, lastEnd(sentenceEnds, at - 1));
    int last = found.isEmpty() ? 0 : found.get(found.size() - 1).end();
    if (last <= sentence && at - sentence > 20) {
      int from = sentence;
      while (from < at && isSpace(from)) {
        from++;
      }
      add(from, at + length, from, at);
    }
  }

  private boolean opens(int at, int length, int begin, int end) {
    char c = text.charAt(at);
    if (length == 1 && ONLY_OPENING.indexOf(c) >= 0 || c == ',') {
      return true;
    }
    boolean spaceBefore = at == begin || isOpenBefore(at - 1);
    boolean spaceAfter = at + length >= end || !isWordBegin(at + length);
    if (spaceBefore && !spaceAfter) {
      return true;
    }
    if (!spaceBefore) {
      return false;
    }
    // Blanks on both sides: French typography; what is open is closed.
    return openAt < 0 && at + length < end && isSpace(at + length);
  }

  private boolean closesOnly(int at, int length, int begin, int end) {
    boolean spaceBefore = at == begin || isSpace(at - 1);
    boolean spaceAfter = at + length >= end || !Character.isLetterOrDigit(text.charAt(at + length));
    return !spaceBefore && spaceAfter;
  }

  /** A single mark opens only where one closes again in the same paragraph. */
  private boolean closesLater(int at, int length, int end) {
    String family = family(at, length);
    if (family.equals(barren) && at < barrenUntil) {
      return false;
    }
    for (int next = at + length + 1; next < end && next < at + LONGEST; next++) {
      if (markLength(next) == length
          && family(next, length).equals(family)
          && !isApostrophe(next)
          && !isOpenBefore(next - 1)) {
        return true;
      }
    }
    barren = family;
    barrenUntil = Math.min(end, at + LONGEST);
    return false;
  }

  private boolean isApostrophe(int at) {
    char c = text.charAt(at);
    return (c == '\'' || c == '’' || c == '‘')
        && at > 0
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetter(text.charAt(at + 1));
  }

  private boolean isOpenBefore(int at) {
    char c = text.charAt(at);
    return isSpace(at) || "([{-–—/".indexOf(c) >= 0 || markLength(at) > 0 && c != '\'';
  }

  private boolean isWordBegin(int at) {
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c) || "([….¿¡".indexOf(c) >= 0 || markLength(at) > 0;
  }

  private boolean isLetter(int at) {
    return Character.isLetter(text.charAt(at));
  }

  private boolean isSpace(int at) {
    char c = text.charAt(at);
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static int firstEnd(int[] ends, int after) {
    int next = behind(ends, after);
    return next < ends.length ? ends[next] : -1;
  }

  private static int lastEnd(int[] ends, int before) {
    int next = behind(ends, before);
    return next > 0 ? ends[next - 1] : -1;
  }

  /** Returns the index of the first end greater than a position; ends ascend. */
  private static int behind(int[] ends, int position) {
    int found = Arrays.binarySearch(ends, position + 1);
    return found < 0 ? -found - 1 : found;
  }
}
