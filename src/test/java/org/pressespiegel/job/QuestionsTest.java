package org.pressespiegel.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pressespiegel.SharedSpark;

/** The questions that have a name, and what some of them make of rows written for them. */
@ExtendWith(SharedSpark.class)
final class QuestionsTest {

  /** Quotations: article, speaker, type and role of the speaker, type, whether it counts. */
  private static final String QUOTES =
      """
      SELECT * FROM VALUES
        ('a', 'Muster', 'PER', 'Ministerin', 'direct', true),
        ('b', 'Vera Muster', 'PER', 'Ministerin', 'indirect', true),
        ('c', 'Vera Muster', 'PER', 'Zeugin', 'partial', true),
        ('c', 'Vera Muster', 'PER', 'Zeugin', 'partial', true),
        ('c', 'Vera Muster', 'PER', 'Zeugin', 'partial', true),
        ('d', 'Vera Muster', 'PER', NULL, 'direct', true),
        ('e', 'Vera Muster', 'PER', NULL, 'direct', true),
        ('f', 'Vera Muster', 'PER', NULL, 'direct', true),
        ('g', 'Vera Muster', 'PER', 'Zeugin', 'direct', false),
        ('h', 'Vera Muster', 'PER', 'Zeugin', 'reported', true),
        ('a', 'Otto Beispiel', 'PER', 'Sprecher', 'direct', true),
        ('b', 'Otto Beispiel', 'PER', 'Polizeisprecher', 'direct', true),
        ('a', 'Nora Namenlos', 'PER', NULL, 'direct', true),
        ('a', 'Muster-Partei', 'ORG', NULL, 'direct', true),
        ('b', 'Muster-Partei Nord', 'ORG', NULL, 'direct', true),
        ('b', 'Beispiel', 'PER', NULL, 'direct', true),
        ('a', 'Moskau', 'LOC', NULL, 'indirect', true),
        ('a', 'Moskau', 'LOC', NULL, 'partial', true),
        ('a', 'ein Sprecher', NULL, 'Sprecher', 'direct', true)
      AS q(article_id, speaker, speaker_type, speaker_role, type, is_representative)
      """;

  /** Whom names mean: Muster is Vera Muster, Beispiel stays open. */
  private static final String WHO =
      "CASE WHEN %1$s IN ('Muster', 'Vera Muster') THEN 'v' WHEN %1$s = 'Otto Beispiel' THEN 'o'"
          + " WHEN %1$s LIKE 'Muster-Partei%%' THEN 'p' END AS %2$s";

  static List<String> names() {
    return Questions.names();
  }

