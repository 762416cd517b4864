package org.pressespiegel.text;

/**
 * A stretch of text as a half-open range of Unicode code points.
 *
 * @param begin first code point, from 0
 * @param end code point after the last one, greater than {@code begin}
 */
public record Span(int begin, int end) implements Comparable<Span> {

  public Span {
    if (begin < 0 || end <= begin) {
      throw new IllegalArgumentException("no span: [" + begin + ", " + end + ")");
    }
  }

  /** Returns how many code points the span holds. */
  public int length() {
    return end - begin;
  }

  /** Returns whether both spans share at least one code point. */
  public boolean overlaps(Span other) {
    return begin < other.end && other.begin < end;
  }

  /** Returns whether every code point of {@code other} lies in this span. */
  public boolean covers(Span other) {
    return begin <= other.begin && other.end <= end;
  }

  /** Orders by begin, then by end. */
  @Override
  public int compareTo(Span other) {
    int byBegin = Integer.compare(begin, other.begin);
    return byBegin != 0 ? byBegin : Integer.compare(end, other.end);
  }
}
