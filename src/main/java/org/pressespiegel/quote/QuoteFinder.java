package org.pressespiegel.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pressespiegel.document.Document;
import org.pressespiegel.entity.Names;
import org.pressespiegel.language.Tokens;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.Span;

/** Finds quotations and who is quoted. It holds no state: any number of threads may share one. */
public final class QuoteFinder {

  /** Longer sentences are read in parts, so that work grows with the text whatever it is. */
  private static final int LONGEST = 300;

  private static final QuoteFinder STANDARD = new QuoteFinder();

  private QuoteFinder() {}

  /** Returns the finder. */
  public static QuoteFinder standard() {
    return STANDARD;
  }

  /**
   * Returns the quotations of a page in the order of their spans; one within another comes after
   * it.
   *
   * @param names the names of the same page
   */
  public List<Quote> find(Document page, Names names) {
    if (page.sentences().isEmpty()) {
      return List.of();
    }
    Scene scene = new Scene(page, names);
    SpeechReader reader = new SpeechReader(scene);
    int no = 0;
    while (no < scene.sentences()) {
      int last = no;
      while (last + 1 < scene.sentences() && scene.isTied(last)) {
        last++;
      }
      readParts(scene, reader, no, last);
      no = last + 1;
    }
    return quotes(scene, reader.drafts(), page.codePoints());
  }

  /** Reads sentences that quotations tie to one, very long ones in parts. */
  private static void readParts(Scene scene, SpeechReader reader, int first, int last) {
    Tokens tokens = scene.tokens();
    int to = tokens.at(scene.sentenceEnd(last) - 1) + 1;
    int from = tokens.at(scene.sentenceBegin(first));
    if (to > tokens.size() || to > from && tokens.begin(to - 1) >= scene.sentenceEnd(last)) {
      to--;
    }
    while (from < to) {
      int end = Math.min(to, from + LONGEST);
      reader.read(new Sentence(scene, from, end));
      from = end;
    }
  }

  private static List<Quote> quotes(Scene scene, List<Draft> drafts, CodePoints points) {
    List<Draft> sorted = new ArrayList<>(drafts);
    sorted.sort(
        Comparator.comparingInt(Draft::begin)
            .thenComparing(Comparator.comparingInt(Draft::end).reversed())
            .thenComparing(Draft::type));
    List<Quote> quotes = new ArrayList<>(sorted.size());
    Draft last = null;
    for (Draft draft : sorted) {
      if (last != null && last.begin() == draft.begin() && last.end() == draft.end()) {
        continue;
      }
      last = draft;
      Span span = points.span(draft.begin(), draft.end());
      quotes.add(
          new Quote(
              scene.sentenceAt(draft.begin()),
              span,
              points.read(span),
              draft.type(),
              Optional.ofNullable(draft.voice()).map(Voice::speaker),
              Optional.ofNullable(draft.cue())));
    }
    return quotes;
  }
}
