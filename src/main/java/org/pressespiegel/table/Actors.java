package org.pressespiegel.table;

import static org.pressespiegel.table.Column.optional;
import static org.pressespiegel.table.Column.required;
import static org.pressespiegel.table.Types.DATE;
import static org.pressespiegel.table.Types.LONG;
import static org.pressespiegel.table.Types.STRING;
import static org.pressespiegel.table.Types.STRINGS;
import static org.pressespiegel.table.Types.arrayOf;
import static org.pressespiegel.table.Types.field;
import static org.pressespiegel.table.Types.struct;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.pressespiegel.actor.Actor;
import org.pressespiegel.actor.RoleSpan;
import org.pressespiegel.knowledge.Affiliation;

/** {@code actors}: one row per person, organisation or state of all articles. */
public final class Actors {

  private static final DataType AFFILIATIONS =
      arrayOf(
          struct(
              field("name", STRING),
              field("wikidata_id", STRING),
              field("first_day", DATE),
              field("last_day", DATE)));

  /** Spark refuses to write days before this one, since its calendars differ there. */
  private static final LocalDate FIRST_GREGORIAN = LocalDate.of(1582, 10, 15);

  /** The declaration. */
  public static final Table<Actor> TABLE =
      new Table<>(
          "actors",
          "person, organisation or state of all articles together",
          List.of(
              required(
                  "actor_id",
                  STRING,
                  "32 hex digits of its kind and the name it is known by: the same in all outputs",
                  Actor::id),
              required("type", STRING, "person, organisation or state", a -> a.type().label()),
              required(
                  "name",
                  STRING,
                  "the name that most articles give it, of a person in full",
                  Actor::name),
              required(
                  "aliases",
                  STRINGS,
                  "other names and spellings, up to 20, those of most articles first",
                  a -> a.aliases().toArray(String[]::new)),
              optional(
                  "role",
                  STRING,
                  "the role of a person that most articles tell, of all time; by time ask entities, as roles_over_time does",
                  Actor::role),
              required(
                  "roles",
                  arrayOf(
                      struct(
                          field("role", STRING),
                          field("first_day", DATE),
                          field("last_day", DATE),
                          field("articles", LONG))),
                  "roles of a person, up to 50, those of most articles first: first and last day on which articles tell it, and how many do",
                  a -> a.roles().stream().map(Actors::role).toArray(Row[]::new)),
              optional(
                  "country_iso2",
                  STRING,
                  "ISO 3166-1 alpha-2 code of the state that it is, or that most roles of a person tell (US-Präsident)",
                  Actor::country),
              optional("first_day", DATE, "first day on which it is named", Actor::first),
              optional("last_day", DATE, "last such day", Actor::last),
              required(
                  "articles", LONG, "how many articles name it, reprints too", Actor::articles),
              required("mentions", LONG, "how often they do", Actor::mentions),
              optional(
                  "wikidata_id",
                  STRING,
                  "Wikidata's identifier, such as Q64, where the knowledge file (actors.knowledge) tells for sure which one it is",
                  a -> a.known() == null ? null : a.known().id()),
              optional(
                  "parties",
                  AFFILIATIONS,
                  "parties of a person that wikidata_id names, by first day, each with first and last day where these are known; actor_view has the party of each article's day",
                  a -> a.known() == null ? null : affiliations(a.known().parties())),
              optional(
                  "offices",
                  AFFILIATIONS,
                  "offices likewise",
                  a -> a.known() == null ? null : affiliations(a.known().offices()))),
          List.of("actor_id"),
          false,
          1_000_000);

  private Actors() {}

  private static Row role(RoleSpan role) {
    return RowFactory.create(role.role(), role.first(), role.last(), (long) role.articles());
  }

  private static Row[] affiliations(List<Affiliation> all) {
    return all.stream()
        // A day that no date can be must not turn into one that is open.
        .filter(one -> one.to() == null || !one.to().isBefore(FIRST_GREGORIAN))
        .sorted(
            Comparator.comparing(
                    Affiliation::from, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(
                    Affiliation::to, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(Affiliation::name)
                .thenComparing(Affiliation::id))
        .distinct()
        .map(one -> RowFactory.create(one.name(), one.id(), day(one.from()), day(one.to())))
        .toArray(Row[]::new);
  }

  private static LocalDate day(LocalDate day) {
    return day == null || day.isBefore(FIRST_GREGORIAN) ? null : day;
  }
}
