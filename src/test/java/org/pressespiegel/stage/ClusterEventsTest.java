package org.pressespiegel.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pressespiegel.SharedSpark;

@ExtendWith(SharedSpark.class)
final class ClusterEventsTest {

  private static final StructType EVENTS =
      StructType.fromDDL(
          "article_id STRING, event_id STRING, type STRING, place STRING, geonames_id INT,"
              + " country_iso2 STRING, date_start DATE, date_precision STRING, modality STRING,"
              + " actor STRING, actor_country STRING, target STRING, target_country STRING");

  @Test
  void reports_of_one_event_share_a_cluster_however_rows_are_partitioned(SparkSession spark) {
    List<Row> rows =
        List.of(
            event("d", "4", "ASSAULT", "Fulda", "2021-05-03", "day", "asserted"),
            event("c", "3", "ASSAULT", "Kassel", "2021-05-03", "day", "planned"),
            event("b", "2", "ASSAULT", "Kassel", "2021-05-03", "day", "asserted"),
            event("a", "1", "ASSAULT", "Kassel", "2021-05-03", "day", "reported"),
            event("e", "5", "ASSAULT", "Kassel", "2021-05-04", "day", "asserted"),
            event("f", "6", "ASSAULT", "Kassel", null, "none", "asserted"));

    for (int partitions : new int[] {1, 5}) {
      Dataset<Row> events = spark.createDataFrame(rows, EVENTS).repartition(partitions);
      Dataset<Row> clustered = events.transform(new ClusterEvents()::apply);

      assertThat(clustered.columns()).endsWith("event_cluster").hasSize(EVENTS.size() + 1);
      assertThat(clustered.orderBy("event_id").select("event_id", "event_cluster").collectAsList())
          .extracting(Row::toString)
          .containsExactly("[1,1]", "[2,1]", "[3,3]", "[4,4]", "[5,5]", "[6,6]");
    }
  }

  @Test
  void batch_by_batch_events_are_clustered_as_all_at_once(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    // Ids by digest, as ours are: later events come before earlier ones as often as not.
    for (int i = 0; i < 60; i++) {
      rows.add(
          event(
              "article " + i % 20,
              Integer.toHexString(i * 0x9E3779B9),
              i % 7 == 0 ? "PROTEST" : "ASSAULT",
              i % 3 == 0 ? null : i % 2 == 0 ? "Kassel" : "Fulda",
              "2021-05-0" + (1 + i % 4),
              i % 11 == 0 ? "week" : "day",
              i % 13 == 0 ? "planned" : "asserted",
              i % 5 == 0 ? null : "Ada Beispiel " + i % 2));
    }
    List<Row> once = sorted(clustered(spark, rows));
    assertThat(once).extracting(row -> row.getString(1)).doesNotHaveDuplicates().hasSize(60);

    ClusterNewEvents clusters = new ClusterNewEvents();
    Dataset<Row> old = clustered(spark, rows.subList(0, 20));
    int moved = 0;
    for (int from : new int[] {20, 40}) {
      Dataset<Row> added = spark.createDataFrame(rows.subList(from, from + 20), EVENTS);
      Dataset<Row> clustered = clusters.clustered(added, old);
      List<Row> changed = clusters.changed(clustered).collectAsList();
      moved += changed.size();
      StructType schema = old.schema();
      List<Row> now = new ArrayList<>(clusters.added(clustered).collectAsList());
      List<String> gone = changed.stream().map(row -> row.getString(1)).toList();
      now.addAll(changed);
      for (Row row : old.collectAsList()) {
        if (!gone.contains(row.getString(1))) {
          now.add(row);
        }
      }
      old = spark.createDataFrame(now, schema);
    }
    assertThat(sorted(old)).isEqualTo(once);
    assertThat(moved).as("old events that joined another cluster").isPositive();
    assertThat(old.select("event_cluster").distinct().count()).isLessThan(60);
  }

  private static Dataset<Row> clustered(SparkSession spark, List<Row> rows) {
    return spark.createDataFrame(rows, EVENTS).transform(new ClusterEvents()::apply);
  }

  private static List<Row> sorted(Dataset<Row> rows) {
    return rows.orderBy("event_id").collectAsList();
  }

  private static Row event(
      String article,
      String id,
      String type,
      String place,
      String date,
      String precision,
      String modality) {
    return event(article, id, type, place, date, precision, modality, null);
  }

  private static Row event(
      String article,
      String id,
      String type,
      String place,
      String date,
      String precision,
      String modality,
      String actor) {
    return RowFactory.create(
        article,
        id,
        type,
        place,
        null,
        "DE",
        date == null ? null : Date.valueOf(date),
        precision,
        modality,
        actor,
        null,
        null,
        null);
  }
}
