package org.pressespiegel.stage;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_intersect;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.pressespiegel.article.LinkedGroups;
import org.pressespiegel.article.Shingles;
import org.pressespiegel.text.CodePoints;

/**
 * Finds articles that print the same text with small changes, such as an agency's report under
 * several headlines.
 *
 * <p>In: the columns of an article. Out: the same and {@code duplicate_of STRING, reprint_cluster
 * STRING, is_representative BOOLEAN}. The representative of a cluster is the one published first,
 * of several the least source. Work grows with the number of articles and of reprints, not with its
 * square: members of a bucket are linked to its first and to their neighbour only.
 */
public final class MarkReprints implements Stage {

  private static final long serialVersionUID = 1L;

  /** Bands, then shingles: one column without nulls, so that all readers need the same shuffle. */
  private static final StructType SIGNED =
      new StructType()
          .add("article_id", StringType, false)
          .add("signature", DataTypes.createArrayType(LongType, false), false);

  private static final StructType GROUPED =
      new StructType().add("member", StringType).add("cluster", StringType);

  private final double minSimilarity;

  /**
   * Creates the stage.
   *
   * @param minSimilarity Jaccard index of four-word sequences from which on two articles are
   *     reprints of one text, from 0 to 1
   */
  public MarkReprints(double minSimilarity) {
    if (!(minSimilarity > 0 && minSimilarity <= 1)) {
      throw new IllegalArgumentException("similarity must lie in 0..1: " + minSimilarity);
    }
    this.minSimilarity = minSimilarity;
  }

  @Override
  public Dataset<Row> apply(Dataset<Row> articles) {
    Dataset<Row> marks = marks(articles, groups(similarPairs(signed(articles))));
    return articles
        .join(marks, articles.col("article_id").equalTo(col("member")), "left")
        .withColumn("is_representative", coalesce(col("is_representative"), lit(true)))
        .drop("member");
  }

  /**
   * Returns the articles with their signatures, computed once: Spark shuffles them once and reads
   * the shuffled files wherever the same columns of them are asked for.
   */
  private static Dataset<Row> signed(Dataset<Row> articles) {
    MapPartitionsFunction<Row, Row> sign =
        rows ->
            new MappedIterator<>(
                rows,
                row -> {
                  Shingles shingles = Shingles.of(body(row.getString(1), row.getList(2)));
                  long[] signature =
                      LongStream.concat(
                              Arrays.stream(shingles.bands()), Arrays.stream(shingles.hashes()))
                          .toArray();
                  return RowFactory.create(row.getString(0), signature);
                });
    return articles
        .select("article_id", "text", "paragraphs")
        .mapPartitions(sign, Encoders.row(SIGNED))
        .repartition(col("article_id"));
  }

  private static Column bands() {
    return slice(col("signature"), 1, Shingles.BANDS);
  }

  private static Column shingles() {
    return slice(col("signature"), lit(Shingles.BANDS + 1), size(col("signature")));
  }

  private static String body(String text, List<Row> paragraphs) {
    CodePoints codePoints = CodePoints.of(text);
    StringBuilder body = new StringBuilder();
    for (Row paragraph : paragraphs) {
      if (paragraph.getString(1).equals("paragraph")) {
        int begin = codePoints.toUtf16(paragraph.getInt(2));
        body.append(text, begin, codePoints.toUtf16(paragraph.getInt(3))).append('\n');
      }
    }
    return body.toString();
  }

  private Dataset<Row> similarPairs(Dataset<Row> signed) {
    WindowSpec bucket = Window.partitionBy("band").orderBy("article_id");
    Dataset<Row> candidates =
        signed
            .select(col("article_id"), explode(bands()).as("band"))
            .select(
                col("article_id").as("a"),
                first("article_id").over(bucket).as("head"),
                lag("article_id", 1).over(bucket).as("neighbour"))
            .select(col("a"), explode(array(col("head"), col("neighbour"))).as("b"))
            .where(col("b").isNotNull().and(col("a").notEqual(col("b"))))
            .distinct();
    Dataset<Row> one = signed.select(col("article_id").as("one"), shingles().as("one_shingles"));
    Dataset<Row> other =
        signed.select(col("article_id").as("other"), shingles().as("other_shingles"));
    return candidates
        .join(one, col("a").equalTo(col("one")))
        .join(other, col("b").equalTo(col("other")))
        .where(
            size(array_intersect(col("one_shingles"), col("other_shingles")))
                .geq(
                    size(array_union(col("one_shingles"), col("other_shingles")))
                        .multiply(minSimilarity)))
        .select("a", "b");
  }

  /** Follows the links in a single task: only reprints come here, two ids each. */
  private static Dataset<Row> groups(Dataset<Row> pairs) {
    MapPartitionsFunction<Row, Row> group = MarkReprints::grouped;
    return pairs.coalesce(1).mapPartitions(group, Encoders.row(GROUPED));
  }

  private static Iterator<Row> grouped(Iterator<Row> pairs) {
    LinkedGroups groups = new LinkedGroups();
    pairs.forEachRemaining(pair -> groups.link(pair.getString(0), pair.getString(1)));
    List<Row> members = new ArrayList<>();
    for (String member : groups.members()) {
      members.add(RowFactory.create(member, groups.least(member)));
    }
    return members.iterator();
  }

  private static Dataset<Row> marks(Dataset<Row> articles, Dataset<Row> groups) {
    WindowSpec earliestFirst =
        Window.partitionBy("cluster")
            .orderBy(col("published_at").asc_nulls_last(), col("source_uri"), col("source_record"));
    return groups
        .join(
            articles.select("article_id", "published_at", "source_uri", "source_record"),
            col("member").equalTo(col("article_id")))
        .withColumn("reprint_cluster", first("member").over(earliestFirst))
        .select(
            col("member"),
            when(col("member").notEqual(col("reprint_cluster")), col("reprint_cluster"))
                .as("duplicate_of"),
            col("reprint_cluster"),
            col("member").equalTo(col("reprint_cluster")).as("is_representative"));
  }
}
