package org.pressespiegel.job;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The articles that a page holds: the facts of all of them, by which the page narrows and counts,
 * and the texts of as many as fit, with all that was found in them.
 *
 * @param facts the facts by kind of row, as columns, packed
 * @param columns the columns of each kind of row beside a text, as JSON
 * @param texts the texts in parcels, each an array of articles, packed
 * @param held how many articles there are facts of
 * @param read how many of those there are texts of
 * @param of how many articles the tables have
 */
record ReportSample(String facts, String columns, List<Parcel> texts, int held, int read, long of) {

  /**
   * Some articles with their texts.
   *
   * @param first the number of the first of them among those that the page holds
   * @param articles how many follow each other
   */
  record Parcel(int first, int articles, String packed) {}

  /** What is counted of an article, by the name of its query; those that it needs beside it. */
  private static final Map<String, List<String>> FACTS = kindsOfFacts();

  /** What the reader shows of an article, by the name of its query and of the table it asks. */
  static final List<String> KINDS =
      List.of("mentions", "entities", "timexes", "places", "quotes", "events");

  /** Who opens an article unpacks as many as this. */
  private static final int TO_A_PARCEL = 40;

  /** Texts of so many times the size allowed are read, at most: packed they are smaller. */
  private static final int LIKELY = 4;

  private static final ObjectMapper JSON = new ObjectMapper();

  ReportSample {
    texts = List.copyOf(texts);
  }

  private static Map<String, List<String>> kindsOfFacts() {
    Map<String, List<String>> facts = new LinkedHashMap<>();
    facts.put("articles", List.of());
    facts.put("timexes", List.of("timexes"));
    facts.put("mentions", List.of("mentions"));
    facts.put("entities", List.of("entities"));
    facts.put("actors", List.of("actors", "entities"));
    facts.put("places", List.of("places"));
    facts.put("quotes", List.of("quotes", "entities"));
    facts.put("events", List.of("events"));
    return facts;
  }

  /**
   * Reads the articles that are wanted, then those with the least id until there are enough.
   *
   * <p>An id is a digest of the article, so that its order is as good as chance.
   *
   * @param most how many articles at most
   * @param bytes how many bytes the facts, and how many the texts may take in the page; the wanted
   *     articles are there whatever they take
   * @throws UserError if a wanted article is not there
   */
  static ReportSample read(ReportFigures figures, int most, long bytes, List<String> wanted)
      throws IOException {
    long of = figures.spark().table("articles").count();
    List<String> ids = chosen(figures, most, wanted);
    String facts = readFacts(figures, ids);
    // Rarely more than one turn: 20,000 articles of a newspaper take some 12 MB.
    while (facts.length() > Math.max(bytes, 1 << 20) && ids.size() > wanted.size() + 100) {
      ids = ids.subList(0, Math.max(wanted.size(), ids.size() / 2));
      facts = readFacts(figures, ids);
    }
    ObjectNode columns = JSON.createObjectNode();
    List<Parcel> texts = texts(figures, ids, bytes, wanted.size(), columns);
    int read = texts.stream().mapToInt(Parcel::articles).sum();
    return new ReportSample(facts, ReportPage.json(columns), texts, ids.size(), read, of);
  }

  static List<String> chosen(ReportFigures figures, int most, List<String> wanted) {
    Set<String> ids = new LinkedHashSet<>(wanted);
    Dataset<Row> articles = figures.spark().table("articles");
    for (String id : ids) {
      if (articles.where(articles.col("article_id").equalTo(id)).isEmpty()) {
        throw new UserError("no such article: " + id);
      }
    }
    for (Row row :
        articles.select("article_id").orderBy("article_id").limit(most).collectAsList()) {
      if (ids.size() < most) {
        ids.add(row.getString(0));
      }
    }
    return new ArrayList<>(ids);
  }

