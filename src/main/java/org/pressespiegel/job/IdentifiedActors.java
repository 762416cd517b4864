package org.pressespiegel.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pressespiegel.stage.NameActors;
import org.pressespiegel.store.TableStore;
import org.pressespiegel.table.Entities;
import org.pressespiegel.table.Events;
import org.pressespiegel.table.Quotes;

/**
 * Which actors the entities of new articles are.
 *
 * @param ids {@code article_id, entity_no, actor_id}, of old entities too where these were touched
 */
record IdentifiedActors(Dataset<Row> ids) {

  /** Identifies those of a batch that replaces what was there. */
  static IdentifiedActors of(
      TableStore.Batch batch, Flow flow, Dataset<Row> annotated, Progress progress) {
    return new IdentifiedActors(
        progress.step(
            "identify actors",
            () -> batch.keep("actor_ids", flow.identify(flow.appearances(annotated)))));
  }

  /** Returns the actors of a batch that replaces what was there. */
  Dataset<Row> described(
      TableStore.Batch batch,
      Flow flow,
      KnownActors known,
      Dataset<Row> annotated,
      Progress progress) {
    return progress.step(
        "describe actors",
        () -> {
          Dataset<Row> members = dated(annotated).where(col("actor_id").isNotNull());
          return known.linked(batch, flow.describe(members));
        });
  }

  /** Returns the entities of annotated articles with {@code actor_id, published_date}. */
  Dataset<Row> dated(Dataset<Row> annotated) {
    return NameActors.ofEntities(
        annotated
            .select(col("article_id"), col("published_date"), explode(col("entities")).as("row"))
            .select("article_id", "published_date", "row.*"),
        ids);
  }

  Dataset<Row> entities(Dataset<Row> annotated) {
    return NameActors.ofEntities(BuildTables.exploded(annotated, Entities.TABLE), ids);
  }

  Dataset<Row> quotes(Dataset<Row> annotated) {
    return NameActors.ofQuotes(BuildTables.exploded(annotated, Quotes.TABLE), ids);
  }

  Dataset<Row> events(Dataset<Row> annotated) {
    return NameActors.ofEvents(BuildTables.exploded(annotated, Events.TABLE), ids);
  }
}
