package org.pressespiegel.event;

import java.util.List;
import java.util.Objects;
import org.pressespiegel.document.Document;
import org.pressespiegel.entity.Names;
import org.pressespiegel.place.Places;
import org.pressespiegel.quote.Quote;
import org.pressespiegel.time.Anchor;
import org.pressespiegel.time.Timex;

/**
 * An article with the layers that its events are coded from, each in the order of the text.
 *
 * @param key what tells it from all other articles, such as its id
 * @param document its text, parts and sentences
 * @param published when it was published
 * @param names who and what it names
 * @param timexes its temporal expressions
 * @param places its places, and what it is about
 * @param quotes its quotations
 */
public record Layers(
    String key,
    Document document,
    Anchor published,
    Names names,
    List<Timex> timexes,
    Places places,
    List<Quote> quotes) {

  public Layers {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(published, "published");
    Objects.requireNonNull(names, "names");
    Objects.requireNonNull(places, "places");
    timexes = List.copyOf(timexes);
    quotes = List.copyOf(quotes);
  }
}
