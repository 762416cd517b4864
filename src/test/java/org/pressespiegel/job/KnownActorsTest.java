package org.pressespiegel.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pressespiegel.SharedSpark;
import org.pressespiegel.store.TableStore;
import org.pressespiegel.table.Actors;
import org.pressespiegel.table.Runs;

/** Tables that are built with a knowledge file, and what becomes of them with another one. */
@ExtendWith(SharedSpark.class)
final class KnownActorsTest {

  private static final String ARTICLE =
      """
      {"headline": "Streit um den Hafen", "published": "%s", "source": "Hafenbote", "url": "https://hafenbote.example/%d", \
      "text": "Die Hafenministerin Vera Starck hat am Montag in Hamburg mehr Geld für den Hafen verlangt. \\"Wir brauchen neue \
      Kräne\\", sagte Vera Starck den Abgeordneten. Das Institut für Wetterkunde warnte vor einer Sturmflut. Deutschland und \
      Frankreich wollen den Ausbau %s gemeinsam bezahlen."}
      """;

  @TempDir static Path folder;

  private static Path knowledge;

  @BeforeAll
  static void build_the_knowledge(SparkSession spark) throws IOException {
    knowledge = folder.resolve("knowledge.tsv.gz");
    Job built =
        Job.run("build-knowledge", BuildKnowledgeTest.DUMP.toString(), knowledge.toString());
    assertThat(built.status()).isZero();
    Files.createDirectories(folder.resolve("in"));
    article("a", "2018-03-05", 1, "des Beckens");
    article("b", "2019-06-03", 2, "der Schleuse");
  }

  private static void article(String file, String day, int no, String what) throws IOException {
    Files.writeString(
        folder.resolve("in/" + file + ".jsonl"), ARTICLE.formatted(day, no, what).strip() + "\n");
  }

  private static Job build(String output, Path file) {
    return Job.run(
        "build-tables",
        folder.resolve("in").toString(),
        folder.resolve(output).toString(),
        "--set",
        "actors.knowledge=" + (file == null ? "" : file));
  }

  private static List<String> linked(SparkSession spark, String output) {
    return TableStore.at(spark, folder.resolve(output).toString())
        .read(Actors.TABLE)
        .where("wikidata_id IS NOT NULL")
        .orderBy("name")
        .select("name", "wikidata_id")
        .collectAsList()
        .stream()
        .map(Row::toString)
        .toList();
  }

  /** Everything that is known of actors, in the order of their ids. */
  private static List<Row> actors(SparkSession spark, String output) {
    return TableStore.at(spark, folder.resolve(output).toString())
        .read(Actors.TABLE)
        .orderBy("actor_id")
        .collectAsList();
  }

  private static Path changed(String name, String from, String to) throws IOException {
    Path file = folder.resolve(name);
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(knowledge));
        OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(text).contains(from);
      out.write(text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  @Test
  void actors_are_linked_and_parties_are_those_of_the_day(SparkSession spark) throws IOException {
    assertThat(build("known", knowledge).status()).isZero();

    assertThat(linked(spark, "known"))
        .containsExactly(
            "[Deutschland,Q99000001]",
            "[Frankreich,Q99000002]",
            "[Institut für Wetterkunde,Q99002001]",
            "[Vera Starck,Q99005001]");
    SparkSession session = spark.newSession();
    Views.register(session, TableStore.at(session, folder.resolve("known").toString()));
    assertThat(
            session
                .sql(
                    "SELECT CAST(published_date AS STRING), party, office FROM actor_view"
                        + " WHERE type = 'person' ORDER BY published_date")
                .collectAsList())
        .extracting(Row::toString)
        .containsExactly(
            "[2018-03-05,Nordpartei,Hafenminister]", "[2019-06-03,Südunion,Hafenminister]");
    Job asked = Job.run("query", folder.resolve("known").toString(), "speakers_by_party");
    assertThat(asked.status()).as(asked.err()).isZero();
    assertThat(asked.out()).contains("Nordpartei", "Südunion", "Q99001002");
  }

  @Test
  void with_another_file_the_tables_are_those_of_all_at_once(SparkSession spark)
      throws IOException {
    Path other = changed("other.tsv.gz", "99000001|99000003\t1961-03-09", "99000001\t2014-01-01");
    Path input = folder.resolve("in/c.jsonl");
    Files.deleteIfExists(input);
    assertThat(build("grown", null).status()).isZero();
    assertThat(linked(spark, "grown")).isEmpty();
    Job none = Job.run("query", folder.resolve("grown").toString(), "speakers_by_party");
    assertThat(none.status()).isEqualTo(1);
    assertThat(none.err()).hasLineCount(1).contains("--set actors.knowledge=FILE");

    // Nothing is new but what is known.
    Job relinked = build("grown", knowledge);
    assertThat(relinked.status()).isZero();
    assertThat(relinked.err()).contains("all of them are linked anew");
    assertThat(linked(spark, "grown")).hasSize(4);
    assertThat(build("grown", knowledge).out()).contains("nothing is new or changed");

    try {
      // Old and new articles, and a file by which she is a child.
      article("c", "2020-02-03", 3, "der Brücke");
      assertThat(build("grown", other).status()).isZero();
      assertThat(linked(spark, "grown")).hasSize(3).noneMatch(one -> one.contains("Starck"));
      assertThat(build("once", other).status()).isZero();
      assertThat(actors(spark, "grown")).isEqualTo(actors(spark, "once"));
      assertThat(build("grown", null).status()).isZero();
      assertThat(linked(spark, "grown")).isEmpty();
      assertThat(
              TableStore.at(spark, folder.resolve("grown").toString())
                  .read(Runs.TABLE)
                  .orderBy("run_id")
                  .selectExpr("size(filter(versions, v -> v.name = 'knowledge'))")
                  .collectAsList())
          .extracting(row -> row.getInt(0))
          .containsExactly(0, 1, 1, 0);
    } finally {
      Files.deleteIfExists(input);
    }
  }

  @Test
  void a_file_that_is_none_is_an_error_in_one_line(SparkSession spark) throws IOException {
    Path old = changed("old.tsv.gz", "# pressespiegel knowledge 1", "# pressespiegel knowledge 0");
    Path broken = changed("broken.tsv.gz", "\t1961-03-09\t", "\tneulich\t");
    Path text = folder.resolve("text.tsv.gz");
    Files.writeString(text, "kein gzip");
    for (Path file : List.of(folder.resolve("nowhere"), old, text, folder, broken)) {
      Job failed = build("failed", file);
      assertThat(failed.status()).as(file.toString()).isEqualTo(1);
      assertThat(failed.err().lines().filter(line -> line.startsWith("pressespiegel: ")))
          .as(failed.err())
          .hasSize(1)
          .allMatch(line -> line.contains(file.toString()));
      assertThat(folder.resolve("failed")).doesNotExist();
    }
  }
}