  private static String readFacts(ReportFigures figures, List<String> ids) throws IOException {
    number(figures, ids, "report_sample");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = Packed.generator(bytes)) {
      out.writeStartObject();
      for (String kind : kinds(figures)) {
        out.writeFieldName(kind);
        Packed.columns(figures.answer("facts_" + kind), out);
      }
      out.writeEndObject();
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /** Returns the names of all queries of facts and of the reader. */
  static List<String> queries() {
    List<String> queries = new ArrayList<>();
    FACTS.keySet().forEach(kind -> queries.add("facts_" + kind));
    queries.add("reader_articles");
    KINDS.forEach(kind -> queries.add("reader_" + kind));
    return queries;
  }

  /** Returns the kinds of facts whose tables are there. */
  static List<String> kinds(ReportFigures figures) {
    return FACTS.entrySet().stream()
        .filter(kind -> kind.getValue().stream().allMatch(figures::has))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Registers articles by id, with their numbers from 0. */
  static void number(ReportFigures figures, List<String> ids, String view) {
    List<Row> rows = new ArrayList<>();
    ids.forEach(id -> rows.add(RowFactory.create(id, rows.size())));
    figures
        .spark()
        .createDataFrame(
            rows,
            new StructType()
                .add("article_id", DataTypes.StringType)
                .add("a", DataTypes.IntegerType))
        .createOrReplaceTempView(view);
  }

  /** Returns the texts of the first articles: of the wanted, and of as many more as fit. */
  private static List<Parcel> texts(
      ReportFigures figures, List<String> ids, long bytes, int wanted, ObjectNode columns)
      throws IOException {
    List<String> likely = new ArrayList<>();
    Map<String, Integer> sizes = new LinkedHashMap<>();
    figures
        .spark()
        .sql(
            "SELECT article_id, octet_length(text) FROM articles JOIN report_sample USING (article_id)")
        .collectAsList()
        .forEach(row -> sizes.put(row.getString(0), row.getInt(1)));
    long left = bytes * LIKELY;
    for (String id : ids) {
      left -= sizes.get(id);
      if (likely.size() < wanted || left >= 0) {
        likely.add(id);
      } else {
        break;
      }
    }
    Map<String, ObjectNode> articles = articles(figures, likely, columns);
    List<Parcel> parcels = new ArrayList<>();
    long room = bytes;
    int first = 0;
    while (first < likely.size()) {
      int until = Math.min(likely.size(), first < wanted ? wanted : first + TO_A_PARCEL);
      ArrayNode some = JSON.createArrayNode();
      likely.subList(first, until).forEach(id -> some.add(articles.get(id)));
      String packed = Packed.json(some);
      if (first >= wanted && packed.length() > room) {
        break;
      }
      parcels.add(new Parcel(first, until - first, packed));
      room -= packed.length();
      first = until;
    }
    return parcels;
  }

  /** Returns articles by id, each with its own values and its rows by kind. */
  private static Map<String, ObjectNode> articles(
      ReportFigures figures, List<String> ids, ObjectNode columns) throws IOException {
    number(figures, ids, "report_texts");
    Map<String, ObjectNode> articles = new LinkedHashMap<>();
    ids.forEach(id -> articles.put(id, JSON.createObjectNode()));
    Dataset<Row> own = figures.answer("reader_articles");
    columns.set("articles", ReportFigures.columns(own));
    for (Row row : own.collectAsList()) {
      articles.get(row.getString(0)).set("own", ReportFigures.array(row, 0, Integer.MAX_VALUE));
    }
    for (String kind : KINDS) {
      if (figures.has(kind)) {
        Dataset<Row> rows = figures.answer("reader_" + kind);
        ArrayNode names = ReportFigures.columns(rows);
        names.remove(0);
        columns.set(kind, names);
        for (Row row : rows.collectAsList()) {
          articles
              .get(row.getString(0))
              .withArray(kind)
              .add(ReportFigures.array(row, 1, Integer.MAX_VALUE));
        }
      }
    }
    return articles;
  }
}
