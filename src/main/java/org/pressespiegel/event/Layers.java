package org.pressespiegel.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.pressespiegel.document.Document;
import org.pressespiegel.document.Syntax;
import org.pressespiegel.entity.Discourse;
import org.pressespiegel.entity.Names;
import org.pressespiegel.place.Place;
import org.pressespiegel.place.Places;
import org.pressespiegel.quote.Quote;
import org.pressespiegel.text.Span;
import org.pressespiegel.time.Anchor;
import org.pressespiegel.time.Timex;

/**
 * An article with the layers that its events are coded from, each in the order of the text.
 *
 * @param key what tells it from all other articles, such as its id
 * @param discourse its clauses and noun phrases, with the names and places among them, and who was
 *     spoken of
 * @param published when it was published
 * @param timexes its temporal expressions
 * @param places its places, and what it is about
 * @param quotes its quotations
 */
public record Layers(
    String key,
    Discourse discourse,
    Anchor published,
    List<Timex> timexes,
    Places places,
    List<Quote> quotes) {

  public Layers {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(discourse, "discourse");
    Objects.requireNonNull(published, "published");
    Objects.requireNonNull(places, "places");
    timexes = List.copyOf(timexes);
    quotes = List.copyOf(quotes);
  }

  /** Returns the layers of a document whose syntax nobody has asked for yet. */
  public static Layers of(
      String key,
      Document document,
      Anchor published,
      Names names,
      List<Timex> timexes,
      Places places,
      List<Quote> quotes) {
    Discourse discourse = discourse(document, names, timexes, places);
    return new Layers(key, discourse, published, timexes, places, quotes);
  }

  /** Returns its clauses and noun phrases. */
  public Syntax syntax() {
    return discourse.syntax();
  }

  /** Returns who and what it names. */
  public Names names() {
    return discourse.names();
  }

  /** Returns its text, parts and sentences. */
  public Document document() {
    return syntax().document();
  }

  /** Returns the memory of a document, to which places are names that no mention covers. */
  public static Discourse discourse(
      Document document, Names names, List<Timex> timexes, Places places) {
    List<Span> spans = new ArrayList<>();
    names.mentions().forEach(mention -> spans.add(mention.span()));
    int mentioned = 0;
    for (Place place : places.places()) {
      while (mentioned < names.mentions().size()
          && names.mentions().get(mentioned).span().end() <= place.span().begin()) {
        mentioned++;
      }
      if (mentioned == names.mentions().size()
          || !names.mentions().get(mentioned).span().overlaps(place.span())) {
        spans.add(place.span());
      }
    }
    List<Span> times = timexes.stream().map(Timex::span).toList();
    return new Discourse(new Syntax(document, spans), names, times);
  }
}
