package org.pressespiegel.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressespiegel.document.Document;
import org.pressespiegel.document.Part;
import org.pressespiegel.entity.Entity;
import org.pressespiegel.entity.EntityType;
import org.pressespiegel.entity.Mention;
import org.pressespiegel.entity.Names;
import org.pressespiegel.place.Kind;
import org.pressespiegel.place.Place;
import org.pressespiegel.place.Places;
import org.pressespiegel.quote.Quote;
import org.pressespiegel.quote.QuoteType;
import org.pressespiegel.quote.Speaker;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.SentenceSplitter;
import org.pressespiegel.text.Span;
import org.pressespiegel.text.TextBlocks;
import org.pressespiegel.time.Anchor;
import org.pressespiegel.time.Certainty;
import org.pressespiegel.time.Granularity;
import org.pressespiegel.time.Timex;
import org.pressespiegel.time.TimexType;

/**
 * An article written for a test, with marks for what is known of it: {@code [Kassel|LOC]} a name,
 * {@code [Kassel|AT]} a place that is a city, {@code [Peru|IN:PE]} a state, {@code
 * [Harz|AROUND:DE]} a landscape, {@code [Montag|ON:2021-05-03]} a day, {@code [„Nein“|DIRECT]} a
 * quotation; headlines begin with {@code # }.
 */
final class Story {

  static final LocalDate PUBLISHED = LocalDate.of(2021, 5, 4);

  private static final Pattern MARK = Pattern.compile("\\[([^\\]|]+)\\|([A-Z]+)(?::([^\\]]*))?\\]");

  private Story() {}

  static Layers of(String marked) {
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    for (String block : marked.split("\n\n")) {
      if (!text.isEmpty()) {
        text.append("\n\n");
      }
      boolean heading = block.startsWith("# ");
      boolean dateline = block.startsWith("@ ");
      String body = heading || dateline ? block.substring(2) : block;
      int begin = text.length();
      Matcher matcher = MARK.matcher(body);
      int last = 0;
      while (matcher.find()) {
        text.append(body, last, matcher.start());
        int at = text.length();
        text.append(matcher.group(1));
        String value = matcher.group(3) == null ? "" : matcher.group(3);
        marks.add(new Mark(at, text.length(), matcher.group(1), matcher.group(2), value));
        last = matcher.end();
      }
      text.append(body.substring(last));
      if (text.length() > begin) {
        parts.add(
            new Part(
                heading ? Part.Kind.HEADLINE : dateline ? Part.Kind.DATELINE : Part.Kind.PARAGRAPH,
                CodePoints.of(text.toString()).span(begin, text.length())));
      }
    }
    return layers(text.toString(), marks, parts);
  }

  /** Words with what is said of them, in UTF-16 indexes. */
  private record Mark(int begin, int end, String surface, String kind, String value) {}

  /** What the marks say, as it grows. */
  private static final class Found {
    final List<Mention> mentions = new ArrayList<>();
    final List<Entity> entities = new ArrayList<>();
    final List<Timex> timexes = new ArrayList<>();
    final List<Place> places = new ArrayList<>();
    final List<Quote> quotes = new ArrayList<>();

    void name(Span span, String surface, String full, EntityType type, String country) {
      Entity known =
          entities.stream()
              .filter(e -> e.name().endsWith(full) || full.endsWith(e.name()))
              .findFirst()
              .orElse(null);
      if (known == null) {
        String code = country.isEmpty() ? null : country.toUpperCase(Locale.ROOT);
        known = new Entity(entities.size(), type, full, null, 1, code, List.of(), List.of());
        entities.add(known);
      }
      mentions.add(new Mention(mentions.size(), 0, span, surface, type, 0.9, known.no(), "test"));
    }

    void place(Span span, String surface, Kind kind, String country) {
      Place.Spot spot = new Place.Spot(0, surface, surface, country, "", "TEST", 1, 2);
      places.add(new Place(span, surface, kind, Optional.of(spot), false, 0.9, "test", 1));
    }

    void days(Span span, String surface, LocalDate first, LocalDate end, Granularity size) {
      days(span, surface, first == null ? TimexType.DURATION : TimexType.DATE, first, end, size);
    }

    void days(
        Span span,
        String surface,
        TimexType type,
        LocalDate first,
        LocalDate end,
        Granularity size) {
      timexes.add(
          new Timex(
              span,
              surface,
              type,
              "test",
              null,
              first == null ? null : first.atStartOfDay(Anchor.ZONE).toInstant(),
              first == null ? null : end.atStartOfDay(Anchor.ZONE).toInstant(),
              size,
              Certainty.EXPLICIT,
              "test"));
    }

    void quote(Span span, String surface, QuoteType type, String speaker) {
      Optional<Speaker> who =
          speaker.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new Speaker(speaker, Optional.empty(), OptionalInt.empty(), Optional.empty()));
      quotes.add(new Quote(0, span, surface, type, who, Optional.empty()));
    }
  }

  private static Layers layers(String text, List<Mark> marks, List<Part> parts) {
    CodePoints codePoints = CodePoints.of(text);
    Found found = new Found();
    for (Mark mark : marks) {
      read(mark, codePoints.span(mark.begin(), mark.end()), found);
    }
    List<Span> sentences = new ArrayList<>();
    for (Span block : TextBlocks.of(text)) {
      for (Span sentence : SentenceSplitter.german().split(codePoints.read(block))) {
        sentences.add(new Span(block.begin() + sentence.begin(), block.begin() + sentence.end()));
      }
    }
    return Layers.of(
        text,
        new Document(text, parts, sentences),
        Anchor.day(PUBLISHED),
        new Names(found.mentions, found.entities),
        found.timexes,
        new Places(found.places, Optional.empty(), Optional.empty()),
        found.quotes);
  }

  private static void read(Mark mark, Span span, Found found) {
    String surface = mark.surface();
    String value = mark.value();
    switch (mark.kind()) {
      case "AT" -> {
        found.place(span, surface, Kind.CITY, value);
        found.name(span, surface, surface, EntityType.LOC, "");
      }
      case "AROUND" -> found.place(span, surface, Kind.REGION, value);
      case "IN" -> {
        found.place(span, surface, Kind.COUNTRY, value);
        found.name(span, surface, surface, EntityType.LOC, value);
      }
      case "ON" -> {
        LocalDate day = LocalDate.parse(value);
        found.days(span, surface, day, day.plusDays(1), Granularity.DAY);
      }
      case "MONTH" -> {
        LocalDate first = LocalDate.parse(value + "-01");
        found.days(span, surface, first, first.plusMonths(1), Granularity.MONTH);
      }
      case "YEAR" -> {
        LocalDate first = LocalDate.parse(surface + "-01-01");
        found.days(span, surface, first, first.plusYears(1), Granularity.YEAR);
      }
      case "AGO" -> {
        LocalDate first = LocalDate.parse(value);
        found.days(span, surface, TimexType.DURATION, first, first.plusWeeks(1), Granularity.WEEK);
      }
      case "SET" -> found.days(span, surface, TimexType.SET, null, null, Granularity.WEEK);
      case "SINCE" -> found.days(span, surface, null, null, Granularity.YEAR);
      case "DIRECT", "INDIRECT", "PARTIAL" ->
          found.quote(span, surface, QuoteType.valueOf(mark.kind()), value);
      case "PER" ->
          found.name(span, surface, value.isEmpty() ? surface : value, EntityType.PER, "");
      default -> found.name(span, surface, surface, EntityType.valueOf(mark.kind()), value);
    }
  }
}
