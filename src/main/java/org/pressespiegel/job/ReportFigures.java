package org.pressespiegel.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
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

  /** A figure, and the tables that it needs beside {@code articles}. */
  private record Figure(String name, List<String> tables) {

    static Figure of(String name, String... tables) {
      return new Figure(name, List.of(tables));
    }
  }

  private static final List<Figure> FIGURES =
      List.of(
          Figure.of("totals"),
          Figure.of("runs", "runs"),
          Figure.of("sources"),
          Figure.of("articles_by_day"),
          Figure.of("published"),
          Figure.of("issues"),
          Figure.of("rejects", "rejects"),
          Figure.of("reprints"),
          Figure.of("countries", "places"),
          Figure.of("spots", "places"),
          Figure.of("coverage_timexes", "timexes"),
          Figure.of("coverage_places", "places"),
          Figure.of("coverage_mentions", "mentions"),
          Figure.of("speakers", "quotes", "entities"),
          Figure.of("coverage_quotes", "quotes", "entities"),
          Figure.of("quotes_by_source", "quotes", "entities"),
          Figure.of("event_types", "events"),
          Figure.of("events_by_week", "events"),
          Figure.of("event_spots", "events"),
          Figure.of("who_did_what_to_whom", "events"),
          Figure.of("coverage_events", "events"),
          Figure.of("events_by_source", "events"));

  /** Longer strings are cut: nothing that one article says may swell the page. */
  static final int LONGEST = 300;

  /** With more days than this the time line counts weeks, with more weeks months. */
  private static final int MOST_STEPS = 4_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SparkSession spark;
  private final Set<String> tables;

  ReportFigures(SparkSession spark, Set<String> tables) {
    this.spark = spark;
    this.tables = tables;
    // Tables of an earlier version, or built without names, know nobody.
    spark
        .sql(
            "SELECT actor_id, name,"
                + " CASE type WHEN 'person' THEN 'PER' WHEN 'organisation' THEN 'ORG' ELSE 'LOC' END"
                + " AS kind FROM "
                + (tables.contains("actors")
                    ? "actors"
                    : "VALUES (CAST(NULL AS STRING), CAST(NULL AS STRING), CAST(NULL AS STRING))"
                        + " AS none(actor_id, name, type) WHERE actor_id IS NOT NULL"))
        .createOrReplaceTempView("report_actors");
    // Where an article does not take RKI for a name, it still means the one that is called so.
    spark
        .sql(
            "SELECT name, kind FROM report_actors WHERE kind = 'ORG' AND name RLIKE '^[A-ZÄÖÜ]{2,6}$'"
                + " GROUP BY name, kind HAVING count(*) = 1")
        .createOrReplaceTempView("report_abbreviations");
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
    return read(Set.of());
  }

  /** Returns all figures but some, which the page counts itself. */
  ObjectNode read(Set<String> without) throws IOException {
    ObjectNode figures = JSON.createObjectNode();
    String unit = unit();
    figures.put("unit", unit);
    figures.set("tables", rows());
    for (Figure figure : FIGURES) {
      if (tables.containsAll(figure.tables()) && !without.contains(figure.name())) {
        figures.set(figure.name(), json(answer(figure.name(), Map.of("unit", unit))));
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

  /** Returns the names of all figures: of the files that hold their queries. */
  static List<String> names() {
    return FIGURES.stream().map(Figure::name).toList();
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

  static void add(ArrayNode values, Object value, int longest) {
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

  static String cut(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
  }
}
