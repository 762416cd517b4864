package org.pressespiegel.reading;

import java.util.List;
import org.pressespiegel.document.Document;
import org.pressespiegel.entity.Discourse;
import org.pressespiegel.entity.NameReader;
import org.pressespiegel.entity.NamedSpan;
import org.pressespiegel.entity.Names;
import org.pressespiegel.event.Event;
import org.pressespiegel.event.EventCoder;
import org.pressespiegel.event.Layers;
import org.pressespiegel.place.Acting;
import org.pressespiegel.place.PlaceFinder;
import org.pressespiegel.place.Places;
import org.pressespiegel.quote.Quote;
import org.pressespiegel.quote.QuoteFinder;
import org.pressespiegel.time.Anchor;
import org.pressespiegel.time.Timex;
import org.pressespiegel.time.TimexTagger;

/**
 * Reads an article from its names to its events, each layer once and from those before it. It holds
 * no state: any number of threads may share one.
 */
public final class ArticleReader {

  private final NameReader nameReader;
  private final TimexTagger timexTagger = TimexTagger.standard();
  private final PlaceFinder placeFinder;
  private final QuoteFinder quoteFinder = QuoteFinder.standard();
  private final EventCoder eventCoder = EventCoder.standard();

  /** Makes a reader that finds places with {@code placeFinder}. */
  public ArticleReader(PlaceFinder placeFinder) {
    this(NameReader.standard(), placeFinder);
  }

  /** Makes a reader of names and places of one's own. */
  public ArticleReader(NameReader nameReader, PlaceFinder placeFinder) {
    this.nameReader = nameReader;
    this.placeFinder = placeFinder;
  }

  /**
   * Reads an article.
   *
   * @param key what tells it from all other articles; identifiers of events are made of it
   * @param published when it was published; dates are told from there
   * @param named the names that a model found in it
   */
  public AnnotatedArticle read(
      String key, Document document, Anchor published, List<NamedSpan> named) {
    Names names = nameReader.read(document, named);
    Places found = placeFinder.find(document, spans(names));
    List<Timex> timexes = timexTagger.tag(document, published, found.focusCountry());
    Discourse discourse = Layers.discourse(document, names, timexes, found);
    Places places = Acting.mark(found, discourse);
    List<Quote> quotes = quoteFinder.find(discourse);
    List<Event> events =
        eventCoder.code(new Layers(key, discourse, published, timexes, places, quotes));
    return new AnnotatedArticle(document, names, timexes, places, quotes, events);
  }

  private static List<NamedSpan> spans(Names names) {
    return names.mentions().stream()
        .map(mention -> new NamedSpan(mention.span(), mention.type(), mention.confidence()))
        .toList();
  }
}
