package org.pressespiegel.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** Rows made small for a page: column by column, and packed. */
final class Packed {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Packed() {}

  /**
   * Returns the columns of an answer by name: each a list of values, or, where words return often,
   * {@code {"of": words, "at": numbers of words}}, with -1 for none. Long strings are cut as in
   * figures.
   */
  static ObjectNode columns(Dataset<Row> answer) {
    List<Row> rows = answer.collectAsList();
    ObjectNode columns = JSON.createObjectNode();
    String[] names = answer.columns();
    List<ArrayNode> values =
        rows.stream().map(row -> ReportFigures.array(row, 0, ReportFigures.LONGEST)).toList();
    for (int i = 0; i < names.length; i++) {
      ArrayNode column = JSON.createArrayNode();
      for (ArrayNode row : values) {
        column.add(row.get(i));
      }
      boolean words = answer.schema().fields()[i].dataType().equals(DataTypes.StringType);
      columns.set(names[i], words ? words(column) : column);
    }
    return columns;
  }

  private static JsonNode words(ArrayNode column) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    ArrayNode at = JSON.createArrayNode();
    for (JsonNode word : column) {
      if (word.isNull()) {
        at.add(-1);
      } else {
        numbers.putIfAbsent(word.asText(), numbers.size());
        at.add(numbers.get(word.asText()));
      }
    }
    if (numbers.size() * 2 > column.size()) {
      return column;
    }
    ObjectNode words = JSON.createObjectNode();
    ArrayNode of = words.putArray("of");
    numbers.keySet().forEach(of::add);
    words.set("at", at);
    return words;
  }

  /** Returns JSON as letters and digits: UTF-8, gzip, Base64. */
  static String json(JsonNode node) throws IOException {
    return Base64.getEncoder().encodeToString(gzip(node));
  }

  /** Returns JSON as UTF-8, packed by gzip. */
  static byte[] gzip(JsonNode node) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      JSON.writeValue(out, node);
    }
    return bytes.toByteArray();
  }
}
