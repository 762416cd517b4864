package org.pressespiegel.place;

import java.util.List;
import java.util.Objects;

/**
 * A further name of a place, and why a German text may call it so.
 *
 * @param name the name as it is written
 * @param origin what it is to the place
 */
public record OtherName(String name, Origin origin) {

  /** Why a name is one that a German text may use. */
  public enum Origin {
    /** A source says it is German. */
    GERMAN('g'),
    /** A source says it is English. */
    ENGLISH('e'),
    /** A source says it is in a language of the country. */
    LOCAL('l'),
    /** A source says it was the German, English or local name once. */
    FORMER('f'),
    /** A shorter or longer form of the name: {@code Pullach} of {@code Pullach im Isartal}. */
    FORM('s'),
    /** Another transcription of a name in other letters: {@code Bengasi} of {@code Benghazi}. */
    TRANSCRIPTION('t');

    private final char letter;

    Origin(char letter) {
      this.letter = letter;
    }

    /** Returns the letter that stands for it in a gazetteer file. */
    public char letter() {
      return letter;
    }

    static Origin of(char letter) {
      for (Origin origin : values()) {
        if (origin.letter == letter) {
          return origin;
        }
      }
      throw new IllegalArgumentException("no origin of a name: " + letter);
    }
  }

  public OtherName {
    Objects.requireNonNull(origin, "origin");
    if (name.isBlank()) {
      throw new IllegalArgumentException("a name without letters");
    }
  }

  /** Returns names that this package's own tables have, which are German ones. */
  static List<OtherName> german(List<String> names) {
    return names.stream().map(name -> new OtherName(name, Origin.GERMAN)).toList();
  }
}
