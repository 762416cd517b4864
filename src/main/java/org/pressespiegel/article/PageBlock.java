package org.pressespiegel.article;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A stretch of text of a web page between the borders of two block elements.
 *
 * @param text white space collapsed, lines parted by line feeds, not blank
 * @param owner the innermost block element that holds it
 * @param depth of the owner in the page
 * @param linked how many of its characters stand in links
 * @param strong whether all of it is printed bold
 * @param marked elements around it, itself included, whose names say that they are no article
 * @param captioned whether an element around it holds captions
 */
record PageBlock(
    String text,
    Element owner,
    int depth,
    int linked,
    boolean strong,
    List<Element> marked,
    boolean captioned) {

  private static final int LONGEST_HEADING = 200;

  PageBlock {
    marked = List.copyOf(marked);
  }

  /** Returns the share of linked characters, from 0 to 1. */
  double linkShare() {
    return Math.min(1, (double) linked / text.length());
  }

  /** A whole paragraph in a heading element is none. */
  boolean isHeading() {
    if (text.length() > LONGEST_HEADING) {
      return false;
    }
    String tag = owner.normalName();
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }

  boolean isProse() {
    return !isHeading() && linkShare() < 0.4 && Prose.is(text.replace('\n', ' '));
  }
}
