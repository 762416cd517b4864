package org.pressespiegel.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Identifies actors where new articles come to old ones, so that old and new are identified as
 * {@link IdentifyActors} identifies all of them together, and only what may change is looked at.
 *
 * <p>What may change are the entities of the blocks in which a new one is compared: these are
 * identified anew, and the outcome for them hangs on nothing else.
 */
public final class IdentifyNewActors implements Serializable {

  private static final long serialVersionUID = 1L;

  private final FindAppearances findAppearances = new FindAppearances();
  private final IdentifyActors identifyActors = new IdentifyActors();

  /**
   * Returns the appearances of old entities that may change, in all their blocks that a new one
   * touches.
   *
   * @param added the rows of {@link FindAppearances} of new articles
   * @param entities the old entities
   * @param articles the old articles
   */
  public Dataset<Row> touched(Dataset<Row> added, Dataset<Row> entities, Dataset<Row> articles) {
    Dataset<Row> whole =
        entities
            .groupBy("article_id")
            .agg(
                sort_array(
                        collect_list(
                            struct(
                                "entity_no",
                                "type",
                                "name",
                                "aliases",
                                "role",
                                "country_iso2",
                                "mention_count")))
                    .as("entities"))
            .join(
                articles.select(col("article_id").as("of"), col("published_date")),
                col("article_id").equalTo(col("of")))
            .drop("of");
    Dataset<Row> blocks =
        added.where(col("block").isNotNull()).select(col("block").as("touched_block")).distinct();
    return whole
        .transform(findAppearances::apply)
        .join(blocks, col("block").equalTo(col("touched_block")), "left_semi");
  }

  /** Returns {@code article_id, entity_no, actor_id} of new entities and of old ones touched. */
  public Dataset<Row> identified(Dataset<Row> added, Dataset<Row> touched) {
    return added.unionByName(touched).transform(identifyActors::apply);
  }

  /**
   * Returns {@code article_id, entity_no, actor_id, before_id} of old entities whose actor is
   * another one now.
   *
   * @param ids the rows of {@link #identified}
   */
  public Dataset<Row> changes(Dataset<Row> ids, Dataset<Row> entities) {
    Dataset<Row> before =
        entities.select(
            col("article_id").as("old_article"),
            col("entity_no").as("old_entity"),
            col("actor_id").as("before_id"));
    return ids.join(
            before,
            col("article_id")
                .equalTo(col("old_article"))
                .and(col("entity_no").equalTo(col("old_entity"))))
        .where(col("actor_id").eqNullSafe(col("before_id")).equalTo(false))
        .select("article_id", "entity_no", "actor_id", "before_id");
  }

  /**
   * Returns the {@code actor_id} of all actors of which something may be another one now: of those
   * that a new article names, and of those that an old one named or names now.
   *
   * @param named new entities with {@code actor_id}
   * @param changes the rows of {@link #changes}
   */
  public Dataset<Row> touchedActors(Dataset<Row> named, Dataset<Row> changes) {
    return named
        .select("actor_id")
        .union(changes.select("actor_id"))
        .union(changes.select("before_id"))
        .where(col("actor_id").isNotNull())
        .distinct();
  }

  /**
   * Returns the entities of some actors, old and new, with {@code published_date}.
   *
   * @param actors their {@code actor_id}
   * @param named new entities with {@code actor_id, published_date}
   * @param entities the old entities
   * @param changed those of them whose actor changed, with the new one
   * @param articles the old articles
   */
  public Dataset<Row> members(
      Dataset<Row> actors,
      Dataset<Row> named,
      Dataset<Row> entities,
      Dataset<Row> changed,
      Dataset<Row> articles) {
    Dataset<Row> gone =
        changed.select(col("article_id").as("gone_article"), col("entity_no").as("gone_entity"));
    Dataset<Row> wanted = actors.select(col("actor_id").as("wanted_id"));
    Dataset<Row> days = articles.select(col("article_id").as("of"), col("published_date"));
    Dataset<Row> old =
        entities
            .join(
                gone,
                col("article_id")
                    .equalTo(col("gone_article"))
                    .and(col("entity_no").equalTo(col("gone_entity"))),
                "left_anti")
            .unionByName(changed)
            .join(wanted, col("actor_id").equalTo(col("wanted_id")), "left_semi")
            .join(days, col("article_id").equalTo(col("of")))
            .drop("of", "compounds", "month");
    return old.unionByName(
        named
            .where(col("actor_id").isNotNull())
            .select(Arrays.stream(old.columns()).map(name -> col(name)).toArray(Column[]::new)));
  }
}
