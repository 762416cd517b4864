package org.pressespiegel.place;

import java.util.ArrayList;
import java.util.List;

/**
 * What an article says of countries without naming a place: adjectives, people, compounds, cues.
 */
final class Evidence {

  /**
   * One word of it.
   *
   * @param token where it stands
   * @param countryNo the country
   * @param place the place that the word is made of, or {@link Gazetteer#NONE}
   * @param weight how much it counts, where the name of the country counts 1
   */
  record Clue(int token, int countryNo, int place, double weight) {}

  private final List<Clue> clues = new ArrayList<>();

  void add(int token, int countryNo, int place, double weight) {
    if (countryNo != Gazetteer.NONE) {
      clues.add(new Clue(token, countryNo, place, weight));
    }
  }

  /** Returns all clues in the order of the text. */
  List<Clue> clues() {
    return clues;
  }
}
