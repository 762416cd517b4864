package org.pressespiegel.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.pressespiegel.text.TableRow;

/** What the names that a site gives to its elements (id, class, role) say about their content. */
final class PageMarks {

  /** Kinds of content that are told by name. */
  enum Mark {
    /** Navigation, comments and the like. */
    ASIDE,
    /** Advertisements, tools and the like, unless the name speaks of their layout. */
    PERHAPS_ASIDE,
    CAPTION,
    KICKER,
    HEADLINE,
    LEAD,
    AUTHOR,
    DATE,
    BODY
  }

  private static final Map<String, Set<Mark>> WORDS = new HashMap<>();

  /** How names begin that tell what an element has, not what it is. */
  private static final Set<String> LOOKS = Set.of("has", "is", "with", "no", "without", "layout");

  /** Names longer than this are generated. */
  private static final int LONGEST = 300;

  static {
    for (TableRow row : DataFile.table("page_marks.tsv", "word", "mark").rows()) {
      WORDS
          .computeIfAbsent(row.word("word"), word -> new HashSet<>())
          .add(row.constant("mark", Mark.class));
    }
  }

  private PageMarks() {}

  /** Returns whether a name of the element holds a word for {@code mark}. */
  static boolean has(Element element, Mark mark) {
    return holds(element.className(), mark)
        || holds(element.id(), mark)
        || holds(element.attr("role"), mark)
        || holds(element.attr("itemprop"), mark);
  }

  /**
   * Looks at whole words: {@code article-comments} and {@code articleComments} hold comments. What
   * only says how an element looks is passed over: {@code page--with-sidebar}, {@code hasComments}.
   */
  static boolean holds(String names, Mark mark) {
    if (names.isEmpty() || names.length() > LONGEST) {
      return false;
    }
    for (String name : names.split("\\s+")) {
      int modifier = name.indexOf("--");
      String bare = modifier > 0 ? name.substring(0, modifier) : name;
      if (holdsWord(bare, mark)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsWord(String name, Mark mark) {
    int begin = 0;
    boolean first = true;
    for (int i = 1; i <= name.length(); i++) {
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
          return false;
        }
        first = false;
        if (WORDS.getOrDefault(word, Set.of()).contains(mark)) {
          return true;
        }
      }
      begin = i;
    }
    return false;
  }
}
