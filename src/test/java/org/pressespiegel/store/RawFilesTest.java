package org.pressespiegel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pressespiegel.SharedSpark;

@ExtendWith(SharedSpark.class)
final class RawFilesTest {

  private static final ReadLimits LIMITS =
      new ReadLimits(
          10_000,
          100,
          1 << 20,
          1000,
          ColumnMapping.of(Map.of("text", "text|body", "headline", "title")));

  @TempDir Path folder;

  @Test
  void folders_are_read_with_all_below_but_not_what_hadoop_hides(SparkSession spark)
      throws IOException {
    write("a.txt", "eins");
    write("unter/ordner/b.txt", "zwei");
    write(".verborgen/c.txt", "nein");
    write("_tmp/d.txt", "nein");
    write("unter/.e.txt", "nein");

    assertThat(rows(spark, LIMITS, folder.toString()))
        .extracting(row -> new String(row.<byte[]>getAs("content"), StandardCharsets.UTF_8))
        .containsExactly("eins", "zwei");
  }

  @Test
  void globs_and_names_that_look_like_globs_are_found(SparkSession spark) throws IOException {
    write("a1.txt", "eins");
    write("a2.txt", "zwei");
    write("b.txt", "drei");
    write("[x].txt", "vier");

    assertThat(rows(spark, LIMITS, folder + "/a*.txt")).hasSize(2);
    assertThat(rows(spark, LIMITS, folder + "/[x].txt")).hasSize(1);
  }

  @Test
  void the_same_file_named_twice_is_read_once(SparkSession spark) throws IOException {
    write("a.txt", "eins");

    assertThat(rows(spark, LIMITS, folder.toString(), folder + "/a.txt")).hasSize(1);
  }

  @Test
  void a_file_has_one_name_however_it_is_found(SparkSession spark) throws IOException {
    write("a.txt", "eins");
    String file = folder.toUri() + "a.txt";

    for (String input :
        List.of(
            folder.toString(),
            folder + "/*",
            folder + "/a.txt",
            file,
            "file:" + folder + "/*.txt")) {
      assertThat(rows(spark, LIMITS, input))
          .extracting(row -> row.getAs("source_uri"))
          .as(input)
          .containsExactly(file);
    }
  }

  @Test
  void tables_of_ours_are_no_input(SparkSession spark) throws IOException {
    write("a.txt", "eins");
    write("tables/_pressespiegel.json", "{\"product\":\"pressespiegel\"}");
    write("tables/articles/b.txt", "zwei");
    write("begun/c.txt", "drei");

    RawFiles files = RawFiles.find(spark, List.of(folder.toString()), LIMITS, folder + "/begun");

    assertThat(files.count()).isEqualTo(1);
    assertThat(files.passedOver())
        .containsExactlyInAnyOrder(
            folder.toUri() + "tables, which holds tables of Pressespiegel",
            folder.toUri() + "begun, which holds tables of Pressespiegel");
    assertThatThrownBy(() -> rows(spark, LIMITS, folder + "/tables"))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("INPUT holds tables of Pressespiegel, no articles: ");
    assertThatThrownBy(
            () -> RawFiles.find(spark, List.of(folder + "/begun/c.txt"), LIMITS, folder + "/begun"))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("INPUT lies in OUTPUT");
  }

