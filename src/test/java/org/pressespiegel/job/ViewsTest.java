package org.pressespiegel.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressespiegel.SharedSpark;
import org.pressespiegel.event.EventType;
import org.pressespiegel.place.Countries;
import org.pressespiegel.store.TableStore;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordTable;
import org.pressespiegel.text.WordTables;

/** The views: what they hold of the sample tables, and the page that tells of them. */
@ExtendWith(SharedSpark.class)
final class ViewsTest {

  private static final Path PAGE = Path.of("docs/views.md");

  private static SparkSession session;

  @BeforeAll
  static void register_the_views_of_the_sample_tables(SparkSession spark) throws IOException {
    session = spark.newSession();
    Set<String> tables =
        Views.register(session, TableStore.at(session, SampleTables.output().toString()));
    assertThat(tables).contains("articles", "events", "runs");
  }

  static Stream<Views.View> views() {
    return Views.ALL.stream();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cameo", "country_codes"})
  void lists_of_codes_say_where_they_come_from(String name) {
    WordTables.audit(Views.class, "views/" + name + ".tsv");
    assertThat(session.table(name).count()).isEqualTo(table(name).size());
  }

  @ParameterizedTest
  @MethodSource("views")
  void a_view_has_rows_and_says_what_each_column_means(Views.View view) throws IOException {
    StructType schema = session.table(view.name()).schema();
    assertThat(session.table(view.name()).isEmpty()).isFalse();
    assertThat(view.meaning()).isNotBlank();
    assertThat(view.columns().keySet()).isSubsetOf(schema.fieldNames());
    for (StructField field : schema.fields()) {
      assertThat(meaning(view, field)).as(field.name()).isNotBlank();
    }
  }

  @Test
  void a_view_of_rows_has_as_many_as_its_table() {
    for (String[] pair :
        new String[][] {
          {"article_view", "articles"}, {"event_view", "events"}, {"quote_view", "quotes"}
        }) {
      assertThat(session.table(pair[0]).count()).isEqualTo(session.table(pair[1]).count());
    }
  }

  @Test
  void an_event_counts_once_in_its_cluster_and_knows_all_reports_of_it() {
    assertThat(
            session
                .sql(
                    "SELECT event_cluster FROM event_view GROUP BY event_cluster"
                        + " HAVING count_if(is_cluster_representative) <> 1"
                        + " OR count(DISTINCT article_id) <> max(cluster_articles)")
                .collectAsList())
        .isEmpty();
    assertThat(session.sql("SELECT 1 FROM event_view WHERE cluster_articles > 1").isEmpty())
        .isFalse();
  }

  @Test
  void a_part_of_a_quotation_is_held_by_another_one_of_the_same_speaker() {
    String held =
        "SELECT DISTINCT q.article_id, q.quote_no FROM quotes q JOIN quotes o"
            + " ON o.article_id = q.article_id AND o.quote_no <> q.quote_no"
            + " AND o.speaker <=> q.speaker AND (o.type = 'reported') = (q.type = 'reported')"
            + " AND o.begin <= q.begin AND q.end <= o.end"
            + " AND (o.end - o.begin > q.end - q.begin OR o.quote_no < q.quote_no)";
    List<String> parts =
        session
            .sql("SELECT article_id, quote_no FROM quote_view WHERE is_part")
            .collectAsList()
            .stream()
            .map(Row::toString)
            .toList();
    assertThat(parts)
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(
            session.sql(held).collectAsList().stream().map(Row::toString).toList());
  }

  @Test
  void places_by_day_add_up_to_the_mentions_that_count() {
    assertThat(one("SELECT sum(mentions) FROM place_mentions_by_day"))
        .isEqualTo(
            one(
                "SELECT count(*) FROM places p JOIN articles a USING (article_id)"
                    + " WHERE a.is_representative AND a.published_date IS NOT NULL"
                    + " AND p.lat IS NOT NULL"));
  }

  @Test
  void every_type_and_mode_of_plover_is_in_the_list_for_cameo_and_ours_have_no_code() {
    Map<String, String> codes = new HashMap<>();
    session
        .table("cameo")
        .collectAsList()
        .forEach(row -> codes.put(row.getString(0) + "/" + row.getString(1), row.getString(2)));
    Set<String> used = new TreeSet<>();
    for (EventType type : EventType.all()) {
      if (type.origin().equals("PLOVER")) {
        used.add(type + "/");
        type.modes().forEach(mode -> used.add(type + "/" + mode));
      } else {
        assertThat(codes.get(type + "/")).isNull();
      }
    }
    assertThat(used).hasSizeGreaterThan(30).isSubsetOf(codes.keySet());
    assertThat(codes).containsEntry("ASSAULT/firearms", "193").containsEntry("CRIME/", null);
  }

  @Test
  void german_names_of_countries_are_those_of_the_places() {
    Map<String, String> names = Countries.standard().namesByCode();
    Map<String, String> told = new HashMap<>();
    session
        .table("country_codes")
        .collectAsList()
        .forEach(row -> told.put(row.getAs("alpha2"), row.getAs("name_de")));
    assertThat(told).isEqualTo(names);
  }

  @Test
  void country_codes_are_those_of_the_standard() {
    for (Row row : session.table("country_codes").collectAsList()) {
      String alpha2 = row.getString(0);
      if (!alpha2.equals("XK")) {
        assertThat(row.getString(1)).isEqualTo(new Locale("", alpha2).getISO3Country());
      }
    }
    assertThat(one("SELECT fips FROM country_codes WHERE alpha2 = 'DE'")).isEqualTo("GM");
    assertThat(one("SELECT name_de FROM country_codes WHERE alpha2 = 'CH'")).isEqualTo("Schweiz");
    assertThat(one("SELECT fips FROM country_codes WHERE alpha2 = 'IQ'")).isEqualTo("IZ");
    assertThat(
            session
                .sql(
                    "SELECT fips FROM country_codes WHERE fips > '' GROUP BY 1 HAVING count(*) > 1")
                .isEmpty())
        .isTrue();
  }

  @Test
  void gdelts_events_have_gdelts_columns_and_one_row_an_event() {
    assertThat(session.table("gdelt_events").columns()).isEqualTo(gdeltEvents());
    assertThat(session.table("gdelt_events").count())
        .isEqualTo(
            one(
                "SELECT count(*) FROM events"
                    + " WHERE event_id = event_cluster AND modality IN ('asserted', 'reported')"));
    assertThat(one("SELECT count(DISTINCT GlobalEventID) FROM gdelt_events"))
        .isEqualTo(session.table("gdelt_events").count());
  }

  @Test
  void gdelts_events_say_what_ours_say() {
    Dataset<Row> rows =
        session.sql(
            "SELECT * FROM gdelt_events"
                + " WHERE EventRootCode = '19' OR EventRootCode = '18' ORDER BY GlobalEventID");
    assertThat(rows.isEmpty()).isFalse();
    for (Row row : rows.collectAsList()) {
      assertThat(row.<Integer>getAs("QuadClass")).isEqualTo(4);
      assertThat(row.<Double>getAs("GoldsteinScale")).isNegative();
      assertThat(row.<Integer>getAs("Day") / 100).isEqualTo(row.<Integer>getAs("MonthYear"));
      assertThat(row.<String>getAs("EventCode")).startsWith(row.getAs("EventRootCode"));
    }
    assertThat(
            session
                .sql("SELECT 1 FROM gdelt_events WHERE ActionGeo_ADM1Code RLIKE '^GM[0-9]{2}$'")
                .isEmpty())
        .isFalse();
  }

  @Test
  void gdelts_graph_has_gdelts_columns_and_offsets_read_their_names() {
    assertThat(session.table("gdelt_gkg").columns())
        .containsExactly(
            "GKGRECORDID DATE SourceCollectionIdentifier SourceCommonName DocumentIdentifier Counts V2Counts Themes V2Themes Locations V2Locations Persons V2Persons Organizations V2Organizations V2Tone Dates GCAM SharingImage RelatedImages SocialImageEmbeds SocialVideoEmbeds Quotations AllNames Amounts TranslationInfo Extras"
                .split(" "));
    assertThat(session.table("gdelt_gkg").count())
        .isEqualTo(one("SELECT count(*) FROM articles WHERE is_representative"));

    List<Row> rows =
        session
            .sql(
                "SELECT g.*, a.text FROM gdelt_gkg g"
                    + " JOIN articles a ON g.GKGRECORDID LIKE concat('%-', a.article_id)"
                    + " ORDER BY a.article_id")
            .collectAsList();
    int quotations = 0;
    int places = 0;
    for (Row row : rows) {
      String text = row.getAs("text");
      for (String quotation : parts(row, "Quotations", "#")) {
        String[] cells = quotation.split("\\|", -1);
        assertThat(cells).hasSize(4);
        int begin = text.offsetByCodePoints(0, Integer.parseInt(cells[0]));
        int end = text.offsetByCodePoints(begin, Integer.parseInt(cells[1]));
        assertThat(text.substring(begin, end).replace('\n', ' ')).isEqualTo(cells[3]);
        quotations++;
      }
      for (String place : parts(row, "V2Locations", ";")) {
        String[] cells = place.split("#", -1);
        assertThat(cells).hasSize(9);
        assertThat(cells[0]).isIn("1", "2", "3", "4", "5");
        assertThat(Double.parseDouble(cells[5])).isBetween(-90.0, 90.0);
        places++;
      }
      for (String date : parts(row, "Dates", ";")) {
        assertThat(date).matches("[123]#\\d+#\\d+#\\d+#\\d+");
      }
    }
    assertThat(quotations).isGreaterThan(20);
    assertThat(places).isGreaterThan(100);
    assertThat(session.sql("SELECT 1 FROM gdelt_gkg WHERE V2Counts LIKE '%KILL#2#%'").isEmpty())
        .isFalse();
  }

  @Test
  void the_page_says_what_the_files_say() throws IOException {
    String expected = page();
    if (Boolean.getBoolean("update-docs")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(Files.readString(PAGE))
        .as("docs/views.md is generated: mvn test -Dtest=ViewsTest -Dupdate-docs=true")
        .isEqualTo(expected);
  }

  private static String page() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # Views

            <!-- Generated from the files in src/main/resources/org/pressespiegel/job/views; a test compares. -->

            Views join the tables of [tables.md](tables.md) that are mostly needed together; `jobs/query.sh` knows
            them by name. They are not stored. To keep one, or to read it with other tools, write it to a file:

            ```bash
            jobs/query.sh out "SELECT * FROM event_view" --to events.parquet
            jobs/query.sh out "SELECT * FROM gdelt_events WHERE EventCode IS NOT NULL" --to gdelt.csv
            ```

            `gdelt_events` and `gdelt_gkg` are for tools that expect the columns of GDELT 2.0. Types become CAMEO
            codes by the list `cameo`. PLOVER and CAMEO divide events differently: our REQUEST is CAMEO's demand
            (10), though CAMEO keeps mere appeals (02) apart; a conviction is disapproval (116) there; disasters,
            accidents, crimes and elections have no code. What has no counterpart here is NULL: roles, groups,
            ethnicities and religions of actors, where actors are (events say where they happened), tone, themes,
            GCAM, images, videos, amounts. Names stay German.
            """);
    for (Views.View view : Views.ALL) {
      page.append("\n## ").append(view.name()).append("\n\n").append(view.meaning());
      page.append("\n\n| column | type | meaning |\n| --- | --- | --- |\n");
      for (StructField field : session.table(view.name()).schema().fields()) {
        page.append(line(field, meaning(view, field)));
      }
    }
    for (Map.Entry<String, StructType> list : Views.CODES.entrySet()) {
      page.append("\n## ").append(list.getKey()).append("\n\nA list of codes.");
      page.append("\n\n| column | type | meaning |\n| --- | --- | --- |\n");
      for (StructField field : list.getValue().fields()) {
        page.append(line(field, field.getComment().get()));
      }
    }
    page.append(
        "\nThe codes of each type and mode:\n\n| type | mode | CAMEO | Goldstein | which is |\n");
    page.append("| --- | --- | --- | --- | --- |\n");
    for (TableRow row : table("cameo")) {
      for (String column : Views.CODES.get("cameo").fieldNames()) {
        page.append("| ").append(row.cell(column)).append(' ');
      }
      page.append("|\n");
    }
    return page.toString();
  }

  private static List<TableRow> table(String name) {
    String[] columns = Views.CODES.get(name).fieldNames();
    return WordTable.of(Views.class, "views/" + name + ".tsv", columns).rows();
  }

  private static String line(StructField field, String meaning) {
    return String.format(
        Locale.ROOT, "| `%s` | %s | %s |%n", field.name(), field.dataType().sql(), meaning);
  }

  private static String meaning(Views.View view, StructField field) throws IOException {
    return view.columns().getOrDefault(field.name(), QueryShell.comment(field));
  }

  private static Object one(String sql) {
    return session.sql(sql).first().get(0);
  }

  private static List<String> parts(Row row, String column, String separator) {
    String value = row.getAs(column);
    return value == null || value.isEmpty()
        ? List.of()
        : Arrays.asList(value.replaceFirst(separator + "$", "").split(separator, -1));
  }

  /** The columns of GDELT 2.0 Events in their order. */
  private static String[] gdeltEvents() {
    String actor =
        "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code";
    String geo = "Type Fullname CountryCode ADM1Code ADM2Code Lat Long FeatureID";
    Stream<String> columns =
        Stream.of(
                Stream.of("GlobalEventID", "Day", "MonthYear", "Year", "FractionDate"),
                Arrays.stream(actor.split(" ")).map(part -> "Actor1" + part),
                Arrays.stream(actor.split(" ")).map(part -> "Actor2" + part),
                Stream.of("IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode"),
                Stream.of("QuadClass", "GoldsteinScale", "NumMentions", "NumSources"),
                Stream.of("NumArticles", "AvgTone"),
                Arrays.stream(geo.split(" ")).map(part -> "Actor1Geo_" + part),
                Arrays.stream(geo.split(" ")).map(part -> "Actor2Geo_" + part),
                Arrays.stream(geo.split(" ")).map(part -> "ActionGeo_" + part),
                Stream.of("DATEADDED", "SOURCEURL"))
            .flatMap(stream -> stream);
    return columns.toArray(String[]::new);
  }
}
