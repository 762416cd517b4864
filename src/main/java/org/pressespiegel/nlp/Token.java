package org.pressespiegel.nlp;

/**
 * A word, or a mark, as it is written.
 *
 * @param begin UTF-16 index of its first character
 * @param end index behind its last one
 */
public record Token(int begin, int end, String text) {}
