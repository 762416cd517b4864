package org.pressespiegel.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pressespiegel.document.Document;
import org.pressespiegel.entity.Names;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.Span;

/** Finds quotations and who is quoted. It holds no state: any number of threads may share one. */
public final class QuoteFinder {

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
    UnitReader reader = new UnitReader(scene);
    int no = 0;
    while (no < scene.sentences()) {
      int last = lastOfUnit(scene, no);
      int begin = scene.sentenceBegin(no);
      int end = scene.sentenceEnd(last);
      int[] ends = new int[last - no + 1];
      for (int i = 0; i < ends.length; i++) {
        ends[i] = scene.sentenceEnd(no + i);
      }
      reader.read(Unit.read(scene, begin, end, ends, no, scene.paragraphAt(begin)));
      no = last + 1;
    }
    return quotes(scene, reader.drafts(), page.codePoints());
  }

  /** Returns the last sentence that quotations tie to one. */
  private static int lastOfUnit(Scene scene, int first) {
    int last = first;
    while (last + 1 < scene.sentences()) {
      int marked = scene.markedAt(Math.max(0, scene.sentenceEnd(last) - 1));
      boolean crosses = marked >= 0 && scene.marked(marked).end() > scene.sentenceEnd(last);
      if (!crosses) {
        break;
      }
      last++;
    }
    return last;
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
