package org.pressespiegel.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.pressespiegel.document.Document;
import org.pressespiegel.document.Syntax;
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
 * @param syntax its clauses and noun phrases, with the names and places among them
 * @param published when it was published
 * @param names who and what it names
 * @param timexes its temporal expressions
 * @param places its places, and what it is about
 * @param quotes its quotations
 */
public record Layers(
    String key,
    Syntax syntax,
    Anchor published,
    Names names,
    List<Timex> timexes,
    Places places,
    List<Quote> quotes) {

  public Layers {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(syntax, "syntax");
    Objects.requireNonNull(published, "published");
    Objects.requireNonNull(names, "names");
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
    Syntax syntax = syntax(document, names, places);
    return new Layers(key, syntax, published, names, timexes, places, quotes);
  }

  /** Returns its text, parts and sentences. */
  public Document document() {
    return syntax.document();
  }

  /** Returns the syntax of a document to which places are names that no mention covers. */
  public static Syntax syntax(Document document, Names names, Places places) {
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
    return new Syntax(document, spans);
  }
}
