package org.pressespiegel.event;

import java.util.List;
import java.util.function.Predicate;

/**
 * What a trigger means under some conditions, and where its arguments stand: a row of {@code
 * verbs.tsv} or {@code nouns.tsv}. The codebook tells how one is written.
 *
 * @param word the verb, or the noun's ending, as the table writes it
 * @param conditions all must hold
 * @param type what it names; null where it names no event
 * @param mode in the terms of PLOVER; or null
 * @param mention whether the word alone is no event, only another mention of one
 * @param actor where the actor stands, best first
 * @param target where the target stands, best first
 */
record Frame<C>(
    String word,
    List<C> conditions,
    EventType type,
    String mode,
    boolean mention,
    List<Slot> actor,
    List<Slot> target) {

  Frame {
    conditions = List.copyOf(conditions);
    actor = List.copyOf(actor);
    target = List.copyOf(target);
    if (type == null && (mode != null || mention || !actor.isEmpty() || !target.isEmpty())) {
      throw new IllegalArgumentException("'" + word + "' names no event, but says more of it");
    }
  }

  /** Returns whether it says that the word names no event. */
  boolean isTrap() {
    return type == null;
  }

  /** Returns the first of some frames whose conditions all hold; null where none do. */
  static <C> Frame<C> first(List<Frame<C>> frames, Predicate<C> holds) {
    for (Frame<C> frame : frames) {
      boolean all = true;
      for (C condition : frame.conditions) {
        if (!holds.test(condition)) {
          all = false;
          break;
        }
      }
      if (all) {
        return frame;
      }
    }
    return null;
  }
}
