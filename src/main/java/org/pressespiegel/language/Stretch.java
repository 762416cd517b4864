package org.pressespiegel.language;

import java.util.Objects;

/**
 * Tokens of a clause in a row, as marks and other clauses leave them.
 *
 * @param begin its first token
 * @param end the token after its last
 * @param clause the clause
 */
public record Stretch(int begin, int end, Clause clause) {

  public Stretch {
    Objects.requireNonNull(clause, "clause");
    if (end <= begin) {
      throw new IllegalArgumentException("no stretch: " + begin + " to " + end);
    }
  }
}
