package org.pressespiegel.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.pressespiegel.table.Articles;
import org.pressespiegel.table.Table;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.Span;

/**
 * Annotated articles → the same, with how many rows of their tables break a rule that always holds.
 *
 * <p>In: {@code text STRING, sentence_count INT, sentences ARRAY<STRUCT<…>>, entities
 * ARRAY<STRUCT<…>>} and further arrays of rows. Out: the same and {@code checks ARRAY<LONG>}: of
 * each rule how many rows were checked, and how many of them break it. Which rules a table has its
 * columns say:
 *
 * <ul>
 *   <li>{@code number}: the first column counts the rows of the article from 0, so that it is a
 *       key;
 *   <li>{@code key}: an {@code event_id} is of no other row of the article, whose own id is in it;
 *   <li>{@code span}: {@code begin} and {@code end} are inside the text, and something is between;
 *   <li>{@code words}: {@code surface}, of sentences {@code text}, is what the span reads;
 *   <li>{@code sentence}, {@code entity}: the sentence, the entities that a row names exist;
 *   <li>{@code count}: an article has as many sentences as it says;
 *   <li>{@code read}: the program did not fail on the article.
 * </ul>
 *
 * <p>What no article can tell of itself alone {@link #ids} checks.
 */
public final class CheckRows implements Stage {

  private static final long serialVersionUID = 1L;

  /** The rule that the program did not fail on an article. */
  public static final String READ = "read";

  private static final String CHECKS = "checks";

  private static final StructType ADDED =
      new StructType().add(CHECKS, DataTypes.createArrayType(DataTypes.LongType, false));

  /**
   * What became of a rule.
   *
   * @param checked how many rows of the table there are in the month
   * @param broken how many of them break the rule
   */
  public record Result(String month, String table, String rule, long checked, long broken) {}

  private record Rule(String table, String name) {}

  @Override
  public Dataset<Row> apply(Dataset<Row> articles) {
    // Articles with a fault, too: their rows are counted with all others.
    return AddColumns.toAll(articles, ADDED, CheckRows::checking);
  }

  /** Sums up the checks of articles: one result per month and rule, in order. */
  public static List<Result> results(Dataset<Row> checked) {
    List<Rule> rules = rules(tables(checked.schema()));
    List<Row> sums =
        checked
            .select(col(Table.MONTH), posexplode(col(CHECKS)))
            .groupBy(Table.MONTH, "pos")
            .agg(sum("col"))
            .orderBy(Table.MONTH, "pos")
            .collectAsList();
    List<Result> results = new ArrayList<>();
    for (int at = 0; at < sums.size(); at += 2) {
      Row all = sums.get(at);
      Rule rule = rules.get(all.getInt(1) / 2);
      long broken = sums.get(at + 1).getLong(2);
      results.add(new Result(all.getString(0), rule.table(), rule.name(), all.getLong(2), broken));
    }
    return results;
  }

  /**
   * Checks ids across articles: {@code key}, an article's id is of no other one, and {@code
   * reprint}, the article that stands for a cluster of reprints exists.
   *
   * @param checked {@code article_id, month, reprint_cluster} of the new articles
   * @param articles {@code article_id} of these and of all others that there are
   */
  public static List<Result> ids(Dataset<Row> checked, Dataset<Row> articles) {
    Dataset<Row> keys =
        checked
            .groupBy("article_id")
            .agg(
                min(Table.MONTH).as(Table.MONTH),
                count(lit(1)).as("rows"),
                count(lit(1)).minus(1).as("broken"));
    Dataset<Row> reprints =
        checked
            .where(col("reprint_cluster").isNotNull())
            .join(
                articles.select(col("article_id").as("known_id")).distinct(),
                col("reprint_cluster").equalTo(col("known_id")),
                "left")
            .select(
                col(Table.MONTH),
                lit(1).as("rows"),
                when(col("known_id").isNull(), 1).otherwise(0).as("broken"));
    return Stream.concat(results("key", keys), results("reprint", reprints)).toList();
  }

  private static Stream<Result> results(String rule, Dataset<Row> counted) {
    return counted
        .groupBy(Table.MONTH)
        .agg(sum("rows"), sum("broken"))
        .orderBy(Table.MONTH)
        .collectAsList()
        .stream()
        .map(
            row ->
                new Result(
                    row.getString(0), Articles.TABLE.name(), rule, row.getLong(1), row.getLong(2)));
  }

