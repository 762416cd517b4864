package org.pressespiegel.quote;

import java.util.Objects;
import org.pressespiegel.text.Span;

/**
 * Words of a text and where they stand.
 *
 * @param words the words, as they are told: an article may be left out
 * @param span where they stand
 */
public record Passage(String words, Span span) {

  public Passage {
    Objects.requireNonNull(span, "span");
    if (words.isBlank()) {
      throw new IllegalArgumentException("no words");
    }
  }
}
