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
          "dialog");

  private static final Set<String> ASIDES = Set.of("nav", "footer", "aside", "menu");

  private static final Set<String> INLINE = Set.of("span", "em", "i", "b", "strong", "small");

  private static final Set<String> CAPTIONS = Set.of("figcaption", "caption", "figure");

  /** More blocks than that is no article; what comes later is not looked at. */
  private static final int MOST_BLOCKS = 200_000;

  /** Marks within marks say nothing new. */
  private static final int MOST_MARKED = 8;

  private final List<PageBlock> blocks = new ArrayList<>();
  private final Deque<Element> owners = new ArrayDeque<>();
  private final Deque<Element> marked = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private int links;
  private int captions;
  private int bolds;
  private int linked;
  private boolean plain;
  private boolean gap;

  private PageBlocks() {}

  /** Returns the blocks of {@code body}. */
  static List<PageBlock> of(Element body) {
    PageBlocks cutter = new PageBlocks();
    NodeTraversor.filter(cutter, body);
    cutter.flush();
    return cutter.blocks;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (blocks.size() >= MOST_BLOCKS) {
      return FilterResult.STOP;
    }
    if (node instanceof TextNode words) {
      append(words);
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String tag = element.normalName();
    if (UNSEEN.contains(tag) || isHidden(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (tag.equals("br")) {
      lineBreak();
      return FilterResult.CONTINUE;
    }
    if (isBlock(element)) {
      flush();
      owners.push(element);
    }
    if (marked.size() < MOST_MARKED && isAside(element)) {
      marked.push(element);
    }
    links += tag.equals("a") ? 1 : 0;
    bolds += tag.equals("b") || tag.equals("strong") ? 1 : 0;
    captions += isCaption(element) ? 1 : 0;
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String tag = element.normalName();
    if (tag.equals("br")) {
      return FilterResult.CONTINUE;
    }
    if (isBlock(element)) {
      flush();
      owners.pop();
    }
    if (marked.peek() == element) {
      marked.pop();
    }
    links -= tag.equals("a") ? 1 : 0;
    bolds -= tag.equals("b") || tag.equals("strong") ? 1 : 0;
    captions -= isCaption(element) ? 1 : 0;
    return FilterResult.CONTINUE;
  }

  /**
   * Elements that jsoup does not know are set apart by browsers' style sheets more often than not.
   */
  static boolean isBlock(Element element) {
    return element.isBlock()
        || element.normalName().equals("body")
        || element.normalName().equals("time")
        || isSetApart(element);
  }

  /** Dates, names and kickers stand apart, whatever element holds them. */
  private static boolean isSetApart(Element element) {
    return INLINE.contains(element.normalName())
        && (PageMarks.has(element, PageMarks.Mark.DATE)
            || PageMarks.has(element, PageMarks.Mark.AUTHOR)
            || PageMarks.has(element, PageMarks.Mark.KICKER)
            || PageMarks.has(element, PageMarks.Mark.LEAD))
        && !isInHeading(element);
  }

  private static boolean isInHeading(Element element) {
    Element parent = element.parent();
    for (int up = 0; up < 3 && parent != null; up++, parent = parent.parent()) {
      String tag = parent.normalName();
      if (tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether an element around other content is certainly no article. */
  static boolean isSurelyAside(Element element) {
    return ASIDES.contains(element.normalName()) || PageMarks.has(element, PageMarks.Mark.ASIDE);
  }

  private static boolean isAside(Element element) {
    return ASIDES.contains(element.normalName())
        || !element.normalName().equals("body")
            && (PageMarks.has(element, PageMarks.Mark.ASIDE)
                || PageMarks.has(element, PageMarks.Mark.PERHAPS_ASIDE));
  }

  private static boolean isCaption(Element element) {
    return CAPTIONS.contains(element.normalName())
        || PageMarks.has(element, PageMarks.Mark.CAPTION);
  }

  private static boolean isHidden(Element element) {
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
    String found = PlainLetters.of(text.toString()).strip();
    if (!found.isEmpty() && !owners.isEmpty()) {
      blocks.add(
          new PageBlock(
              found,
              owners.peek(),
              owners.size(),
              linked,
              !plain,
              List.copyOf(marked),
              captions > 0));
    }
    text.setLength(0);
    linked = 0;
    plain = false;
    gap = false;
  }
}
