package org.pressespiegel.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pressespiegel.document.Document;
import org.pressespiegel.entity.Compound;
import org.pressespiegel.entity.Entity;
import org.pressespiegel.entity.Mention;
import org.pressespiegel.entity.Names;
import org.pressespiegel.event.DatePrecision;
import org.pressespiegel.event.Report;
import org.pressespiegel.place.Place;
import org.pressespiegel.place.Places;
import org.pressespiegel.quote.Quote;
import org.pressespiegel.quote.Speaker;
import org.pressespiegel.time.Anchor;
import org.pressespiegel.time.Granularity;
import org.pressespiegel.time.Timex;

/** What the event coder knows of an article. */
final class Reports {

  private Reports() {}

  static Report of(
      String key,
      Document document,
      Anchor published,
      Names names,
      List<Timex> timexes,
      Places places,
      List<Quote> quotes) {
    return new Report(
        key,
        document.text(),
        document.parts().stream()
            .map(part -> new Report.Passage(lower(part.kind()), part.span()))
            .toList(),
        document.sentences(),
        names(names),
        names.entities().stream().map(Reports::figure).toList(),
        timexes.stream().map(Reports::moment).toList(),
        places.places().stream().map(Reports::spot).toList(),
        quotes.stream().map(Reports::speech).toList(),
        published.isKnown() ? Optional.of(date(published)) : Optional.empty(),
        precision(published),
        places.focusCountry(),
        places.focusPlace());
  }

  private static LocalDate date(Anchor published) {
    return published.local().toLocalDate();
  }

  private static DatePrecision precision(Anchor published) {
    if (!published.isKnown()) {
      return DatePrecision.NONE;
    }
    return published.known() == Granularity.MONTH ? DatePrecision.MONTH : DatePrecision.DAY;
  }

  private static List<Report.Name> names(Names names) {
    List<Report.Name> all = new ArrayList<>();
    for (Mention mention : names.mentions()) {
      all.add(new Report.Name(mention.span(), mention.entityNo(), false));
    }
    for (Entity entity : names.entities()) {
      for (Compound compound : entity.compounds()) {
        all.add(new Report.Name(compound.span(), entity.no(), true));
      }
    }
    all.sort(Comparator.comparing(Report.Name::span).thenComparing(Report.Name::figure));
    return all;
  }

  private static Report.Figure figure(Entity entity) {
    return new Report.Figure(
        entity.no(),
        entity.type().name(),
        entity.name(),
        orEmpty(entity.role()),
        orEmpty(entity.countryIso2()));
  }

  private static Report.Moment moment(Timex timex) {
    String type = timex.type().name();
    return timex.start() == null || timex.endExclusive() == null
        ? new Report.Moment(timex.span(), type, null, null, DatePrecision.NONE)
        : Report.Moment.of(
            timex.span(),
            type,
            timex.start(),
            timex.endExclusive(),
            Anchor.ZONE,
            lower(timex.granularity()));
  }

  private static Report.Spot spot(Place place) {
    Optional<Place.Spot> spot = place.spot();
    return new Report.Spot(
        place.span(),
        place.surface(),
        lower(place.kind()),
        spot.map(Place.Spot::geonamesId).orElse(0),
        spot.map(Place.Spot::german).orElse(""),
        spot.map(Place.Spot::country).orElse(""),
        spot.map(Place.Spot::lat).orElse(null),
        spot.map(Place.Spot::lon).orElse(null),
        place.metonymic());
  }

  private static Report.Speech speech(Quote quote) {
    return new Report.Speech(
        quote.span(),
        Report.Speech.Kind.valueOf(quote.type().name()),
        quote.speaker().map(Speaker::name).orElse(""));
  }

  private static String orEmpty(String value) {
    return value == null ? "" : value;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
