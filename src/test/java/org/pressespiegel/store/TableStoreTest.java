package org.pressespiegel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pressespiegel.SharedSpark;
import org.pressespiegel.table.Rejects;
import org.pressespiegel.table.Sentences;

@ExtendWith(SharedSpark.class)
final class TableStoreTest {

  @TempDir Path parent;

  @Test
  void a_second_batch_replaces_the_first_and_leaves_no_stale_month(SparkSession spark)
      throws IOException {
    write(spark, "1", rejects(spark, "a", "2020-01", "b", "2020-02"));
    write(spark, "2", rejects(spark, "c", "2020-03"));

    assertThat(sources(spark)).containsExactly("c");
    assertThat(names(output().resolve("rejects"))).containsOnlyOnce("month=2020-03");
    assertThat(names(output().resolve("rejects"))).doesNotContain("month=2020-01");
    assertThat(names(parent)).containsExactly("out");
  }

  @Test
  void until_commit_readers_see_the_old_tables(SparkSession spark) {
    write(spark, "1", rejects(spark, "a", "2020-01"));
    TableStore store = store(spark);
    TableStore.Batch batch = store.begin("2");
    batch.write(Rejects.TABLE, rejects(spark, "b", "2020-01"));

    assertThat(sources(spark)).containsExactly("a");

    batch.commit();
    assertThat(sources(spark)).containsExactly("b");
  }

  @Test
  void what_a_dead_run_left_is_cleared_by_the_next(SparkSession spark) throws IOException {
    write(spark, "1", rejects(spark, "a", "2020-01"));
    store(spark).begin("dead").write(Rejects.TABLE, rejects(spark, "b", "2020-01"));

    assertThat(sources(spark)).containsExactly("a");
    write(spark, "3", rejects(spark, "c", "2020-01"));

    assertThat(sources(spark)).containsExactly("c");
    assertThat(names(parent)).containsExactly("out");
  }

  @Test
  void death_between_the_renames_is_finished_by_the_next_reader(SparkSession spark)
      throws IOException {
    // The state after the first rename: the new tables complete in staging, the old ones aside.
    write(spark, "1", rejects(spark, "a", "2020-01"));
    Files.move(output(), parent.resolve("old"));
    write(spark, "2", rejects(spark, "b", "2020-01"));
    Files.move(output(), parent.resolve(".out.staging-2"));
    Files.move(parent.resolve("old"), parent.resolve(".out.replaced-2"));

    assertThat(sources(spark)).containsExactly("b");
  }

  @Test
  void death_between_the_renames_without_new_tables_restores_the_old(SparkSession spark)
      throws IOException {
    write(spark, "1", rejects(spark, "a", "2020-01"));
    Files.move(output(), parent.resolve(".out.replaced-2"));
    Files.createDirectories(parent.resolve(".out.staging-2/rejects"));

    assertThat(sources(spark)).containsExactly("a");
  }

  @Test
  void an_output_that_is_not_ours_is_left_alone(SparkSession spark) throws IOException {
    Files.createDirectories(output());
    Files.writeString(output().resolve("diplomarbeit.doc"), "wichtig");

    assertThatThrownBy(() -> store(spark).begin("1"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("not ours");
    assertThat(output().resolve("diplomarbeit.doc")).exists();
    assertThatThrownBy(() -> store(spark).requireTables())
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("no tables of Pressespiegel");
  }

  @Test
  void an_empty_folder_and_a_missing_one_may_become_an_output(SparkSession spark)
      throws IOException {
    Files.createDirectories(output());
    write(spark, "1", rejects(spark, "a", "2020-01"));

    assertThat(sources(spark)).containsExactly("a");
  }

  @Test
  void a_file_is_no_output(SparkSession spark) throws IOException {
    Files.writeString(output(), "x");

    assertThatThrownBy(() -> store(spark).begin("1"))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("output is a file");
  }

  @Test
  void a_null_where_none_may_be_names_the_column(SparkSession spark) {
    Dataset<Row> rows =
        spark.createDataFrame(
            List.of(RowFactory.create("a", 0L, null, null, 1L, null, null, "2020-01")),
            Rejects.TABLE.schema());

    assertThatThrownBy(() -> store(spark).begin("1").write(Rejects.TABLE, rows))
        .hasStackTraceContaining("rejects.reason is null");
  }

  @Test
  void an_empty_table_is_written_and_read(SparkSession spark) {
    write(spark, "1", rejects(spark));

    assertThat(sources(spark)).isEmpty();
    assertThat(store(spark).read(Rejects.TABLE).columns())
        .containsExactly(Rejects.TABLE.schema().fieldNames());
  }

  @Test
  void extra_columns_are_dropped_and_order_is_the_tables(SparkSession spark) {
    Dataset<Row> rows =
        spark.sql(
            "SELECT '2020-01' AS month, 1 AS extra, 'w' AS text, 0 AS paragraph_no, 0 AS begin,"
                + " 1 AS `end`, 0 AS sentence_no, 1 AS token_count, 'ab' AS article_id");
    TableStore.Batch batch = store(spark).begin("1");

    assertThat(batch.write(Sentences.TABLE, rows)).isEqualTo(1);
    batch.commit();

    assertThat(store(spark).read(Sentences.TABLE).columns())
        .containsExactly(Sentences.TABLE.schema().fieldNames());
  }

  @Test
  void rows_of_a_file_are_in_the_order_of_the_key(SparkSession spark) {
    String[] sourcesAndMonths = new String[400];
    for (int i = 0; i < 200; i++) {
      sourcesAndMonths[2 * i] = String.format("%03d", i * 77 % 200);
      sourcesAndMonths[2 * i + 1] = "2020-0" + (1 + i % 2);
    }
    write(spark, "1", rejects(spark, sourcesAndMonths).repartition(5));

    List<String> month =
        spark
            .read()
            .parquet(output() + "/rejects/month=2020-01")
            .select("source_uri")
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .toList();
    assertThat(month).hasSize(100).isSorted();
  }

  private Path output() {
    return parent.resolve("out");
  }

  private TableStore store(SparkSession spark) {
    return TableStore.at(spark, output().toString());
  }

  private void write(SparkSession spark, String runId, Dataset<Row> rejects) {
    TableStore.Batch batch = store(spark).begin(runId);
    batch.write(Rejects.TABLE, rejects);
    batch.commit();
  }

  private List<String> sources(SparkSession spark) {
    return store(spark).read(Rejects.TABLE).collectAsList().stream()
        .map(row -> row.<String>getAs("source_uri"))
        .sorted()
        .toList();
  }

  private static Dataset<Row> rejects(SparkSession spark, String... sourcesAndMonths) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < sourcesAndMonths.length; i += 2) {
      rows.add(
          RowFactory.create(
              sourcesAndMonths[i], 0L, "empty", "", 0L, null, "", sourcesAndMonths[i + 1]));
    }
    return spark.createDataFrame(rows, Rejects.TABLE.schema());
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
