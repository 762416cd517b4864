package org.pressespiegel.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressespiegel.SharedSpark;
import org.pressespiegel.store.TableStore;

/** Questions to the sample tables: those of the repository, and those of a pipe. */
@ExtendWith(SharedSpark.class)
final class QueryTest {

  private static final Path QUERIES = Path.of("jobs/queries");

  /** Says in a query's comment that no row is right on the samples, and why. */
  private static final String MAY_BE_EMPTY = "-- May be empty on the samples: ";

  @TempDir static Path folder;

  private static String tables;

  @BeforeAll
  static void build_the_sample_tables(SparkSession spark) {
    tables = SampleTables.output().toString();
  }

  static List<Path> queries() throws IOException {
    try (Stream<Path> files = Files.list(QUERIES)) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("queries")
  void every_query_of_the_repository_has_an_answer(Path query) throws IOException {
    String sql = Files.readString(query);

    Job outcome = Job.run("query", tables, query.toString(), "--format", "csv");

    if (sql.contains("actor_view")) {
      // The sample tables know of no party; KnownActorsTest asks some that do.
      assertThat(outcome.err()).hasLineCount(1).contains("jobs/build-knowledge.sh");
      assertThat(outcome.status()).isEqualTo(1);
      return;
    }
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    if (!sql.contains(MAY_BE_EMPTY)) {
      assertThat(outcome.out().lines()).as("a header and at least one row").hasSizeGreaterThan(1);
    }
  }

  @ParameterizedTest
  @MethodSource("queries")
  void every_query_says_what_it_asks_how_to_read_it_and_what_it_does_not_tell(Path query)
      throws IOException {
    List<String> lines = Files.readAllLines(query);

    assertThat(lines.get(0)).startsWith("-- ").endsWith("?");
    assertThat(lines).anyMatch(line -> line.startsWith("-- Read: "));
    assertThat(lines).anyMatch(line -> line.startsWith("-- Not told: "));
    assertThat(String.join("\n", lines)).as("the same order each time").contains("\nORDER BY ");
  }

  @Test
  void there_are_as_many_queries_as_were_promised() throws IOException {
    assertThat(queries()).hasSizeGreaterThanOrEqualTo(20);
  }

  @Test
  void a_pipe_takes_statements_over_several_lines_and_commands() throws IOException {
    Job outcome =
        piped(
            """
            -- how many?
            SELECT count(*) AS articles
            FROM articles; SELECT ';' AS mark;
            .format csv
            SELECT 1 AS one, array(2, 3) AS more
            ;
            .format json
            SELECT 1 AS one
            """);

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    assertThat(outcome.out())
        .isEqualTo(
            """
            articles
            ────────
                  40
            mark
            ────
            ;
            one,more
            1,"[2,3]"
            {"one":1}
            """);
  }

  @Test
  void what_is_wrong_costs_a_line_and_no_more() throws IOException {
    Job outcome =
        piped(
            """
            SELEKT 1;
            SELECT nichts FROM articles;
            SELECT raise_error('au');
            DROP VIEW events;
            .format pdf
            .unsinn
            .schema nirgends
            .read gibt-es-nicht.sql
            .rows viele
            .format csv
            SELECT count(*) AS events FROM events WHERE false;
            .quit
            SELECT 'never';
            """);

    assertThat(outcome.out()).isEqualTo("events\n0\n");
    assertThat(outcome.err().lines()).hasSize(9);
    assertThat(outcome.err()).doesNotContain("Exception").contains("au\n");
    assertThat(outcome.status()).isEqualTo(1);
  }

  @Test
  void tables_views_and_columns_explain_themselves() throws IOException {
    Job outcome = piped(".tables\n.views\n.schema quote_view\n.schema runs\n.help\n");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .containsPattern("articles +accepted article\n")
        .containsPattern("event_view +One row per event of an article")
        .containsPattern("speaker_role +STRING +office, profession")
        .containsPattern("letters +INT +length of the quotation")
        .containsPattern("rows_in +BIGINT +records read")
        .contains(".schema NAME");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DROP VIEW articles",
        "CREATE TABLE mine AS SELECT 1",
        "CREATE TEMPORARY VIEW mine AS SELECT 1",
        "INSERT INTO articles SELECT * FROM articles",
        "INSERT OVERWRITE DIRECTORY 'x' USING csv SELECT 1",
        "FROM articles INSERT INTO articles SELECT *",
        "DELETE FROM articles",
        "UPDATE articles SET text = ''",
        "TRUNCATE TABLE articles",
        "SET spark.sql.ansi.enabled=true",
        "CACHE TABLE articles",
        "ADD JAR x.jar",
      })
  void nothing_is_changed(String statement) {
    Job outcome = Job.run("query", tables, statement);

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(outcome.err()).contains("only read");
    assertThat(outcome.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"SHOW TABLES", "DESCRIBE articles", "EXPLAIN SELECT 1", "VALUES (1), (2)"})
  void what_only_tells_is_allowed(String statement) {
    Job outcome = Job.run("query", tables, statement);

    assertThat(outcome.status()).isZero();
    assertThat(outcome.out().lines()).hasSizeGreaterThan(2);
  }

