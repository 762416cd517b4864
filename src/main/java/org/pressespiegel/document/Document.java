package org.pressespiegel.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.pressespiegel.language.Tokens;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.SentenceSplitter;
import org.pressespiegel.text.Span;

/**
 * An article's text with its parts, sentences and tokens: what all modules read.
 *
 * <p>Tokens are made when first asked for, once for all modules. A document belongs to one thread.
 * Spans are in code points; {@link #codePoints} leads to the UTF-16 indexes of {@link #tokens} and
 * back. What stands outside the sentences is no prose.
 */
public final class Document {

  private final String text;
  private final List<Part> parts;
  private final List<Span> sentences;
  private final CodePoints codePoints;

  /** By number of the sentence where it begins and ends, as UTF-16 indexes. */
  private final int[] sentenceBegins;

  private final int[] sentenceEnds;

  private Tokens tokens;

  /**
   * Takes a text whose sentences are known.
   *
   * @param text the text
   * @param parts its parts, each within the text, in order and without overlap
   * @param sentences where its sentences stand, in order and without overlap
   * @throws IllegalArgumentException if parts or sentences are out of order or out of the text
   */
  public Document(String text, List<Part> parts, List<Span> sentences) {
    this.text = Objects.requireNonNull(text, "text");
    this.parts = List.copyOf(parts);
    this.sentences = List.copyOf(sentences);
    this.codePoints = CodePoints.of(text);
    requireOrdered(this.parts.stream().map(Part::span).toList(), "part");
    requireOrdered(this.sentences, "sentence");
    this.sentenceBegins = this.sentences.stream().mapToInt(s -> toUtf16(s.begin())).toArray();
    this.sentenceEnds = this.sentences.stream().mapToInt(s -> toUtf16(s.end())).toArray();
  }

  private int toUtf16(int codePoint) {
    return codePoints.toUtf16(codePoint);
  }

  private void requireOrdered(List<Span> spans, String what) {
    int end = 0;
    for (Span span : spans) {
      if (span.begin() < end || span.end() > codePoints.length()) {
        throw new IllegalArgumentException(what + " out of order or out of text: " + span);
      }
      end = span.end();
    }
  }

  /** Returns the document of a text of which nothing more is known: no parts, no sentences. */
  public static Document of(String text) {
    return new Document(text, List.of(), List.of());
  }

  /** Returns the document of a text, cut into sentences where its parts are prose. */
  public static Document of(String text, List<Part> parts, SentenceSplitter splitter) {
    CodePoints codePoints = CodePoints.of(text);
    List<Span> sentences = new ArrayList<>();
    for (Part part : parts) {
      if (part.kind().isProse()) {
        int from = part.span().begin();
        for (Span sentence : splitter.split(prose(codePoints.read(part.span())))) {
          sentences.add(new Span(from + sentence.begin(), from + sentence.end()));
        }
      }
    }
    return new Document(text, parts, sentences);
  }

  /** U+2029 is white space like any other: parts are told otherwise. */
  private static String prose(String part) {
    return part.replace('\u2029', ' ');
  }

  /** Returns the text. */
  public String text() {
    return text;
  }

  /** Returns its parts, in order. */
  public List<Part> parts() {
    return parts;
  }

  /** Returns where its sentences stand, in order. */
  public List<Span> sentences() {
    return sentences;
  }

  /** Returns the translation between code points and UTF-16 indexes of the text. */
  public CodePoints codePoints() {
    return codePoints;
  }

  /** Returns the tokens of the text. */
  public Tokens tokens() {
    if (tokens == null) {
      tokens = Tokens.of(text);
    }
    return tokens;
  }

  /** Returns where the sentences begin, in order, as UTF-16 indexes. */
  public int[] sentenceBegins() {
    return sentenceBegins.clone();
  }

  /** Returns where the sentences end, in order, as UTF-16 indexes. */
  public int[] sentenceEnds() {
    return sentenceEnds.clone();
  }

  /** Returns where a sentence begins, as a UTF-16 index. */
  public int sentenceBegin(int no) {
    return sentenceBegins[no];
  }

  /** Returns where a sentence ends, as a UTF-16 index. */
  public int sentenceEnd(int no) {
    return sentenceEnds[no];
  }

  /** Returns the first sentence that ends behind a code point, their count if there is none. */
  public int sentenceFrom(int codePoint) {
    return firstBehind(sentences, Function.identity(), codePoint);
  }

  /** Returns the first of some spans in order that ends behind a code point; else their count. */
  private static <T> int firstBehind(List<T> values, Function<T, Span> spanOf, int codePoint) {
    int low = 0;
    int high = values.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spanOf.apply(values.get(middle)).end() > codePoint) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Returns the sentence that a code point stands in, or -1. */
  public int sentenceAt(int codePoint) {
    int no = sentenceFrom(codePoint);
    return no < sentences.size() && sentences.get(no).begin() <= codePoint ? no : -1;
  }

  /** Returns the part that a code point stands in, or -1. */
  public int partAt(int codePoint) {
    int no = firstBehind(parts, Part::span, codePoint);
    return no < parts.size() && parts.get(no).span().begin() <= codePoint ? no : -1;
  }

  /** Returns whether a sentence is a title: a headline, kicker or crosshead. */
  public boolean isTitle(int sentence) {
    int part = partAt(sentences.get(sentence).begin());
    return part >= 0 && parts.get(part).kind().isTitle();
  }

  /** Returns the spans of the parts of some kinds, in order. */
  public List<Span> spans(Predicate<Part.Kind> kinds) {
    return parts.stream().filter(part -> kinds.test(part.kind())).map(Part::span).toList();
  }
}
