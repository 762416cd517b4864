package org.pressespiegel.knowledge;

import java.util.Objects;

/**
 * A party that somebody is in, or an office that somebody holds, as the dump tells it.
 *
 * @param of number of the item that is the party or the office
 * @param from day, month or year in which it begins, empty where that is not told
 * @param to likewise its end; a single {@code ?} where it has ended, but nobody knows when
 */
record Membership(long of, String from, String to) {

  /** It has ended at a time that is not known. */
  static final String ENDED = "?";

  Membership {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }
}
