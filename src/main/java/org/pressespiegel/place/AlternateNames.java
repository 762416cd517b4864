package org.pressespiegel.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Picks, of all names that a place has anywhere in the world, those that a German text may use. */
public final class AlternateNames {

  private static final int SHORTEST = 3;
  private static final int CODE_LENGTH = 4;
  private static final int KNOWN_ABROAD = 50_000;

  private AlternateNames() {}

  /**
   * Returns the other names worth keeping, in their order, no two with the same letters.
   *
   * <p>Left out are names in other scripts, codes, words without a capital, and, for smaller towns
   * of Germany and Austria, all that is no longer or shorter form of the name itself.
   *
   * @param german the German name, empty where it is {@code name}
   * @param population inhabitants
   */
  public static List<String> kept(
      String name, String german, Collection<String> others, String country, int population) {
    String key = NameKey.of(name);
    boolean germanTown =
        (country.equals("DE") || country.equals("AT")) && population < KNOWN_ABROAD;
    Set<String> seen = new HashSet<>(List.of(key, NameKey.of(german)));
    List<String> kept = new ArrayList<>();
    for (String other : others) {
      String otherKey = NameKey.of(other);
      if (isName(other)
          && (!germanTown || key.startsWith(otherKey) || otherKey.startsWith(key))
          && seen.add(otherKey)) {
        kept.add(other);
      }
    }
    return kept;
  }

  private static boolean isName(String name) {
    return name.length() >= SHORTEST
        && Character.isUpperCase(name.charAt(0))
        && !isCode(name)
        && name.chars().allMatch(AlternateNames::isNameLetter);
  }

  private static boolean isCode(String name) {
    return name.length() <= CODE_LENGTH && name.equals(name.toUpperCase(java.util.Locale.ROOT));
  }

  private static boolean isNameLetter(int c) {
    return c == ' '
        || c == '-'
        || c == '.'
        || c == '’'
        || Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }
}
