package org.pressespiegel.quote;

import java.util.Objects;
import org.pressespiegel.text.Span;

/**
 * The words that say that somebody is quoted, such as {@code sagte}, {@code teilte mit}, {@code
 * laut}.
 *
 * @param words the verb with its parts apart, or the preposition with its noun
 * @param span where the first part stands; it reads all of {@code words} unless they stand apart
 * @param stance what saying so does (claim, deny, demand …); neutral of all that only report
 */
public record Cue(String words, Span span, String stance) {

  public Cue {
    Objects.requireNonNull(span, "span");
    if (words.isBlank() || stance.isBlank()) {
      throw new IllegalArgumentException("no cue: '" + words + "'");
    }
  }
}
