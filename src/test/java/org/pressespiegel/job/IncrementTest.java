package org.pressespiegel.job;

import static org.apache.spark.sql.functions.countDistinct;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pressespiegel.SharedSpark;
import org.pressespiegel.store.TableStore;
import org.pressespiegel.table.Articles;
import org.pressespiegel.table.Events;
import org.pressespiegel.table.Rejects;
import org.pressespiegel.table.Runs;

/** Corpora that grow: whatever the batches, the tables are those of all input at once. */
@ExtendWith(SharedSpark.class)
final class IncrementTest {

  /** The second holds a reprint of the first's, and the first's reprint holds the earlier date. */
  private static final List<String> FOLDERS =
      List.of("sammelkorb", "donau-echo", "limmat-anzeiger", "kuestenblatt");

  @TempDir static Path folder;

  private static SortedMap<String, List<String>> expected;

  @BeforeAll
  static void build_all_at_once(SparkSession spark) throws IOException {
    Path all = folder.resolve("all/sample-data");
    for (String name : FOLDERS) {
      copy(name, all);
    }
    assertThat(Job.run("build-tables", all.toString(), path("once"), "--quiet").status()).isZero();
    expected = TableRows.of(spark, path("once"));
  }

  @Test
  void batch_by_batch_gives_the_rows_of_all_at_once(SparkSession spark) throws Exception {
    // The least sources first, as a full run would keep them of several copies.
    Path input = folder.resolve("growing/sample-data");
    String output = path("grown");
    for (String name : List.of("donau-echo", "limmat-anzeiger")) {
      copy(name, input);
    }
    assertThat(Job.run("build-tables", input.toString(), output, "--quiet").status()).isZero();
    copy("kuestenblatt", input);
    assertThat(Job.run("build-tables", input.toString(), output, "--quiet").status()).isZero();
    copy("sammelkorb", input);
    Job last = Job.run("build-tables", input.toString(), output);
    assertThat(last.status()).isZero();
    assertThat(last.out()).containsPattern("known +14");

    assertThat(TableRows.of(spark, output)).isEqualTo(expected);
    assertThat(TableRows.byPlainGlob(spark, output)).isEqualTo(expected);
    assertThat(
            TableStore.at(spark, output)
                .read(Articles.TABLE)
                .where("NOT is_representative")
                .count())
        .as("a reprint across batches")
        .isPositive();

    assertThat(
            TableStore.at(spark, output)
                .read(Events.TABLE)
                .groupBy("event_cluster")
                .agg(countDistinct("article_id").as("articles"))
                .where("articles > 1")
                .count())
        .as("an event across batches")
        .isPositive();

    Map<String, String> before = files(output);
    Job again = Job.run("build-tables", input.toString(), output);
    assertThat(again.status()).isZero();
    assertThat(again.out()).contains("nothing is new or changed");
    assertThat(files(output)).as("the same input again changes nothing").isEqualTo(before);

    long runs = TableStore.at(spark, output).read(Runs.TABLE).count();
    assertThat(runs).isEqualTo(3);
    Job compacted = Job.run("compact", output);
    assertThat(compacted.status()).isZero();
    assertThat(compacted.out()).contains("files merged");
    assertThat(TableRows.byPlainGlob(spark, output)).isEqualTo(expected);
    assertThat(files(output).keySet().stream().filter(f -> f.endsWith(".parquet")))
        .as("as few files as all at once")
        .hasSameSizeAs(
            files(path("once")).keySet().stream().filter(f -> f.endsWith(".parquet")).toList());
    assertThat(Job.run("compact", output).out()).contains("no month has more files");
  }

  @Test
  void rows_are_checked_and_none_breaks_a_rule(SparkSession spark) {
    List<Row> checks =
        TableStore.at(spark, path("once"))
            .read(Runs.TABLE)
            .selectExpr("inline(checks)")
            .collectAsList();

    assertThat(checks).hasSizeGreaterThan(20).allMatch(check -> check.getLong(2) > 0);
    assertThat(checks).noneMatch(check -> check.getLong(3) > 0);
  }

