package org.pressespiegel.stage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.pressespiegel.table.Articles;
import org.pressespiegel.table.Table;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.Span;

/**
 * Annotated articles → how many rows of their tables break a rule that always holds.
 *
 * <p>In: {@code text STRING, sentence_count INT, month STRING, sentences ARRAY<STRUCT<…>>, entities
 * ARRAY<STRUCT<…>>} and further arrays of rows. Out: {@code month STRING, table STRING, rule
 * STRING, checked LONG, broken LONG}, some rows per partition, to be summed up. Which rules a table
 * has its columns say:
 *
 * <ul>
 *   <li>{@code number}: the first column counts the rows of the article from 0, so that it is a
 *       key;
 *   <li>{@code span}: {@code begin} and {@code end} are inside the text, and something is between;
 *   <li>{@code words}: {@code surface}, of sentences {@code text}, is what the span reads;
 *   <li>{@code sentence}, {@code entity}: the sentence, the entities that a row names exist;
 *   <li>{@code count}: an article has as many sentences as it says.
 * </ul>
 */
public final class CheckRows implements Stage {

  private static final long serialVersionUID = 1L;

  private static final StructType COUNTS =
      new StructType()
          .add(Table.MONTH, DataTypes.StringType, false)
          .add("table", DataTypes.StringType, false)
          .add("rule", DataTypes.StringType, false)
          .add("checked", DataTypes.LongType, false)
          .add("broken", DataTypes.LongType, false);

  @Override
  public Dataset<Row> apply(Dataset<Row> articles) {
    StructType schema = articles.schema();
    MapPartitionsFunction<Row, Row> check = rows -> counted(schema, rows);
    return articles.mapPartitions(check, Encoders.row(COUNTS));
  }

  private static Iterator<Row> counted(StructType schema, Iterator<Row> articles) {
    List<Checked> tables = new ArrayList<>();
    for (StructField field : schema.fields()) {
      if (field.dataType() instanceof ArrayType array
          && array.elementType() instanceof StructType row
          && row.fieldNames()[0].endsWith("_no")) {
        tables.add(new Checked(field.name(), schema.fieldIndex(field.name()), row));
      }
    }
    Counts counts = new Counts();
    int month = schema.fieldIndex(Table.MONTH);
    int text = schema.fieldIndex("text");
    int declared = schema.fieldIndex("sentence_count");
    int sentences = schema.fieldIndex("sentences");
    int entities = schema.fieldIndex("entities");
    while (articles.hasNext()) {
      Row article = articles.next();
      CodePoints words = CodePoints.of(article.getString(text));
      int sentenceCount = article.getList(sentences).size();
      int entityCount = article.getList(entities).size();
      counts.month = article.getString(month);
      counts.count(Articles.TABLE.name(), "count", article.getInt(declared) == sentenceCount);
      tables.forEach(table -> table.check(article, words, sentenceCount, entityCount, counts));
    }
    return counts.rows();
  }

  /** How often rules were kept and broken. */
  private static final class Counts {

    private record Rule(String month, String table, String name) {}

    private final Map<Rule, long[]> counts = new LinkedHashMap<>();
    private String month;

    void count(String table, String rule, boolean kept) {
      long[] both = counts.computeIfAbsent(new Rule(month, table, rule), r -> new long[2]);
      both[0]++;
      both[1] += kept ? 0 : 1;
    }

    Iterator<Row> rows() {
      return counts.entrySet().stream()
          .map(
              e ->
                  RowFactory.create(
                      e.getKey().month(),
                      e.getKey().table(),
                      e.getKey().name(),
                      e.getValue()[0],
                      e.getValue()[1]))
          .iterator();
    }
  }

  /** The rules of one table. */
  private static final class Checked {

    private final String table;
    private final int column;
    private final int begin;
    private final int end;
    private final int words;
    private final int sentence;
    private final int[] entities;

    Checked(String table, int column, StructType row) {
      List<String> names = Arrays.asList(row.fieldNames());
      this.table = table;
      this.column = column;
      this.begin = names.indexOf("begin");
      this.end = names.indexOf("end");
      this.words = Math.max(names.indexOf("surface"), names.indexOf("text"));
      this.sentence = table.equals("sentences") ? -1 : names.indexOf("sentence_no");
      this.entities =
          table.equals("entities")
              ? new int[0]
              : names.stream()
                  .filter(name -> name.endsWith("entity_no"))
                  .mapToInt(names::indexOf)
                  .toArray();
    }

    void check(Row article, CodePoints text, int sentenceCount, int entityCount, Counts counts) {
      List<Row> rows = article.getList(column);
      for (int no = 0; no < rows.size(); no++) {
        Row row = rows.get(no);
        counts.count(table, "number", row.getInt(0) == no);
        if (begin >= 0) {
          int from = row.getInt(begin);
          int to = row.getInt(end);
          boolean inside = from >= 0 && from < to && to <= text.length();
          counts.count(table, "span", inside);
          if (words >= 0) {
            counts.count(
                table,
                "words",
                inside && text.read(new Span(from, to)).equals(row.getString(words)));
          }
        }
        if (sentence >= 0) {
          counts.count(table, "sentence", exists(row, sentence, sentenceCount));
        }
        for (int entity : entities) {
          counts.count(table, "entity", exists(row, entity, entityCount));
        }
      }
    }

    private static boolean exists(Row row, int column, int count) {
      return row.isNullAt(column) || row.getInt(column) >= 0 && row.getInt(column) < count;
    }
  }
}
