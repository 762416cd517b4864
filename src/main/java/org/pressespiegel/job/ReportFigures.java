package org.pressespiegel.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import scala.collection.JavaConverters;

/**
 * The figures of the report: one SQL file each, under {@code report/}, answered where the tables
 * that it asks are there.
 */
final class ReportFigures {

  /** Each figure with the tables that it needs beside {@code articles}. */
  private static final Map<String, List<String>> FIGURES = new LinkedHashMap<>();

  static {
    FIGURES.put("totals", List.of());
    FIGURES.put("runs", List.of("runs"));
    FIGURES.put("sources", List.of());
    FIGURES.put("articles_by_day", List.of());
    FIGURES.put("published", List.of());
    FIGURES.put("issues", List.of());
    FIGURES.put("rejects", List.of("rejects"));
    FIGURES.put("reprints", List.of());
    FIGURES.put("countries", List.of("places"));
    FIGURES.put("spots", List.of("places"));
    FIGURES.put("names", List.of("entities"));
    FIGURES.put("coverage_timexes", List.of("timexes"));
    FIGURES.put("coverage_places", List.of("places"));
    FIGURES.put("coverage_mentions", List.of("mentions"));
    FIGURES.put("speakers", List.of("quotes", "entities"));
    FIGURES.put("coverage_quotes", List.of("quotes"));
    FIGURES.put("event_types", List.of("events"));
    FIGURES.put("events_by_week", List.of("events"));
    FIGURES.put("event_spots", List.of("events"));
    FIGURES.put("who_did_what_to_whom", List.of("events"));
    FIGURES.put("coverage_events", List.of("events"));
  }

  /** Longer strings are cut: nothing that one article says may swell the page. */
  private static final int LONGEST = 300;

  /** With more days than this the time line counts weeks, with more weeks months. */
  private static final int MOST_STEPS = 4_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SparkSession spark;
  private final Set<String> tables;

  ReportFigures(SparkSession spark, Set<String> tables) throws IOException {
    this.spark = spark;
    this.tables = tables;
    answer("report_articles").createOrReplaceTempView("report_articles");
  }

  /** Returns whether a table is there. */
  boolean has(String table) {
    return tables.contains(table);
  }

  SparkSession spark() {
    return spark;
  }

  /** Returns all figures by name, each as its columns and rows; those that can't be told lack. */
  ObjectNode read() throws IOException {
    ObjectNode figures = JSON.createObjectNode();
    String unit = unit();
    figures.put("unit", unit);
    figures.set("tables", rows());
    for (Map.Entry<String, List<String>> figure : FIGURES.entrySet()) {
      if (tables.containsAll(figure.getValue())) {
        figures.set(figure.getKey(), json(answer(figure.getKey(), Map.of("unit", unit))));
      }
    }
    return figures;
  }

  /** Returns the number of rows of each table. */
  private ObjectNode rows() {
    ObjectNode rows = JSON.createObjectNode();
    tables.forEach(table -> rows.put(table, spark.table(table).count()));
    return rows;
  }

  private String unit() throws IOException {
    Row span = answer("days").first();
    long days = span.isNullAt(0) ? 0 : span.getInt(0);
    return days <= MOST_STEPS ? "day" : days <= 7L * MOST_STEPS ? "week" : "month";
  }

  /** Returns the answer to a query of the report. */
  Dataset<Row> answer(String query) throws IOException {
    return answer(query, Map.of());
  }

  private Dataset<Row> answer(String query, Map<String, Object> parameters) throws IOException {
    String sql = ReportPage.resource("report/" + query + ".sql");
    Map<String, Object> named = new TreeMap<>(parameters);
    named.keySet().removeIf(name -> !sql.contains(":" + name));
    return named.isEmpty() ? spark.sql(sql) : spark.sql(sql, named);
  }

  private static ObjectNode json(Dataset<Row> answer) {
    ObjectNode figure = JSON.createObjectNode();
    figure.set("columns", columns(answer));
    ArrayNode rows = figure.putArray("rows");
    answer.collectAsList().forEach(row -> rows.add(array(row, 0, LONGEST)));
    return figure;
  }

  /** Returns the names of an answer's columns. */
  static ArrayNode columns(Dataset<Row> answer) {
    ArrayNode columns = JSON.createArrayNode();
    List.of(answer.columns()).forEach(columns::add);
    return columns;
  }

  /** Returns a row's values from a column on; strings of more letters than given are cut. */
  static ArrayNode array(Row row, int from, int longest) {
    ArrayNode values = JSON.createArrayNode();
    for (int i = from; i < row.length(); i++) {
      add(values, row.get(i), longest);
    }
    return values;
  }

  private static void add(ArrayNode values, Object value, int longest) {
    if (value == null) {
      values.addNull();
    } else if (value instanceof Boolean flag) {
      values.add(flag ? 1 : 0);
    } else if (value instanceof Integer number) {
      values.add(number);
    } else if (value instanceof Long number) {
      values.add(number);
    } else if (value instanceof Double number) {
      values.add(Math.round(number * 1e4) / 1e4);
    } else if (value instanceof Row struct) {
      values.add(array(struct, 0, longest));
    } else if (value instanceof scala.collection.Seq<?> list) {
      ArrayNode nested = values.addArray();
      JavaConverters.seqAsJavaList(list).forEach(element -> add(nested, element, longest));
    } else {
      values.add(cut(value.toString(), longest));
    }
  }

  private static String cut(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
  }
}
