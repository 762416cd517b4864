package org.pressespiegel.knowledge;

/** What an item is that the knowledge file holds. */
public enum Kind {
  PERSON('p'),
  ORGANISATION('o'),
  STATE('s');

  private final char letter;

  Kind(char letter) {
    this.letter = letter;
  }

  /** Returns the letter that stands for it in the file. */
  public char letter() {
    return letter;
  }

  static Kind of(String letter) {
    for (Kind kind : values()) {
      if (letter.length() == 1 && kind.letter == letter.charAt(0)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of item: " + letter);
  }
}
