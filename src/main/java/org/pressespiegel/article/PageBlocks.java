package org.pressespiegel.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.pressespiegel.article.PageBlock.Place;
import org.pressespiegel.article.PageMarks.Mark;
import org.pressespiegel.text.PlainLetters;

/** Cuts a page into blocks of text, in printed order; what a browser does not show is left out. */
final class PageBlocks implements NodeFilter {

  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "applet",
          "svg",
          "math",
          "canvas",
          "audio",
          "video",
          "map",
          "select",
          "option",
          "textarea",
          "button",
          "input",
          "datalist",
          "head",
          "dialog",
          // What was corrected is no longer said.
          "del",
          "s",
          "strike");

  /** Elements that are no article by what they are. */
  static final Set<String> ASIDES = Set.of("nav", "footer", "aside", "menu");

  private static final Set<String> INLINE = Set.of("span", "em", "i", "b", "strong", "small");

  /** Elements that may be printed for programs that read aloud; what holds more is looked at. */
  private static final Set<String> SPOKEN = Set.of("span", "a", "p", "label", "legend", "small");

  private static final Set<String> CAPTIONS = Set.of("figcaption", "caption", "figure");

  private static final int SET_APART =
      Mark.DATE.bit | Mark.AUTHOR.bit | Mark.KICKER.bit | Mark.LEAD.bit | Mark.CAPTION.bit;

  /** What is no article, unless it holds most of the page; of authors boxes tell at the end. */
  private static final int PERHAPS =
      Mark.ASIDE.bit | Mark.PERHAPS_ASIDE.bit | Mark.UNSEEN.bit | Mark.AUTHOR.bit;

  /** More blocks than that is no article; what comes later is not looked at. */
  private static final int MOST_BLOCKS = 200_000;

  /** Marks within marks say nothing new. */
  private static final int MOST_ASIDES = 8;

  /** Longer ones are no headings, whatever their element; they are cut as all else. */
  private static final int LONGEST_HEADING = 300;

  private static final int MOST_NODES_OF_A_HEADING = 60;

  private static final int BLOCK = 1;
  private static final int ASIDE = 2;
  private static final int CAPTION = 4;
  private static final int LINK = 8;
  private static final int BOLD = 16;
  private static final int HEADING = 32;

  private final PageMarks names = new PageMarks();
  private final List<PageBlock> blocks = new ArrayList<>();
  private final List<Element> times = new ArrayList<>();
  private final List<Integer> timesAt = new ArrayList<>();
  private final Deque<Place> asides = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();

  /** What was begun with each element that is open, by depth. */
  private int[] begun = new int[64];

  private int open;
  private Place place;
  private Place caption;
  private int captions;
  private int links;
  private int bolds;
  private int headings;
  private int linked;
  private boolean plain;
  private boolean gap;

  /** Blocks as they were when asides were last told; most neighbours share them. */
  private List<Place> told = List.of();

  private PageBlocks() {}

  /** Cuts {@code body} into blocks. */
  static PageBlocks cut(Element body) {
    PageBlocks cutter = new PageBlocks();
    NodeTraversor.filter(cutter, body);
    cutter.flush();
    return cutter;
  }

  /** Returns the blocks of {@code body}. */
  static List<PageBlock> of(Element body) {
    return cut(body).blocks;
  }

  List<PageBlock> blocks() {
    return blocks;
  }

  /** Elements with a time, empty ones as well. */
  List<Element> times() {
    return times;
  }

  /** Before which block each of {@link #times} stands. */
  List<Integer> timesAt() {
    return timesAt;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words);
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (blocks.size() >= MOST_BLOCKS) {
      return FilterResult.STOP;
    }
    String tag = element.normalName();
    if (UNSEEN.contains(tag) || isHidden(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (tag.equals("br")) {
      lineBreak();
      return FilterResult.CONTINUE;
    }
    int marks = names.of(element);
    if (Mark.UNSEEN.in(marks) && SPOKEN.contains(tag)) {
      gap = true;
      return FilterResult.SKIP_ENTIRELY;
    }
    if (tag.equals("time") && element.hasAttr("datetime")) {
      times.add(element);
      timesAt.add(blocks.size());
    }
    open(element, tag, marks);
    return FilterResult.CONTINUE;
  }

  private void open(Element element, String tag, int marks) {
    int flags = 0;
    boolean body = tag.equals("body");
    if (headings > 0) {
      // A heading is one, however it is laid out.
      gap |= element.isBlock();
    } else if (body || isBlock(element, tag, marks)) {
      flush();
      boolean surely = ASIDES.contains(tag) || Mark.ASIDE.in(marks) || Mark.UNSEEN.in(marks);
      place =
          new Place(
              element, body ? 0 : marks, place, place == null ? 0 : place.depth() + 1, surely);
      flags |= BLOCK;
      if (isShortHeading(element)) {
        flags |= HEADING;
        headings++;
      }
    }
    boolean blocky = (flags & BLOCK) != 0;
    if (blocky && !body && asides.size() < MOST_ASIDES && isAside(tag, marks)) {
      flags |= ASIDE;
      asides.push(place);
      told = null;
    }
    if (!body && (CAPTIONS.contains(tag) || Mark.CAPTION.in(marks))) {
      flags |= CAPTION;
      caption = captions == 0 ? place : caption;
      captions++;
    }
    // A heading that links to its own place in the page leads nowhere else.
    if (tag.equals("a") && !(headings > 0 && element.attr("href").startsWith("#"))) {
      flags |= LINK;
      links++;
    }
    if (tag.equals("b") || tag.equals("strong")) {
      flags |= BOLD;
      bolds++;
    }
    if (open == begun.length) {
      begun = java.util.Arrays.copyOf(begun, 2 * open);
    }
    begun[open++] = flags;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (!(node instanceof Element element) || element.normalName().equals("br")) {
      return FilterResult.CONTINUE;
    }
    int flags = begun[--open];
    if (headings > 0 && (flags & HEADING) == 0) {
      gap |= element.isBlock();
    }
    if ((flags & BLOCK) != 0) {
      flush();
      place = place.parent();
    }
    if ((flags & HEADING) != 0) {
      headings--;
    }
    if ((flags & ASIDE) != 0) {
      asides.pop();
      told = null;
    }
    if ((flags & CAPTION) != 0) {
      captions--;
    }
    links -= (flags & LINK) != 0 ? 1 : 0;
    bolds -= (flags & BOLD) != 0 ? 1 : 0;
    return FilterResult.CONTINUE;
  }

  /**
   * Elements that a site has made up are set apart by its style sheets more often than not; dates,
   * names, captions and kickers stand apart, whatever element holds them. What was put in stays in
   * its sentence.
   */
  private static boolean isBlock(Element element, String tag, int marks) {
    return element.isBlock() && !tag.equals("ins")
        || tag.equals("time")
        || tag.indexOf('-') > 0
        || (marks & SET_APART) != 0 && INLINE.contains(tag);
  }

  private static boolean isAside(String tag, int marks) {
    return ASIDES.contains(tag) || (marks & PERHAPS) != 0;
  }

  private static boolean isShortHeading(Element element) {
    if (!PageBlock.isHeading(element)) {
      return false;
    }
    int[] seen = new int[2];
    NodeTraversor.filter(
        (node, depth) -> {
          seen[0] += node instanceof TextNode words ? words.getWholeText().length() : 0;
          // Blanks of the layout count as well, so that there may be many of them.
          return seen[0] > 4 * LONGEST_HEADING || seen[1]++ > MOST_NODES_OF_A_HEADING
              ? FilterResult.STOP
              : FilterResult.CONTINUE;
        },
        element);
    return seen[1] <= MOST_NODES_OF_A_HEADING && seen[0] <= 4 * LONGEST_HEADING;
  }

  private static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    String style = element.attr("style");
    return !style.isEmpty() && style.replace(" ", "").contains("display:none");
  }

  private void append(TextNode words) {
    String all = words.getWholeText();
    boolean pre = words.parent() instanceof Element parent && parent.normalName().equals("pre");
    for (int i = 0; i < all.length(); i++) {
      char c = all.charAt(i);
      if (c == '\n' && pre) {
        lineBreak();
        continue;
      }
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u00A0') {
        gap = true;
        continue;
      }
      if (gap && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
        text.append(' ');
      }
      gap = false;
      text.append(c);
      linked += links > 0 ? 1 : 0;
      plain |= bolds == 0;
    }
  }

  private void lineBreak() {
    gap = false;
    if (!text.isEmpty()) {
      text.append('\n');
    }
  }

  private void flush() {
    if (!text.isEmpty() && place != null) {
      String found = PlainLetters.of(text.toString()).strip();
      if (!found.isEmpty()) {
        if (told == null) {
          told = List.copyOf(asides);
        }
        blocks.add(
            new PageBlock(found, place, linked, !plain, told, captions > 0 ? caption : null));
      }
    }
    text.setLength(0);
    linked = 0;
    plain = false;
    gap = false;
  }
}
