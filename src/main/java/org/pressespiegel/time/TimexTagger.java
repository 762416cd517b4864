package org.pressespiegel.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pressespiegel.document.Document;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.SentenceSplitter;
import org.pressespiegel.text.Span;

/**
 * Finds German temporal expressions and says what they mean, by the conventions of TIMEX3 as the
 * KRAUTS corpus applies them (Strötgen et al., <i>KRAUTS: A German Temporally Annotated News
 * Corpus</i>, LREC 2018). It holds no state: any number of threads may share one.
 */
public final class TimexTagger {

  private final Lexicon lexicon;
  private final Recognizer recognizer;

  private TimexTagger(Lexicon lexicon, Grammar grammar) {
    this.lexicon = lexicon;
    this.recognizer = new Recognizer(grammar);
  }

  /** Returns the tagger with the grammar and the words that come with this package. */
  public static TimexTagger standard() {
    return Standard.TAGGER;
  }

  /** Returns a new tagger with the same grammar and words. */
  static TimexTagger compile() {
    Lexicon lexicon = Lexicon.standard();
    return new TimexTagger(lexicon, Grammar.standard(lexicon));
  }

  /** Returns the expressions of a text of which no more is known. */
  public List<Timex> tag(String text, Anchor anchor) {
    return tag(new Document(text, List.of(), SentenceSplitter.german().split(text)), anchor);
  }

  /**
   * Returns the expressions of an article's sentences in the order of their spans, which never
   * overlap. What is told relative to now is told from {@code anchor}.
   */
  public List<Timex> tag(Document document, Anchor anchor) {
    return tag(document, anchor, Optional.empty());
  }

  /**
   * Returns the expressions of an article's sentences as {@link #tag(Document, Anchor)} does.
   *
   * @param country ISO 3166-1 code of the country that the article is about: it says which day
   *     {@code Nationalfeiertag} is
   */
  public List<Timex> tag(Document document, Anchor anchor, Optional<String> country) {
    CodePoints codePoints = document.codePoints();
    TaggedAtoms atoms =
        TaggedAtoms.of(document.tokens(), document.sentences(), codePoints, lexicon);
    List<Mention> mentions = Surnames.without(recognizer.recognize(atoms), atoms);
    if (mentions.isEmpty()) {
      return List.of();
    }
    List<Timex> found = new ArrayList<>(mentions.size());
    Resolver.resolve(
        mentions,
        atoms,
        anchor,
        country.orElse(""),
        (mention, resolved) -> {
          int begin = atoms.begin(mention.begin());
          int end = atoms.end(mention.end() - 1);
          Span span = codePoints.span(begin, end);
          found.add(
              timex(span, document.text().substring(begin, end), mention.rule().name(), resolved));
        });
    return List.copyOf(found);
  }

  private static Timex timex(Span span, String surface, String rule, Resolved resolved) {
    return new Timex(
        span,
        surface,
        resolved.type(),
        resolved.value(),
        resolved.mod(),
        instant(resolved.start()),
        instant(resolved.end()),
        resolved.granularity(),
        resolved.certainty(),
        rule);
  }

  private static Instant instant(LocalDateTime local) {
    return local == null ? null : local.atZone(Anchor.ZONE).toInstant();
  }

  /** Compiled at the first use, once in a virtual machine. */
  private static final class Standard {

    static final TimexTagger TAGGER = compile();
  }
}
