package org.pressespiegel.article;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A stretch of text of a web page between the borders of two block elements.
 *
 * @param text white space collapsed, lines parted by line feeds, not blank
 * @param place the innermost block element that holds it
 * @param linked how many of its characters stand in links
 * @param strong whether all of it is printed bold
 * @param asides elements around it, itself included, whose names say that they are no article
 * @param caption the outermost element around it that is said to hold captions, or null
 */
record PageBlock(
    String text, Place place, int linked, boolean strong, List<Place> asides, Place caption) {

  private static final int LONGEST_HEADING = 200;

  /** Pages may nest without end. */
  private static final int FURTHEST = 32;

  /**
   * An element that sets its content apart.
   *
   * @param element the element
   * @param marks what its names say, as bits of {@link PageMarks.Mark}
   * @param parent the next such element around it, or null
   * @param depth how many there are around it
   * @param certain whether it is surely no article if it is one of {@link PageBlock#asides}
   */
  record Place(Element element, int marks, Place parent, int depth, boolean certain) {

    /** Places are one only if they are the same. */
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }

    /** Returns whether this or one of the next {@code up} around it has a mark. */
    boolean has(PageMarks.Mark mark, int up) {
      Place at = this;
      for (int i = 0; i <= up && at != null; i++, at = at.parent) {
        if (mark.in(at.marks)) {
          return true;
        }
      }
      return false;
    }

    /** Returns whether it lies in one of the elements of that name, if not too deep. */
    boolean isIn(String tag) {
      Place at = this;
      for (int up = 0; at != null && up < FURTHEST; up++, at = at.parent) {
        if (at.element.normalName().equals(tag)) {
          return true;
        }
      }
      return false;
    }
  }

  PageBlock {
    asides = List.copyOf(asides);
  }

  Element owner() {
    return place.element();
  }

  boolean has(PageMarks.Mark mark) {
    return mark.in(place.marks());
  }

  /** Returns the share of linked characters, from 0 to 1. */
  double linkShare() {
    return Math.min(1, (double) linked / text.length());
  }

  /** A whole paragraph in a heading element is none. */
  boolean isHeading() {
    return text.length() <= LONGEST_HEADING && isHeading(owner());
  }

  /** Returns whether an element is a heading of any level. */
  static boolean isHeading(Element element) {
    String tag = element.normalName();
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }

  boolean isProse() {
    return !isHeading() && linkShare() < 0.4 && Prose.is(text.replace('\n', ' '));
  }
}
