package org.pressespiegel.article;

import java.util.Objects;
import org.pressespiegel.text.Span;

/**
 * A block of an article's text, or the part of a block that has a purpose of its own.
 *
 * @param no position in the article, from 0
 * @param kind what it is for
 * @param span where it stands in {@link Article#text()}, in code points
 */
public record Paragraph(int no, Kind kind, Span span) {

  public Paragraph {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(span, "span");
    if (no < 0) {
      throw new IllegalArgumentException("negative paragraph number: " + no);
    }
  }
}
