package org.pressespiegel.place;

/** What sort of place a name stands for. */
public enum Kind {
  /** An independent state or a territory with a country code of its own. */
  COUNTRY('C'),
  /** A part of a state that governs itself: Land, canton, province. */
  ADMIN('A'),
  /** A town, a village or a part of one. */
  CITY('P'),
  /** An area by custom or nature: landscape, island, mountains, desert. */
  REGION('R'),
  /** A sea, river, lake, strait or canal. */
  WATER('W'),
  /** Something built, or set up for a purpose: building, square, street, base, airport. */
  FACILITY('F'),
  /** A continent. */
  CONTINENT('K'),
  /** Anything else with a place on the map. */
  OTHER('O');

  private final char letter;

  Kind(char letter) {
    this.letter = letter;
  }

  /** Returns the letter that stands for this kind in a gazetteer file. */
  char letter() {
    return letter;
  }

  /**
   * Returns the kind of a letter.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Kind of(char letter) {
    for (Kind kind : values()) {
      if (kind.letter == letter) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of place: " + letter);
  }
}
