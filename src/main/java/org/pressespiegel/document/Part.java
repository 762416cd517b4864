package org.pressespiegel.document;

import java.util.Objects;
import org.pressespiegel.text.Span;

/**
 * A part of an article's text: a block as it was printed, or the part of a block that has a purpose
 * of its own.
 *
 * @param kind what it is for
 * @param span where it stands, in code points
 */
public record Part(Kind kind, Span span) {

  /**
   * What a part is for its reader. What a module may take from a part is said here, once; modules
   * hold no lists of kinds.
   */
  public enum Kind {
    /** Short line above the headline. */
    KICKER,
    /** The title. */
    HEADLINE,
    /** Teaser between headline and body. */
    LEAD,
    /** Running text. */
    PARAGRAPH,
    /** Short title between two paragraphs. */
    CROSSHEAD,
    /** Words below a picture, with the photographer's credit. */
    CAPTION,
    /** Who wrote it: names, sources, the sign-off at the end. */
    BYLINE,
    /** When and where: a line with the date, or the agency's opening {@code Berlin (dpa) - }. */
    DATELINE,
    /** What the site put around the article: share links, related reading, legal notes. */
    BOILERPLATE;

    /** Returns whether it is written in sentences. */
    public boolean isProse() {
      return this != BYLINE && this != DATELINE && this != BOILERPLATE;
    }

    /** Returns whether it tells what happened; a caption shows what may be years old. */
    public boolean isReport() {
      return isProse() && this != CAPTION;
    }

    /** Returns whether it stands above other text, often without a verb. */
    public boolean isTitle() {
      return this == KICKER || this == HEADLINE || this == CROSSHEAD;
    }

    /** Returns whether it says what the whole article is about. */
    public boolean isTopic() {
      return this == KICKER || this == HEADLINE || this == LEAD;
    }

    /** Returns whether a place in it is one of the story, or where it was written. */
    public boolean isLocated() {
      return this != BYLINE && this != BOILERPLATE;
    }
  }

  public Part {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(span, "span");
  }
}
