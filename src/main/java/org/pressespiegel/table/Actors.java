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

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.pressespiegel.actor.Actor;
import org.pressespiegel.actor.RoleSpan;

/** {@code actors}: one row per person, organisation or state of all articles. */
public final class Actors {

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
              required("mentions", LONG, "how often they do", Actor::mentions)),
          List.of("actor_id"),
          false,
          1_000_000);

  private Actors() {}

  private static Row role(RoleSpan role) {
    return RowFactory.create(role.role(), role.first(), role.last(), (long) role.articles());
  }
}
