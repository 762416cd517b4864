package org.pressespiegel.entity;

import java.io.Serializable;

/**
 * How some texts use a word that the model took for a name at least once.
 *
 * @param words how often it stands with a capital, by itself or within a longer name
 * @param unnamed of these, how often the model takes it for no name
 * @param persons how often for a person's whole name
 * @param places for a place's
 * @param organisations for an organisation's
 * @param things for another thing's
 * @param determined how often it stands behind an article or a pronoun in its place
 * @param causes how often it stands behind {@code wegen}, {@code trotz}, {@code durch}, {@code
 *     seit}, {@code während} or {@code dank}
 * @param relations how often behind {@code gegen}, {@code vor}, {@code nach}, {@code an}, {@code
 *     mit} or {@code ohne}
 */
public record WordUse(
    long words,
    long unnamed,
    long persons,
    long places,
    long organisations,
    long things,
    long determined,
    long causes,
    long relations)
    implements Serializable {

  /** So many uses tell; what is rarer the model judges alone. */
  public static final int ENOUGH = 20;

  /** Returns what is counted in both. */
  public WordUse plus(WordUse other) {
    return new WordUse(
        words + other.words,
        unnamed + other.unnamed,
        persons + other.persons,
        places + other.places,
        organisations + other.organisations,
        things + other.things,
        determined + other.determined,
        causes + other.causes,
        relations + other.relations);
  }

  /** Returns whether there are enough uses to tell anything. */
  public boolean tells() {
    return words >= ENOUGH;
  }

  /** Whether it is an ordinary noun, which the model takes for a name now and then. */
  boolean isCommon() {
    return tells() && unnamed * 5 >= words * 4;
  }

  /** Whether it may be one: it has articles, as nouns have, and is often no name to the model. */
  boolean mayBeCommon() {
    return tells() && unnamed * 5 >= words * 2 && determined * 4 >= words;
  }

  /**
   * Whether it is something that happens or harms, such as an illness or a storm: people are ill
   * with it, die of it, and things are as they are because of it. Organisations and persons have
   * hardly such words before them.
   */
  boolean isHappening() {
    return tells() && causes * 25 >= words && (causes + relations) * 5 >= words;
  }

  /** Returns the type that four of five names have, or null. */
  EntityType mostly() {
    long named = persons + places + organisations + things;
    for (EntityType type : EntityType.values()) {
      if (tells() && of(type) * 5 >= named * 4) {
        return type;
      }
    }
    return null;
  }

  private long of(EntityType type) {
    return switch (type) {
      case PER -> persons;
      case LOC -> places;
      case ORG -> organisations;
      case MISC -> things;
    };
  }
}
