package org.pressespiegel.article;

/**
 * Lines that belong together, rejoined.
 *
 * @param text white space collapsed, not empty
 * @param afterGap whether a blank line or the beginning stands before it
 * @param bullet whether it was printed as an item of a list
 * @param role what its source says that it is, or null where only the text can tell
 */
record Block(String text, boolean afterGap, boolean bullet, Role role) {

  /** What markup or the name of a column says about a block. */
  enum Role {
    HEADLINE,
    KICKER,
    LEAD,
    PARAGRAPH,
    CROSSHEAD,
    CAPTION,
    /** Names of those who wrote it. */
    BYLINE,
    /** What stands in the body and is no part of the text. */
    OTHER
  }

  /** A block of plain text. */
  Block(String text, boolean afterGap, boolean bullet) {
    this(text, afterGap, bullet, null);
  }

  Block as(Role newRole) {
    return new Block(text, afterGap, bullet, newRole);
  }
}