  @ParameterizedTest
  @EnumSource(AnswerFormat.class)
  void an_answer_is_written_to_a_file_in_the_format_of_its_name(
      AnswerFormat format, SparkSession spark) throws IOException {
    List<String> ending =
        switch (format) {
          case TABLE -> List.of("txt");
          case EXCEL -> List.of("csv", "--format", "excel");
          default -> List.of(format.name());
        };
    Path file = folder.resolve("answer." + ending.get(0));
    Files.writeString(file, "of before");
    String sql = "SELECT id, array(id) AS ids FROM range(2000) ORDER BY id DESC";
    List<String> command = new ArrayList<>(List.of("query", tables, sql, "--to", file.toString()));
    command.addAll(ending.subList(1, ending.size()));

    Job outcome = Job.run(command.toArray(String[]::new));

    assertThat(outcome).isEqualTo(new Job(0, "", ""));
    switch (format) {
      case TABLE -> assertThat(Files.readString(file)).startsWith("  id  ids\n");
      case CSV -> assertThat(Files.readAllLines(file)).hasSize(2001).endsWith("0,[0]");
      case TSV -> assertThat(Files.readAllLines(file)).hasSize(2001).endsWith("0\t[0]");
      case EXCEL ->
          assertThat(Files.readString(file)).startsWith("\ufeffid;ids\r\n1999;[1999]\r\n");
      case JSON ->
          assertThat(Files.readAllLines(file)).hasSize(2000).endsWith("{\"id\":0,\"ids\":[0]}");
      case PARQUET -> {
        List<Long> ids =
            spark.read().parquet(file.toString()).collectAsList().stream()
                .map(row -> row.getLong(0))
                .toList();
        assertThat(ids).hasSize(2000).startsWith(1999L, 1998L).endsWith(1L, 0L);
      }
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .allMatch(name -> name.startsWith("answer.") || name.equals("asked.sql"));
    }
  }

