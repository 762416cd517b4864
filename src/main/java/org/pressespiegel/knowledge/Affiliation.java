package org.pressespiegel.knowledge;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A party that somebody is in or an office that somebody holds.
 *
 * @param id Wikidata's identifier, such as {@code Q64}
 * @param name its German name
 * @param shorts of a party, names of one word: CDU
 * @param from first day, or null where that is not known
 * @param to last day, or null where it lasts or that is not known
 */
public record Affiliation(String id, String name, List<String> shorts, LocalDate from, LocalDate to)
    implements Serializable {

  public Affiliation {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    shorts = List.copyOf(shorts);
  }

  /** Returns whether it may have lasted on some day from the first to the last. */
  public boolean overlaps(LocalDate first, LocalDate last) {
    return (from == null || !from.isAfter(last)) && (to == null || !to.isBefore(first));
  }
}
