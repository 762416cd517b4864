package org.pressespiegel.knowledge;

import java.util.List;
import java.util.Objects;

/**
 * What one line of the dump tells of a person, an organisation or a state.
 *
 * @param kind what it is
 * @param number of the item: 64 of {@code Q64}
 * @param sitelinks how many Wikipedias have an article on it
 * @param iso2 ISO 3166-1 alpha-2 code of a state, else empty
 * @param countries numbers of the states that it belongs to
 * @param born day, month or year, or empty
 * @param died likewise
 * @param name its German name, or where there is none the international or English one
 * @param aliases other names
 * @param description a few words, or empty
 * @param parties parties of a person
 * @param offices offices of a person
 * @param occupations numbers of a person's occupations
 */
record Item(
    Kind kind,
    long number,
    int sitelinks,
    String iso2,
    List<Long> countries,
    String born,
    String died,
    String name,
    List<String> aliases,
    String description,
    List<Membership> parties,
    List<Membership> offices,
    List<Long> occupations) {

  Item {
    Objects.requireNonNull(kind, "kind");
    countries = List.copyOf(countries);
    aliases = List.copyOf(aliases);
    parties = List.copyOf(parties);
    offices = List.copyOf(offices);
    occupations = List.copyOf(occupations);
    if (name.isBlank() || number < 1 || (kind == Kind.STATE) == iso2.isEmpty()) {
      throw new IllegalArgumentException("no item: Q" + number + " '" + name + "'");
    }
  }
}
