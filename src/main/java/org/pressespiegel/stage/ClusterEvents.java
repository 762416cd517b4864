package org.pressespiegel.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.pressespiegel.event.EventType;
import org.pressespiegel.event.SameEvents;

/**
 * Events of articles → the same with the cluster of all reports of the same event.
 *
 * <p>In: {@code article_id STRING, event_id STRING, type STRING, place STRING, geonames_id INT,
 * country_iso2 STRING, date_start DATE, date_precision STRING, modality STRING, actor STRING,
 * actor_country STRING, target STRING, target_country STRING}, among others. Out: the same columns
 * and {@code event_cluster STRING}. Only events of one type, country and day meet; one shuffle
 * brings them together, sorted by id, so that the outcome is the same however they came.
 */
public final class ClusterEvents implements Stage {

  private static final long serialVersionUID = 1L;

  private static final String BUCKET = "bucket";

  @Override
  public Dataset<Row> apply(Dataset<Row> events) {
    Dataset<Row> sorted =
        events
            .withColumn(BUCKET, coalesce(bucket(), lit("")))
            .repartition(col(BUCKET))
            .sortWithinPartitions(BUCKET, "event_id");
    StructType before = sorted.schema();
    StructType after = events.schema().add("event_cluster", StringType);
    MapPartitionsFunction<Row, Row> cluster = rows -> new Buckets(before).of(rows);
    return sorted.mapPartitions(cluster, Encoders.row(after));
  }

  /** What events that meet have in common; one that meets none has its own. */
  static Column bucket() {
    Column comparable =
        col("date_precision")
            .equalTo("day")
            .and(col("modality").isin("asserted", "reported"))
            .and(col("country_iso2").isNotNull());
    return when(comparable, concat_ws("|", col("type"), col("country_iso2"), col("date_start")))
        .otherwise(col("event_id"));
  }

  /** Gives the rows of a bucket their clusters. */
  private static final class Buckets {

    private final StructType schema;
    private final int bucket;

    Buckets(StructType schema) {
      this.schema = schema;
      this.bucket = schema.fieldIndex(BUCKET);
    }

    Groups of(Iterator<Row> rows) {
      return new Groups(rows, bucket, this::clustered);
    }

    private List<Row> clustered(List<Row> members) {
      List<String> clusters = SameEvents.groups(members.stream().map(this::told).toList());
      List<Row> out = new ArrayList<>(members.size());
      for (int no = 0; no < members.size(); no++) {
        Row row = members.get(no);
        Object[] cells = new Object[row.length()];
        int to = 0;
        for (int i = 0; i < row.length(); i++) {
          if (i != bucket) {
            cells[to++] = row.get(i);
          }
        }
        cells[to] = clusters.get(no);
        out.add(RowFactory.create(cells));
      }
      return out;
    }

    private SameEvents.Told told(Row row) {
      Integer id = row.getAs("geonames_id");
      String place = text(row, "place");
      return new SameEvents.Told(
          row.getAs("event_id"),
          row.getAs("article_id"),
          EventType.of(row.getAs("type")),
          id == null ? place : id.toString(),
          text(row, "actor"),
          text(row, "actor_country"),
          text(row, "target"),
          text(row, "target_country"));
    }

    private String text(Row row, String column) {
      String value = row.getString(schema.fieldIndex(column));
      return value == null ? "" : value;
    }
  }
}
