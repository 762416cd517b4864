package org.pressespiegel.entity;

import java.util.Objects;
import org.pressespiegel.text.Span;

/**
 * A name inside a longer word, such as {@code US} in {@code US-Truppen}: no mention, but a trace.
 *
 * @param sentenceNo the sentence that it stands in
 * @param span where the part stands, in code points
 * @param surface the part
 * @param compound the whole word
 */
public record Compound(int sentenceNo, Span span, String surface, String compound) {

  public Compound {
    Objects.requireNonNull(span, "span");
    if (sentenceNo < 0 || !compound.contains(surface) || compound.equals(surface)) {
      throw new IllegalArgumentException("no part of '" + compound + "': '" + surface + "'");
    }
  }
}
