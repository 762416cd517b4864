package org.pressespiegel.job;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pressespiegel.serve.Answer;
import org.pressespiegel.serve.Reply;
import org.pressespiegel.serve.Spool;
import org.pressespiegel.serve.WordIndex;

/**
 * What the tables hold, read once and made ready for the page that asks for it: the facts of all
 * articles packed in memory, the articles with their rows in a file, and an index of their words.
 * All of it is first written to a folder, from which it can be opened again.
 *
 * <p>The same queries as those of the report read the tables, so that all that Spark reads can be
 * explored, and a figure is the same in both.
 */
final class ExploredTables implements AutoCloseable {

  /** Figures that the page counts from the facts of all articles. */
  static final Set<String> COUNTED =
      Set.of(
          "articles_by_day",
          "published",
          "issues",
          "reprints",
          "countries",
          "spots",
          "coverage_timexes",
          "coverage_places",
          "coverage_mentions",
          "speakers",
          "coverage_quotes",
          "quotes_by_source",
          "event_types",
          "events_by_week",
          "event_spots",
          "who_did_what_to_whom",
          "coverage_events",
          "events_by_source");

  /** Articles that may be asked for at once. */
  private static final int MOST = 100;

  /** What may be sought, in UTF-16 units. */
  private static final int LONGEST = 300;

  private static final int AT_A_TIME = 400;

  /** The figures and what the page must know, the articles, and their words, in the folder. */
  private static final String PAGE = "page.json";

  private static final String ARTICLES = "articles";
  private static final String WORDS = "words";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String page;
  private final Map<String, byte[]> facts;
  private final Spool articles;
  private final WordIndex index;
  private final int held;
  private final long of;

  private ExploredTables(
      String page, Map<String, byte[]> facts, Spool articles, WordIndex index, int held, long of) {
    this.page = page;
    this.facts = facts;
    this.articles = articles;
    this.index = index;
    this.held = held;
    this.of = of;
  }

  /**
   * Reads the tables.
   *
   * @param most how many articles at most
   * @param folder an empty one, to which all is written
   * @param progress is told now and then how many articles are read
   */
  static void write(ReportFigures figures, int most, Path folder, IntConsumer progress)
      throws IOException {
    long of = figures.spark().table("articles").count();
    List<String> ids = ReportSample.chosen(figures, most, List.of());
    boolean all = ids.size() == of;
    ObjectNode aggregates = figures.read(all ? COUNTED : Set.of());
    ReportSample.number(figures, ids, "report_sample");
    List<String> kinds = ReportSample.kinds(figures);
    for (String kind : kinds) {
      try (OutputStream file =
              new BufferedOutputStream(Files.newOutputStream(facts(folder, kind)));
          JsonGenerator out = Packed.generator(file)) {
        Packed.columns(figures.answer("facts_" + kind), out);
      }
    }
    ObjectNode columns = JSON.createObjectNode();
    try (Spool articles = Spool.at(folder.resolve(ARTICLES));
        WordIndex.Builder words = WordIndex.in(Files.createDirectory(folder.resolve(WORDS)))) {
      keep(figures, ids, columns, articles, words, progress);
      articles.finish();
      words.build().close();
    }
    ObjectNode page = JSON.createObjectNode();
    page.set("figures", aggregates);
    ObjectNode served = page.putObject("served");
    served.put("most", MOST).put("longest", LONGEST);
    kinds.forEach(served.putArray("facts")::add);
    ObjectNode reader = page.putObject("reader");
    reader.put("of", of).put("held", ids.size()).put("read", ids.size());
    reader.set("columns", columns);
    JSON.writeValue(folder.resolve(PAGE).toFile(), page);
  }

  private static Path facts(Path folder, String kind) {
    return folder.resolve("facts-" + kind + ".json.gz");
  }

  /**
   * Opens what was read.
   *
   * @param folder to which it was written
   */
  static ExploredTables open(Path folder) throws IOException {
    JsonNode page = JSON.readTree(folder.resolve(PAGE).toFile());
    Map<String, byte[]> facts = new LinkedHashMap<>();
    for (JsonNode kind : page.at("/served/facts")) {
      facts.put(kind.asText(), Files.readAllBytes(facts(folder, kind.asText())));
    }
    JsonNode reader = page.get("reader");
    String html =
        ReportPage.served(
            (ObjectNode) page.get("figures"), (ObjectNode) page.get("served"), (ObjectNode) reader);
    Spool articles = Spool.finished(folder.resolve(ARTICLES));
    WordIndex index = WordIndex.built(folder.resolve(WORDS));
    int held = reader.get("held").asInt();
    return new ExploredTables(html, facts, articles, index, held, reader.get("of").asLong());
  }

  /** An article, and the rows of it that follow; those of all articles come in one order. */
  private static final class Rows {

    private final Iterator<Row> rows;
    private Row next;

    Rows(Dataset<Row> answer) {
      rows = answer.toLocalIterator();
      step();
    }

    private void step() {
      next = rows.hasNext() ? rows.next() : null;
    }

    /** Returns the rows of an article without its id; articles are asked for in their order. */
    ArrayNode of(String id) {
      ArrayNode some = JSON.createArrayNode();
      while (next != null && next.getString(0).equals(id)) {
        some.add(ReportFigures.array(next, 1, Integer.MAX_VALUE));
        step();
      }
      return some;
    }
  }

