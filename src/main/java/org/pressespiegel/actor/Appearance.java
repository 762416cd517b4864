package org.pressespiegel.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.pressespiegel.entity.EntityType;

/**
 * Somebody or something as one article names it.
 *
 * @param article the article
 * @param no number of the entity in the article
 * @param type person or organisation
 * @param name its fullest name there, in the nominative
 * @param aliases other names that the article gives it
 * @param role office, profession or other description of a person; or empty
 * @param mentions how often the article names it
 * @param day day of publication in Berlin, or null
 * @param company by number who and what else the article names; see {@link Company}
 */
public record Appearance(
    String article,
    int no,
    EntityType type,
    String name,
    List<String> aliases,
    String role,
    int mentions,
    LocalDate day,
    int[] company) {

  public Appearance {
    Objects.requireNonNull(type, "type");
    aliases = List.copyOf(aliases);
    company = company.clone();
    if (name.isBlank() || no < 0) {
      throw new IllegalArgumentException("nobody appears: '" + name + "'");
    }
  }
}
