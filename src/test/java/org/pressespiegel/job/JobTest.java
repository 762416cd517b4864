package org.pressespiegel.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressespiegel.CountedFiles;
import org.pressespiegel.SharedSpark;
import org.pressespiegel.store.TableStore;
import org.pressespiegel.table.Actors;
import org.pressespiegel.table.Articles;
import org.pressespiegel.table.Mentions;
import org.pressespiegel.table.Places;
import org.pressespiegel.table.Rejects;
import org.pressespiegel.table.Runs;
import org.pressespiegel.table.Table;
import org.pressespiegel.table.Tables;

/** The jobs as a user runs them, on the sample data. */
@ExtendWith(SharedSpark.class)
final class JobTest {

  private static final Path GOLDEN = Path.of("src/test/resources/org/pressespiegel/job/golden");

  @TempDir static Path folder;

  private static Path tables;

  @BeforeAll
  static void build_the_sample_tables(SparkSession spark) {
    tables = SampleTables.output();
  }

  static Stream<Table<?>> tables() {
    return Tables.ALL.stream().filter(table -> table.monthly() || table == Actors.TABLE);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void sample_data_gives_the_golden_rows(Table<?> table, SparkSession spark) throws IOException {
    String rows = String.join("\n", lines(spark, tables, table)) + "\n";
    Path golden = GOLDEN.resolve(table.name() + ".jsonl");
    if (Boolean.getBoolean("update-golden")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, rows);
    }
    // Changed on purpose? mvn test -Dtest=JobTest -Dupdate-golden=true, and read the diff.
    assertThat(rows).isEqualTo(Files.readString(golden));
  }

