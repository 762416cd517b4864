package org.pressespiegel.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressespiegel.language.Agreement;
import org.pressespiegel.language.WordClass;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.Span;

/**
 * Tells the parts of a text of which nothing is known but its blocks: a short first block that no
 * mark ends is its headline, one between two paragraphs a crosshead.
 */
public final class PlainParts {

  /** Longer blocks are text, whatever they end with; in code points. */
  private static final int LONGEST = 150;

  private static final int LONGEST_DATELINE = 60;

  /** Up to three names of places parted by slashes, an agency in brackets, a dash. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "^\\p{Lu}[\\p{L}.-]+(?: (?:am |an der |a\\. ?)?\\p{Lu}[\\p{L}.-]+)?"
              + "(?:/\\p{Lu}[\\p{L}.-]+(?: \\p{Lu}[\\p{L}.-]+)?){0,2}"
              + "(?: ?\\((?:dpa|afp|apa|sda|kna|epd|reuters|ots|sid|taz)[^)]{0,12}\\))? ?[-–—] (?=[\\p{Lu}„»\"“])");

  private static final String ENDS = ".:;…,";
  private static final String ENDS_OF_SENTENCES = "!?";
  private static final String CLOSING = "\"“”«»‹›’')";

  private PlainParts() {}

  /**
   * Returns the parts of a text.
   *
   * @param text the text that the spans are of
   * @param blocks its blocks, in their order
   */
  public static List<Part> of(CodePoints text, List<Span> blocks) {
    List<Part> parts = new ArrayList<>(blocks.size());
    for (int no = 0; no < blocks.size(); no++) {
      boolean last = no == blocks.size() - 1;
      boolean title = !last && isTitle(text, blocks.get(no), no == 0);
      boolean above = title && !isTitle(text, blocks.get(no + 1), false);
      Part.Kind kind =
          !above ? Part.Kind.PARAGRAPH : no == 0 ? Part.Kind.HEADLINE : Part.Kind.CROSSHEAD;
      Span block = blocks.get(no);
      int opening = kind == Part.Kind.PARAGRAPH ? dateline(text, block) : 0;
      if (opening > 0) {
        parts.add(new Part(Part.Kind.DATELINE, new Span(block.begin(), block.begin() + opening)));
        block = new Span(block.begin() + opening, block.end());
      }
      parts.add(new Part(kind, block));
    }
    return parts;
  }

  /** How many code points open a block with where it was written: {@code Berlin (dpa) - }. */
  private static int dateline(CodePoints text, Span block) {
    int end = Math.min(block.end(), block.begin() + LONGEST_DATELINE);
    String words = text.read(new Span(block.begin(), end));
    Matcher opening = DATELINE.matcher(words);
    if (!opening.find()
        || block.begin() + opening.end() >= block.end()
        || isSmall(words.split("[ /]", 2)[0])) {
      return 0;
    }
    return words.codePointCount(0, opening.end());
  }

  /** Whether a word is no name: {@code Der Streit – Was …}. */
  private static boolean isSmall(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return Agreement.determiner(lower) != 0 || WordClass.isKnown(lower);
  }

  /** Whether a block is short and ends as no sentence does; a headline may ask or exclaim. */
  private static boolean isTitle(CodePoints text, Span block, boolean first) {
    if (block.end() - block.begin() > LONGEST) {
      return false;
    }
    String words = text.read(block).strip();
    int end = words.length();
    while (end > 0 && CLOSING.indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end == 0 || words.indexOf(' ') < 0 || words.indexOf('\n') >= 0) {
      return false;
    }
    char mark = words.charAt(end - 1);
    return ENDS.indexOf(mark) < 0 && (first || ENDS_OF_SENTENCES.indexOf(mark) < 0);
  }
}
