package org.pressespiegel.actor;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A role as articles tell it.
 *
 * @param role office, profession or other description, in the nominative
 * @param first first day on which an article tells it, or null
 * @param last last such day, or null
 * @param articles how many articles tell it
 */
public record RoleSpan(String role, LocalDate first, LocalDate last, int articles) {

  public RoleSpan {
    Objects.requireNonNull(role, "role");
    if (articles < 1 || (first == null) != (last == null)) {
      throw new IllegalArgumentException("nobody tells: '" + role + "'");
    }
  }
}