  @Test
  void names_with_colons_are_read(SparkSession spark) throws IOException {
    write("12:30 Uhr/a:b.txt", "eins");

    List<Row> rows = rows(spark, LIMITS, folder.toString());

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).<String>getAs("failure")).isNull();
    assertThat(rows(spark, LIMITS, folder + "/12:30 Uhr/a:b.txt")).hasSize(1);
  }

  @Test
  void a_name_that_is_no_utf_8_is_refused_not_lost(SparkSession spark) throws Exception {
    write("a.txt", "eins");
    // Java cannot spell such a name either.
    Process shell =
        new ProcessBuilder("bash", "-c", "printf zwei > $'f\\xfcr.txt'")
            .directory(folder.toFile())
            .start();
    assertThat(shell.waitFor()).isZero();

    List<Row> rows = rows(spark, LIMITS, folder.toString());

    assertThat(rows).hasSize(2);
    assertThat(rows.get(1).<String>getAs("source_uri")).endsWith("/f%FCr.txt");
    assertThat(rows.get(1).<String>getAs("failure")).isEqualTo("unreadable");
    assertThat(rows.get(1).<String>getAs("detail")).isEqualTo("its name is no UTF-8; rename it");
  }

  @Test
  void a_pipe_and_a_circle_of_links_do_not_stall_a_run(SparkSession spark) throws Exception {
    write("unter/a.txt", "eins");
    Files.createSymbolicLink(folder.resolve("unter/kreis"), folder);
    assertThat(new ProcessBuilder("mkfifo", folder + "/pipe.txt").start().waitFor()).isZero();

    RawFiles files = RawFiles.find(spark, List.of(folder.toString()), LIMITS, null);

    List<Row> rows = sorted(files);
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).<String>getAs("detail")).isEqualTo("no file, but a pipe or a device");
    assertThat(files.formats(10).files()).containsEntry("unreadable", 1L);
    assertThat(files.passedOver())
        .containsExactly(folder.toUri() + "unter/kreis, a link to a folder that it lies in");
  }

  @Test
  void files_of_records_without_a_known_text_are_told(SparkSession spark) throws IOException {
    write("gut.jsonl", "{\"text\":\"eins\"}");
    write("fremd.jsonl", "{\"korpus\":\"" + "Der Rat hat lange getagt. ".repeat(100) + "\"}");
    write("fremd.csv", "kopf;korpus\nA;B\n");
    write("a.txt", "x".repeat(3_000));

    RawFiles.Strangers strangers =
        RawFiles.find(spark, List.of(folder.toString()), LIMITS, null).strangers(10);

    assertThat(strangers.share()).isBetween(0.4, 0.5);
    assertThat(strangers.example())
        .endsWith("fremd.csv: keys: kopf, korpus; none of them looks like the text of an article");
  }

  @Test
  void known_files_are_dropped_if_they_are_the_same(SparkSession spark) throws IOException {
    write("a.txt", "eins");
    write("b.txt", "zwei");
    RawFiles files = RawFiles.find(spark, List.of(folder.toString()), LIMITS, null);
    List<Row> known = files.listed().orderBy("source_uri").collectAsList();
    Files.setLastModifiedTime(folder.resolve("b.txt"), FileTime.fromMillis(1_600_000_000_000L));
    RawFiles now = RawFiles.find(spark, List.of(folder.toString()), LIMITS, null);

    List<Row> dropped = new ArrayList<>();
    assertThat(now.without(known.iterator(), dropped::add).count()).isEqualTo(1);
    assertThat(dropped).containsExactly(known.get(0));
  }

  @Test
  void what_is_too_large_comes_with_its_beginning_and_full_length(SparkSession spark)
      throws IOException {
    write("a.txt", "x".repeat(10_000));
    write("b.txt", "y".repeat(10_001));

    List<Row> rows = rows(spark, LIMITS, folder.toString());

    assertThat(rows.get(0).<byte[]>getAs("content")).hasSize(10_000);
    assertThat(rows.get(1).<byte[]>getAs("content")).hasSizeLessThan(10_000);
    assertThat(rows.get(1).<Long>getAs("length")).isEqualTo(10_001);
  }

  @Test
  void a_file_that_vanishes_is_one_failed_record(SparkSession spark) throws IOException {
    write("a.txt", "eins");
    write("b.txt", "zwei");
    RawFiles files = RawFiles.find(spark, List.of(folder.toString()), LIMITS, null);
    Files.delete(folder.resolve("a.txt"));

    List<Row> rows = sorted(files);

    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).<String>getAs("failure")).isEqualTo("unreadable");
    assertThat(rows.get(0).<String>getAs("detail")).startsWith("not found");
    assertThat(rows.get(1).<String>getAs("failure")).isNull();
  }

  @Test
  void many_small_files_make_few_tasks(SparkSession spark) throws IOException {
    for (int i = 0; i < 500; i++) {
      write("f" + i + ".txt", "x");
    }
    RawFiles files = RawFiles.find(spark, List.of(folder.toString()), LIMITS, null);

    assertThat(files.count()).isEqualTo(500);
    assertThat(files.rows().javaRDD().getNumPartitions()).isBetween(2, 16);
  }

  @Test
  void names_with_blanks_and_umlauts_are_read(SparkSession spark) throws IOException {
    write("Über uns %20 #1?.txt", "eins");

    List<Row> rows = rows(spark, LIMITS, folder.toString());

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).<String>getAs("failure")).isNull();
  }

  @Test
  void what_is_missing_or_empty_is_the_users_error(SparkSession spark) {
    assertThatThrownBy(() -> rows(spark, LIMITS, folder + "/nichts"))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("input does not exist: ");
    assertThatThrownBy(() -> rows(spark, LIMITS, folder.toString()))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("no files in input: ");
    assertThatThrownBy(() -> rows(spark, LIMITS, "https://www.blatt.example/a.html"))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("INPUT is a web address");
    assertThatThrownBy(() -> rows(spark, LIMITS, "gibtsnicht://x/y"))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("cannot list input ");
  }

  @Test
  void a_folder_may_mix_all_formats_and_every_file_gives_a_row(SparkSession spark)
      throws IOException {
    write("a.txt", "eins");
    write("b.jsonl", "{\"text\":\"zwei\"}\n{\"text\":\"drei\"}");
    write("c.csv", "title;text\nT;vier");
    write("d.leer", "");
    write("e.parquet", "PAR1 und kein Parquet");
    Files.copy(Path.of("sample-data/webarchiv/boddenpost.warc"), folder.resolve("f.warc"));
    RawFiles files = RawFiles.find(spark, List.of(folder.toString()), LIMITS, null);

    List<Row> rows = sorted(files);

    assertThat(files.count()).isEqualTo(6);
    assertThat(files.read()).isEqualTo(rows.size()).isEqualTo(10);
    assertThat(rows.stream().map(row -> row.getAs("source_uri")).distinct()).hasSize(6);
  }

  @Test
  void rows_of_parquet_are_records(SparkSession spark) {
    spark
        .sql(
            "SELECT 'Titel' AS title, 'Rumpf' AS Text, 7 AS unwichtig, array('Ina Bo', 'Ole') AS"
                + " authors, timestamp'2019-02-03 13:05:00Z' AS published, named_struct('ort',"
                + " 'Emden') AS meta UNION ALL SELECT NULL, 'B', 8, NULL, NULL, NULL")
        .coalesce(1)
        .write()
        .parquet(folder + "/tabelle");
    ColumnMapping columns =
        ColumnMapping.of(
            Map.of(
                "text", "text",
                "headline", "title",
                "authors", "authors",
                "published", "published",
                "place", "meta.ort"));
    ReadLimits limits = new ReadLimits(10_000, 100, 1 << 20, 1000, columns);

    List<Row> rows = rows(spark, limits, folder + "/tabelle");

    assertThat(rows).extracting(row -> row.<Long>getAs("source_record")).containsExactly(0L, 1L);
    assertThat(rows.get(0).getList(rows.get(0).fieldIndex("fields")))
        .containsExactly(
            "authors",
            "Ina Bo\n\nOle",
            "headline",
            "Titel",
            "place",
            "Emden",
            "published",
            "2019-02-03T13:05:00Z",
            "text",
            "Rumpf");
    assertThat(rows.get(1).getList(rows.get(1).fieldIndex("fields"))).containsExactly("text", "B");
  }

  @Test
  void a_large_file_of_lines_is_shared_by_tasks_and_keeps_its_numbers(SparkSession spark)
      throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      lines.append("{\"text\":\"").append(i).append("\"}\n\n");
    }
    write("a.jsonl", lines.toString());
    ReadLimits small = new ReadLimits(10_000, 100, 500, 1000, LIMITS.columns());
    RawFiles divided = RawFiles.find(spark, List.of(folder.toString()), small, null);

    assertThat(divided.rows().javaRDD().getNumPartitions()).isGreaterThan(5);
    List<Row> rows = divided.rows().orderBy("source_record").collectAsList();
    assertThat(rows).isEqualTo(rows(spark, LIMITS, folder.toString())).hasSize(300);
    for (int i = 0; i < 300; i++) {
      assertThat(rows.get(i).<Long>getAs("source_record")).isEqualTo(i);
      assertThat(rows.get(i).getList(rows.get(i).fieldIndex("fields")))
          .containsExactly("text", "" + i);
    }
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static List<Row> rows(SparkSession spark, ReadLimits limits, String... inputs) {
    return sorted(RawFiles.find(spark, List.of(inputs), limits, null));
  }

  private static List<Row> sorted(RawFiles files) {
    return files.rows().collectAsList().stream()
        .sorted(
            Comparator.<Row, String>comparing(row -> row.getAs("source_uri"))
                .thenComparing(row -> row.<Long>getAs("source_record")))
        .toList();
  }
}
