package org.pressespiegel.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressespiegel.SharedSpark;
import org.pressespiegel.event.EventType;
import org.pressespiegel.store.TableStore;
import org.pressespiegel.table.Articles;
import org.pressespiegel.table.Table;
import org.pressespiegel.table.Tables;

/** The report's page: its data, its size, and what hostile articles can do to it. */
@ExtendWith(SharedSpark.class)
final class ReportTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Articles full of markup and script. */
  private static final Path HOSTILE = Path.of("src/test/resources/org/pressespiegel/job/hostile");

  private static final Pattern DATA =
      Pattern.compile(
          "<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);

  @TempDir static Path folder;

  private static Path tables;
  private static String page;
  private static JsonNode data;

  @BeforeAll
  static void write_the_report_of_the_sample_tables(SparkSession spark) throws IOException {
    tables = SampleTables.output();
    page = report(tables);
    data = data(page);
  }

  @Test
  void every_table_is_counted(SparkSession spark) {
    TableStore store = TableStore.at(spark, tables.toString());
    for (Table<?> table : Tables.ALL) {
      assertThat(data.at("/figures/tables/" + table.name()).asLong())
          .as(table.name())
          .isEqualTo(store.read(table).count());
    }
  }

  @Test
  void figures_tell_the_same_as_the_tables(SparkSession spark) {
    Map<String, Long> sums = new TreeMap<>();
    sums.put("sources", sum("sources", "articles"));
    sums.put("published", sum("published", "articles"));
    sums.put("rejects", sum("rejects", "records"));
    sums.put("days", sum("articles_by_day", "articles"));

    long articles = data.at("/figures/tables/articles").asLong();
    JsonNode totals = figure("totals").get(0);
    assertThat(sums.get("sources")).isEqualTo(articles);
    assertThat(sums.get("published")).isEqualTo(articles);
    assertThat(sums.get("rejects")).isEqualTo(data.at("/figures/tables/rejects").asLong());
    assertThat(sums.get("days"))
        .isEqualTo(
            TableStore.at(spark, tables.toString())
                .read(Articles.TABLE)
                .where("published_date IS NOT NULL")
                .count());
    assertThat(totals.get("articles").asLong()).isEqualTo(articles);
    assertThat(totals.get("reprints").asLong()).isEqualTo(1);
    assertThat(figure("reprints").get(0).get("printings").asLong()).isEqualTo(2);
    assertThat(figure("reprints").get(0).get("members")).hasSize(2);
    assertThat(sum("quotes_by_source", "quotes"))
        .isEqualTo(figure("coverage_quotes").get(0).get("all").asLong())
        .isPositive();
    assertThat(sum("events_by_source", "events"))
        .isGreaterThanOrEqualTo(figure("coverage_events").get(0).get("events").asLong())
        .isPositive();
    assertThat(figure("countries").get(0).get("country").asText()).isEqualTo("DE");
    assertThat(figure("spots")).isNotEmpty().allSatisfy(s -> assertThat(s.get("lat")).isNotNull());
  }

  @Test
  void an_abbreviation_means_the_only_organisation_that_is_called_so(SparkSession shared)
      throws IOException {
    SparkSession spark = shared.newSession();
    spark
        .sql(
            "SELECT * FROM VALUES ('1', 'RKI', 'organisation'), ('2', 'DRK', 'organisation'),"
                + " ('3', 'DRK', 'organisation'), ('4', 'Stadt', 'organisation')"
                + " AS t(actor_id, name, type)")
        .createOrReplaceTempView("actors");
    spark
        .sql(
            "SELECT article_id, 'indirect' AS type, speaker, CAST(NULL AS STRING) AS speaker_role,"
                + " speaker_type, speaker_kind, speaker_actor_id, false AS is_part FROM VALUES"
                + " ('a', 'RKI', 'ORG', 'name', '1'), ('b', 'RKI', NULL, 'description', NULL),"
                + " ('b', 'DRK', NULL, 'description', NULL), ('b', 'Stadt', NULL, 'description', NULL)"
                + " AS t(article_id, speaker, speaker_type, speaker_kind, speaker_actor_id)")
        .createOrReplaceTempView("quote_view");

    List<String> rows =
        new ReportFigures(spark, Set.of("actors"))
                .answer("speakers")
                .selectExpr("concat_ws(' ', speaker, type, quotes)")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();

    assertThat(rows).containsExactly("RKI ORG 2", "DRK  1", "Stadt  1");
  }

  @Test
  void the_reader_holds_each_article_with_its_words_and_offsets() {
    assertThat(data.at("/reader/articles")).hasSize(data.at("/figures/tables/articles").asInt());
    int timexes = 0;
    for (JsonNode article : data.at("/reader/articles")) {
      String text = named("articles", article.get("own")).get("text").asText();
      for (JsonNode row : article.path("timexes")) {
        JsonNode timex = named("timexes", row);
        assertThat(timex.get("begin").asInt()).isBetween(0, timex.get("end").asInt() - 1);
        assertThat(timex.get("end").asInt())
            .isLessThanOrEqualTo(text.codePointCount(0, text.length()));
        assertThat(timex.get("value").asText()).isNotEmpty();
        timexes++;
      }
    }
    assertThat(timexes).isEqualTo(data.at("/figures/tables/timexes").asInt());
  }

  @Test
  void the_facts_are_the_rows_of_the_tables(SparkSession spark) {
    TableStore store = TableStore.at(spark, tables.toString());
    assertThat(column(data, "articles", "id").stream().map(JsonNode::asText)).isSorted();
    assertThat(column(data, "articles", "id")).hasSize((int) store.read(Articles.TABLE).count());
    assertThat(column(data, "quotes", "a")).hasSize(data.at("/figures/tables/quotes").asInt());
    assertThat(column(data, "events", "a")).hasSize(data.at("/figures/tables/events").asInt());
    assertThat(total("places", "mentions")).isEqualTo(data.at("/figures/tables/places").asLong());
    assertThat(total("mentions", "mentions"))
        .isEqualTo(data.at("/figures/tables/mentions").asLong());
    assertThat(total("timexes", "timexes")).isEqualTo(data.at("/figures/tables/timexes").asLong());
    assertThat(new TreeSet<>(texts(column(data, "events", "type"))))
        .isEqualTo(
            new TreeSet<>(texts(figure("event_types").stream().map(t -> t.get("type")).toList())));
    for (String kind : List.of("entities", "places", "quotes", "events")) {
      assertThat(column(data, kind, "a").stream().map(JsonNode::asInt)).as(kind).isSorted();
    }
  }

  private static long total(String kind, String column) {
    return column(data, kind, column).stream().mapToLong(JsonNode::asLong).sum();
  }

  private static List<String> texts(List<JsonNode> values) {
    return values.stream().map(JsonNode::asText).toList();
  }

  /** What the script says by a literal, and the frame, has its German, and nothing else has. */
  @Test
  void everything_that_the_page_says_is_said_in_german_too() throws IOException {
    Set<String> said = new TreeSet<>();
    StringBuilder sources = new StringBuilder(ReportPage.resource("report/report.html"));
    for (String part : ReportPage.SCRIPTS) {
      sources.append(ReportPage.resource("report/" + part + ".js"));
    }
    Matcher messages =
        Pattern.compile("\\bt\\(\\s*'((?:[^'\\\\]|\\\\.)*)'|data-t>([^<]+)<").matcher(sources);
    while (messages.find()) {
      said.add(messages.group(1) == null ? messages.group(2) : messages.group(1));
    }
    JsonNode german = Messages.json();
    assertThat(said).hasSizeGreaterThan(150).allMatch(german::has);
    german
        .fields()
        .forEachRemaining(
            message ->
                assertThat(slots(message.getValue().asText()))
                    .as(message.getKey())
                    .isEqualTo(slots(message.getKey())));
  }

  private static Set<String> slots(String message) {
    return new TreeSet<>(
        Pattern.compile("\\{\\w+}").matcher(message).results().map(r -> r.group()).toList());
  }

  @Test
  void each_type_of_events_has_its_name_and_meaning_in_both_languages() {
    List<String> names = new ArrayList<>();
    Messages.types().fieldNames().forEachRemaining(names::add);
    assertThat(names)
        .containsExactlyInAnyOrderElementsOf(
            EventType.all().stream().map(EventType::name).toList());
  }

  @Test
  void the_same_tables_give_the_same_bytes(SparkSession spark) throws IOException {
    String partitions = spark.conf().get("spark.sql.shuffle.partitions");
    spark.conf().set("spark.sql.shuffle.partitions", "7");
    try {
      assertThat(report(tables)).isEqualTo(page);
    } finally {
      spark.conf().set("spark.sql.shuffle.partitions", partitions);
    }
  }

  @Test
  void the_policy_names_the_digests_of_the_only_script_and_style() {
    assertThat(page.split("<script", -1)).hasSize(3);
    assertThat(page.split("<style", -1)).hasSize(2);
    String policy = between(page, "Content-Security-Policy\" content=\"", "\"");
    String script = page.substring(page.lastIndexOf("<script>") + 8, page.lastIndexOf("</script>"));
    assertThat(policy)
        .contains("default-src 'none'")
        .contains("script-src '" + digest(script) + "'")
        .contains("style-src '" + digest(between(page, "<style>", "</style>")) + "'")
        .contains("require-trusted-types-for 'script'")
        .doesNotContain("unsafe");
    assertThat(script)
        .doesNotContainPattern(
            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\(|new"
                + " Function|fetch\\(|XMLHttpRequest|WebSocket|import\\(");
    assertThat(page).doesNotContainPattern("(?i)(src|href)\\s*=\\s*[\"']?(https?:|//|data:)");
  }

  @Test
  void nothing_that_an_article_says_becomes_markup(SparkSession spark) throws IOException {
    Path hostiles = folder.resolve("hostiles");
    Path input = Files.createDirectories(hostiles.resolve("<img src=x onerror=alert(1)>"));
    FileUtils.copyDirectory(HOSTILE.toFile(), input.toFile());
    Path output = folder.resolve("hostile");
    assertThat(run("build-tables", hostiles.toString(), output.toString(), "--quiet")).isEmpty();

    String hostile = report(output);

    String json = group(hostile);
    assertThat(json).doesNotContain("<", ">", "&", "\u2028", "\u2029");
    assertThat(hostile.replace(json, "")).isEqualTo(page.replace(group(page), ""));
    JsonNode found = data(hostile);
    assertThat(found.at("/reader/articles")).hasSize(2);
    assertThat(found.at("/figures/sources/rows/0/0").asText())
        .isEqualTo("<img src=x onerror=alert(1)>");
    List<String> texts = new ArrayList<>();
    found
        .at("/reader/articles")
        .forEach(a -> texts.add(named("articles", a.get("own"), found).get("text").asText()));
    assertThat(String.join("\n", texts))
        .contains("</script><script>document.title='offen'</script>")
        .contains("{{data}}")
        .contains("<!--")
        .contains("]]>");
  }

  @Test
  void the_sample_is_as_small_as_one_likes_and_says_so() throws IOException {
    JsonNode three = data(report(tables, "--articles", "3"));
    assertThat(three.at("/reader/articles")).hasSize(3);
    assertThat(three.at("/reader/held").asInt()).isEqualTo(3);
    assertThat(column(three, "articles", "id")).hasSize(3);
    assertThat(three.at("/figures/totals")).isEqualTo(data.at("/figures/totals"));
    assertThat(three.at("/reader/of").asLong())
        .isEqualTo(data.at("/figures/tables/articles").asLong());
    List<String> ids = ids(data);
    assertThat(ids(three)).isEqualTo(ids.subList(0, 3));

    String last = ids.get(ids.size() - 1);
    JsonNode one = data(report(tables, "--megabytes", "0", "--article", last));
    assertThat(ids(one)).containsExactly(last);
    assertThat(column(one, "articles", "id").get(0).asText()).isEqualTo(last);
    assertThat(one.at("/reader/held").asInt()).isEqualTo(data.at("/reader/held").asInt());
  }

  @Test
  void the_page_is_bounded() {
    // 32 articles of 2 kB with all that was found in them, outlines, style and script.
    assertThat(page.length()).isBetween(100_000, 900_000);
    int outlines = data.get("outlines").toString().length();
    assertThat(outlines).isBetween(30_000, 90_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"places", "entities,mentions", "rejects,runs", "timexes,quotes,events"})
  void tables_of_an_older_version_are_enough(String absent) throws IOException {
    Path older = folder.resolve("older-" + absent);
    FileUtils.copyDirectory(tables.toFile(), older.toFile());
    Path marker = older.resolve("_pressespiegel.json");
    String known = Files.readString(marker);
    for (String table : absent.split(",")) {
      FileUtils.deleteDirectory(older.resolve(table).toFile());
      known = known.replaceFirst("\"" + table + "\",?", "");
    }
    Files.writeString(marker, known.replace(",]", "]"));
    Files.deleteIfExists(older.resolve("._pressespiegel.json.crc"));

    JsonNode found = data(report(older));

    for (String table : absent.split(",")) {
      assertThat(found.at("/figures/tables").has(table)).isFalse();
    }
    assertThat(found.at("/reader/articles")).hasSize(data.at("/reader/articles").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "report TABLES",
        "report gibt-es-nicht PAGE",
        "report TABLES .",
        "report TABLES gibt-es-nicht/report.html",
        "report TABLES PAGE --articles -1",
        "report TABLES PAGE --article 0000",
        "build-outlines gibt-es-nicht PAGE",
        "build-outlines pom.xml PAGE"
      })
  void a_users_error_is_one_line(String command) {
    Path file = folder.resolve("none.html");

    String err =
        run(
            command
                .replace("TABLES", tables.toString())
                .replace("PAGE", file.toString())
                .split(" "));

    assertThat(err.lines()).hasSize(1);
    assertThat(err).startsWith("pressespiegel: ").doesNotContain("Exception");
    assertThat(file).doesNotExist();
  }

  @Test
  void outlines_come_from_topojson() throws IOException {
    Path topology = folder.resolve("countries.json");
    Files.writeString(
        topology,
        """
{"transform": {"scale": [0.1, 0.1], "translate": [0, 0]},
 "arcs": [[[0, 0], [20, 0], [0, 20]], [[20, 20], [-20, 0], [0, -20]], [[60, 60], [1, 0], [0, 1], [-1, -1]]],
 "objects": {"countries": {"geometries": [
   {"type": "Polygon", "arcs": [[0, 1]], "properties": {"name": "Germany"}},
   {"type": "MultiPolygon", "arcs": [[[-1, -2]], [[2]]], "properties": {"name": "Atlantis"}}]}}}
""");
    Path file = folder.resolve("outlines.tsv");

    assertThat(run("build-outlines", topology.toString(), file.toString())).isEmpty();

    assertThat(Files.readAllLines(file))
        .contains("# rows: 4", "area\tDE\t0,1", "area\t\t-1,-2")
        .filteredOn(line -> line.startsWith("arc"))
        .hasSize(2);
  }

  @Test
  void the_outlines_tell_their_rows_and_know_most_countries() throws IOException {
    String outlines = ReportPage.resource("report/outlines.tsv");
    List<String> rows = outlines.lines().filter(line -> !line.startsWith("#")).toList();
    assertThat(outlines).contains("# rows: " + rows.size() + "\n").contains("public domain");
    long arcs = rows.stream().filter(row -> row.startsWith("arc\t")).count();
    List<String> codes =
        rows.stream().filter(r -> r.startsWith("area\t")).map(r -> r.split("\t")[1]).toList();
    assertThat(codes)
        .contains("DE", "AT", "CH", "US", "TR", "BA", "CD", "PS", "MM")
        .doesNotContain("AQ");
    rows.stream()
        .filter(row -> row.startsWith("area\t"))
        .flatMap(row -> Pattern.compile("[,;]").splitAsStream(row.split("\t")[2]))
        .mapToInt(Integer::parseInt)
        .forEach(line -> assertThat(line < 0 ? ~line : line).isBetween(0, (int) arcs - 1));
  }

  private static List<String> ids(JsonNode of) {
    List<String> ids = new ArrayList<>();
    of.at("/reader/articles").forEach(a -> ids.add(a.get("own").get(0).asText()));
    return ids;
  }

  private static long sum(String figure, String column) {
    return figure(figure).stream().mapToLong(row -> row.get(column).asLong()).sum();
  }

  private static List<JsonNode> figure(String name) {
    List<JsonNode> rows = new ArrayList<>();
    JsonNode figure = data.at("/figures/" + name);
    figure.get("rows").forEach(row -> rows.add(named(figure.get("columns"), row)));
    return rows;
  }

  private static JsonNode named(String kind, JsonNode row) {
    return named(kind, row, data);
  }

  private static JsonNode named(String kind, JsonNode row, JsonNode from) {
    return named(from.at("/reader/columns/" + kind), row);
  }

  private static JsonNode named(JsonNode columns, JsonNode row) {
    ObjectNode named = JSON.createObjectNode();
    for (int i = 0; i < columns.size(); i++) {
      named.set(columns.get(i).asText(), row.get(i));
    }
    return named;
  }

  private static String report(Path output, String... options) throws IOException {
    Path file = folder.resolve("report.html");
    List<String> args = new ArrayList<>(List.of("report", output.toString(), file.toString()));
    args.addAll(List.of(options));
    assertThat(run(args.toArray(String[]::new))).contains("articles in the page").hasLineCount(1);
    return Files.readString(file);
  }

  private static String run(String... args) {
    Job outcome = Job.run(args);
    String said = outcome.err();
    assertThat(outcome.status()).as(said).isEqualTo(said.startsWith("pressespiegel: ") ? 1 : 0);
    return said;
  }

  private static String group(String of) {
    Matcher matcher = DATA.matcher(of);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  /**
   * Returns the data of a page, what is packed in it unpacked: facts, and the reader's articles.
   */
  private static JsonNode data(String of) throws IOException {
    ObjectNode data = (ObjectNode) JSON.readTree(group(of));
    data.set("facts", unpacked(data.get("facts").asText()));
    ArrayNode articles = ((ObjectNode) data.get("reader")).putArray("articles");
    for (JsonNode parcel : data.at("/reader/parcels")) {
      JsonNode some = unpacked(parcel.get("packed").asText());
      assertThat(parcel.get("first").asInt()).isEqualTo(articles.size());
      assertThat(parcel.get("articles").asInt()).isEqualTo(some.size());
      some.forEach(articles::add);
    }
    return data;
  }

  private static JsonNode unpacked(String packed) throws IOException {
    byte[] bytes = Base64.getDecoder().decode(packed);
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return JSON.readTree(in);
    }
  }

  /** Returns a column of facts, words and numbers alike. */
  private static List<JsonNode> column(JsonNode of, String kind, String name) {
    JsonNode column = of.at("/facts/" + kind + "/" + name);
    List<JsonNode> values = new ArrayList<>();
    if (column.isArray()) {
      column.forEach(values::add);
    } else {
      column
          .get("at")
          .forEach(
              at ->
                  values.add(
                      at.asInt() < 0 ? NullNode.getInstance() : column.get("of").get(at.asInt())));
    }
    return values;
  }

  private static String between(String text, String from, String to) {
    int begin = text.indexOf(from) + from.length();
    return text.substring(begin, text.indexOf(to, begin));
  }

  private static String digest(String content) {
    try {
      return "sha256-"
          + Base64.getEncoder()
              .encodeToString(
                  MessageDigest.getInstance("SHA-256")
                      .digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
