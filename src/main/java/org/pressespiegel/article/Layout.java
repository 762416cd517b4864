package org.pressespiegel.article;

import java.util.ArrayList;
import java.util.List;
import org.pressespiegel.document.Part.Kind;

/**
 * An article taken apart, before its text is put together again.
 *
 * @param parts what was printed, in printed order
 * @param kicker or null
 * @param headline or null
 * @param lead or null
 * @param authors each once
 * @param agencies each once
 * @param place or null
 * @param stamps dates in printed order
 * @param relative whether a time is given relative to the moment of reading
 * @param future whether a date was too far in the future to be believed
 */
record Layout(
    List<Part> parts,
    String kicker,
    String headline,
    String lead,
    List<String> authors,
    List<String> agencies,
    String place,
    List<Stamp> stamps,
    boolean relative,
    boolean future) {

  /**
   * A stretch of text with one purpose.
   *
   * @param kind its purpose
   * @param text not empty
   * @param glued whether it goes on in the block of the part before it, after a space
   */
  record Part(Kind kind, String text, boolean glued) {}

  Layout {
    parts = List.copyOf(parts);
    authors = List.copyOf(authors);
    agencies = List.copyOf(agencies);
    stamps = List.copyOf(stamps);
  }

  /**
   * Returns the layout with what else is known: stronger dates, authors that are surely those, and
   * others where it names none.
   */
  Layout with(List<Stamp> moreStamps, List<String> sureAuthors, List<String> otherAuthors) {
    List<Stamp> all = new ArrayList<>(moreStamps);
    all.addAll(stamps);
    return new Layout(
        parts,
        kicker,
        headline,
        lead,
        !sureAuthors.isEmpty() ? sureAuthors : authors.isEmpty() ? otherAuthors : authors,
        agencies,
        place,
        all,
        relative,
        future);
  }

  /** Returns the running text and its titles, for the article id and the language. */
  String body() {
    StringBuilder out = new StringBuilder();
    for (Part part : parts) {
      if (part.kind() == Kind.LEAD
          || part.kind() == Kind.PARAGRAPH
          || part.kind() == Kind.CROSSHEAD) {
        out.append(part.text()).append('\n');
      }
    }
    return out.toString();
  }

  /** Returns whether a date, a byline or a caption was found, as only articles have them. */
  boolean speaksAboutItself() {
    return parts.stream()
        .map(Part::kind)
        .anyMatch(k -> k == Kind.DATELINE || k == Kind.BYLINE || k == Kind.CAPTION);
  }

  /** Returns the running text alone. */
  String prose() {
    StringBuilder out = new StringBuilder();
    for (Part part : parts) {
      if (part.kind() == Kind.LEAD || part.kind() == Kind.PARAGRAPH) {
        out.append(part.text()).append('\n');
      }
    }
    return out.toString();
  }
}
