package org.pressespiegel.table;

import static org.pressespiegel.table.Column.later;
import static org.pressespiegel.table.Column.optional;
import static org.pressespiegel.table.Column.required;
import static org.pressespiegel.table.Types.INT;
import static org.pressespiegel.table.Types.STRING;
import static org.pressespiegel.table.Types.STRINGS;
import static org.pressespiegel.table.Types.arrayOf;
import static org.pressespiegel.table.Types.field;
import static org.pressespiegel.table.Types.struct;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.pressespiegel.entity.Compound;
import org.pressespiegel.entity.Entity;

/** {@code entities}: one row per entity of an article. */
public final class Entities {

  /** The declaration. */
  public static final Table<Entity> TABLE =
      new Table<>(
          "entities",
          "entity of an article",
          List.of(
              later("article_id", STRING, true, "the article"),
              required("entity_no", INT, "number of the entity in its article, from 0", Entity::no),
              later(
                  "actor_id",
                  STRING,
                  false,
                  "who it is among all articles; null of places and things, and where it stays open"),
              required("type", STRING, "PER, LOC, ORG or MISC", e -> e.type().name()),
              required(
                  "name",
                  STRING,
                  "its fullest name in the article, in the nominative",
                  Entity::name),
              optional(
                  "role",
                  STRING,
                  "office, profession or other description of a person as the article tells it, in the nominative",
                  Entity::role),
              required(
                  "mention_count",
                  INT,
                  "how many mentions name it; 0 where only compounds do",
                  Entity::mentionCount),
              optional("country_iso2", STRING, "ISO 3166-1 code of a state", Entity::countryIso2),
              required(
                  "aliases",
                  STRINGS,
                  "other names that the article gives it, in the nominative",
                  e -> e.aliases().toArray(String[]::new)),
              required(
                  "compounds",
                  arrayOf(
                      struct(
                          field("sentence_no", INT),
                          field("begin", INT),
                          field("end", INT),
                          field("surface", STRING),
                          field("compound", STRING))),
                  "words that hold its name as a part, such as US-Truppen: where the part stands, the part, the word",
                  e -> e.compounds().stream().map(Entities::compound).toArray(Row[]::new))),
          List.of("article_id", "entity_no"),
          true,
          2_000_000);

  private Entities() {}

  private static Row compound(Compound compound) {
    return RowFactory.create(
        compound.sentenceNo(),
        compound.span().begin(),
        compound.span().end(),
        compound.surface(),
        compound.compound());
  }
}
