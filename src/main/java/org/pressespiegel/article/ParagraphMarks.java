package org.pressespiegel.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the paragraphs of a source have in common from article to article, as numbers: what a source
 * prints again and again is no part of its articles.
 */
public final class ParagraphMarks {

  /**
   * So many articles of one source that begin differently share a paragraph that is boilerplate.
   */
  public static final int SHARED_BY = 5;

  /** Fewer letters are an answer, an agency, the first word of a paragraph. */
  private static final int SHORTEST = 25;

  private ParagraphMarks() {}

  /**
   * Returns the number of a paragraph of a source, case and punctuation aside; 0 if it is too short
   * to tell anything.
   *
   * @param source what tells the source from others, such as its site
   */
  public static long of(String source, String paragraph) {
    StringBuilder letters = new StringBuilder(paragraph.length());
    for (int at = 0; at < paragraph.length(); at++) {
      char c = paragraph.charAt(at);
      if (Character.isLetterOrDigit(c)) {
        letters.append(c);
      }
    }
    return letters.length() < SHORTEST
        ? 0
        : Signature.hash(source + ' ' + letters.toString().toLowerCase(Locale.GERMAN));
  }

  /** Returns the numbers of the paragraphs that have one, each once, in their order. */
  public static List<Long> of(String source, List<String> paragraphs) {
    List<Long> marks = new ArrayList<>();
    for (String paragraph : paragraphs) {
      long mark = of(source, paragraph);
      if (mark != 0 && !marks.contains(mark)) {
        marks.add(mark);
      }
    }
    return marks;
  }
}
