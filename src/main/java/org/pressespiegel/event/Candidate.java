package org.pressespiegel.event;

import org.pressespiegel.language.Clause;
import org.pressespiegel.quote.Quote;
import org.pressespiegel.quote.Speaker;

/** An event while it is being coded: one place of the text that names it. */
final class Candidate {

  final Frame<?> frame;
  final int token;
  final int sentence;
  final int passage;
  final Clause clause;
  final Situation situation;

  /** How the word stands there. */
  final Usage usage;

  Modality modality = Modality.ASSERTED;

  /** Who is quoted with it; or null. */
  final String reportedBy;

  Event.Party actor;
  Event.Party target;
  Event.Place where;
  Evidence placedBy = Evidence.NONE;

  /** Whether the row shows the place; else no more than its country. */
  boolean located;

  Days days = Days.UNKNOWN;
  Evidence datedBy = Evidence.NONE;

  /** Whether the tense puts it before what the article tells. */
  boolean pluperfect;

  /** Whether the words point back to something told already, {@code das Feuer}. */
  boolean definite;

  /** Whether it took place in many towns at once. */
  boolean spread;

  /** Whether its clause tells a time. */
  boolean hasMoment;

  /** Whether only its anniversary is told: {@code zehn Jahre nach dem Anschlag}. */
  boolean anniversary;

  /** Whether it took place so long ago that it is no event of the article. */
  boolean background;

  /** Whether the word only belongs to another noun, {@code der Abschluss der Konferenz}. */
  boolean within;

  Integer fatalities;
  Integer injuries;

  Candidate(Frame<?> frame, int token, Situation situation, Usage usage) {
    this.frame = frame;
    this.token = token;
    // A clause may run over a quotation of several sentences.
    this.sentence = situation.scan.sentence(token);
    this.passage = situation.site.passage();
    this.situation = situation;
    this.clause = situation.clause;
    this.usage = usage;
    Quote quote = situation.scan.quote(token);
    reportedBy = quote == null ? null : quote.speaker().map(Speaker::name).orElse(null);
  }

  /** How a trigger stands in its clause. */
  enum Usage {
    ACTIVE,
    PASSIVE,
    NOUN
  }

  EventType type() {
    return frame.type();
  }

  /** Returns whether the place was told beside the word itself. */
  boolean isPlacedNearby() {
    return placedBy.isNear();
  }

  /** Returns whether the date was told beside the word itself. */
  boolean isDatedNearby() {
    return datedBy.isNear();
  }
}
