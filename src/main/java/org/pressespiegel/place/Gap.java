package org.pressespiegel.place;

/** What stands between a word and the one before. */
enum Gap {
  SPACE,
  HYPHEN,
  SLASH,
  PAREN,
  DOT,
  COMMA,
  END,
  OTHER
}