  @Test
  void a_batch_with_more_rejects_than_allowed_is_not_written() throws Exception {
    Path input = folder.resolve("poor/sample-data");
    copy("kuestenblatt", input);
    Files.writeString(input.resolve("kaputt.txt"), "zu kurz");
    String output = path("poor-tables");
    String most = "quality.max-reject-share=0.01";

    Job refused = Job.run("build-tables", input.toString(), output, "--quiet", "--set", most);
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err())
        .contains("more than quality.max-reject-share = 0.01", "no table was changed");
    assertThat(Path.of(output)).doesNotExist();
  }

  @Test
  void a_reject_goes_when_its_source_is_an_article_and_comes_back_with_its_fault(SparkSession spark)
      throws Exception {
    Path input = folder.resolve("mended/sample-data");
    String output = path("mended-tables");
    copy("kuestenblatt", input);
    Path late = input.resolve("spaet.txt");
    Files.write(late, new byte[0]);
    assertThat(Job.run("build-tables", input.toString(), output, "--quiet").status()).isZero();
    TableStore store = TableStore.at(spark, output);
    long articles = store.read(Articles.TABLE).count();
    assertThat(reasons(store)).containsEntry("empty", 1L);

    Files.copy(
        Path.of("sample-data/donau-echo/2018-01-lawine-oetztal.txt"),
        late,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(Job.run("build-tables", input.toString(), output, "--quiet").status()).isZero();
    assertThat(store.read(Articles.TABLE).count()).isEqualTo(articles + 1);
    assertThat(reasons(store)).isEmpty();

    Files.write(late, new byte[0]);
    assertThat(Job.run("build-tables", input.toString(), output, "--quiet").status()).isZero();
    assertThat(store.read(Articles.TABLE).count()).as("articles stay").isEqualTo(articles + 1);
    assertThat(reasons(store)).containsEntry("empty", 1L);
  }

  @Test
  @Tag("slow")
  void iceberg_gives_the_same_rows(SparkSession spark) throws Exception {
    Path input = folder.resolve("floe/sample-data");
    String output = path("iceberg");
    for (String name : List.of("donau-echo", "limmat-anzeiger")) {
      copy(name, input);
    }
    String[] build = {
      "build-tables", input.toString(), output, "--quiet", "--set", "output.format=iceberg"
    };
    assertThat(Job.run(build).status()).isZero();
    copy("kuestenblatt", input);
    copy("sammelkorb", input);
    assertThat(Job.run(build).status()).isZero();
    assertThat(TableRows.of(spark, output)).isEqualTo(expected);

    assertThat(Job.run("compact", output).status()).isZero();
    assertThat(TableRows.of(spark, output)).isEqualTo(expected);
    // A reader of Iceberg that knows nothing of us.
    spark.conf().set("spark.sql.catalog.press", "org.apache.iceberg.spark.SparkCatalog");
    spark.conf().set("spark.sql.catalog.press.type", "hadoop");
    spark.conf().set("spark.sql.catalog.press.warehouse", output);
    assertThat(spark.table("press.articles").count()).isEqualTo(expected.get("articles").size());
    Job wrong = Job.run("build-tables", input.toString(), output, "--quiet");
    assertThat(wrong.status()).isEqualTo(1);
    assertThat(wrong.err()).contains("are iceberg, not parquet").hasLineCount(1);
  }

  private static Map<String, Long> reasons(TableStore store) {
    Map<String, Long> reasons = new TreeMap<>();
    for (Row row : store.read(Rejects.TABLE).groupBy("reason").count().collectAsList()) {
      reasons.put(row.getString(0), row.getLong(1));
    }
    return reasons;
  }

  private static String path(String name) {
    return folder.resolve(name).toString();
  }

  private static void copy(String name, Path to) throws IOException {
    Files.createDirectories(to.resolve(name));
    try (Stream<Path> files = Files.list(Path.of("sample-data", name))) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(name).resolve(file.getFileName()));
      }
    }
  }

  /** All files with the time of their last change. */
  private static Map<String, String> files(String output) throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(Path.of(output))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        found.put(
            Path.of(output).relativize(file).toString(),
            Files.getLastModifiedTime(file).toString());
      }
    }
    return found;
  }
}
