package org.pressespiegel.reading;

import java.util.List;
import java.util.Objects;
import org.pressespiegel.document.Document;
import org.pressespiegel.entity.Names;
import org.pressespiegel.event.Event;
import org.pressespiegel.place.Places;
import org.pressespiegel.quote.Quote;
import org.pressespiegel.time.Timex;

/**
 * An article with all that is read off it; each layer is in the order of the text.
 *
 * @param document its text, parts and sentences
 * @param names who and what it names
 * @param timexes its temporal expressions
 * @param places its places, and what it is about
 * @param quotes its quotations
 * @param events its events
 */
public record AnnotatedArticle(
    Document document,
    Names names,
    List<Timex> timexes,
    Places places,
    List<Quote> quotes,
    List<Event> events) {

  public AnnotatedArticle {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(names, "names");
    Objects.requireNonNull(places, "places");
    timexes = List.copyOf(timexes);
    quotes = List.copyOf(quotes);
    events = List.copyOf(events);
  }
}
