package org.pressespiegel.knowledge;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A person, organisation or state that the knowledge file knows.
 *
 * @param kind what it is
 * @param id Wikidata's identifier, such as {@code Q64}
 * @param sitelinks how many Wikipedias have an article on it
 * @param countries ISO 3166-1 alpha-2 codes of the states it belongs to; of a state its own
 * @param born day of birth, of a month or year its first; or null
 * @param died day of death, of a month or year its last; or null
 * @param name German name
 * @param aliases other names
 * @param description a few words, or empty
 * @param parties of a person, in the order of the file
 * @param offices of a person, in the order of the file
 * @param occupations of a person, their German names
 */
public record Known(
    Kind kind,
    String id,
    int sitelinks,
    List<String> countries,
    LocalDate born,
    LocalDate died,
    String name,
    List<String> aliases,
    String description,
    List<Affiliation> parties,
    List<Affiliation> offices,
    List<String> occupations)
    implements Serializable {

  public Known {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(description, "description");
    countries = List.copyOf(countries);
    aliases = List.copyOf(aliases);
    parties = List.copyOf(parties);
    offices = List.copyOf(offices);
    occupations = List.copyOf(occupations);
    if (name.isBlank() || !id.matches("Q[1-9]\\d*")) {
      throw new IllegalArgumentException("nothing known: " + id + " '" + name + "'");
    }
  }
}
