package org.pressespiegel.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Puts the actors of entities into the columns of rows that name these entities. */
public final class NameActors {

  /**
   * A column that names an actor.
   *
   * @param entity the column with the number of the entity in the row's article
   * @param actor the column with the actor
   */
  private record Named(String entity, String actor) {}

  private static final Named OF_ENTITIES = new Named("entity_no", "actor_id");
  private static final Named OF_QUOTES = new Named("speaker_entity_no", "speaker_actor_id");
  private static final Named ACTOR = new Named("actor_entity_no", "actor_id");
  private static final Named TARGET = new Named("target_entity_no", "target_actor_id");

  private NameActors() {}

  /**
   * Returns new entities with {@code actor_id}.
   *
   * @param ids {@code article_id, entity_no, actor_id}
   */
  public static Dataset<Row> ofEntities(Dataset<Row> entities, Dataset<Row> ids) {
    return named(entities, OF_ENTITIES, ids);
  }

  /** Returns new quotations with {@code speaker_actor_id}. */
  public static Dataset<Row> ofQuotes(Dataset<Row> quotes, Dataset<Row> ids) {
    return named(quotes, OF_QUOTES, ids);
  }

  /** Returns new events with {@code actor_id, target_actor_id}. */
  public static Dataset<Row> ofEvents(Dataset<Row> events, Dataset<Row> ids) {
    return named(named(events, ACTOR, ids), TARGET, ids);
  }

  /**
   * Returns those old entities whose actor is another one now, with that.
   *
   * @param changes {@code article_id, entity_no, actor_id} of entities whose actor changed
   */
  public static Dataset<Row> changedEntities(Dataset<Row> entities, Dataset<Row> changes) {
    return changed(entities, OF_ENTITIES, changes).where(CHANGED).drop(CHANGED);
  }

  /** Returns those old quotations whose speaker's actor is another one now. */
  public static Dataset<Row> changedQuotes(Dataset<Row> quotes, Dataset<Row> changes) {
    return changed(quotes, OF_QUOTES, changes).where(CHANGED).drop(CHANGED);
  }

  /**
   * Returns old events with the actors of their parties as they are now, those of which something
   * changed.
   *
   * @param moved events that are in another cluster now, with that
   */
  public static Dataset<Row> changedEvents(
      Dataset<Row> events, Dataset<Row> moved, Dataset<Row> changes) {
    String isMoved = "is_moved";
    String[] columns = moved.columns();
    Dataset<Row> ids = moved.select(col("event_id").as("moved_id"));
    Dataset<Row> all =
        events
            .join(ids, col("event_id").equalTo(col("moved_id")), "left_anti")
            .withColumn(isMoved, lit(false))
            .unionByName(moved.withColumn(isMoved, lit(true)));
    String byActor = "by_actor";
    return changed(
            changed(all, ACTOR, changes).withColumnRenamed(CHANGED, byActor), TARGET, changes)
        .where(col(isMoved).or(col(byActor)).or(col(CHANGED)))
        .select(Arrays.stream(columns).map(name -> col(name)).toArray(Column[]::new));
  }

  private static final String CHANGED = "is_changed";

  private static Dataset<Row> named(Dataset<Row> rows, Named named, Dataset<Row> ids) {
    return joined(rows, named, ids)
        .withColumn(named.actor(), col("id_now"))
        .drop("id_article", "id_entity", "id_now");
  }

  private static Dataset<Row> changed(Dataset<Row> rows, Named named, Dataset<Row> changes) {
    return joined(rows, named, changes)
        .withColumn(CHANGED, col("id_article").isNotNull())
        .withColumn(named.actor(), when(col(CHANGED), col("id_now")).otherwise(col(named.actor())))
        .drop("id_article", "id_entity", "id_now");
  }

  private static Dataset<Row> joined(Dataset<Row> rows, Named named, Dataset<Row> ids) {
    return rows.join(
        ids.select(
            col("article_id").as("id_article"),
            col("entity_no").as("id_entity"),
            col("actor_id").as("id_now")),
        col("article_id")
            .equalTo(col("id_article"))
            .and(col(named.entity()).equalTo(col("id_entity"))),
        "left");
  }
}
