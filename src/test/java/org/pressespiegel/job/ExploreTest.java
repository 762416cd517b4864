package org.pressespiegel.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressespiegel.SharedSpark;
import picocli.CommandLine;

/** The page over the whole corpus, and what its server answers. */
@ExtendWith(SharedSpark.class)
final class ExploreTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path folder;

  private static Path tables;
  private static Served served;
  private static JsonNode report;

  /** A server that runs until it is closed. */
  private record Served(String address, ByteArrayOutputStream err, CountDownLatch over, Thread run)
      implements AutoCloseable {

    static Served of(String... args) throws Exception {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      CountDownLatch over = new CountDownLatch(1);
      Console console =
          new Console(
              new PrintStream(out, true, StandardCharsets.UTF_8),
              new PrintStream(err, true, StandardCharsets.UTF_8));
      List<String> all = new ArrayList<>(List.of(args));
      if (!all.contains("--cache") && !all.contains("--no-cache")) {
        all.addAll(List.of("--cache", folder.resolve("cache").toString()));
      }
      Thread run =
          new Thread(
              () ->
                  new CommandLine(new Explore(console, over)).execute(all.toArray(String[]::new)));
      run.start();
      while (out.size() == 0 && run.isAlive()) {
        Thread.sleep(50);
      }
      return new Served(out.toString(StandardCharsets.UTF_8).strip(), err, over, run);
    }

    HttpResponse<byte[]> ask(String name) throws Exception {
      return CLIENT.send(
          HttpRequest.newBuilder(URI.create(address + name)).build(),
          HttpResponse.BodyHandlers.ofByteArray());
    }

    JsonNode json(String name) throws Exception {
      HttpResponse<byte[]> answer = ask(name);
      assertThat(answer.statusCode()).as(name).isEqualTo(200);
      boolean packed = answer.headers().firstValue("content-encoding").isPresent();
      return packed ? unpacked(answer.body()) : JSON.readTree(answer.body());
    }

    JsonNode data() throws Exception {
      return ExploreTest.data(new String(ask("").body(), StandardCharsets.UTF_8));
    }

    /** Returns the articles that hold words. */
    int found(String words) throws Exception {
      HttpResponse<byte[]> answer =
          ask("search?words=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
      assertThat(answer.statusCode()).isEqualTo(200);
      int found = 0;
      for (byte some : answer.body()) {
        found += Integer.bitCount(some & 0xFF);
      }
      return found;
    }

    @Override
    public void close() throws InterruptedException {
      over.countDown();
      run.join();
    }
  }

  @BeforeAll
  static void serve_the_sample_tables(SparkSession spark) throws Exception {
    tables = SampleTables.output();
    served = Served.of(tables.toString());
    Path file = folder.resolve("report.html");
    assertThat(run("report", tables.toString(), file.toString())).contains("in the page");
    report = data(Files.readString(file));
  }

  @AfterAll
  static void end() throws InterruptedException {
    served.close();
  }

  @Test
  void what_the_page_counts_itself_are_figures_of_the_report() {
    assertThat(ReportFigures.names()).containsAll(ExploredTables.COUNTED);
  }

  @Test
  void the_facts_are_those_of_the_report() throws Exception {
    JsonNode facts = unpacked(Base64.getDecoder().decode(report.get("facts").asText()));
    JsonNode kinds = served.data().at("/served/facts");
    assertThat(kinds).hasSize(facts.size()).hasSizeGreaterThan(5);
    for (JsonNode kind : kinds) {
      assertThat(served.json("facts/" + kind.asText()))
          .as(kind.asText())
          .isEqualTo(facts.get(kind.asText()));
    }
  }

  @Test
  void the_articles_are_those_of_the_report() throws Exception {
    int first = 0;
    for (JsonNode parcel : report.at("/reader/parcels")) {
      for (JsonNode article : unpacked(Base64.getDecoder().decode(parcel.get("packed").asText()))) {
        assertThat(served.json("articles?a=" + first)).hasSize(1);
        assertThat(served.json("articles?a=" + first).get(0)).isEqualTo(article);
        JsonNode text = served.json("texts?a=" + first).get(0);
        assertThat(text).hasSize(1);
        assertThat(text.get("own")).isEqualTo(article.get("own"));
        first++;
      }
    }
    assertThat(first).isEqualTo(report.at("/reader/of").asInt()).isGreaterThan(30);
    assertThat(served.json("texts?a=3,1,2")).hasSize(3);
    assertThat(served.json("texts?a=3,1,2").get(1)).isEqualTo(served.json("texts?a=1").get(0));
    assertThat(served.data().at("/reader/columns")).isEqualTo(report.at("/reader/columns"));
  }

  @Test
  void words_are_found_in_the_texts() throws Exception {
    int all = report.at("/reader/of").asInt();
    assertThat(served.found("")).isEqualTo(all);
    assertThat(served.found("die")).isBetween(10, all);
    assertThat(served.found("Stadt*")).isGreaterThan(served.found("Stadt"));
    assertThat(served.found("Stadt")).isPositive();
    assertThat(served.found("tadt")).isZero();
    assertThat(served.found("'; DROP TABLE articles; --")).isZero();
  }

  @Test
  void the_page_holds_no_article_and_may_ask_its_own_server_alone() throws Exception {
    HttpResponse<byte[]> answer = served.ask("");
    String page = new String(answer.body(), StandardCharsets.UTF_8);
    JsonNode data = data(page);
    assertThat(data.has("facts")).isFalse();
    assertThat(data.at("/reader").has("parcels")).isFalse();
    assertThat(data.at("/reader/held")).isEqualTo(data.at("/reader/of"));
    assertThat(data.at("/figures").has("totals")).isTrue();
    String policy = answer.headers().firstValue("content-security-policy").orElseThrow();
    assertThat(policy)
        .contains("default-src 'none'", "connect-src 'self'", "script-src 'sha256-")
        .doesNotContain("unsafe", "*");
    assertThat(page).contains("content=\"" + policy + "\"");
    assertThat(page.split("<script", -1)).hasSize(3);
    assertThat(page).doesNotContainPattern("(?i)(src|href)\\s*=\\s*[\"']?(https?:|//|data:)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "articles?a=99999",
        "articles",
        "texts?a=0,x",
        "search",
        "search?words="
            + "%20wort%20wort%20wort%20wort%20wort%20wort%20wort%20wort%20wort%20wort%20wort"
            + "%20wort%20wort%20wort%20wort%20wort%20wort%20wort%20wort%20wort%20wort%20wort"
      })
  void what_cannot_be_answered_is_refused(String name) throws Exception {
    assertThat(served.ask(name).statusCode()).isEqualTo(400);
  }

  @Test
  void a_hundred_articles_at_a_time_and_no_more() throws Exception {
    assertThat(served.json("texts?a=0" + ",0".repeat(99))).hasSize(100);
    assertThat(served.ask("texts?a=0" + ",0".repeat(100)).statusCode()).isEqualTo(400);
  }

  @Test
  void of_more_articles_than_it_may_hold_it_serves_a_sample_and_says_so() throws Exception {
    try (Served three = Served.of(tables.toString(), "--articles", "3")) {
      JsonNode data = three.data();
      assertThat(data.at("/reader/held").asInt()).isEqualTo(3);
      assertThat(data.at("/reader/of")).isEqualTo(report.at("/reader/of"));
      // Figures of all articles, as in a report with a sample.
      assertThat(data.get("figures")).isEqualTo(report.get("figures"));
      assertThat(three.json("facts/articles").get("a")).hasSize(3);
      assertThat(three.ask("articles?a=2").statusCode()).isEqualTo(200);
      assertThat(three.ask("articles?a=3").statusCode()).isEqualTo(400);
      assertThat(three.err().toString(StandardCharsets.UTF_8)).contains("3 of ");
    }
  }

  @Test
  void hostile_articles_stay_data() throws Exception {
    Path input = Files.createDirectories(folder.resolve("<img src=x onerror=alert(1)>"));
    FileUtils.copyDirectory(
        Path.of("src/test/resources/org/pressespiegel/job/hostile").toFile(), input.toFile());
    Path output = folder.resolve("hostile");
    assertThat(run("build-tables", input.toString(), output.toString(), "--quiet")).isEmpty();
    try (Served hostile = Served.of(output.toString())) {
      String page = new String(hostile.ask("").body(), StandardCharsets.UTF_8);
      Matcher json = DATA.matcher(page);
      assertThat(json.find()).isTrue();
      assertThat(json.group(1)).doesNotContain("<", ">", "&", "\u2028", "\u2029");
      HttpResponse<byte[]> articles = hostile.ask("articles?a=0,1");
      assertThat(articles.headers().firstValue("content-type")).contains("application/json");
      assertThat(articles.headers().firstValue("x-content-type-options")).contains("nosniff");
      assertThat(new String(articles.body(), StandardCharsets.UTF_8)).contains("</script>");
      assertThat(hostile.found("\"document.title\"")).isEqualTo(2);
    }
  }

  @Test
  void what_it_kept_on_disk_is_gone_when_it_ends() throws Exception {
    List<Path> before = kept();
    try (Served once = Served.of(tables.toString(), "--articles", "2", "--no-cache")) {
      assertThat(kept()).hasSizeGreaterThan(before.size());
    }
    assertThat(kept()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void what_was_read_is_kept_until_the_tables_change() throws Exception {
    Path changing = folder.resolve("changing");
    FileUtils.copyDirectory(tables.toFile(), changing.toFile());
    String cache = folder.resolve("kept").toString();
    String[] start = {changing.toString(), "--cache", cache};
    String first = told(start, "is kept in");
    // The same files: nothing is read, and every answer is the same.
    assertThat(told(start, "what an earlier start read")).isEqualTo(first);
    List<Path> states = states(cache);
    assertThat(states).hasSize(1);
    // Other files, and one state again.
    Path file =
        changing
            .resolve("runs")
            .toFile()
            .listFiles((at, name) -> name.endsWith(".parquet"))[0]
            .toPath();
    Files.setLastModifiedTime(
        file, java.nio.file.attribute.FileTime.fromMillis(1_600_000_000_000L));
    assertThat(told(start, "is kept in")).isEqualTo(first);
    assertThat(states(cache)).hasSize(1).doesNotContainAnyElementsOf(states);
    // As many articles as are wanted belong to it.
    assertThat(
            told(
                new String[] {changing.toString(), "--cache", cache, "--articles", "3"},
                "is kept in"))
        .isNotEqualTo(first);
    // What somebody cut is read anew.
    assertThat(told(start, "is kept in")).isEqualTo(first);
    Files.write(states(cache).get(0).resolve("page.json"), new byte[] {'{'});
    assertThat(told(start, "cannot be read")).isEqualTo(first);
    assertThat(told(start, "what an earlier start read")).isEqualTo(first);
  }

  /** Starts it, checks what it says of what is kept, and returns its answers. */
  private static String told(String[] start, String said) throws Exception {
    try (Served explored = Served.of(start)) {
      assertThat(explored.err().toString(StandardCharsets.UTF_8)).contains(said);
      return explored.data().get("figures")
          + explored.json("articles?a=2").toString()
          + explored.json("facts/events").toString()
          + explored.found("die");
    }
  }

  /** Returns the folders of states, of whatever outputs. */
  private static List<Path> states(String cache) throws IOException {
    try (Stream<Path> folders = Files.walk(Path.of(cache), 2)) {
      return folders.filter(path -> Files.exists(path.resolve("explore.json"))).toList();
    }
  }

  @Test
  void where_nothing_can_be_kept_it_reads_all_the_same() throws Exception {
    Path file = Files.createFile(folder.resolve("no-folder"));
    try (Served explored = Served.of(tables.toString(), "--cache", file.toString())) {
      assertThat(explored.err().toString(StandardCharsets.UTF_8)).contains("cannot be kept");
      assertThat(explored.found("die")).isPositive();
    }
  }

  private static List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(f -> f.getFileName().toString().startsWith("pressespiegel-explore"))
          .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"places,runs", "entities,mentions,timexes,quotes,events,rejects"})
  void tables_of_an_older_version_are_enough(String absent) throws Exception {
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
    try (Served some = Served.of(older.toString())) {
      assertThat(some.json("facts/articles").get("a"))
          .isEqualTo(served.json("facts/articles").get("a"));
      assertThat(some.json("articles?a=0").get(0).get("own"))
          .isEqualTo(served.json("articles?a=0").get(0).get("own"));
      for (String table : absent.split(",")) {
        assertThat(some.ask("facts/" + table).statusCode()).isEqualTo(404);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "explore gibt-es-nicht",
        "explore pom.xml",
        "explore src",
        "explore PARTIAL",
        "explore TABLES --port -1",
        "explore TABLES --port 70000",
        "explore TABLES --port TAKEN",
        "explore TABLES --articles 0"
      })
  void a_users_error_is_one_line(String command) throws IOException {
    Path partial = folder.resolve("partial");
    if (!Files.exists(partial)) {
      FileUtils.copyDirectory(tables.toFile(), partial.toFile());
      FileUtils.deleteDirectory(partial.resolve("articles").toFile());
    }

    String err =
        run(
            command
                .replace("TABLES", tables.toString())
                .replace("PARTIAL", partial.toString())
                .replace("TAKEN", "" + URI.create(served.address()).getPort())
                .split(" "));

    assertThat(err.lines()).hasSize(1);
    assertThat(err).startsWith("pressespiegel: ").doesNotContain("Exception", "internal error");
  }

  private static final Pattern DATA =
      Pattern.compile(
          "<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);

  private static JsonNode data(String page) throws IOException {
    Matcher matcher = DATA.matcher(page);
    assertThat(matcher.find()).isTrue();
    return JSON.readTree(matcher.group(1));
  }

  private static JsonNode unpacked(byte[] bytes) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return JSON.readTree(in);
    }
  }

  private static String run(String... args) {
    Job outcome = Job.run(args);
    String said = outcome.err();
    assertThat(outcome.status()).as(said).isEqualTo(said.startsWith("pressespiegel: ") ? 1 : 0);
    return said;
  }
}
