package org.pressespiegel.event;

import java.util.Locale;

/** What tells where or when an event took place, as {@code events.rule} names it. */
enum Evidence {
  /** The clause of its trigger. */
  CLAUSE,
  /** Its sentence, or the next one that says where that was decided. */
  SENTENCE,
  /** The state of its actor. */
  ACTOR,
  /** What the paragraph told before. */
  PARAGRAPH,
  /** What the article is about. */
  ARTICLE,
  /** The event told before, which it follows: {@code danach}. */
  BEFORE,
  /** The day of the story. */
  STORY,
  /** The day of publication. */
  PUBLICATION,
  /** The tense, which puts it before the story: nobody says when. */
  EARLIER,
  /** Nothing. */
  NONE;

  /** Returns whether it stands beside the trigger. */
  boolean isNear() {
    return nearness() == Nearness.TOLD;
  }

  /** Returns how near to the trigger it stands. */
  Nearness nearness() {
    return switch (this) {
      case CLAUSE, SENTENCE -> Nearness.TOLD;
      case PARAGRAPH, BEFORE, STORY -> Nearness.CONTEXT;
      case ACTOR, ARTICLE, PUBLICATION -> Nearness.DEFAULT;
      case EARLIER, NONE -> Nearness.NONE;
    };
  }

  /** Returns the name as the column has it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
