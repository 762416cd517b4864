package org.pressespiegel.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pressespiegel.SharedSpark;
import org.pressespiegel.actor.States;

@ExtendWith(SharedSpark.class)
final class IdentifyActorsTest {

  private static final StructType ARTICLES =
      StructType.fromDDL(
          "article_id STRING, published_date DATE, month STRING, entities ARRAY<STRUCT<entity_no:"
              + " INT, type: STRING, name: STRING, aliases: ARRAY<STRING>, role: STRING,"
              + " country_iso2: STRING, mention_count: INT, compounds: ARRAY<STRING>>>,"
              + " mentions ARRAY<STRUCT<begin: INT, entity_no: INT>>,"
              + " places ARRAY<STRUCT<begin: INT, metonymic: BOOLEAN, feature_code: STRING,"
              + " country_iso2: STRING>>");

  private final FindAppearances find = new FindAppearances();
  private final IdentifyActors identify = new IdentifyActors();
  private final DescribeActors describe = new DescribeActors();

  @Test
  void capitals_that_act_are_their_states_and_other_places_are_nobody(SparkSession spark) {
    Row article =
        RowFactory.create(
            "a",
            LocalDate.parse("2021-05-03"),
            "2021-05",
            List.of(
                entity(0, "LOC", "Washington", null, null),
                entity(1, "LOC", "Paris", null, null),
                entity(2, "LOC", "USA", null, "US"),
                entity(3, "ORG", "Kreml", null, null),
                entity(4, "MISC", "Bibel", null, null)),
            List.of(
                RowFactory.create(3, 0),
                RowFactory.create(13, 0),
                RowFactory.create(23, 1),
                RowFactory.create(33, 1),
                RowFactory.create(43, 1)),
            List.of(
                RowFactory.create(3, true, "PPLC", "US"),
                RowFactory.create(13, false, "PPLC", "US"),
                RowFactory.create(23, true, "PPLC", "FR"),
                RowFactory.create(33, false, "PPLC", "FR"),
                RowFactory.create(43, false, "PPLC", "FR")));

    List<Row> rows =
        identified(spark.createDataFrame(List.of(article), ARTICLES))
            .orderBy("entity_no")
            .collectAsList();

    assertThat(rows)
        .extracting(row -> row.getInt(1) + " " + row.getString(2))
        .containsExactly("0 " + States.id("US"), "2 " + States.id("US"), "3 " + States.id("RU"));
  }

  @Test
  void the_outcome_does_not_hang_on_partitions(SparkSession spark) {
    Dataset<Row> articles = spark.createDataFrame(corpus(), ARTICLES);

    List<Row> one = sorted(identified(articles.repartition(1)));
    List<Row> five = sorted(identified(articles.repartition(5)));

    assertThat(five).isEqualTo(one);
    assertThat(one).filteredOn(row -> row.getString(2) == null).isNotEmpty();
    assertThat(one).filteredOn(row -> row.getString(2) != null).hasSizeGreaterThan(100);
  }