  @Test
  void an_answer_that_fails_leaves_the_file_as_it_was() throws IOException {
    Path file = folder.resolve("answer.kept.csv");
    Files.writeString(file, "of before");
    String sql = "SELECT if(id = 1500, raise_error('au'), id) AS id FROM range(2000)";

    Job outcome = Job.run("query", tables, sql, "--to", file.toString());

    assertThat(outcome).isEqualTo(new Job(1, "", "pressespiegel: au\n"));
    assertThat(Files.readString(file)).isEqualTo("of before");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.filter(path -> path.getFileName().toString().startsWith("."))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--to nowhere/answer.csv",
        "--to TABLES/answer.csv",
        "--to TABLES/articles/answer.parquet",
        "--to FOLDER",
        "--to x.unsinn",
        "--format parquet",
        "--rows -1",
        "--width 0",
        "--format unsinn",
      })
  void an_answer_that_can_not_be_written_is_one_line(String options) {
    String[] given =
        options.replace("TABLES", tables).replace("FOLDER", folder.toString()).split(" ");

    Job outcome = Job.run("query", tables, "SELECT 1", given[0], given[1]);

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(outcome.err()).startsWith("pressespiegel: ").doesNotContain("Exception");
  }

  @ParameterizedTest
  @CsvSource({
    "x.xlsx, x.csv --format excel",
    "a.b/Antwort.ODS, a.b/Antwort.csv --format excel",
    "x.feather, x.parquet",
    "x.dta, x.parquet",
    "x.html, x.csv",
  })
  void what_can_not_be_written_is_refused_with_what_to_type(String file, String instead) {
    Job outcome = Job.run("query", "gibt-es-nicht", "SELECT 1", "--to", file, "--format", "csv");

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err())
        .isEqualTo(
            "pressespiegel: no ."
                + file.replaceFirst(".*\\.", "").toLowerCase(Locale.ROOT)
                + " is written; type --to "
                + instead
                + "\n");
  }

  @Test
  void a_name_without_an_ending_is_a_table_and_with_format_anything() throws IOException {
    Path bare = folder.resolve("answer.d/bare");
    Files.createDirectories(bare.getParent());
    assertThat(Job.run("query", tables, "SELECT 1 AS a", "--to", bare.toString()).err()).isEmpty();
    assertThat(Files.readString(bare)).startsWith("a\n─");
    Path other = folder.resolve("answer.dat");
    Job outcome =
        Job.run("query", tables, "SELECT 1 AS a", "--to", other.toString(), "--format", "csv");
    assertThat(outcome.err()).isEmpty();
    assertThat(Files.readString(other)).isEqualTo("a\n1\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-- one?\nSELECT 1 AS one",
        "--one?\nSELECT 1 AS one",
        "--one = 1?\r\nSELECT 1 AS one",
        "---- one\n\nSELECT 1 AS one -- done",
        "/* one? */ SELECT 1 AS one",
      })
  void a_question_may_begin_with_a_comment(String sql) {
    assertThat(Job.run("query", tables, sql, "--format", "csv"))
        .isEqualTo(new Job(0, "one\n1\n", ""));
    assertThat(Job.run("query", tables, "--format", "csv", sql))
        .isEqualTo(new Job(0, "one\n1\n", ""));
  }

  @Test
  void a_question_of_a_comment_alone_asks_nothing() {
    assertThat(Job.run("query", tables, "-- one").err()).contains("nothing is asked");
    assertThat(Job.run("query", tables, "--unsinn").err()).contains("Unknown option");
  }

  @Test
  void a_file_asks_one_question_or_several() throws IOException {
    Path file = folder.resolve("asked.sql");
    Files.writeString(file, "-- Two?\nSELECT 1 AS one; -- one\nSELECT ';' AS two;\n");
    assertThat(Job.run("query", tables, file.toString(), "--format", "csv"))
        .isEqualTo(new Job(0, "one\n1\n\ntwo\n;\n", ""));
    assertThat(Job.run("query", tables, file.toString(), "--format", "json"))
        .isEqualTo(new Job(0, "{\"one\":1}\n{\"two\":\";\"}\n", ""));
    Files.writeString(file, "-- None?\n");
    assertThat(Job.run("query", tables, file.toString()).err()).contains("nothing is asked");
    Files.writeString(file, "-- One?\nSELECT 1 AS one; -- done\n");
    assertThat(Job.run("query", tables, file.toString(), "--format", "csv"))
        .isEqualTo(new Job(0, "one\n1\n", ""));
  }

  @Test
  void several_answers_go_to_files_with_numbers() throws IOException {
    String to = folder.resolve("answer.several.csv").toString();

    Job outcome = Job.run("query", tables, "SELECT 1 AS one; SELECT 2 AS two", "--to", to);

    String first = folder.resolve("answer.several-1.csv").toString();
    String second = folder.resolve("answer.several-2.csv").toString();
    assertThat(outcome)
        .isEqualTo(new Job(0, "", "written: " + first + "\nwritten: " + second + "\n"));
    assertThat(Files.readString(Path.of(first))).isEqualTo("one\n1\n");
    assertThat(Files.readString(Path.of(second))).isEqualTo("two\n2\n");
    assertThat(Path.of(to)).doesNotExist();
  }

  @Test
  void of_several_statements_none_is_answered_where_one_is_wrong() {
    Job outcome = Job.run("query", tables, "SELECT 1; SELECT nichts FROM articles");

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("pressespiegel: statement 2 of 2: ").contains("nichts");
    assertThat(outcome.err().lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"who_is_quoted_mst", "gone/who_is_quoted_mst.sql"})
  void what_is_no_question_names_the_nearest(String name) {
    Job outcome = Job.run("query", "gibt-es-nicht", name);

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith("pressespiegel: no ")
        .contains("nearest: who_is_quoted_most, ")
        .endsWith("; query --help lists all\n")
        .doesNotContain("Exception");
  }

  @Test
  void a_name_asks_what_its_file_asks() {
    Job named = Job.run("query", tables, "rejects_by_reason", "--format", "csv");

    assertThat(named.err()).isEmpty();
    assertThat(named)
        .isEqualTo(
            Job.run("query", tables, "jobs/queries/rejects_by_reason.sql", "--format", "csv"));
    assertThat(named.out()).startsWith("reason,records,");
  }

  @Test
  void help_lists_the_questions_with_what_they_ask() {
    Job help = Job.run("query", "--help");

    assertThat(help.status()).isZero();
    assertThat(help.out())
        .contains("Questions by name")
        .containsPattern("\n  planned_events +What was announced, by whom and for when\\?\n");
    assertThat(Questions.names()).allMatch(help.out()::contains);
  }

  @Test
  void a_table_says_how_many_rows_it_leaves_out() throws IOException {
    String sql = "SELECT id FROM range(1234) ORDER BY id";
    assertThat(Job.run("query", tables, sql, "--rows", "2").out())
        .endsWith("\n 1\n… 1,232 of 1,234 rows are left out; --rows 1234 shows all\n");
    assertThat(Job.run("query", tables, sql, "--rows", "1234").out()).endsWith("\n1233\n");
    assertThat(Job.run("query", tables, "SELECT 1 AS one WHERE false").out())
        .isEqualTo("one\n───\n(no rows)\n");
    assertThat(piped(".rows 1\n" + sql + " LIMIT 3;\n").out())
        .endsWith("\n… 2 of 3 rows are left out; .rows 3 shows all\n");
  }

  @Test
  void a_pipe_reads_questions_by_name() throws IOException {
    Job outcome =
        piped(".questions\n.format csv\n.read rejects_by_reason\n.read rejects_by_reson\n");

    assertThat(outcome.out()).contains("Who says what:\n").contains("\nreason,records,");
    assertThat(outcome.err())
        .startsWith("no question is called rejects_by_reson; nearest: rejects_by_reason");
    assertThat(outcome.status()).isEqualTo(1);
  }

  @Test
  void persons_alone_are_quoted_most_and_named_together(SparkSession spark) throws IOException {
    SparkSession session = spark.newSession();
    Views.register(session, TableStore.at(session, tables));
    session.sql(Questions.of("who_is_quoted_most").get(0).sql()).createOrReplaceTempView("quoted");
    session
        .sql(Questions.of("persons_named_together").get(0).sql())
        .createOrReplaceTempView("together");
    String persons = "(SELECT name FROM entities WHERE type = 'PER')";

    assertThat(session.sql("SELECT * FROM quoted WHERE role IS NOT NULL").count()).isPositive();
    assertThat(session.sql("SELECT * FROM quote_view WHERE speaker_type = 'ORG'").count())
        .as("who would be wrong")
        .isPositive();
    assertThat(session.sql("SELECT * FROM quoted WHERE speaker NOT IN " + persons).count())
        .isZero();
    assertThat(
            session
                .sql(
                    "SELECT * FROM together WHERE NOT (one IN "
                        + persons
                        + " AND other IN "
                        + persons
                        + ")")
                .count())
        .isZero();
  }

  private static Job piped(String said) throws IOException {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(said.getBytes(StandardCharsets.UTF_8)));
    try {
      return Job.run("query", tables);
    } finally {
      System.setIn(before);
    }
  }
}
