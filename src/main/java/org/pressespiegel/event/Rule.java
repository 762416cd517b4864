package org.pressespiegel.event;

import java.util.List;

/**
 * A rule that finds where or when an event took place.
 *
 * @param evidence what it goes by
 * @param meaning what it finds, in some words
 * @param finder finds it; null where the rule does not hold
 */
record Rule<T>(Evidence evidence, String meaning, Finder<T> finder) {

  /** What a rule does. */
  interface Finder<T> {

    /**
     * Returns what is found for an event; null where nothing is.
     *
     * @param before the event that the text told before; or null
     */
    T find(Candidate candidate, Candidate before);
  }

  /** What a rule found. */
  record Found<T>(T what, Evidence evidence) {}

  /** Returns what the first rule finds that finds something; nothing by {@link Evidence#NONE}. */
  static <T> Found<T> first(List<Rule<T>> rules, Candidate candidate, Candidate before) {
    for (Rule<T> rule : rules) {
      T found = rule.finder.find(candidate, before);
      if (found != null) {
        return new Found<>(found, rule.evidence);
      }
    }
    return new Found<>(null, Evidence.NONE);
  }
}
