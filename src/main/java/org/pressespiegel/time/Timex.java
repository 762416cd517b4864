package org.pressespiegel.time;

import java.time.Instant;
import java.util.Objects;
import org.pressespiegel.text.Span;

/**
 * A temporal expression and what it means.
 *
 * @param span where it stands, in code points
 * @param surface its words; as many code points as {@code span} has
 * @param type its TIMEX3 type
 * @param value its TIMEX3 value, never empty
 * @param mod its TIMEX3 modifier, or null
 * @param start first instant of the interval that an analyst may take it for, or null
 * @param endExclusive first instant after that interval, or null; never before {@code start}
 * @param granularity the size of time it speaks of
 * @param certainty how its value came about
 * @param rule the name of the rule that found it, never empty
 */
public record Timex(
    Span span,
    String surface,
    TimexType type,
    String value,
    Mod mod,
    Instant start,
    Instant endExclusive,
    Granularity granularity,
    Certainty certainty,
    String rule) {

  public Timex {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(granularity, "granularity");
    Objects.requireNonNull(certainty, "certainty");
    if (surface.codePointCount(0, surface.length()) != span.length()) {
      throw new IllegalArgumentException(span + " does not hold '" + surface + "'");
    }
    if (value.isEmpty() || rule.isEmpty()) {
      throw new IllegalArgumentException("a timex needs a value and a rule: '" + surface + "'");
    }
    if (start != null && endExclusive != null && endExclusive.isBefore(start)) {
      throw new IllegalArgumentException("'" + surface + "' ends before it starts");
    }
  }
}
