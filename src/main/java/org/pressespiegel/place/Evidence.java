package org.pressespiegel.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
  private final Map<Integer, List<Clue>> byToken = new HashMap<>();

  void add(int token, int countryNo, int place, double weight) {
    if (countryNo != Gazetteer.NONE) {
      Clue clue = new Clue(token, countryNo, place, weight);
      clues.add(clue);
      byToken.computeIfAbsent(token, none -> new ArrayList<>(1)).add(clue);
    }
  }

  /** Returns the clues of a token. */
  List<Clue> cluesAt(int token) {
    return byToken.getOrDefault(token, List.of());
  }

  /** Returns all clues in the order of the text. */
  List<Clue> clues() {
    return clues;
  }
}
