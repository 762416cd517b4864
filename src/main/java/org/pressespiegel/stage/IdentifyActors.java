package org.pressespiegel.stage;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.pressespiegel.actor.Appearance;
import org.pressespiegel.actor.Blocks;
import org.pressespiegel.entity.EntityType;

/**
 * Appearances → which actor each entity is.
 *
 * <p>In: the rows of {@link FindAppearances}. Out: {@code article_id STRING, entity_no INT,
 * actor_id STRING}, a row for each person, organisation and state; {@code actor_id} is null where
 * it stays open. Only appearances of one block meet; one shuffle brings them together, sorted by
 * article, so that the outcome is the same however they came.
 */
public final class IdentifyActors implements Stage {

  private static final long serialVersionUID = 1L;

  private static final String BLOCK = "block";

  private static final StructType OUT =
      StructType.fromDDL("article_id STRING, entity_no INT, actor_id STRING");

  @Override
  public Dataset<Row> apply(Dataset<Row> appearances) {
    Dataset<Row> sorted =
        appearances
            .where(col(BLOCK).isNotNull())
            .repartition(col(BLOCK))
            .sortWithinPartitions(BLOCK, "article_id", "entity_no");
    StructType schema = sorted.schema();
    MapPartitionsFunction<Row, Row> identify =
        rows -> new Groups(rows, schema.fieldIndex(BLOCK), members -> identified(members, schema));
    return sorted
        .mapPartitions(identify, Encoders.row(OUT))
        .unionByName(
            appearances.where(col(BLOCK).isNull()).select("article_id", "entity_no", "actor_id"));
  }

  private static List<Row> identified(List<Row> members, StructType schema) {
    int own = schema.fieldIndex("own");
    String block = members.get(0).getString(schema.fieldIndex(BLOCK));
    List<Appearance> all = members.stream().map(row -> appearance(row, schema)).toList();
    List<String> actors = Blocks.actors(block, all);
    List<Row> out = new ArrayList<>(members.size());
    for (int at = 0; at < members.size(); at++) {
      if (members.get(at).getBoolean(own)) {
        Appearance one = all.get(at);
        String actor = actors.get(at);
        out.add(RowFactory.create(one.article(), one.no(), actor.isEmpty() ? null : actor));
      }
    }
    return out;
  }

  private static Appearance appearance(Row row, StructType schema) {
    return new Appearance(
        row.getString(schema.fieldIndex("article_id")),
        row.getInt(schema.fieldIndex("entity_no")),
        EntityType.valueOf(row.getString(schema.fieldIndex("type"))),
        row.getString(schema.fieldIndex("name")),
        row.getList(schema.fieldIndex("aliases")),
        row.getString(schema.fieldIndex("role")),
        row.getInt(schema.fieldIndex("mention_count")),
        row.getLocalDate(schema.fieldIndex("published_date")),
        row.<Integer>getList(schema.fieldIndex("company")).stream()
            .mapToInt(number -> number)
            .toArray());
  }
}
