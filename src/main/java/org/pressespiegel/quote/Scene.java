package org.pressespiegel.quote;

import java.util.List;
import org.pressespiegel.document.Document;
import org.pressespiegel.document.Part;
import org.pressespiegel.document.Syntax;
import org.pressespiegel.entity.Discourse;
import org.pressespiegel.entity.Entity;
import org.pressespiegel.entity.Mention;
import org.pressespiegel.entity.Names;
import org.pressespiegel.language.Quotation;
import org.pressespiegel.language.Tokens;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.Span;

/** A page as tokens, what stands in quotation marks as one, with its names; in UTF-16 indexes. */
final class Scene {

  private final String text;
  private final CodePoints points;
  private final Names names;
  private final Discourse discourse;
  private final Syntax syntax;
  private final Tokens tokens;

  /** By mention where it begins and ends. */
  private final int[] mentionBegins;

  private final int[] mentionEnds;

  /** By number of the sentence where it begins. */
  private final int[] sentenceBegins;

  /** By number of the passage where it ends. */
  private final int[] passageEnds;

  private final List<Part> passages;

  Scene(Discourse discourse) {
    this.discourse = discourse;
    this.syntax = discourse.syntax();
    this.names = discourse.names();
    Document page = syntax.document();
    this.text = page.text();
    this.points = page.codePoints();
    List<Span> mentioned = names.mentions().stream().map(Mention::span).toList();
    this.mentionBegins = begins(mentioned);
    this.mentionEnds = ends(mentioned);
    this.sentenceBegins = page.sentenceBegins();
    this.passages = page.parts();
    this.passageEnds = ends(passages.stream().map(Part::span).toList());
    this.tokens = syntax.tokens();
  }

  private int[] begins(List<Span> spans) {
    return spans.stream().mapToInt(span -> points.toUtf16(span.begin())).toArray();
  }

  private int[] ends(List<Span> spans) {
    return spans.stream().mapToInt(span -> points.toUtf16(span.end())).toArray();
  }

  Discourse discourse() {
    return discourse;
  }

  String text() {
    return text;
  }

  Tokens tokens() {
    return tokens;
  }

  Syntax syntax() {
    return syntax;
  }

  Quotation quotation(int token) {
    return tokens.quoted(token);
  }

  /** Returns the number of the last sentence that begins at or before a position, at least 0. */
  int sentenceAt(int position) {
    return Math.max(0, behind(sentenceBegins, position) - 1);
  }

  /** Returns the number of the paragraph that a position stands in or that follows it. */
  int paragraphAt(int position) {
    int low = 0;
    int high = Math.max(0, passages.size() - 1);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (passageEnds[middle] > position) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Returns whether a headline, kicker or crosshead stands at a position. */
  boolean isTitle(int position) {
    if (passages.isEmpty()) {
      return false;
    }
    return passages.get(paragraphAt(position)).kind().isTitle();
  }

  /** Returns the mention that a token belongs to, or -1. */
  int mention(int token) {
    return discourse.mention(token);
  }

  Mention mentioned(int no) {
    return names.mentions().get(no);
  }

  int mentions() {
    return mentionBegins.length;
  }

  int mentionBegin(int no) {
    return mentionBegins[no];
  }

  /** Returns whether one mention covers a stretch of the text. */
  boolean isName(int begin, int end) {
    int no = mentionFrom(begin);
    return no < mentionBegins.length && mentionBegins[no] <= begin && mentionEnds[no] >= end;
  }

  /** Returns the number of the first mention that ends behind a position. */
  int mentionFrom(int position) {
    return behind(mentionEnds, position);
  }

  /** Returns the first of some ascending numbers that is greater than another. */
  private static int behind(int[] numbers, int than) {
    int low = 0;
    int high = numbers.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (numbers[middle] > than) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  Entity entity(int mention) {
    return discourse.entity(mention);
  }

  Span span(int begin, int end) {
    return points.span(begin, end);
  }

  /** Returns the span from one token to before another. */
  Span tokens(int first, int end) {
    return points.span(tokens.begin(first), tokens.end(end - 1));
  }
}
