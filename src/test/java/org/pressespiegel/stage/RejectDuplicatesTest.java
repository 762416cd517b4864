package org.pressespiegel.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pressespiegel.SharedSpark;
import org.pressespiegel.table.Rejects;

@ExtendWith(SharedSpark.class)
final class RejectDuplicatesTest {

  /** As of ParseArticles, but articles have no more than identifies them. */
  private static final StructType PARSED =
      new StructType()
          .add("month", "string")
          .add("bytes", "bigint")
          .add(
              "article",
              StructType.fromDDL(
                  "article_id STRING, source_uri STRING, source_record BIGINT, raw_sha256 STRING"))
          .add("reject", Rejects.TABLE.rowSchema());

  private static final List<Row> RECORDS =
      List.of(
          article("2020-03", "eins", "file:/b.txt", 0),
          article("2020-04", "eins", "file:/a.txt", 1),
          article("2020-05", "eins", "file:/a.txt", 10),
          article("2020-06", "zwei", "file:/a.txt", 0),
          reject("file:/leer.txt"));

  @Test
  void the_least_source_is_the_first_and_stays(SparkSession spark) {
    Dataset<Row> settled = settle(spark.createDataFrame(RECORDS, PARSED));

    assertThat(lines(settled.where("article IS NOT NULL")))
        .containsExactlyInAnyOrder("file:/a.txt#1 eins", "file:/a.txt#0 zwei");
  }

  @Test
  void the_others_are_rejects_that_name_the_article(SparkSession spark) {
    List<Row> rejects =
        settle(spark.createDataFrame(RECORDS, PARSED))
            .where("reject.reason = 'duplicate'")
            .select("month", "article", "reject.*")
            .orderBy("source_uri", "source_record")
            .collectAsList();

    assertThat(rejects)
        .extracting(row -> row.getAs("source_uri") + "#" + row.getAs("source_record"))
        .containsExactly("file:/a.txt#10", "file:/b.txt#0");
    assertThat(rejects)
        .allSatisfy(
            row -> {
              assertThat(row.<Row>getAs("article")).isNull();
              assertThat(row.<String>getAs("detail")).isEqualTo("eins");
              assertThat(row.<Long>getAs("bytes")).isEqualTo(120);
              assertThat(row.<String>getAs("raw_sha256")).startsWith("sha of file:/");
              assertThat(row.<String>getAs("first_bytes")).isNull();
            });
    assertThat(rejects).extracting(row -> row.getString(0)).containsExactly("2020-05", "2020-03");
  }

  @Test
  void earlier_rejects_stay_as_they_are(SparkSession spark) {
    Dataset<Row> settled = settle(spark.createDataFrame(RECORDS, PARSED));

    assertThat(settled.where("reject.reason = 'empty'").select("reject.*").collectAsList())
        .containsExactly(reject("file:/leer.txt").<Row>getAs(3));
    assertThat(settled.count()).isEqualTo(RECORDS.size());
  }

  @Test
  void neither_order_nor_partitions_change_the_answer(SparkSession spark) {
    List<Row> reversed = new ArrayList<>(RECORDS);
    Collections.reverse(reversed);
    List<Row> expected = sorted(settle(spark.createDataFrame(RECORDS, PARSED).coalesce(1)));

    assertThat(sorted(settle(spark.createDataFrame(reversed, PARSED).repartition(4))))
        .isEqualTo(expected);
  }

  @Test
  void no_records_are_no_records(SparkSession spark) {
    assertThat(settle(spark.createDataFrame(List.of(), PARSED)).count()).isZero();
  }

  private static Dataset<Row> settle(Dataset<Row> parsed) {
    return parsed.transform(new RejectDuplicates()::apply);
  }

  private static List<String> lines(Dataset<Row> settled) {
    return settled.select("article.*").collectAsList().stream()
        .map(row -> row.getString(1) + "#" + row.getLong(2) + " " + row.getString(0))
        .toList();
  }

  private static List<Row> sorted(Dataset<Row> settled) {
    return settled
        .orderBy("article.source_uri", "article.source_record", "reject.source_uri", "month")
        .collectAsList();
  }

  private static Row article(String month, String id, String uri, long record) {
    return RowFactory.create(
        month, 120L, RowFactory.create(id, uri, record, "sha of " + uri), null);
  }

  private static Row reject(String uri) {
    return RowFactory.create(
        "unknown", 0L, null, RowFactory.create(uri, 0L, "empty", "no bytes", 0L, null, ""));
  }
}
