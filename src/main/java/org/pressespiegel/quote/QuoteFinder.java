package org.pressespiegel.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pressespiegel.entity.Discourse;
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
   * @param page a page; who speaks in it is remembered there
   */
  public List<Quote> find(Discourse page) {
    page.forget(0, one -> one.phrase() == null);
    Scene scene = new Scene(page);
    SpeechReader reader = new SpeechReader(scene);
    for (int unit = 0; unit < scene.syntax().units().size(); unit++) {
      reader.read(new Sentence(scene, unit));
    }
    List<Draft> drafts = reader.drafts();
    drafts.addAll(Interview.answers(scene));
    return quotes(scene, drafts, scene.syntax().document().codePoints());
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
              Optional.ofNullable(draft.cue()),
              Optional.ofNullable(draft.told().addressee()).map(Voice::speaker),
              Optional.ofNullable(draft.told().medium()),
              Optional.ofNullable(draft.content())
                  .map(words -> new Passage(points.read(words), words))));
    }
    return quotes;
  }
}
