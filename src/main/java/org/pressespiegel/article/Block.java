package org.pressespiegel.article;

/**
 * Lines that belong together, rejoined.
 *
 * @param text white space collapsed, not empty
 * @param afterGap whether a blank line or the beginning stands before it
 * @param bullet whether it was printed as an item of a list
 */
record Block(String text, boolean afterGap, boolean bullet) {}