  /** An article as it is kept: its own values and its rows. */
  @SuppressWarnings("ArrayRecordComponent") // Handed on at once, compared by nobody.
  private record Kept(byte[] own, byte[] rows) {}

  private static void keep(
      ReportFigures figures,
      List<String> ids,
      ObjectNode columns,
      Spool articles,
      WordIndex.Builder words,
      IntConsumer progress)
      throws IOException {
    ReportSample.number(figures, ids, "report_texts");
    Dataset<Row> owns = figures.answer("reader_articles");
    columns.set("articles", ReportFigures.columns(owns));
    int text = List.of(owns.columns()).indexOf("text");
    Map<String, Rows> kinds = new LinkedHashMap<>();
    for (String kind : ReportSample.KINDS) {
      if (figures.has(kind)) {
        Dataset<Row> rows = figures.answer("reader_" + kind);
        ArrayNode names = ReportFigures.columns(rows);
        names.remove(0);
        columns.set(kind, names);
        kinds.put(kind, new Rows(rows));
      }
    }
    List<ObjectNode> some = new ArrayList<>();
    int first = 0;
    for (Iterator<Row> rows = owns.toLocalIterator(); rows.hasNext(); ) {
      Row row = rows.next();
      ObjectNode article = JSON.createObjectNode();
      article.set("own", ReportFigures.array(row, 0, Integer.MAX_VALUE));
      kinds.forEach(
          (kind, of) -> {
            ArrayNode found = of.of(row.getString(0));
            if (!found.isEmpty()) {
              article.set(kind, found);
            }
          });
      some.add(article);
      if (some.size() == AT_A_TIME || !rows.hasNext()) {
        keep(some, first, text, articles, words);
        first += some.size();
        some.clear();
        progress.accept(first);
      }
    }
  }

  /** Packs and indexes articles side by side, keeps them one after the other. */
  private static void keep(
      List<ObjectNode> some, int first, int text, Spool articles, WordIndex.Builder words)
      throws IOException {
    List<Kept> kept;
    try {
      kept =
          IntStream.range(0, some.size())
              .parallel()
              .mapToObj(i -> kept(some.get(i), first + i, text, words))
              .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Kept article : kept) {
      articles.add(article.own());
      articles.add(article.rows());
    }
  }

  private static Kept kept(ObjectNode article, int number, int text, WordIndex.Builder words) {
    try {
      words.add(number, article.get("own").path(text).asText(""));
      byte[] own = JSON.writeValueAsBytes(article.remove("own"));
      byte[] rows = JSON.writeValueAsBytes(article);
      return new Kept(deflated(own), deflated(rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns bytes packed, their number in the first four. */
  private static byte[] deflated(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    deflater.setInput(bytes);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 16);
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write(bytes.length >>> shift);
    }
    byte[] buffer = new byte[8192];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  private static byte[] inflated(byte[] packed) throws IOException {
    int size = 0;
    for (int i = 0; i < 4; i++) {
      size = size << 8 | packed[i] & 0xFF;
    }
    byte[] bytes = new byte[size];
    Inflater inflater = new Inflater(true);
    inflater.setInput(packed, 4, packed.length - 4);
    try {
      int at = 0;
      while (at < size) {
        int some = inflater.inflate(bytes, at, size - at);
        if (some == 0) {
          throw new IOException("an article is cut off");
        }
        at += some;
      }
    } catch (DataFormatException e) {
      throw new IOException(e);
    } finally {
      inflater.end();
    }
    return bytes;
  }

  /** Returns how many articles can be explored. */
  int held() {
    return held;
  }

  /** Returns how many the tables have. */
  long of() {
    return of;
  }

  /** Returns the answers of a server, by what is asked for. */
  Map<String, Answer> answers() {
    Map<String, Answer> answers = new LinkedHashMap<>();
    byte[] html = page.getBytes(StandardCharsets.UTF_8);
    answers.put("", ask -> new Reply("text/html; charset=utf-8", html, false));
    facts.forEach((kind, packed) -> answers.put("facts/" + kind, ask -> Reply.packedJson(packed)));
    answers.put("texts", ask -> Reply.json(articles(ask.numbers("a", MOST, held), false)));
    answers.put("articles", ask -> Reply.json(articles(ask.numbers("a", MOST, held), true)));
    answers.put(
        "search",
        ask -> {
          String words = ask.text("words", LONGEST);
          return Reply.bytes(index.holding(words));
        });
    return answers;
  }

  /**
   * Returns articles as JSON, as the page knows them: own values, and rows where they are wanted.
   */
  private byte[] articles(List<Integer> numbers, boolean withRows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String before = "[";
    for (int number : numbers) {
      out.writeBytes((before + "{\"own\":").getBytes(StandardCharsets.UTF_8));
      out.writeBytes(inflated(articles.get(2 * number)));
      byte[] rows = withRows ? inflated(articles.get(2 * number + 1)) : new byte[] {'{', '}'};
      if (rows.length > 2) {
        out.write(',');
      }
      // Their first brace is that of the article.
      out.write(rows, 1, rows.length - 1);
      before = ",";
    }
    out.write(']');
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    index.close();
    articles.close();
  }
}
