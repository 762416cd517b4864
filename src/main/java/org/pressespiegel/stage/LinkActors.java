package org.pressespiegel.stage;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.pressespiegel.actor.Actor;
import org.pressespiegel.actor.ActorType;
import org.pressespiegel.actor.Links;
import org.pressespiegel.actor.RoleSpan;
import org.pressespiegel.table.Actors;

/**
 * Actors → the same, with what is known of them beside the articles.
 *
 * <p>In and out: the columns of {@code actors}; what {@code wikidata_id, parties, offices} held
 * before does not matter.
 */
public final class LinkActors implements Stage {

  private static final long serialVersionUID = 1L;

  private final Broadcast<Links> links;

  /**
   * Takes what is known of those who may be actors; they may be many, each executor gets them once.
   */
  public LinkActors(Broadcast<Links> links) {
    this.links = links;
  }

  @Override
  public Dataset<Row> apply(Dataset<Row> actors) {
    StructType schema = actors.schema();
    Broadcast<Links> known = links;
    MapFunction<Row, Row> link =
        row -> {
          Actor actor = actor(row, schema);
          return Actors.TABLE.row(actor.knownAs(known.value().of(actor).orElse(null)));
        };
    return actors.map(link, Encoders.row(Actors.TABLE.rowSchema()));
  }

  private static Actor actor(Row row, StructType schema) {
    List<Row> roles = row.getList(schema.fieldIndex("roles"));
    return new Actor(
        row.getString(schema.fieldIndex("actor_id")),
        ActorType.of(row.getString(schema.fieldIndex("type"))),
        row.getString(schema.fieldIndex("name")),
        row.getList(schema.fieldIndex("aliases")),
        row.getString(schema.fieldIndex("role")),
        roles.stream().map(LinkActors::role).toList(),
        row.getString(schema.fieldIndex("country_iso2")),
        row.getLocalDate(schema.fieldIndex("first_day")),
        row.getLocalDate(schema.fieldIndex("last_day")),
        row.getLong(schema.fieldIndex("articles")),
        row.getLong(schema.fieldIndex("mentions")),
        null);
  }

  private static RoleSpan role(Row role) {
    LocalDate first = role.getLocalDate(1);
    LocalDate last = role.getLocalDate(2);
    return new RoleSpan(role.getString(0), first, last, (int) role.getLong(3));
  }
}