  private static List<Checked> tables(StructType articles) {
    List<Checked> tables = new ArrayList<>();
    for (StructField field : articles.fields()) {
      if (field.dataType() instanceof ArrayType array
          && array.elementType() instanceof StructType row
          && row.fieldNames()[0].endsWith("_no")) {
        tables.add(new Checked(field.name(), articles.fieldIndex(field.name()), row));
      }
    }
    return tables;
  }

  /** The rules of all tables, in the order in which {@link Tally} counts them. */
  private static List<Rule> rules(List<Checked> tables) {
    return Stream.concat(
            Stream.of(
                new Rule(Articles.TABLE.name(), "count"), new Rule(Articles.TABLE.name(), READ)),
            tables.stream()
                .flatMap(table -> table.rules.stream().map(name -> new Rule(table.name, name))))
        .toList();
  }

  private static AddColumns.Cells checking(StructType schema) {
    List<Checked> tables = tables(schema);
    int rules = rules(tables).size();
    int text = schema.fieldIndex("text");
    int declared = schema.fieldIndex("sentence_count");
    int sentences = schema.fieldIndex("sentences");
    int entities = schema.fieldIndex("entities");
    int fault = Faults.column(schema);
    return article -> {
      Tally tally = new Tally(rules);
      CodePoints words = CodePoints.of(article.getString(text));
      int sentenceCount = article.getList(sentences).size();
      int entityCount = article.getList(entities).size();
      tally.count(0, article.getInt(declared) == sentenceCount);
      tally.count(1, fault < 0 || article.isNullAt(fault));
      int first = 2;
      for (Checked table : tables) {
        table.check(article, words, sentenceCount, entityCount, tally, first);
        first += table.rules.size();
      }
      return new Object[] {tally.cells()};
    };
  }

  /** How often each rule was kept and broken. */
  private static final class Tally {

    private final long[] counts;

    Tally(int rules) {
      counts = new long[2 * rules];
    }

    void count(int rule, boolean kept) {
      counts[2 * rule]++;
      counts[2 * rule + 1] += kept ? 0 : 1;
    }

    Long[] cells() {
      return Arrays.stream(counts).boxed().toArray(Long[]::new);
    }
  }

  /** The rules of one table. */
  private static final class Checked {

    private final String name;
    private final int column;
    private final int id;
    private final int begin;
    private final int end;
    private final int words;
    private final int sentence;
    private final int[] entities;
    private final List<String> rules;

    Checked(String name, int column, StructType row) {
      List<String> names = Arrays.asList(row.fieldNames());
      this.name = name;
      this.column = column;
      this.id = names.indexOf("event_id");
      this.begin = names.indexOf("begin");
      this.end = names.indexOf("end");
      this.words = begin < 0 ? -1 : Math.max(names.indexOf("surface"), names.indexOf("text"));
      this.sentence = name.equals("sentences") ? -1 : names.indexOf("sentence_no");
      this.entities =
          name.equals("entities")
              ? new int[0]
              : names.stream()
                  .filter(each -> each.endsWith("entity_no"))
                  .mapToInt(names::indexOf)
                  .toArray();
      this.rules =
          Stream.of(
                  "number",
                  id < 0 ? null : "key",
                  begin < 0 ? null : "span",
                  words < 0 ? null : "words",
                  sentence < 0 ? null : "sentence",
                  entities.length == 0 ? null : "entity")
              .filter(rule -> rule != null)
              .toList();
    }

    void check(
        Row article, CodePoints text, int sentenceCount, int entityCount, Tally tally, int first) {
      List<Row> rows = article.getList(column);
      Set<String> ids = id < 0 ? Set.of() : new HashSet<>();
      for (int no = 0; no < rows.size(); no++) {
        Row row = rows.get(no);
        int rule = first;
        tally.count(rule++, row.getInt(0) == no);
        if (id >= 0) {
          tally.count(rule++, ids.add(row.getString(id)));
        }
        if (begin >= 0) {
          int from = row.getInt(begin);
          int to = row.getInt(end);
          boolean inside = from >= 0 && from < to && to <= text.length();
          tally.count(rule++, inside);
          if (words >= 0) {
            tally.count(
                rule++, inside && text.read(new Span(from, to)).equals(row.getString(words)));
          }
        }
        if (sentence >= 0) {
          tally.count(rule++, exists(row, sentence, sentenceCount));
        }
        if (entities.length > 0) {
          tally.count(
              rule, Arrays.stream(entities).allMatch(entity -> exists(row, entity, entityCount)));
        }
      }
    }

    private static boolean exists(Row row, int column, int count) {
      return row.isNullAt(column) || row.getInt(column) >= 0 && row.getInt(column) < count;
    }
  }
}
