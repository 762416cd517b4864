package org.pressespiegel.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pressespiegel.document.Document;
import org.pressespiegel.entity.NamedSpan;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.Span;

/**
 * Finds the places of an article and says where they are.
 *
 * <p>In four steps: {@link Sighting} looks every name up and notes what speaks of countries
 * besides, {@link Judgement} decides by the words around which names are places, {@link Ranking}
 * which places they are, {@link Metonymy} which stand for governments and teams; {@link Focus} sums
 * up. Nothing is remembered from one article to the next.
 */
public final class PlaceFinder {

  private final Gazetteer gazetteer;
  private final Prominence prominence;
  private final NameUses uses;

  /** Whether {@link #uses} are those of the texts that are to be read. */
  private final boolean knowing;

  private final Lexicon lexicon = Lexicon.german();

  /** Makes a finder that looks names up in {@code gazetteer}, with the uses that are shipped. */
  public PlaceFinder(Gazetteer gazetteer) {
    this(gazetteer, NameUses.shipped(), false);
  }

  private PlaceFinder(Gazetteer gazetteer, NameUses uses, boolean knowing) {
    this.gazetteer = gazetteer;
    this.uses = uses;
    this.knowing = knowing;
    this.prominence = new Prominence(gazetteer);
  }

  /** Returns the finder with the gazetteer that the product ships. */
  public static PlaceFinder standard() {
    return new PlaceFinder(Gazetteer.standard());
  }

  /** Returns a finder that also knows how names are used in the texts that it is to read. */
  public PlaceFinder knowing(NameUses counted) {
    return new PlaceFinder(gazetteer, NameUses.shipped().plus(counted), true);
  }

  /**
   * Returns how the names of the gazetteer, those of countries and continents apart, are used in an
   * article: by their keys, which end in {@code s} where the genitive does.
   *
   * @param mentions names that a model recognised
   */
  public Map<String, NameUse> uses(Document document, List<NamedSpan> mentions) {
    SpacedWords words = words(document);
    Sighting sighting =
        new Sighting(gazetteer, prominence, lexicon, NameUses.NONE, words, new Evidence());
    return new UseCounter(gazetteer, prominence, words, sighting, document.codePoints())
        .all(mentions);
  }

  private static SpacedWords words(Document document) {
    List<Span> silent = document.spans(kind -> !kind.isLocated());
    return SpacedWords.of(document.tokens(), silent, document.codePoints());
  }

  /**
   * Returns all places of an article.
   *
   * @param mentions names that were recognised, in any order: evidence, not law
   */
  public Places find(Document document, List<NamedSpan> mentions) {
    CodePoints codePoints = document.codePoints();
    SpacedWords words = words(document);
    Evidence evidence = new Evidence();
    Sighting sighting = new Sighting(gazetteer, prominence, lexicon, uses, words, evidence);
    List<Match> matches = sighting.matches();
    if (!knowing) {
      sighting.know(
          matches,
          NameUses.ofOneText(
              new UseCounter(gazetteer, prominence, words, sighting, codePoints)
                  .capitals(matches, mentions)));
    }
    Judgement judgement =
        new Judgement(gazetteer, prominence, lexicon, words, sighting.roles(), evidence);
    judgement.judge(matches, document, mentions);
    List<Match> accepted = new ArrayList<>(matches.stream().filter(Match::accepted).toList());
    Ranking ranking = new Ranking(gazetteer, prominence, evidence);
    ranking.rank(accepted);
    sighting.confirm(accepted);
    new Metonymy(gazetteer, lexicon, words, sighting.roles()).mark(accepted);
    Focus focus = new Focus(gazetteer, evidence, document, codePoints, words, sighting.roles());
    List<Place> places = new ArrayList<>(accepted.size());
    for (Match match : accepted) {
      places.add(place(match, words, codePoints));
    }
    Optional<String> country = focus.country(accepted);
    return new Places(places, country, focus.place(accepted, country));
  }

  private Place place(Match match, SpacedWords words, CodePoints codePoints) {
    String why = match.why.equals("name") && match.mostlyPlace ? "usage" : match.why;
    int begin = words.begin(match.first);
    int end = words.end(match.end - 1);
    if (end < words.text().length()
        && words.text().charAt(end) == ')'
        && words.text().substring(begin, end).indexOf('(') >= 0) {
      end++;
    }
    Span span = codePoints.span(begin, end);
    String surface = words.text().substring(begin, end);
    double sure =
        (1 - Math.exp(-(match.score + 1))) * (0.55 + 0.45 * (1 - Math.exp(-match.margin)));
    double confidence = Math.round(100 * Math.max(0.05, Math.min(0.99, sure))) / 100.0;
    if (match.place == Gazetteer.NONE) {
      return new Place(
          span,
          surface,
          match.likelyKind,
          Optional.empty(),
          match.metonymic,
          confidence,
          why + "+ambiguous",
          match.candidates);
    }
    return new Place(
        span,
        surface,
        Composition.kind(gazetteer, match),
        Optional.of(Composition.spot(gazetteer, match, surface)),
        match.metonymic,
        confidence,
        why + "+" + match.how,
        match.candidates);
  }
}
