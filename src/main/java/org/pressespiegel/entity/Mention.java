package org.pressespiegel.entity;

import java.util.Objects;
import org.pressespiegel.text.Span;

/**
 * A name at one place of a text.
 *
 * @param no its number in the text, from 0 in the order of the spans
 * @param sentenceNo the sentence that it stands in or, in a dateline, opens
 * @param span where it stands, in code points
 * @param surface its words; as many code points as {@code span} has
 * @param type what it names
 * @param confidence how sure that is, from 0 to 1
 * @param entityNo the entity that it names
 * @param rule {@code model}, or the step that added or last changed it
 */
public record Mention(
    int no,
    int sentenceNo,
    Span span,
    String surface,
    EntityType type,
    double confidence,
    int entityNo,
    String rule) {

  public Mention {
    Objects.requireNonNull(type, "type");
    if (no < 0 || sentenceNo < 0 || entityNo < 0) {
      throw new IllegalArgumentException("numbers begin with 0: '" + surface + "'");
    }
    if (surface.codePointCount(0, surface.length()) != span.length()) {
      throw new IllegalArgumentException(span + " does not hold '" + surface + "'");
    }
    if (!(confidence >= 0 && confidence <= 1) || rule.isEmpty()) {
      throw new IllegalArgumentException("no confidence or no rule: '" + surface + "'");
    }
  }
}
