package org.pressespiegel.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
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

  private static Row event(
      String article,
      String id,
      String type,
      String place,
      String date,
      String precision,
      String modality) {
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
        null,
        null,
        null,
        null);
  }
}
