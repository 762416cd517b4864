package org.pressespiegel.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.pressespiegel.text.PlainLetters;

/**
 * A heading taken apart: many pages print kicker and headline in one heading element, each in an
 * element of its own, parted by a layout that the text does not show or by a hidden colon.
 *
 * @param kicker what stands apart before the headline, or null
 * @param title the rest
 */
record HeadingParts(String kicker, String title) {

  private static final int MOST_KICKER_WORDS = 8;
  private static final int LONGEST_KICKER = 80;
  private static final int FEWEST_TITLE_WORDS = 2;

  /** Elements that change how words look within a title. */
  private static final Set<String> STYLES =
      Set.of("em", "i", "b", "strong", "q", "sub", "sup", "mark", "abbr", "cite", "u", "font", "a");

  private static final Pattern SEPARATOR = Pattern.compile("[\\s:|/·•–—+-]*");

  private static final Pattern END = Pattern.compile("(?:\\s*(?::|\\||/|·|•)|\\s+[–—-])\\s*$");

  private static final Pattern LAST_COLON = Pattern.compile("\\s*:\\s*$");

  private static final Pattern BEGIN = Pattern.compile("^\\s*[:|/·•–—-]\\s*");

  private static final Map<String, String> BADGES =
      DataFile.mapping("title_badges.tsv", "badge", "kind", "label", "live");

  private static final Pattern LIVE_BORDER = Pattern.compile("[^\\p{L}-]+");

  /**
   * A stretch of a heading.
   *
   * @param text not blank
   * @param element what holds it, or null where it stands in the heading itself
   * @param spaced whether a blank stands before it
   */
  private record Piece(String text, Element element, boolean spaced) {}

  /** Takes a heading apart; {@code titles} are those that the page gives itself. */
  static HeadingParts of(String whole, Element heading, List<String> titles) {
    List<Piece> pieces = pieces(inner(heading));
    boolean parted = false;
    List<Piece> words = new ArrayList<>();
    for (Piece piece : pieces) {
      boolean separator = SEPARATOR.matcher(piece.text).matches();
      parted |= separator && words.size() == 1;
      if (!separator && !(piece.element != null && isBadge(piece.text))) {
        words.add(piece);
      }
    }
    if (words.isEmpty()) {
      return new HeadingParts(null, whole);
    }
    String all = joined(words, 0);
    String title = words.size() < pieces.size() && !parted ? all : whole;
    if (words.size() == 1) {
      return new HeadingParts(null, tidy(title));
    }
    Piece first = words.get(0);
    String kicker = END.matcher(first.text).replaceFirst("").strip();
    String rest = BEGIN.matcher(joined(words, 1)).replaceFirst("").strip();
    parted |= kicker.length() < first.text.length() || rest.length() < joined(words, 1).length();
    boolean fits =
        !kicker.isEmpty()
            && kicker.length() <= LONGEST_KICKER
            && Words.count(kicker) <= MOST_KICKER_WORDS
            && Words.count(rest) >= FEWEST_TITLE_WORDS;
    if (fits && isKicker(words, kicker, rest, parted, titles)) {
      return new HeadingParts(kicker, rest);
    }
    return new HeadingParts(null, tidy(title));
  }

  /** Returns whether a line is a label that sites print beside headlines. */
  static boolean isBadge(String line) {
    return BADGES.containsKey(DataFile.lower(END.matcher(line).replaceFirst("").strip()));
  }

  /** Returns whether a headline or label says that the article is written as things happen. */
  static boolean isLive(String line) {
    for (String word : LIVE_BORDER.split(DataFile.lower(line))) {
      if ("live".equals(BADGES.get(word))
          && (word.length() > 4 || line.length() == word.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isKicker(
      List<Piece> words, String kicker, String rest, boolean parted, List<String> titles) {
    Piece first = words.get(0);
    Piece second = words.get(1);
    boolean own = first.element != null;
    if (own && PageMarks.Mark.KICKER.in(new PageMarks().of(first.element))) {
      return true;
    }
    for (String title : titles) {
      boolean alone = title.startsWith(rest);
      boolean both =
          title.startsWith(kicker)
              && title.length() > kicker.length()
              && BEGIN.matcher(title.substring(kicker.length())).lookingAt();
      if (alone || both) {
        return true;
      }
    }
    boolean styled = own && STYLES.contains(first.element.normalName());
    boolean apart = (own && !styled || second.element != null) && (parted || !second.spaced);
    if (apart && startsAnew(rest)) {
      return true;
    }
    boolean blocks =
        own && first.element.isBlock() || second.element != null && second.element.isBlock();
    boolean pair = words.size() == 2 && own && !styled && second.element != null;
    boolean oneSentence = titles.stream().anyMatch(t -> t.startsWith(kicker + " " + rest));
    return blocks || pair && !oneSentence && !STYLES.contains(second.element.normalName());
  }

  private static boolean startsAnew(String rest) {
    char first = rest.charAt(0);
    return !Character.isLowerCase(first) && ".,;!?".indexOf(first) < 0;
  }

  /** Follows elements that hold one other and nothing else. */
  private static Element inner(Element heading) {
    Element at = heading;
    while (true) {
      Element only = null;
      for (Node child : at.childNodes()) {
        if (child instanceof TextNode words && words.isBlank()) {
          continue;
        }
        if (!(child instanceof Element element) || only != null) {
          if (child instanceof TextNode || only != null) {
            return at;
          }
          continue;
        }
        only = element;
      }
      if (only == null) {
        return at;
      }
      at = only;
    }
  }

  private static List<Piece> pieces(Element heading) {
    List<Piece> pieces = new ArrayList<>();
    boolean space = false;
    for (Node child : heading.childNodes()) {
      String raw =
          child instanceof TextNode words
              ? words.getWholeText()
              : child instanceof Element element ? element.wholeText() : "";
      String text = PlainLetters.of(raw).replaceAll("[\\s\\u00A0]+", " ");
      if (text.isBlank()) {
        space |= !text.isEmpty() || child.nodeName().equals("br");
        continue;
      }
      Element element = child instanceof Element one ? one : null;
      boolean block = element != null && element.isBlock();
      boolean unseen = element != null && PageMarks.Mark.UNSEEN.in(new PageMarks().of(element));
      boolean separator = SEPARATOR.matcher(text).matches();
      if (!unseen || separator) {
        pieces.add(new Piece(text.strip(), element, space || block || text.startsWith(" ")));
      }
      space = block || text.endsWith(" ");
    }
    return pieces;
  }

  private static String joined(List<Piece> pieces, int from) {
    StringBuilder out = new StringBuilder();
    for (Piece piece : pieces.subList(from, pieces.size())) {
      out.append(out.isEmpty() || !piece.spaced ? "" : " ").append(piece.text);
    }
    return out.toString();
  }

  /** Marks that were to part the headline from what is not printed. */
  private static String tidy(String title) {
    String tidied =
        BEGIN.matcher(LAST_COLON.matcher(title).replaceFirst("")).replaceFirst("").strip();
    return tidied.isEmpty() ? title : tidied;
  }
}
