package org.pressespiegel.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pressespiegel.SharedSpark;
import org.pressespiegel.store.TableStore;
import org.pressespiegel.table.Articles;
import org.pressespiegel.table.Rejects;
import org.pressespiegel.table.Runs;
import org.pressespiegel.table.Sentences;
import org.pressespiegel.table.Table;
import org.pressespiegel.table.Timexes;

/** What becomes of articles on which the program itself fails. */
@ExtendWith(SharedSpark.class)
final class FaultsTest {

  private static final String TEXT =
      """
      %s: Sturm sperrt Hafen

      30.03.2020, 13:47 Uhr | dpa

      Der Hafen von %s ist am Montag wegen des Sturms gesperrt worden. Das sagte Bürgermeisterin \
      Ina Bock nach Angaben der Polizei. Er soll am Dienstag wieder geöffnet werden.
      """;

  private static final List<String> TOWNS = List.of("Emden", "Kiel", "Rostock");

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectory(folder.resolve("in"));
    for (String town : TOWNS) {
      Files.writeString(folder.resolve("in/" + town + ".txt"), TEXT.formatted(town, town));
    }
  }

  @Test
  void an_article_that_cannot_be_read_is_kept_without_what_was_to_be_read(SparkSession spark) {
    Job outcome = run(settings -> new Broken(settings, At.READING, isOf("Kiel")));

    assertThat(outcome.status()).isZero();
    assertThat(outcome.err())
        .contains("failed, by a mistake of its own, on 1 articles", "Kiel.txt record 0, article ")
        .contains("java.lang.NullPointerException", "at org.pressespiegel.stage.TaggedText.names");
    TableStore store = TableStore.at(spark, out());
    assertThat(withIssue(store)).containsExactly("Kiel: Sturm sperrt Hafen");
    assertThat(articlesOf(store, Sentences.TABLE)).isEqualTo(3);
    assertThat(articlesOf(store, Timexes.TABLE)).isEqualTo(2);
    assertThat(store.read(Runs.TABLE).selectExpr("inline(checks)").where("rule = 'read'").first())
        .hasToString("[articles,read,3,1]");
  }

  @Test
  void an_article_whose_sentences_cannot_be_told_is_kept_as_it_was_parsed(SparkSession spark) {
    Job outcome = run(settings -> new Broken(settings, At.TAGGING, isOf("Kiel")));

    assertThat(outcome.status()).isZero();
    TableStore store = TableStore.at(spark, out());
    assertThat(withIssue(store)).containsExactly("Kiel: Sturm sperrt Hafen");
    assertThat(articlesOf(store, Sentences.TABLE)).isEqualTo(2);
  }

  @Test
  void a_record_that_cannot_be_parsed_is_a_reject_that_says_why(SparkSession spark) {
    Job outcome =
        run(settings -> new Broken(settings, At.PARSING, col("source_uri").contains("Kiel.txt")));

    assertThat(outcome.status()).isZero();
    assertThat(outcome.err()).contains("on 0 articles", "1 records (reject internal_error)");
    Row reject = TableStore.at(spark, out()).read(Rejects.TABLE).first();
    assertThat(reject.<String>getAs("reason")).isEqualTo("internal_error");
    assertThat(reject.<String>getAs("detail"))
        .startsWith("java.lang.NullPointerException")
        .contains(" at org.pressespiegel.article.");
  }

  @Test
  void a_run_in_which_all_articles_fail_is_no_success() {
    Job outcome = run(settings -> new Broken(settings, At.READING, lit(true)));

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err())
        .contains("on 3 articles", "that is all of them; no table was changed")
        .doesNotContain("\tat ");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void an_article_that_cannot_be_read_is_added_so_too(SparkSession spark) throws IOException {
    assertThat(run(Flow::new).status()).isZero();
    Files.writeString(folder.resolve("in/Husum.txt"), TEXT.formatted("Husum", "Husum"));
    Files.writeString(folder.resolve("in/Bremen.txt"), TEXT.formatted("Bremen", "Bremen"));

    Job outcome = run(settings -> new Broken(settings, At.READING, isOf("Husum")));

    assertThat(outcome.status()).isZero();
    assertThat(withIssue(TableStore.at(spark, out()))).containsExactly("Husum: Sturm sperrt Hafen");
  }

  @Test
  void a_line_that_cannot_be_annotated_is_answered_with_the_fault() throws IOException {
    Path lines = folder.resolve("lines.jsonl");
    Files.writeString(
        lines,
        """
        {"id": 1, "text": "In Emden hat es geregnet."}
        {"id": 2, "text": "In Kiel hat es geregnet."}
        """);

    Job outcome =
        Job.run(
            settings -> new Broken(settings, At.TAGGING, col("text").contains("Kiel")),
            "annotate",
            lines.toString(),
            "--set=names.profile=off");

    assertThat(outcome.status()).isZero();
    List<String> answers = outcome.out().lines().toList();
    assertThat(answers).hasSize(2);
    assertThat(answers.get(0)).contains("\"sentences\":[{").doesNotContain("\"error\"");
    assertThat(answers.get(1))
        .startsWith("{\"id\":2,")
        .contains("\"error\":\"not annotated: java.lang.IllegalArgumentException")
        .doesNotContain("\"sentences\"");
  }

  private Job run(Function<Settings, Flow> flows) {
    return Job.run(
        flows,
        "build-tables",
        folder.resolve("in").toString(),
        out(),
        "--quiet",
        "--set=names.profile=off");
  }

  private String out() {
    return folder.resolve("out").toString();
  }

  private static List<String> withIssue(TableStore store) {
    return store
        .read(Articles.TABLE)
        .where("array_contains(issues, 'INTERNAL_ERROR')")
        .select("headline")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private static long articlesOf(TableStore store, Table<?> table) {
    return store.read(table).select("article_id").distinct().count();
  }

  private static Column isOf(String town) {
    return col("headline").startsWith(town);
  }

  /** A step whose rows the core is not to be able to read. */
  private enum At {
    PARSING,
    TAGGING,
    READING
  }

  /** The stages, and before one of them rows that the core cannot read. */
  private static final class Broken extends Flow {

    private final At at;
    private final Column where;

    Broken(Settings settings, At at, Column where) {
      super(settings);
      this.at = at;
      this.where = where;
    }

    @Override
    Dataset<Row> parse(Dataset<Row> raw) {
      return super.parse(at == At.PARSING ? broken(raw, "content", "null") : raw);
    }

    @Override
    Dataset<Row> annotate(Dataset<Row> texts) {
      return super.annotate(at == At.TAGGING ? brokenParts(texts) : texts);
    }

    @Override
    Dataset<Row> tagged(Dataset<Row> articles) {
      Dataset<Row> tagged = super.tagged(at == At.TAGGING ? brokenParts(articles) : articles);
      return at == At.READING ? broken(tagged, "names", "null") : tagged;
    }

    private Dataset<Row> brokenParts(Dataset<Row> texts) {
      return broken(
          texts,
          "paragraphs",
          "transform(paragraphs, p -> named_struct('no', p.no, 'kind', 'nonsense', 'begin',"
              + " p.begin, 'end', p.`end`))");
    }

    private Dataset<Row> broken(Dataset<Row> rows, String column, String value) {
      return rows.withColumn(column, when(where, expr(value)).otherwise(col(column)));
    }
  }
}
