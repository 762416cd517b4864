package org.pressespiegel.language;

/**
 * Words in paired quotation marks. Positions are UTF-16 indexes.
 *
 * @param begin the opening mark, or the first word where there is none
 * @param end behind the closing mark, or behind the last word where there is none
 * @param from the first character inside
 * @param to behind the last character inside
 */
public record Quotation(int begin, int end, int from, int to) {

  public Quotation {
    if (begin < 0 || from < begin || to <= from || end < to) {
      throw new IllegalArgumentException("no quotation: " + begin + " " + from + " " + to);
    }
  }
}
