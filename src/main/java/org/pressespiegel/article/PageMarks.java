package org.pressespiegel.article;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.pressespiegel.text.TableRow;

/**
 * What the names that a site gives to its elements (id, class, role) say about their content; one
 * instance a page, which remembers the names that it has seen.
 */
final class PageMarks {

  /** Kinds of content that are told by name. */
  enum Mark {
    /** Navigation, comments and the like. */
    ASIDE,
    /** Advertisements, tools and the like, unless the name speaks of their layout. */
    PERHAPS_ASIDE,
    /** Printed for programs that read pages aloud, or for nobody; told by a whole name only. */
    UNSEEN,
    CAPTION,
    KICKER,
    HEADLINE,
    LEAD,
    CROSSHEAD,
    AUTHOR,
    DATE,
    BODY,
    /** What asks for money before it shows the rest. */
    PAYWALL,
    /** Where the page lies in its site. */
    PATH,
    /** A picture; together with {@link #ABOUT} in one name a caption. */
    PICTURE,
    /** What is said of something. */
    ABOUT;

    final int bit = 1 << ordinal();

    /** Returns whether a set of marks holds this one. */
    boolean in(int marks) {
      return (marks & bit) != 0;
    }
  }

  private static final Map<String, Integer> WORDS = new HashMap<>();

  /** How names begin that tell what an element has, not what it is. */
  private static final Set<String> LOOKS = Set.of("has", "is", "with", "no", "without", "layout");

  /** Ends of names that say that an element is shown on wider screens: {@code md:block}. */
  private static final Set<String> SHOWN =
      Set.of("block", "flex", "grid", "inline", "inline-block", "inline-flex", "not-sr-only");

  /** Attributes that hold names. */
  private static final String[] NAMED = {
    "class", "id", "role", "itemprop", "data-testid", "data-qa", "aria-label"
  };

  /** Names longer than this are generated. */
  private static final int LONGEST = 300;

  /** Letters that style sheets of today put behind a name, as in {@code story-date__X_Rib}. */
  private static final int HASH = 5;

  static {
    for (TableRow row : DataFile.table("page_marks.tsv", "word", "mark").rows()) {
      WORDS.merge(
          row.word("word"), row.constant("mark", Mark.class).bit, (one, other) -> one | other);
    }
  }

  private final Map<String, Integer> known = new HashMap<>();

  /** Returns the marks of an element, as bits of {@link Mark}. */
  int of(Element element) {
    if (element.attributesSize() == 0) {
      return 0;
    }
    int marks = 0;
    for (String attribute : NAMED) {
      String names = element.attr(attribute);
      if (!names.isEmpty() && names.length() <= LONGEST) {
        int told = known.computeIfAbsent(names, PageMarks::read);
        // What is read aloud describes, but hardly ever names, what an element is.
        marks |= attribute.equals("aria-label") ? told & Mark.PATH.bit : told;
      }
    }
    return marks;
  }

  /**
   * Looks at whole words: {@code article-comments} and {@code articleComments} hold comments. What
   * only says how an element looks is passed over: {@code page--with-sidebar}, {@code hasComments},
   * {@code print:hidden}.
   */
  static int read(String names) {
    int marks = 0;
    boolean shown = false;
    int begin = 0;
    while (begin < names.length()) {
      int end = begin;
      while (end < names.length() && !Character.isWhitespace(names.charAt(end))) {
        end++;
      }
      if (end > begin) {
        String name = names.substring(begin, end);
        int colon = name.lastIndexOf(':');
        if (colon > 0) {
          shown |= SHOWN.contains(name.substring(colon + 1));
        } else {
          marks |= ofName(name);
        }
      }
      begin = end + 1;
    }
    return shown ? marks & ~Mark.UNSEEN.bit : marks;
  }

  private static int ofName(String name) {
    int modifier = name.indexOf("--");
    String bare = modifier > 0 ? name.substring(0, modifier) : withoutHash(name);
    int whole = WORDS.getOrDefault(DataFile.lower(bare), 0) & Mark.UNSEEN.bit;
    int marks = ofWords(bare);
    boolean caption = Mark.PICTURE.in(marks) && Mark.ABOUT.in(marks);
    return whole | marks | (caption ? Mark.CAPTION.bit : 0);
  }

  private static String withoutHash(String name) {
    int end = name.length() - HASH;
    if (end < 3 || name.charAt(end - 1) != '_' || name.charAt(end - 2) != '_') {
      return name;
    }
    for (int i = end; i < name.length(); i++) {
      if (Character.isUpperCase(name.charAt(i)) || Character.isDigit(name.charAt(i))) {
        return name.substring(0, end - 2);
      }
    }
    return name;
  }

  private static int ofWords(String name) {
    // An anchor that menus point at holds what they point at: nav_main.
    int begin = name.startsWith("nav_") ? 4 : 0;
    boolean first = true;
    int marks = 0;
    for (int i = begin + 1; i <= name.length(); i++) {
      boolean border =
          i == name.length()
              || !Character.isLetter(name.charAt(i))
              || Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1));
      if (!border) {
        continue;
      }
      while (begin < i && !Character.isLetter(name.charAt(begin))) {
        begin++;
      }
      if (begin < i) {
        String word = DataFile.lower(name.substring(begin, i));
        if (first && LOOKS.contains(word)) {
          return 0;
        }
        first = false;
        marks |= WORDS.getOrDefault(word, 0);
      }
      begin = i;
    }
    return marks & ~Mark.UNSEEN.bit;
  }
}