  @Test
  void every_sample_is_an_article_or_a_reject_as_its_readme_says(SparkSession spark)
      throws IOException {
    SortedMap<String, String> expected = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("sample-data/README.md"))) {
      String[] cells = line.split("\\s*\\|\\s*");
      if (cells.length >= 5 && cells[1].startsWith("`")) {
        expected.put(cells[1].replace("`", ""), cells[cells.length - 1].replace("`", ""));
      }
    }
    expected.put("README.md", "not_german");
    SortedMap<String, String> found = new TreeMap<>();
    store(spark, tables)
        .read(Articles.TABLE)
        .collectAsList()
        .forEach(
            row ->
                found.put(
                    record(row), row.getAs("duplicate_of") == null ? "ok" : "near_duplicate"));
    store(spark, tables)
        .read(Rejects.TABLE)
        .collectAsList()
        .forEach(row -> found.put(record(row), row.getAs("reason")));

    assertThat(found).isEqualTo(expected);
  }

  @Test
  void other_tasks_and_partitions_give_the_same_bytes(SparkSession spark) throws IOException {
    String partitions = spark.conf().get("spark.sql.shuffle.partitions");
    Path other = folder.resolve("other");
    spark.conf().set("spark.sql.shuffle.partitions", "11");
    try {
      Job outcome =
          Job.run(
              "build-tables",
              "sample-data",
              other.toString(),
              "--quiet",
              "--set",
              "input.files-per-task=4");
      assertThat(outcome.status()).isZero();
    } finally {
      spark.conf().set("spark.sql.shuffle.partitions", partitions);
    }
    tables()
        .forEach(
            table -> {
              try {
                assertThat(files(other, table)).as(table.name()).isEqualTo(files(tables, table));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  @Test
  void from_an_archive_to_all_tables_every_byte_is_read_once(SparkSession spark)
      throws IOException {
    CountedFiles.register(spark.sparkContext().hadoopConfiguration());
    Path warc = Path.of("sample-data/webarchiv/boddenpost.warc");
    int opened = CountedFiles.opened();
    long bytes = CountedFiles.bytesRead();
    Path output = folder.resolve("once");

    Job outcome = Job.run("build-tables", CountedFiles.uri(warc), output.toString(), "--quiet");

    assertThat(outcome.status()).isZero();
    assertThat(store(spark, output).read(Articles.TABLE).count()).isEqualTo(2);
    assertThat(store(spark, output).read(Rejects.TABLE).count()).isEqualTo(2);
    assertThat(CountedFiles.opened() - opened).isEqualTo(1);
    assertThat(CountedFiles.bytesRead() - bytes).isEqualTo(Files.size(warc));
  }

  @Test
  void a_dry_run_tells_formats_and_a_sample_and_writes_nothing() {
    Path output = folder.resolve("dry");

    Job outcome = Job.run("build-tables", "sample-data", output.toString(), "--dry-run");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.out())
        .contains("49 files", "CSV or TSV ", "JSON lines ", "WARC ", "text or page ")
        .contains("Milizen beschießen Getreidespeicher", "REJECTED: garbage")
        .contains("holds no tables yet", "Nothing was written.");
    assertThat(output).doesNotExist();
    assertThat(Job.run("build-tables", "sample-data", tables.toString(), "--dry-run").out())
        .contains("holds 40 articles; what is new would be added");
  }

  @Test
  void steps_are_told_to_machines_and_kept(SparkSession spark) throws IOException {
    Path output = folder.resolve("told");

    Job outcome =
        Job.run("build-tables", "sample-data/donau-echo", output.toString(), "--log", "json");

    List<String> begun = new ArrayList<>();
    List<String> ended = new ArrayList<>();
    for (String line : outcome.err().lines().toList()) {
      JsonNode told = new ObjectMapper().readTree(line);
      switch (told.get("event").asText()) {
        case "begin" -> begun.add(told.get("step").asText());
        case "end" -> ended.add(told.get("step").asText());
        // Of steps that last, on a busy machine.
        default -> assertThat(told.get("event").asText()).isEqualTo("progress");
      }
    }
    assertThat(begun)
        .startsWith("parse")
        .containsSubsequence("compare", "sign", "mark reprints", "check")
        .containsSubsequence("compare", "annotate", "check")
        .contains("count")
        .endsWith("commit");
    assertThat(ended).containsExactlyInAnyOrderElementsOf(begun);
    Row run = store(spark, output).read(Runs.TABLE).first();
    assertThat(run.<Long>getAs("peak_heap_bytes")).isPositive();
    // Told before the commit, which is the last step.
    List<Row> steps = run.getList(run.fieldIndex("steps"));
    assertThat(steps)
        .extracting(step -> step.getString(0))
        .containsExactlyInAnyOrderElementsOf(begun.subList(0, begun.size() - 1));
    for (Row step : steps) {
      assertThat(step.<Double>getAs("seconds")).as("seconds of " + step).isPositive();
      assertThat(step.<Long>getAs("tasks")).as("tasks of " + step).isPositive();
    }
    Row parse = named(steps, "parse");
    Row annotate = named(steps, "annotate");
    assertThat(annotate.<Double>getAs("begun"))
        .isGreaterThan(parse.<Double>getAs("begun") + parse.<Double>getAs("seconds"));
    assertThat(annotate.<Double>getAs("cpu_seconds")).isPositive();
    assertThat(annotate.<Long>getAs("bytes_read")).isPositive();
    assertThat(annotate.<Long>getAs("bytes_written")).isPositive();
  }

  private static Row named(List<Row> steps, String name) {
    return steps.stream().filter(step -> step.getString(0).equals(name)).findFirst().orElseThrow();
  }

  @Test
  void the_benchmark_prints_what_a_run_and_an_increment_took() {
    Job outcome =
        Job.run(
            "benchmark",
            folder.resolve("benchmark").toString(),
            "--articles=4",
            "--more=2",
            "--profile",
            "--set=names.profile=off");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.out())
        .contains("records 4, known 0", "records 6, known 4", "peak heap", "annotate", "compare")
        .containsPattern("articles +\\d+ +0\\.\\d\n")
        .contains("samples of task threads");
  }

  @Test
  void a_rerun_replaces_all_but_the_history_of_runs(SparkSession spark) {
    Path output = folder.resolve("rerun");
    Job.run("build-tables", "sample-data", output.toString(), "--quiet");
    long before = store(spark, output).read(Articles.TABLE).count();
    Job outcome =
        Job.run(
            "build-tables", "sample-data/kuestenblatt", output.toString(), "--quiet", "--replace");

    assertThat(outcome.status()).isZero();
    assertThat(store(spark, output).read(Articles.TABLE).count()).isLessThan(before);
    assertThat(store(spark, output).read(Runs.TABLE).count()).isEqualTo(2);
  }

  @Test
  void offsets_read_their_own_words(SparkSession spark) {
    TableStore store = store(spark, tables);
    store.read(Articles.TABLE).createOrReplaceTempView("articles");
    for (String table : List.of("sentences", "timexes", "places", "quotes", "events")) {
      Table<?> declared =
          Tables.ALL.stream().filter(t -> t.name().equals(table)).findFirst().orElseThrow();
      store.read(declared).createOrReplaceTempView(table);
      String surface =
          switch (table) {
            case "sentences", "quotes" -> "text";
            case "events" -> "trigger";
            default -> "surface";
          };
      Dataset<Row> wrong =
          spark.sql(
              "SELECT x.* FROM "
                  + table
                  + " x JOIN articles a USING (article_id)"
                  + " WHERE substring(a.text, x.begin + 1, x.end - x.begin) <> x."
                  + surface);
      assertThat(wrong.collectAsList()).as(table).isEmpty();
      assertThat(store.read(declared).count()).as(table).isPositive();
    }
  }

  @Test
  void export_writes_one_line_per_article_and_reject(SparkSession spark) {
    Job outcome = Job.run("export", tables.toString(), "--rejects");

    TableStore store = store(spark, tables);
    long records = store.read(Articles.TABLE).count() + store.read(Rejects.TABLE).count();
    assertThat(outcome.status()).isZero();
    assertThat(outcome.out().lines()).hasSize((int) records);
    assertThat(outcome.out().lines().findFirst().orElseThrow())
        .contains("\"sentences\":[{\"sentence_no\":0,")
        .contains("\"timexes\":[")
        .contains("\"places\":[");
  }

  @Test
  void annotate_answers_line_for_line(SparkSession spark) throws IOException {
    Path requests = folder.resolve("requests.jsonl");
    Files.writeString(
        requests,
        """
{"id":"a","text":"\\n 😀 Am Sonntag ging er.\\n\\nHeute nicht.","published":"2020-03-30T13:47:00+02:00"}
kein JSON
{"id":7,"text":"Am Sonntag ging er."}
{"id":"leer","text":"","published":null}
{"id":"ohne"}
{"id":"wann","text":"Ja.","published":"gestern"}
""");

    List<String> answers = Job.run("annotate", requests.toString()).out().lines().toList();

    assertThat(answers).hasSize(6);
    assertThat(answers.get(0))
        .startsWith(
            "{\"id\":\"a\",\"focus_country\":null,\"sentences\":[{\"sentence_no\":0,\"paragraph_no\":0,\"begin\":2,")
        .contains("\"begin\":7,\"end\":14,\"surface\":\"Sonntag\"")
        .contains("\"value\":\"2020-03-29\"")
        .contains("\"start\":\"2020-03-28T23:00:00Z\"");
    assertThat(answers.get(1)).startsWith("{\"id\":null,\"error\":\"no JSON");
    assertThat(answers.get(2)).startsWith("{\"id\":7,").contains("\"value\":\"XXXX-WXX-7\"");
    assertThat(answers.get(3))
        .isEqualTo(
            "{\"id\":\"leer\",\"focus_country\":null,\"sentences\":[],\"mentions\":[],\"entities\":[],\"timexes\":[],\"places\":[],\"quotes\":[],\"events\":[]}");
    assertThat(answers.get(4)).isEqualTo("{\"id\":\"ohne\",\"error\":\"no text\"}");
    assertThat(answers.get(5))
        .contains("\"note\":\"published is no date")
        .contains("\"timexes\":[]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "build-tables",
        "build-tables sample-data",
        "build-tables gibt-es-nicht OUT",
        "build-tables sample-data src",
        "build-tables sample-data OUT --conf gibt-es-nicht.conf",
        "build-tables sample-data OUT --set input.max-record-byte=1",
        "build-tables sample-data OUT --set input.files-per-task=viele",
        "build-tables sample-data OUT --set input.files-per-task=0",
        "build-tables sample-data OUT --set reprints.min-similarity=7",
        "build-tables sample-data OUT --nonsense",
        "build-tables sample-data OUT --set output.format=excel",
        "compact gibt-es-nicht",
        "compact src",
        "export gibt-es-nicht",
        "export src",
        "query gibt-es-nicht SELECT",
        "query TABLES SELEKT",
        "query TABLES gibt-es-nicht.sql",
        "annotate gibt-es-nicht.jsonl",
        "unsinn",
        ""
      })
  void a_users_error_is_one_line_and_status_1(String command, SparkSession spark) {
    String[] args =
        command.isEmpty()
            ? new String[0]
            : command
                .replace("OUT", folder.resolve("none").toString())
                .replace("TABLES", tables.toString())
                .split(" ");

    Job outcome = Job.run(args);

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(outcome.err()).startsWith("pressespiegel: ").doesNotContain("Exception");
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"build-tables", "compact", "export", "annotate", "query", "report", "benchmark"})
  void every_job_explains_itself(String job) {
    Job outcome = Job.run(job, "--help");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.out()).startsWith("Usage: pressespiegel " + job);
  }

  private static TableStore store(SparkSession spark, Path output) {
    return TableStore.at(spark, output.toString());
  }

  private static List<String> lines(SparkSession spark, Path output, Table<?> table) {
    Dataset<Row> rows = store(spark, output).read(table);
    if (Arrays.asList(rows.columns()).contains("source_uri")) {
      rows =
          rows.withColumn(
              "source_uri",
              functions.regexp_replace(functions.col("source_uri"), ".*/sample-data/", ""));
    }
    if (table == Mentions.TABLE || table == Places.TABLE) {
      // How sure a model is differs between processors in the last digits.
      rows = rows.drop("confidence");
    }
    Column[] key = table.key().stream().map(functions::col).toArray(Column[]::new);
    return rows.orderBy(key).select(JsonLines.json(rows)).collectAsList().stream()
        .map(row -> row.getString(0))
        .toList();
  }

  /** Names a record as the README of the samples does: one of a container with its index. */
  private static String record(Row row) {
    String file = relative(row.getAs("source_uri"));
    return file.matches(".*\\.(?:csv|jsonl|warc)")
        ? file + "#" + row.<Long>getAs("source_record")
        : file;
  }

  private static String relative(String uri) {
    return uri.substring(uri.indexOf("/sample-data/") + "/sample-data/".length());
  }

  /** Digests of a table's files by partition; the files' own names are random. */
  private static SortedMap<String, String> files(Path output, Table<?> table) throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    Path root = output.resolve(table.name());
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".parquet")).sorted().toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          digests.merge(
              root.relativize(file.getParent()).toString(),
              Arrays.hashCode(in.readAllBytes()) + "",
              (a, b) -> a + " " + b);
        }
      }
    }
    return digests;
  }
}
