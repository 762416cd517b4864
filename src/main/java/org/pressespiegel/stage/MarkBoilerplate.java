package org.pressespiegel.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.size;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.pressespiegel.article.ParagraphMarks;
import org.pressespiegel.text.CodePoints;

/**
 * Makes boilerplate of paragraphs that many articles of one source share, whatever their words:
 * adverts of newsletters, notes on how figures are counted, terms.
 *
 * <p>In: {@code text, paragraphs} and what else there is. Out: the same columns. An article that
 * would have no running text left stays as it is.
 */
public final class MarkBoilerplate implements Stage {

  private static final long serialVersionUID = 1L;

  /** What tells the sources of articles apart. */
  static final String SOURCE = "source_site";

  private static final String BOILERPLATE = "boilerplate";

  /**
   * What is left of an article at least: a lead without a body is one, as short interviews have.
   */
  private static final List<String> RUNNING = List.of("lead", "paragraph");

  /** What tells articles apart and may be shared, though a lead is never boilerplate. */
  private static final List<String> SIGNED = List.of("lead", "paragraph", "crosshead", BOILERPLATE);

  private static final List<String> KINDS = List.of("paragraph", "crosshead");

  private final Set<Long> shared;

  /**
   * Marks these.
   *
   * @param shared numbers of paragraphs, as {@link #shared} finds them
   */
  public MarkBoilerplate(Set<Long> shared) {
    this.shared = new HashSet<>(shared);
  }

  /**
   * Returns which paragraphs many articles of their source share. Versions of one article, which
   * begin alike, count once.
   *
   * @param marks {@code paragraph_marks ARRAY<BIGINT>} of all articles, see {@link SignArticles}
   */
  public static Set<Long> shared(Dataset<Row> marks) {
    Set<Long> shared = new HashSet<>();
    marks
        .where(size(col("paragraph_marks")).gt(1))
        .select(
            element_at(col("paragraph_marks"), 1).as("opening"),
            explode(col("paragraph_marks")).as("mark"))
        .groupBy("mark")
        .agg(countDistinct("opening").as("articles"))
        .where(col("articles").geq(ParagraphMarks.SHARED_BY))
        .select("mark")
        .collectAsList()
        .forEach(row -> shared.add(row.getLong(0)));
    return shared;
  }

  @Override
  public Dataset<Row> apply(Dataset<Row> articles) {
    if (shared.isEmpty()) {
      return articles;
    }
    StructType schema = articles.schema();
    MapPartitionsFunction<Row, Row> mark =
        rows -> {
          Marker marker = new Marker(schema, shared);
          return new MappedIterator<>(
              rows,
              article ->
                  Faults.orElse(article, "marks of boilerplate", marker::marked, () -> article));
        };
    return articles.mapPartitions(mark, Encoders.row(schema));
  }

  /**
   * Returns the texts by which paragraphs are known again, the one that opens the article first.
   */
  static List<String> candidates(String text, List<Row> paragraphs) {
    CodePoints codePoints = CodePoints.of(text);
    List<String> texts = new ArrayList<>();
    for (Row paragraph : paragraphs) {
      if (SIGNED.contains(paragraph.getString(1))) {
        texts.add(words(text, codePoints, paragraph));
      }
    }
    return texts;
  }

  private static String words(String text, CodePoints codePoints, Row paragraph) {
    return text.substring(
        codePoints.toUtf16(paragraph.getInt(2)), codePoints.toUtf16(paragraph.getInt(3)));
  }

  /** Marks one article after the other. */
  private static final class Marker {

    private final StructType schema;
    private final Set<Long> shared;
    private final int text;
    private final int paragraphs;
    private final int source;

    Marker(StructType schema, Set<Long> shared) {
      this.schema = schema;
      this.shared = shared;
      this.text = schema.fieldIndex("text");
      this.paragraphs = schema.fieldIndex("paragraphs");
      this.source = schema.fieldIndex(SOURCE);
    }

    Row marked(Row article) {
      String words = article.getString(text);
      CodePoints codePoints = CodePoints.of(words);
      List<Row> parts = article.getList(paragraphs);
      Row[] marked = new Row[parts.size()];
      boolean changes = false;
      boolean runs = false;
      for (int i = 0; i < marked.length; i++) {
        Row part = parts.get(i);
        boolean isShared =
            KINDS.contains(part.getString(1))
                && shared.contains(
                    ParagraphMarks.of(
                        Objects.toString(article.get(source), ""),
                        MarkBoilerplate.words(words, codePoints, part)));
        marked[i] =
            isShared
                ? RowFactory.create(part.getInt(0), BOILERPLATE, part.getInt(2), part.getInt(3))
                : part;
        changes |= isShared;
        runs |= RUNNING.contains(marked[i].getString(1));
      }
      if (!changes || !runs) {
        return article;
      }
      Object[] cells = new Object[article.length()];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = i == paragraphs ? marked : article.get(i);
      }
      return AddColumns.row(cells, schema);
    }
  }
}
