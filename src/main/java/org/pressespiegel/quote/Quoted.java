package org.pressespiegel.quote;

/**
 * Words in quotation marks. Positions are UTF-16 indexes.
 *
 * @param begin the opening mark, or the first word where there is none
 * @param end behind the closing mark, or behind the last word where there is none
 * @param from the first character inside
 * @param to behind the last character inside
 */
record Quoted(int begin, int end, int from, int to) {}