  @Test
  void each_file_has_its_name_once_and_a_place_in_the_list() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("jobs/queries"))) {
      assertThat(Questions.names())
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(file -> file.getFileName().toString().replaceFirst("\\.sql$", ""))
                  .toList());
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void the_jar_holds_what_the_file_asks_and_the_list_its_first_line(String name)
      throws IOException {
    String text = Files.readString(Path.of("jobs/queries", name + ".sql"));

    assertThat(Questions.text(name)).isEqualTo(text);
    assertThat(Questions.list().lines())
        .anyMatch(line -> line.matches("  " + name + " +" + asks(text)));
    assertThat(text).as("whole: who asks says how many rows").doesNotContain("\nLIMIT");
  }

  private static String asks(String text) {
    return Pattern.quote(text.lines().findFirst().orElseThrow().substring(3));
  }

  @ParameterizedTest
  @CsvSource({
    "who_is_quoted_mst, who_is_quoted_most",
    "WhoIsQuotedMost, who_is_quoted_most",
    "quoted, who_is_quoted_most",
    "protests, protests_by_week_and_place",
    "protest_by_week, protests_by_week_and_place",
    "personen_named_together, persons_named_together",
    "planed_events, planned_events",
    "reprints, reprints_by_agency",
    "datelines, places_spoken_of_and_datelines",
  })
  void what_is_meant_comes_first(String typed, String meant) {
    assertThat(Questions.nearest(typed)).startsWith(meant).hasSizeLessThanOrEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"xyzzy", "42", "Fußball"})
  void what_looks_like_none_has_no_nearest(String typed) {
    assertThat(Questions.nearest(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "planed_events | no question is called planed_events; nearest: planned_events, ",
        "xyzzy | no question is called xyzzy; query --help lists all",
        "events | no question is called events; it is a table or view: \"SELECT * FROM events LIMIT 10\"",
        "Event_View | no question is called Event_View; it is a table or view: \"SELECT * FROM event_view LIMIT",
        "gone/planned_events.sql | no such query file: gone/planned_events.sql; nearest: planned_events, ",
        "gone/planed_events.sql | no such query file: gone/planed_events.sql; nearest: planned_events, ",
        "gone/xyzzy.sql | no such query file: gone/xyzzy.sql; query --help lists all",
      })
  void what_is_neither_name_nor_file_is_one_line_that_helps(String said, String message) {
    assertThatThrownBy(() -> Questions.of(said))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(message)
        .hasMessageNotContaining("\n");
  }

  @ParameterizedTest
  @CsvSource({
    "planned_events",
    "Planned-Events",
    "planned_events.sql",
    "jobs/queries/planned_events.sql",
  })
  void a_name_may_be_written_like_a_file(String said) throws IOException {
    assertThat(Questions.of(said)).isEqualTo(Questions.of("planned_events")).hasSize(1);
  }

  @Test
  void persons_are_quoted_with_the_role_that_most_articles_give_them(SparkSession spark)
      throws IOException {
    assertThat(rows(spark, "who_is_quoted_most"))
        .containsExactly(
            "[Vera Muster,Ministerin,6,4,3,1]",
            "[Otto Beispiel,Polizeisprecher,2,2,0,0]",
            "[Beispiel,null,1,1,0,0]",
            "[Nora Namenlos,null,1,1,0,0]");
  }

  @Test
  void organisations_and_states_are_quoted_elsewhere(SparkSession spark) throws IOException {
    assertThat(rows(spark, "organisations_quoted_most"))
        .containsExactly("[Muster-Partei,ORG,2,2,0,0]", "[Moskau,LOC,1,0,0,1]");
  }

  @Test
  void persons_are_named_with_persons_and_organisations_with_both(SparkSession spark)
      throws IOException {
    assertThat(rows(spark, "persons_named_together"))
        .containsExactly("[Otto Beispiel,Vera Muster,2,2]");
    assertThat(rows(spark, "organisations_named_together"))
        .containsExactly(
            "[Muster-Amt,ORG,Muster-Partei,ORG,1,1]",
            "[Muster-Amt,ORG,Vera Muster,PER,1,1]",
            "[Muster-Partei,ORG,Vera Muster,PER,1,1]");
  }

  /** Quotations with names in them: Vera Muster is so named and by her surname. */
  private static List<String> saidAbout(SparkSession spark, String name) throws IOException {
    SparkSession session = spark.newSession();
    session
        .sql(
            """
            SELECT *, DATE '2021-05-03' AS published_date, 'Blatt' AS source, true AS is_representative
            FROM VALUES
              ('a', 0, 'Beispiel geht', 'indirect', 'Otto Beispiel', 'o', 'name', 'claim', 0L, NULL, NULL, NULL),
              ('a', 1, 'Das will Muster (NP) so', 'indirect', 'Muster', 'v', 'name', NULL, 20L, NULL, NULL, NULL),
              ('b', 0, 'NP und Muster gehen', 'direct', 'Muster', 'v', 'name', NULL, 0L, NULL, NULL, NULL),
              ('c', 0, 'die NP schläft', 'direct', 'Vera Muster', 'v', 'name', 'criticise', 0L, NULL, NULL, NULL),
              ('c', 1, 'mehr Geld', 'reported', 'Muster', 'v', 'name', 'demand', 50L, 'mehr Geld', 'Bund', NULL),
              ('d', 1, 'weniger', 'reported', 'Vera Muster', 'v', 'name', 'demand', 50L, 'weniger', NULL, NULL),
              ('b', 2, 'Ruhe', 'reported', 'Anna Alt', NULL, 'name', 'demand', 60L, 'Ruhe', NULL, NULL),
              ('b', 3, 'Ruhe', 'reported', NULL, NULL, NULL, 'demand', 60L, 'Ruhe', NULL, NULL),
              ('b', 4, 'Ruhe', 'reported', 'Anna Alt', NULL, 'name', 'neutral', 60L, 'Ruhe', NULL, NULL)
            AS q(article_id, quote_no, text, type, speaker, speaker_actor_id, speaker_kind, stance, begin, content, addressee, medium)
            """)
        .selectExpr("*", "begin + length(text) AS end")
        .createOrReplaceTempView("quote_view");
    session
        .sql(
            "SELECT * FROM VALUES ('v', 'Vera Muster'), ('o', 'Otto Beispiel') AS p(actor_id, name)")
        .createOrReplaceTempView("actors");
    session
        .sql(
            """
            SELECT * FROM VALUES
              ('a', 0, 'Beispiel', 'PER', 'o'), ('a', 1, 'Muster', 'PER', 'v'), ('a', 2, 'NP', 'ORG', NULL),
              ('b', 0, 'NP', 'ORG', NULL), ('b', 1, 'Muster', 'PER', 'v'), ('c', 0, 'NP', 'ORG', NULL)
            AS e(article_id, entity_no, name, type, actor_id)
            """)
        .createOrReplaceTempView("entities");
    session
        .sql(
            """
            SELECT * FROM VALUES
              ('a', 0, 0L, 8L), ('a', 1, 29L, 35L), ('a', 2, 37L, 39L), ('b', 0, 0L, 2L), ('b', 1, 7L, 13L), ('c', 0, 4L, 6L)
            AS m(article_id, entity_no, begin, end)
            """)
        .createOrReplaceTempView("mentions");
    return session.sql(Questions.of(name).get(0).sql()).collectAsList().stream()
        .map(Row::toString)
        .toList();
  }

  @Test
  void who_says_most_about_somebody_comes_first_and_a_party_in_brackets_is_none(SparkSession spark)
      throws IOException {
    // Otto Beispiel and Vera Muster are named in their own words, and so is the party in brackets.
    assertThat(saidAbout(spark, "who_says_what_about_whom"))
        .containsExactly(
            "[Vera Muster,name,null,NP,2,direct,NP und Muster gehen,2021-05-03,Blatt,b,0]",
            "[Vera Muster,name,criticise,NP,2,direct,die NP schläft,2021-05-03,Blatt,c,0]");
  }

  @Test
  void acts_come_by_actor_under_all_names(SparkSession spark) throws IOException {
    assertThat(saidAbout(spark, "who_demands_what_of_whom"))
        .containsExactly(
            "[Vera Muster,demand,Bund,mehr Geld,null,2021-05-03,Blatt]",
            "[Vera Muster,demand,null,weniger,null,2021-05-03,Blatt]",
            "[Anna Alt,demand,null,Ruhe,null,2021-05-03,Blatt]");
  }

  private static List<String> rows(SparkSession spark, String name) throws IOException {
    SparkSession session = spark.newSession();
    session
        .sql(
            "SELECT *, speaker = 'Moskau' AND type = 'partial' AS is_part, "
                + WHO.formatted("speaker", "speaker_actor_id")
                + " FROM ("
                + QUOTES
                + ")")
        .createOrReplaceTempView("quote_view");
    session
        .sql(
            "SELECT * FROM VALUES ('v', 'Vera Muster', 9L), ('o', 'Otto Beispiel', 2L),"
                + " ('p', 'Muster-Partei', 2L) AS p(actor_id, name, articles)")
        .createOrReplaceTempView("actors");
    session
        .sql(
            "SELECT * FROM VALUES ('a', true), ('b', true), ('c', false) AS a(article_id, is_representative)")
        .createOrReplaceTempView("articles");
    session
        .sql(
            """
            SELECT * FROM VALUES
              ('a', 0, 'Muster', 'PER'), ('a', 1, 'Otto Beispiel', 'PER'),
              ('b', 0, 'Vera Muster', 'PER'), ('b', 1, 'Otto Beispiel', 'PER'),
              ('b', 2, 'Muster-Partei', 'ORG'), ('b', 3, 'Muster-Amt', 'ORG'), ('b', 4, 'Berlin', 'LOC'),
              ('c', 0, 'Vera Muster', 'PER'), ('c', 1, 'Muster-Partei', 'ORG')
            AS e(article_id, entity_no, name, type)
            """)
        .createOrReplaceTempView("named");
    session
        .sql("SELECT *, " + WHO.formatted("name", "actor_id") + " FROM named")
        .createOrReplaceTempView("entities");
    session
        .sql(
            """
            SELECT * FROM VALUES
              ('a', 0, 1), ('a', 1, 1), ('b', 0, 1), ('b', 1, 1), ('b', 0, 2), ('b', 2, 2), ('b', 3, 2),
              ('b', 4, 2), ('c', 0, 1), ('c', 1, 1)
            AS m(article_id, entity_no, sentence_no)
            """)
        .createOrReplaceTempView("mentions");
    return session.sql(Questions.of(name).get(0).sql()).collectAsList().stream()
        .map(Row::toString)
        .toList();
  }
}
