package org.pressespiegel.entity;

import java.util.Objects;
import org.pressespiegel.text.Span;

/**
 * A part of the text with its place in the article.
 *
 * @param kind what part it is
 * @param span where it stands, in code points
 */
public record Passage(Kind kind, Span span) {

  /** The parts of an article as {@code articles.paragraphs} names them, in lower case there. */
  public enum Kind {
    KICKER,
    HEADLINE,
    LEAD,
    PARAGRAPH,
    CROSSHEAD,
    CAPTION,
    BYLINE,
    DATELINE,
    BOILERPLATE
  }

  public Passage {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(span, "span");
  }
}
