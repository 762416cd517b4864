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
 * @param addressee whom it is said to, where the clause of the cue tells
 * @param medium what it is said on or in, where that clause tells: Twitter, an interview
 * @param content of a reported act what is demanded, criticised and so on; empty of other types
 */
public record Quote(
    int sentenceNo,
    Span span,
    String text,
    QuoteType type,
    Optional<Speaker> speaker,
    Optional<Cue> cue,
    Optional<Speaker> addressee,
    Optional<Passage> medium,
    Optional<Passage> content) {

  public Quote {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(speaker, "speaker");
    Objects.requireNonNull(cue, "cue");
    Objects.requireNonNull(addressee, "addressee");
    Objects.requireNonNull(medium, "medium");
    Objects.requireNonNull(content, "content");
    if (sentenceNo < 0 || text.codePointCount(0, text.length()) != span.length()) {
      throw new IllegalArgumentException(span + " does not hold '" + text + "'");
    }
  }

  /** Makes one of which nothing else is told. */
  public Quote(
      int sentenceNo,
      Span span,
      String text,
      QuoteType type,
      Optional<Speaker> speaker,
      Optional<Cue> cue) {
    this(
        sentenceNo,
        span,
        text,
        type,
        speaker,
        cue,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
