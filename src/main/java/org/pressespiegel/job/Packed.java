package org.pressespiegel.job;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** Rows made small for a page: column by column, and packed. */
final class Packed {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Packed() {}

  /** Values of one column, in the order of rows. */
  private interface Column {
    void add(Row row, int at);

    void write(JsonGenerator out) throws IOException;
  }

  /**
   * Writes the columns of an answer by name: each a list of values, or, where words return often,
   * {@code {"of": words, "at": numbers of words}}, with -1 for none. Long strings are cut as in
   * figures. Rows pass one after the other: a corpus has millions.
   */
  static void columns(Dataset<Row> answer, JsonGenerator out) throws IOException {
    String[] names = answer.columns();
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      columns.add(of(answer.schema().fields()[i].dataType()));
    }
    for (Iterator<Row> rows = answer.toLocalIterator(); rows.hasNext(); ) {
      Row row = rows.next();
      for (int i = 0; i < names.length; i++) {
        columns.get(i).add(row, i);
      }
    }
    out.writeStartObject();
    for (int i = 0; i < names.length; i++) {
      out.writeFieldName(names[i]);
      columns.get(i).write(out);
    }
    out.writeEndObject();
  }

  private static Column of(DataType type) {
    if (type.equals(DataTypes.StringType)) {
      return new Words();
    }
    boolean number =
        type.equals(DataTypes.IntegerType)
            || type.equals(DataTypes.LongType)
            || type.equals(DataTypes.DoubleType)
            || type.equals(DataTypes.BooleanType);
    return number ? new Numbers() : new Values();
  }

  /** Numbers and truth values; NaN stands for none. */
  private static final class Numbers implements Column {

    private double[] values = new double[64];
    private int size;

    @Override
    public void add(Row row, int at) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      Object value = row.get(at);
      values[size++] =
          value == null
              ? Double.NaN
              : value instanceof Boolean flag ? (flag ? 1 : 0) : ((Number) value).doubleValue();
    }

    @Override
    public void write(JsonGenerator out) throws IOException {
      out.writeStartArray();
      for (int i = 0; i < size; i++) {
        double value = Math.round(values[i] * 1e4) / 1e4;
        if (Double.isNaN(values[i])) {
          out.writeNull();
        } else if (value == Math.rint(value)) {
          out.writeNumber((long) value);
        } else {
          out.writeNumber(value);
        }
      }
      out.writeEndArray();
    }
  }

  private static final class Words implements Column {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private int[] at = new int[64];
    private int size;

    @Override
    public void add(Row row, int column) {
      if (size == at.length) {
        at = Arrays.copyOf(at, size * 2);
      }
      int number = -1;
      if (!row.isNullAt(column)) {
        String word = ReportFigures.cut(row.getString(column), ReportFigures.LONGEST);
        Integer known = numbers.putIfAbsent(word, numbers.size());
        number = known == null ? numbers.size() - 1 : known;
      }
      at[size++] = number;
    }

    @Override
    public void write(JsonGenerator out) throws IOException {
      if (numbers.size() * 2 > size) {
        String[] words = numbers.keySet().toArray(String[]::new);
        out.writeStartArray();
        for (int i = 0; i < size; i++) {
          if (at[i] < 0) {
            out.writeNull();
          } else {
            out.writeString(words[at[i]]);
          }
        }
        out.writeEndArray();
        return;
      }
      out.writeStartObject();
      out.writeArrayFieldStart("of");
      for (String word : numbers.keySet()) {
        out.writeString(word);
      }
      out.writeEndArray();
      out.writeFieldName("at");
      out.writeArray(at, 0, size);
      out.writeEndObject();
    }
  }

  /** Whatever else there is, such as lists. */
  private static final class Values implements Column {

    private final ArrayNode values = JSON.createArrayNode();

    @Override
    public void add(Row row, int at) {
      ReportFigures.add(values, row.get(at), ReportFigures.LONGEST);
    }

    @Override
    public void write(JsonGenerator out) throws IOException {
      out.writeTree(values);
    }
  }

  /** Returns what writes JSON as UTF-8, packed by gzip. */
  static JsonGenerator generator(OutputStream packed) throws IOException {
    return JSON.createGenerator(new GZIPOutputStream(packed));
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
