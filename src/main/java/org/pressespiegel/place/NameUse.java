package org.pressespiegel.place;

import java.io.Serializable;
import java.util.List;

/**
 * How often a name of the gazetteer stands as places stand in some texts, and how often as other
 * words do.
 *
 * @param alone how often it stands for itself with a capital, not within a compound
 * @param placed of these, how often behind a word of place: {@code in}, {@code aus}, {@code nach}
 * @param determined of these, how often behind an article or a pronoun in its place
 * @param related of these, how often behind a preposition that is none of place: {@code wegen}
 * @param located of these, how often the model of names takes it for a place
 * @param persons of these, how often the model takes it for a person
 * @param compounds how often it is the first part of a word with a hyphen: {@code Corona-Krise}
 * @param lower how often the same word stands in lower case
 */
public record NameUse(
    long alone,
    long placed,
    long determined,
    long related,
    long located,
    long persons,
    long compounds,
    long lower)
    implements Serializable {

  /** What a name is where nothing beside it tells. */
  enum Sense {
    /** Too little is known. */
    UNKNOWN,
    /** Mostly a place. */
    PLACE,
    /** Mostly an ordinary word, a product, an illness. */
    WORD,
    /** Mostly a person. */
    PERSON
  }

  /** What the counts are called in tables, in their order. */
  public static final List<String> COUNTS =
      List.of(
          "alone", "placed", "determined", "related", "located", "persons", "compounds", "lower");

  private static final int FEW = 2;
  private static final int ENOUGH = 4;
  private static final int MANY = 10;

  /** Returns counts in the order of {@link #COUNTS}. */
  public static NameUse of(long... n) {
    return new NameUse(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7]);
  }

  /** Returns what is counted in both. */
  public NameUse plus(NameUse other) {
    return new NameUse(
        alone + other.alone,
        placed + other.placed,
        determined + other.determined,
        related + other.related,
        located + other.located,
        persons + other.persons,
        compounds + other.compounds,
        lower + other.lower);
  }

  /**
   * Returns what the counts say of the name.
   *
   * @param town whether it is a town's name, which has no article
   * @param oneText whether they are those of one text, of which few must do
   */
  Sense sense(boolean town, boolean oneText) {
    return oneText ? ofOneText(town) : ofMany(town);
  }

  private Sense ofOneText(boolean town) {
    boolean word =
        town
            && placed == 0
            && located * 2 < alone + 1
            && (determined + related >= FEW || compounds >= FEW && compounds > alone);
    return word ? Sense.WORD : Sense.UNKNOWN;
  }

  private Sense ofMany(boolean town) {
    boolean seldomLocated = located * 2 < alone;
    if (lower >= ENOUGH && lower > alone && seldomLocated) {
      return Sense.WORD;
    }
    boolean seldomPlaced = placed * 5 < alone;
    if (town && seldomPlaced && compounds >= MANY && compounds > alone) {
      return Sense.WORD;
    }
    if (alone < ENOUGH) {
      return Sense.UNKNOWN;
    }
    boolean commonly = determined * 4 > alone || (determined + related) * 2 > alone;
    if (town && seldomPlaced && seldomLocated && commonly) {
      return Sense.WORD;
    }
    if (seldomPlaced && persons * 2 > alone) {
      return Sense.PERSON;
    }
    return alone >= MANY && placed * 3 > alone ? Sense.PLACE : Sense.UNKNOWN;
  }
}
