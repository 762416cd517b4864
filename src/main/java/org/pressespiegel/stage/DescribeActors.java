package org.pressespiegel.stage;

import static org.apache.spark.sql.functions.col;

import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.pressespiegel.actor.ActorType;
import org.pressespiegel.actor.Profile;
import org.pressespiegel.actor.States;
import org.pressespiegel.entity.EntityType;
import org.pressespiegel.table.Actors;

/**
 * Entities that are actors → the actors, with what all articles tell of them.
 *
 * <p>In: {@code actor_id STRING} without nulls, {@code article_id STRING, entity_no INT, type
 * STRING, name STRING, aliases ARRAY<STRING>, role STRING, country_iso2 STRING, mention_count INT,
 * published_date DATE}, among others. Out: the columns of {@code actors}. One shuffle brings those
 * of an actor together; whatever their number, what is kept of them are names and roles.
 */
public final class DescribeActors implements Stage {

  private static final long serialVersionUID = 1L;

  private static final String ID = "actor_id";

  @Override
  public Dataset<Row> apply(Dataset<Row> entities) {
    Dataset<Row> sorted =
        entities
            .select(
                ID,
                "article_id",
                "entity_no",
                "type",
                "name",
                "aliases",
                "role",
                "country_iso2",
                "mention_count",
                "published_date")
            .repartition(col(ID))
            .sortWithinPartitions(ID, "article_id", "entity_no");
    MapPartitionsFunction<Row, Row> describe = Profiles::new;
    StructType out = Actors.TABLE.rowSchema();
    return sorted.mapPartitions(describe, Encoders.row(out));
  }

  /** Rows of actors, of each one after the other. */
  private static final class Profiles implements Iterator<Row> {

    private final Iterator<Row> rows;
    private Row ahead;

    Profiles(Iterator<Row> rows) {
      this.rows = rows;
      this.ahead = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
      return ahead != null;
    }

    @Override
    public Row next() {
      String id = ahead.getString(0);
      Profile profile = new Profile(id, type(ahead));
      while (ahead != null && ahead.getString(0).equals(id)) {
        profile.add(
            ahead.getString(1),
            ahead.getString(4),
            ahead.getList(5),
            ahead.getString(6),
            ahead.getString(7),
            ahead.getInt(8),
            ahead.getLocalDate(9));
        ahead = rows.hasNext() ? rows.next() : null;
      }
      return Actors.TABLE.row(profile.actor());
    }

    private static ActorType type(Row row) {
      return switch (EntityType.valueOf(row.getString(3))) {
        case PER -> ActorType.PERSON;
        case ORG ->
            States.of(row.getString(4), null, null).isPresent()
                ? ActorType.STATE
                : ActorType.ORGANISATION;
        case LOC, MISC -> ActorType.STATE;
      };
    }
  }
}
