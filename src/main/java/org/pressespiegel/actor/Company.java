package org.pressespiegel.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.pressespiegel.entity.EntityType;
import org.pressespiegel.entity.SameNames;

/**
 * Who and what else an article names, as numbers: two articles that share some are about the same
 * matter. A number is the hash of a name; that two names share one is rare, and one of many hints.
 */
public final class Company {

  /** The names that an article names most tell what it is about. */
  private static final int KEPT = 40;

  private Company() {}

  /**
   * A name of an article.
   *
   * @param mentions how often the article names it
   */
  public record Named(EntityType type, String name, int mentions) {

    /** Returns the number that stands for it; 0 of a single name, which may be anybody's. */
    public int number() {
      return switch (type) {
        case PER -> {
          PersonName person = PersonName.of(name);
          yield person.isFull() ? ("p " + person.key()).hashCode() : 0;
        }
        case ORG -> ("o " + SameNames.stem(SameNames.ofOrganisation(name))).hashCode();
        case LOC -> ("l " + SameNames.of(name)).hashCode();
        case MISC -> 0;
      };
    }
  }

  /** Returns the numbers of those that an article names most, in ascending order. */
  public static int[] of(List<Named> names) {
    List<Named> most = new ArrayList<>(names);
    most.sort(
        Comparator.comparingInt((Named named) -> -named.mentions())
            .thenComparing(Named::type)
            .thenComparing(Named::name));
    return most.stream()
        .mapToInt(Named::number)
        .filter(number -> number != 0)
        .distinct()
        .limit(KEPT)
        .sorted()
        .toArray();
  }

  /** Returns a company without one of its numbers. */
  public static int[] without(int[] company, int number) {
    return Arrays.stream(company).filter(other -> other != number).toArray();
  }
}
