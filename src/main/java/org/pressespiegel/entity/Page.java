package org.pressespiegel.entity;

import java.util.List;
import java.util.Objects;
import org.pressespiegel.text.Span;

/**
 * A text as it is read for names.
 *
 * @param text the article's text
 * @param passages its parts, in order; names are looked for at their beginnings (datelines)
 * @param sentences where its sentences stand, in order and without overlap; what stands outside is
 *     no prose and holds no names but those of datelines
 */
public record Page(String text, List<Passage> passages, List<Span> sentences) {

  public Page {
    Objects.requireNonNull(text, "text");
    passages = List.copyOf(passages);
    sentences = List.copyOf(sentences);
    int length = text.codePointCount(0, text.length());
    int end = 0;
    for (Span sentence : sentences) {
      if (sentence.begin() < end || sentence.end() > length) {
        throw new IllegalArgumentException("sentence out of order or out of text: " + sentence);
      }
      end = sentence.end();
    }
    for (Passage passage : passages) {
      if (passage.span().end() > length) {
        throw new IllegalArgumentException("out of text: " + passage);
      }
    }
  }
}