  @Test
  void batch_by_batch_actors_are_those_of_all_at_once(SparkSession spark) {
    List<Row> corpus = corpus();
    Dataset<Row> all = spark.createDataFrame(corpus, ARTICLES);
    Dataset<Row> expected = NameActors.ofEntities(entities(all), identified(all));
    List<Row> expectedActors = sorted(described(dated(expected, all)));

    IdentifyNewActors identifyNew = new IdentifyNewActors();
    Dataset<Row> articles = spark.createDataFrame(corpus.subList(0, 30), ARTICLES);
    Dataset<Row> old = NameActors.ofEntities(entities(articles), identified(articles));
    List<Row> actors = described(dated(old, articles)).collectAsList();
    int moved = 0;
    for (int from = 30; from < corpus.size(); from += 30) {
      Dataset<Row> added = spark.createDataFrame(corpus.subList(from, from + 30), ARTICLES);
      Dataset<Row> appearances = added.transform(find::apply);
      Dataset<Row> touched = identifyNew.touched(appearances, old, articles);
      Dataset<Row> ids = identifyNew.identified(appearances, touched);
      Dataset<Row> changes = identifyNew.changes(ids, old);
      moved += (int) changes.count();
      Dataset<Row> fresh = NameActors.ofEntities(entities(added), ids);
      Dataset<Row> changed = NameActors.changedEntities(old, changes);
      Dataset<Row> ofActors = identifyNew.touchedActors(fresh, changes);
      List<String> gone = ofActors.collectAsList().stream().map(row -> row.getString(0)).toList();
      actors = new ArrayList<>(actors);
      actors.removeIf(row -> gone.contains(row.getString(0)));
      actors.addAll(
          described(identifyNew.members(ofActors, dated(fresh, added), old, changed, articles))
              .collectAsList());
      Dataset<Row> kept = old.join(changed, keys(old, changed), "left_anti");
      old =
          spark.createDataFrame(
              kept.unionByName(changed).unionByName(fresh).collectAsList(), old.schema());
      articles = spark.createDataFrame(articles.union(added).collectAsList(), ARTICLES);
    }

    assertThat(sorted(old)).isEqualTo(sorted(expected));
    actors.sort(java.util.Comparator.comparing(Row::toString));
    assertThat(actors).isEqualTo(expectedActors);
    assertThat(moved).as("old entities whose actor changed").isPositive();
  }

  private static org.apache.spark.sql.Column keys(Dataset<Row> one, Dataset<Row> other) {
    return one.col("article_id")
        .equalTo(other.col("article_id"))
        .and(one.col("entity_no").equalTo(other.col("entity_no")));
  }

  private Dataset<Row> identified(Dataset<Row> articles) {
    return articles.transform(find::apply).transform(identify::apply);
  }

  private Dataset<Row> described(Dataset<Row> entities) {
    return entities.where("actor_id IS NOT NULL").transform(describe::apply);
  }

  private static Dataset<Row> entities(Dataset<Row> articles) {
    return articles
        .select(col("article_id"), col("month"), explode(col("entities")).as("row"))
        .select("article_id", "month", "row.*");
  }

  private static Dataset<Row> dated(Dataset<Row> entities, Dataset<Row> articles) {
    return entities.join(
        articles.select(col("article_id").as("of"), col("published_date")),
        col("article_id").equalTo(col("of")));
  }

  private static List<Row> sorted(Dataset<Row> rows) {
    return rows.collectAsList().stream()
        .sorted(java.util.Comparator.comparing(Row::toString))
        .toList();
  }

  /** 90 articles, in which surnames alone come before and after full names, and are of two. */
  private static List<Row> corpus() {
    List<Row> articles = new ArrayList<>();
    for (int no = 0; no < 90; no++) {
      List<Row> entities = new ArrayList<>();
      String[] names =
          switch (no % 6) {
            case 0 -> new String[] {"Starck", "IFW"};
            case 1 -> new String[] {no < 60 ? "Starck" : "Olga Starck", "Nordtrans AG"};
            case 2 -> new String[] {"Gerd Müller", "Europäische Union"};
            case 3 -> new String[] {"Müller", "EU"};
            case 4 -> new String[] {no < 50 ? "Müller" : "Anna Müller", "Nordtrans"};
            default -> new String[] {"Innozenz", "Institut für Wetterkunde"};
          };
      String role =
          no % 6 == 5 && no > 40
              ? "Papst"
              : no % 12 == 2 ? "Minister" : no % 12 == 3 ? "Minister" : null;
      entities.add(entity(0, "PER", names[0], role, null));
      entities.add(
          RowFactory.create(
              1,
              "ORG",
              names[1],
              no % 6 == 5 && no > 50 ? List.of("IFW") : List.of(),
              null,
              null,
              1,
              List.of()));
      entities.add(entity(2, "LOC", no % 2 == 0 ? "USA" : "Vereinigte Staaten", null, "US"));
      articles.add(
          RowFactory.create(
              Integer.toHexString(no * 0x9E3779B9),
              LocalDate.parse("2021-05-03").plusDays(no / 3),
              "2021-05",
              entities,
              List.of(),
              List.of()));
    }
    return articles;
  }

  private static Row entity(int no, String type, String name, String role, String country) {
    return RowFactory.create(no, type, name, List.of(), role, country, 2, List.of());
  }
}
