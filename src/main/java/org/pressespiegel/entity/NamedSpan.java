package org.pressespiegel.entity;

import java.util.Objects;
import org.pressespiegel.text.Span;

/**
 * A name as a model found it.
 *
 * @param span where it stands, in code points
 * @param type what the model takes it for
 * @param confidence how sure the model is, from 0 to 1
 */
public record NamedSpan(Span span, EntityType type, double confidence) {

  public NamedSpan {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(type, "type");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence not from 0 to 1: " + confidence);
    }
  }
}
