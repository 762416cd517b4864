package org.pressespiegel.place;

import java.util.Objects;
import org.pressespiegel.text.Span;

/**
 * A name that something else has recognised: evidence, not law.
 *
 * @param span where it stands
 * @param type what it is said to be
 * @param confidence how sure that is, from 0 to 1
 */
public record EntityMention(Span span, Type type, double confidence) {

  /** What a name may be. */
  public enum Type {
    PER,
    LOC,
    ORG,
    MISC
  }

  public EntityMention {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(type, "type");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("no confidence: " + confidence);
    }
  }
}
