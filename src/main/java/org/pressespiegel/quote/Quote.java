package org.pressespiegel.quote;

import java.util.Objects;
import java.util.Optional;
import org.pressespiegel.text.Span;

/**
 * A quotation.
 *
 * @param sentenceNo the sentence that it begins in
 * @param span where it stands, without quotation marks and without its cue where that stands before
 *     or after
 * @param text its words; as many code points as {@code span} has
 * @param type how it quotes
 * @param speaker who is quoted, where the text tells
 * @param cue the words that say so; empty where a quotation goes on without
 */
public record Quote(
    int sentenceNo,
    Span span,
    String text,
    QuoteType type,
    Optional<Speaker> speaker,
    Optional<Cue> cue) {

  public Quote {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(speaker, "speaker");
    Objects.requireNonNull(cue, "cue");
    if (sentenceNo < 0 || text.codePointCount(0, text.length()) != span.length()) {
      throw new IllegalArgumentException(span + " does not hold '" + text + "'");
    }
  }
}
