package org.pressespiegel.table;

import static org.pressespiegel.table.Column.later;
import static org.pressespiegel.table.Column.optional;
import static org.pressespiegel.table.Column.required;
import static org.pressespiegel.table.Types.DATE;
import static org.pressespiegel.table.Types.DOUBLE;
import static org.pressespiegel.table.Types.INT;
import static org.pressespiegel.table.Types.STRING;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.spark.sql.types.DataType;
import org.pressespiegel.event.Event;
import org.pressespiegel.event.Nearness;

/** {@code events}: one row per coded event of an article. */
public final class Events {

  /** The declaration. */
  public static final Table<Event> TABLE =
      new Table<>(
          "events",
          "coded event of an article",
          List.of(
              later("article_id", STRING, true, "the article"),
              required("event_no", INT, "number of the event in its article, from 0", Event::no),
              required(
                  "event_id",
                  STRING,
                  "32 hex digits, the same whenever the same article is read by the same rules",
                  Event::id),
              later(
                  "event_cluster",
                  STRING,
                  true,
                  "event_id that stands for all reports of the same event; count distinct clusters to count events and not reports"),
              required("sentence_no", INT, "the sentence of the trigger", Event::sentenceNo),
              required(
                  "trigger",
                  STRING,
                  "the word that names the event; of a verb with a particle apart the finite part",
                  Event::trigger),
              required("begin", INT, "first code point in articles.text", e -> e.span().begin()),
              required("end", INT, "code point after the last one", e -> e.span().end()),
              required(
                  "type",
                  STRING,
                  "what happened: a type of PLOVER (AGREE … ASSAULT) or one of our own (DISASTER, ACCIDENT …); see the codebook",
                  e -> e.type().name()),
              optional("mode", STRING, "how, in the terms of PLOVER, where told", Event::mode),
              party(
                  "actor",
                  STRING,
                  Event::actor,
                  "who did it: the fullest name, else the words of the article; null where it is not said",
                  Event.Party::text),
              party(
                  "actor_entity_no",
                  INT,
                  Event::actor,
                  "the entity that is the actor, if it has a name",
                  Event.Party::figure),
              later(
                  "actor_id",
                  STRING,
                  false,
                  "who the actor is among all articles; null without a name or where it stays open"),
              party(
                  "actor_country",
                  STRING,
                  Event::actor,
                  "ISO 3166-1 alpha-2 code of the state that the actor is or belongs to, where told",
                  Event.Party::country),
              party(
                  "target",
                  STRING,
                  Event::target,
                  "to whom or to what it was done; null where it is not said",
                  Event.Party::text),
              party(
                  "target_entity_no",
                  INT,
                  Event::target,
                  "the entity that is the target, if it has a name",
                  Event.Party::figure),
              later(
                  "target_actor_id",
                  STRING,
                  false,
                  "who the target is among all articles; null without a name or where it stays open"),
              party(
                  "target_country",
                  STRING,
                  Event::target,
                  "ISO 3166-1 alpha-2 code of the state that the target is or belongs to, where told",
                  Event.Party::country),
              where(
                  "place",
                  STRING,
                  "where it happened, in the words of the article; null where it does not say",
                  Event.Place::surface),
              where(
                  "geonames_id",
                  INT,
                  "identifier of the place in GeoNames, where known",
                  s -> s.geonamesId() == 0 ? null : s.geonamesId()),
              optional(
                  "country_iso2",
                  STRING,
                  "ISO 3166-1 alpha-2 code of the country in which it happened",
                  Event::country),
              where("lat", DOUBLE, "latitude in degrees north, WGS 84", Event.Place::lat),
              where("lon", DOUBLE, "longitude in degrees east, WGS 84", Event.Place::lon),
              optional(
                  "place_precision",
                  STRING,
                  "how near the words stand that tell place and country: told (in the clause or sentence), context (before it, in the paragraph), default (what the article is about, or the actor's state); null without either",
                  e -> nearness(e.placed())),
              optional(
                  "date_start",
                  DATE,
                  "first day on which it may have happened, in Europe/Berlin; null where the article puts it to an unknown time before",
                  Event::first),
              optional("date_end", DATE, "last such day", Event::last),
              required(
                  "date_precision",
                  STRING,
                  "day, week, month, year or none",
                  e -> lower(e.precision())),
              optional(
                  "date_source",
                  STRING,
                  "how near the words stand that tell the day: told (in the clause or sentence), context (before it, if it is of these days), default (the day of publication); null without a day",
                  e -> nearness(e.dated())),
              optional(
                  "fatalities",
                  INT,
                  "how many died, only as stated; 0 where it is stated that nobody did, the least number that a vague word can mean (Dutzende: 24)",
                  Event::fatalities),
              optional("injuries", INT, "how many were hurt, likewise", Event::injuries),
              required(
                  "modality",
                  STRING,
                  "asserted, reported (somebody says so), planned, hypothetical or negated",
                  e -> lower(e.modality())),
              optional(
                  "reported_by",
                  STRING,
                  "who says so, where it stands in what somebody is quoted with, whatever its modality",
                  Event::reportedBy),
              required("mention_count", INT, "how often the article speaks of it", Event::mentions),
              required(
                  "confidence",
                  DOUBLE,
                  "from 0 to 1, orders rows by how likely they are right in every column; no probability, see the codebook",
                  Event::confidence),
              required(
                  "rule",
                  STRING,
                  "the word of the lexicon, then how place and date were found: clause, sentence, actor, paragraph, article, before, story, publication, earlier or none; see the codebook",
                  Event::rule)),
          List.of("event_id"),
          true,
          1_000_000);

  private Events() {}

  private static Column<Event> party(
      String name,
      DataType type,
      Function<Event, Event.Party> who,
      String meaning,
      Function<Event.Party, Object> value) {
    return optional(
        name,
        type,
        meaning,
        event -> {
          Event.Party party = who.apply(event);
          return party == null ? null : value.apply(party);
        });
  }

  private static Column<Event> where(
      String name, DataType type, String meaning, Function<Event.Place, Object> value) {
    return optional(
        name, type, meaning, event -> event.where() == null ? null : value.apply(event.where()));
  }

  private static String nearness(Nearness nearness) {
    return nearness == Nearness.NONE ? null : lower(nearness);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
