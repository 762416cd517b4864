package org.pressespiegel.store;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
    TableStore.Batch batch = store.begin("2", TableStore.Mode.REPLACE);
    batch.append(Rejects.TABLE, rejects(spark, "b", "2020-01"));

    assertThat(sources(spark)).containsExactly("a");

    batch.commit();
    assertThat(sources(spark)).containsExactly("b");
  }

  @Test
  void what_a_dead_run_left_is_cleared_by_the_next(SparkSession spark) throws IOException {
    write(spark, "1", rejects(spark, "a", "2020-01"));
    Files.createDirectories(parent.resolve(".out.staging-dead/rejects/month=2020-01"));
    Files.writeString(parent.resolve(".out.staging-dead/rejects/month=2020-01/x.parquet"), "x");

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

    assertThatThrownBy(() -> store(spark).begin("1", TableStore.Mode.REPLACE))
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

    assertThatThrownBy(() -> store(spark).begin("1", TableStore.Mode.REPLACE))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("output is a file");
  }

  @Test
  void a_null_where_none_may_be_names_the_column(SparkSession spark) {
    Dataset<Row> rows =
        spark.createDataFrame(
            List.of(RowFactory.create("a", 0L, null, null, 1L, null, null, "2020-01")),
            Rejects.TABLE.schema());

    assertThatThrownBy(
            () -> store(spark).begin("1", TableStore.Mode.REPLACE).append(Rejects.TABLE, rows))
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
    TableStore.Batch batch = store(spark).begin("1", TableStore.Mode.REPLACE);

    assertThat(batch.append(Sentences.TABLE, rows)).isEqualTo(1);
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

  @ParameterizedTest
  @EnumSource(StorageFormat.class)
  void a_batch_adds_to_what_is_there(StorageFormat format, SparkSession spark) {
    write(spark, format, "1", TableStore.Mode.ADD, rejects(spark, "a", "2020-01", "b", "2020-02"));
    write(spark, format, "2", TableStore.Mode.ADD, rejects(spark, "c", "2020-01", "d", "2020-03"));

    assertThat(sources(spark)).containsExactly("a", "b", "c", "d");

    write(spark, format, "3", TableStore.Mode.REPLACE, rejects(spark, "e", "2020-01"));
    assertThat(sources(spark)).containsExactly("e");
  }

  @ParameterizedTest
  @EnumSource(StorageFormat.class)
  void rows_that_go_are_exchanged_for_those_that_come(StorageFormat format, SparkSession spark) {
    write(
        spark,
        format,
        "1",
        TableStore.Mode.ADD,
        rejects(spark, "a", "2020-01", "b", "2020-01", "c", "2020-02", "d", "2020-03"));
    TableStore.Batch batch = store(spark, format).begin("2", TableStore.Mode.ADD);
    Dataset<Row> gone = rejects(spark, "b", "2020-01", "c", "2020-02", "x", "2020-02");
    Dataset<Row> come = rejects(spark, "b", "2020-01").withColumn("detail", lit("anders"));
    assertThat(batch.append(Rejects.TABLE, rejects(spark, "e", "2020-01"))).isEqualTo(1);
    batch.exchange(Rejects.TABLE, gone, come);
    assertThat(sources(spark)).containsExactly("a", "b", "c", "d");
    batch.commit();

    assertThat(sources(spark)).containsExactly("a", "b", "d", "e");
    assertThat(store(spark).read(Rejects.TABLE).where("detail = 'anders'").count()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(StorageFormat.class)
  void compacting_merges_files_and_keeps_rows(StorageFormat format, SparkSession spark)
      throws IOException {
    for (int batch = 0; batch < 3; batch++) {
      write(
          spark,
          format,
          "" + batch,
          TableStore.Mode.ADD,
          rejects(spark, "a" + batch, "2020-01", "b" + batch, "2020-0" + (2 + batch)));
    }
    List<String> before = sources(spark);
    TableStore.Batch batch = store(spark, format).begin("9", TableStore.Mode.ADD);

    assertThat(batch.compact(Rejects.TABLE)).isEqualTo(3);
    batch.commit();

    assertThat(sources(spark)).isEqualTo(before);
    if (format == StorageFormat.PARQUET) {
      assertThat(names(output().resolve("rejects/month=2020-01")))
          .filteredOn(name -> name.endsWith(".parquet"))
          .hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(StorageFormat.class)
  void an_abandoned_batch_leaves_nothing(StorageFormat format, SparkSession spark)
      throws IOException {
    write(spark, format, "1", TableStore.Mode.ADD, rejects(spark, "a", "2020-01"));
    TableStore.Batch batch = store(spark, format).begin("2", TableStore.Mode.ADD);
    batch.append(Rejects.TABLE, rejects(spark, "b", "2020-01"));
    batch.abandon();

    assertThat(sources(spark)).containsExactly("a");
    write(spark, format, "3", TableStore.Mode.ADD, rejects(spark, "c", "2020-01"));
    assertThat(sources(spark)).containsExactly("a", "c");
    assertThat(names(parent)).containsExactly("out");
  }

  @ParameterizedTest
  @EnumSource(StorageFormat.class)
  void of_two_runs_at_once_the_second_is_told(StorageFormat format, SparkSession spark) {
    TableStore.Batch first = store(spark, format).begin("1", TableStore.Mode.ADD);
    first.append(Rejects.TABLE, rejects(spark, "a", "2020-01"));

    assertThatThrownBy(() -> store(spark, format).begin("2", TableStore.Mode.ADD))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("is being written by run 1 (process " + ProcessHandle.current().pid())
        .hasMessageNotContaining("\n");
    first.commit();
    assertThat(sources(spark)).containsExactly("a");
  }

  @Test
  void the_lock_of_a_dead_process_is_taken_over(SparkSession spark) throws Exception {
    write(spark, "1", rejects(spark, "a", "2020-01"));
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Files.writeString(
        parent.resolve(".out.lock"),
        "{\"run_id\":\"2\",\"host\":\"%s\",\"pid\":%d,\"process_started\":\"\"}"
            .formatted(java.net.InetAddress.getLocalHost().getHostName(), dead.pid()));
    write(spark, "3", rejects(spark, "b", "2020-01"));

    assertThat(sources(spark)).containsExactly("b");
    assertThat(names(parent)).containsExactly("out");
  }

  @Test
  void another_hosts_lock_is_dead_when_nobody_has_rewritten_it_for_long(SparkSession spark)
      throws IOException {
    Path lock = parent.resolve(".out.lock");
    Files.writeString(lock, "{\"run_id\":\"2\",\"host\":\"anderswo\",\"pid\":1}");
    assertThatThrownBy(() -> store(spark).begin("3", TableStore.Mode.ADD))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("on anderswo");

    Files.setLastModifiedTime(lock, FileTime.fromMillis(0));
    store(spark).begin("3", TableStore.Mode.ADD).abandon();
    assertThat(names(parent)).isEmpty();
  }

  @Test
  void a_run_whose_lock_was_taken_does_not_commit(SparkSession spark) throws IOException {
    write(spark, "1", rejects(spark, "a", "2020-01"));
    TableStore.Batch batch = store(spark).begin("2", TableStore.Mode.ADD);
    batch.append(Rejects.TABLE, rejects(spark, "b", "2020-01"));
    Files.writeString(
        parent.resolve(".out.lock"), "{\"run_id\":\"3\",\"host\":\"anderswo\",\"pid\":1}");

    assertThatThrownBy(batch::commit)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("taken over by run 3");
    batch.abandon();
    assertThat(sources(spark)).containsExactly("a");
    assertThat(parent.resolve(".out.lock")).exists();
  }

  @Test
  void an_output_keeps_its_format(SparkSession spark) {
    write(spark, "1", rejects(spark, "a", "2020-01"));

    assertThatThrownBy(() -> store(spark, StorageFormat.ICEBERG))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("are parquet, not iceberg");
  }

  private Path output() {
    return parent.resolve("out");
  }

  private TableStore store(SparkSession spark) {
    return TableStore.at(spark, output().toString());
  }

  private TableStore store(SparkSession spark, StorageFormat format) {
    return TableStore.at(spark, output().toString(), format);
  }

  private void write(SparkSession spark, String runId, Dataset<Row> rejects) {
    write(spark, StorageFormat.PARQUET, runId, TableStore.Mode.REPLACE, rejects);
  }

  private void write(
      SparkSession spark,
      StorageFormat format,
      String runId,
      TableStore.Mode mode,
      Dataset<Row> rejects) {
    TableStore.Batch batch = store(spark, format).begin(runId, mode);
    batch.append(Rejects.TABLE, rejects);
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
