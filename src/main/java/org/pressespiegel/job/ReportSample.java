package org.pressespiegel.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * The articles of the report's reader, with all that was found in them.
 *
 * @param columns the columns of each kind of row, as JSON
 * @param articles each article as JSON: its own values, and its rows by kind
 * @param of how many articles there are
 */
record ReportSample(String columns, List<String> articles, long of) {

  /** What the reader shows of an article, by the name of its query and of the table it asks. */
  private static final List<String> KINDS =
      List.of("mentions", "entities", "timexes", "places", "quotes", "events");

  private static final ObjectMapper JSON = new ObjectMapper();

  ReportSample {
    articles = List.copyOf(articles);
  }

  /**
   * Reads the articles that are wanted, then those with the least id until there are enough.
   *
   * <p>An id is a digest of the article, so that its order is as good as chance.
   *
   * @param most how many articles at most
   * @param bytes how many bytes of JSON at most, but for those that are wanted
   * @throws UserError if a wanted article is not there
   */
  static ReportSample read(ReportFigures figures, int most, long bytes, List<String> wanted)
      throws IOException {
    long of = figures.spark().table("articles").count();
    Set<String> ids = chosen(figures, most, bytes, wanted);
    figures
        .spark()
        .createDataset(List.copyOf(ids), Encoders.STRING())
        .toDF("article_id")
        .createOrReplaceTempView("report_sample");

    ObjectNode columns = JSON.createObjectNode();
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
    return new ReportSample(ReportPage.json(columns), within(articles, bytes, wanted), of);
  }

  private static Set<String> chosen(
      ReportFigures figures, int most, long bytes, List<String> wanted) {
    Set<String> ids = new LinkedHashSet<>(wanted);
    Dataset<Row> articles = figures.spark().table("articles");
    for (String id : ids) {
      if (articles.where(articles.col("article_id").equalTo(id)).isEmpty()) {
        throw new UserError("no such article: " + id);
      }
    }
    long left = bytes;
    List<Row> first =
        articles
            .selectExpr("article_id", "octet_length(text)")
            .orderBy("article_id")
            .limit(most)
            .collectAsList();
    for (Row row : first) {
      if (ids.size() < most && row.getInt(1) <= left && ids.add(row.getString(0))) {
        left -= row.getInt(1);
      }
    }
    return ids;
  }

  private static List<String> within(
      Map<String, ObjectNode> articles, long bytes, List<String> wanted) {
    List<String> lines = new ArrayList<>();
    long left = bytes;
    for (Map.Entry<String, ObjectNode> article : articles.entrySet()) {
      String json = ReportPage.json(article.getValue());
      int size = json.getBytes(StandardCharsets.UTF_8).length;
      if (wanted.contains(article.getKey()) || size <= left) {
        lines.add(json);
        left -= size;
      }
    }
    return lines;
  }
}
