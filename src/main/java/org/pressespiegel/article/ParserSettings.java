package org.pressespiegel.article;

import java.io.Serializable;

/**
 * What an operator may set about parsing.
 *
 * @param maxBytes a longer record is refused as {@code TOO_LARGE}; at least 1
 * @param minLanguageConfidence from 0 to 1; a text that is German with less confidence is refused
 * @param minBodyWords words of running text that make an article; at least 1
 */
public record ParserSettings(long maxBytes, double minLanguageConfidence, int minBodyWords)
    implements Serializable {

  private static final ParserSettings STANDARD = new ParserSettings(16L << 20, 0.5, 5);

  public ParserSettings {
    if (maxBytes < 1) {
      throw new IllegalArgumentException("maxBytes must be positive: " + maxBytes);
    }
    if (!(minLanguageConfidence >= 0 && minLanguageConfidence <= 1)) {
      throw new IllegalArgumentException(
          "minLanguageConfidence must lie in 0..1: " + minLanguageConfidence);
    }
    if (minBodyWords < 1) {
      throw new IllegalArgumentException("minBodyWords must be positive: " + minBodyWords);
    }
  }

  /** Returns 16 MiB, a confidence of 0.5 and 5 words. */
  public static ParserSettings standard() {
    return STANDARD;
  }
}
