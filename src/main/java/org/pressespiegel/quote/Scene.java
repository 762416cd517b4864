package org.pressespiegel.quote;

import java.util.List;
import org.pressespiegel.document.Document;
import org.pressespiegel.document.Part;
import org.pressespiegel.entity.Entity;
import org.pressespiegel.entity.Mention;
import org.pressespiegel.entity.Names;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.Span;

/** A page with its names and what stands in quotation marks, in UTF-16 indexes. */
final class Scene {

  private final String text;
  private final CodePoints points;
  private final Names names;
  private final int[] mentionBegins;
  private final int[] mentionEnds;
  private final List<Quoted> marked;

  /** By number of the sentence where it begins and ends. */
  private final int[] sentenceBegins;

  private final int[] sentenceEnds;
  private final int[] paragraphs;
  private final List<Part> passages;

  Scene(Document page, Names names) {
    this.text = page.text();
    this.points = page.codePoints();
    this.names = names;
    int mentions = names.mentions().size();
    this.mentionBegins = new int[mentions];
    this.mentionEnds = new int[mentions];
    for (int no = 0; no < mentions; no++) {
      Span span = names.mentions().get(no).span();
      mentionBegins[no] = points.toUtf16(span.begin());
      mentionEnds[no] = points.toUtf16(span.end());
    }
    int sentences = page.sentences().size();
    this.sentenceBegins = new int[sentences];
    this.sentenceEnds = new int[sentences];
    for (int no = 0; no < sentences; no++) {
      sentenceBegins[no] = page.sentenceBegin(no);
      sentenceEnds[no] = page.sentenceEnd(no);
    }
    this.passages = page.parts();
    this.paragraphs = new int[2 * passages.size()];
    for (int no = 0; no < passages.size(); no++) {
      paragraphs[2 * no] = points.toUtf16(passages.get(no).span().begin());
      paragraphs[2 * no + 1] = points.toUtf16(passages.get(no).span().end());
    }
    this.marked = MarkReader.read(text, paragraphs, sentenceEnds);
  }

  String text() {
    return text;
  }

  int sentences() {
    return sentenceBegins.length;
  }

  int sentenceBegin(int no) {
    return sentenceBegins[no];
  }

  int sentenceEnd(int no) {
    return sentenceEnds[no];
  }

  int[] sentenceEnds() {
    return sentenceEnds;
  }

  /** Returns the number of the last sentence that begins at or before a position, at least 0. */
  int sentenceAt(int position) {
    int low = 0;
    int high = sentenceBegins.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentenceBegins[middle] > position) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return Math.max(0, low - 1);
  }

  /** Returns the number of the paragraph that a position stands in or that follows it. */
  int paragraphAt(int position) {
    int low = 0;
    int high = Math.max(0, passages.size() - 1);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (paragraphs[2 * middle + 1] > position) {
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

  Quoted marked(int no) {
    return marked.get(no);
  }

  /** Returns the number of what stands in marks at a position, or -1. */
  int markedAt(int position) {
    int low = 0;
    int high = marked.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (marked.get(middle).end() > position) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low < marked.size() && marked.get(low).begin() <= position ? low : -1;
  }

  List<Mention> mentions() {
    return names.mentions();
  }

  int mentionBegin(int no) {
    return mentionBegins[no];
  }

  int mentionEnd(int no) {
    return mentionEnds[no];
  }

  /** Returns the number of the first mention that ends behind a position. */
  int mentionFrom(int position) {
    int low = 0;
    int high = mentionEnds.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentionEnds[middle] > position) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Returns the number of the mention that a position lies in, or -1. */
  int mentionAt(int position) {
    int no = mentionFrom(position);
    return no < mentionBegins.length && mentionBegins[no] <= position ? no : -1;
  }

  Entity entity(int mention) {
    return names.entities().get(names.mentions().get(mention).entityNo());
  }

  List<Entity> entities() {
    return names.entities();
  }

  Span span(int begin, int end) {
    return points.span(begin, end);
  }

  /** Returns whether a character belongs to a word wherever it stands. */
  static boolean isWordPart(String text, int at) {
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c)
        || Character.isHighSurrogate(c) && Character.isLetterOrDigit(text.codePointAt(at))
        || Character.isLowSurrogate(c) && Character.isLetterOrDigit(text.codePointBefore(at + 1))
        || Character.getType(c) == Character.NON_SPACING_MARK
        || c == '\u00AD'
        || c == '%'
        || c == '€'
        || c == '§';
  }
}
