package org.pressespiegel.stage;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.bit_count;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FilterFunction;
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
import org.pressespiegel.article.Signature;
import org.pressespiegel.article.WordSequence;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * Finds articles that print the same text with changes, such as an agency's report under several
 * headlines.
 *
 * <p>In: the columns of an article. Out: the same and {@code duplicate_of STRING, reprint_cluster
 * STRING, is_representative BOOLEAN}. The representative of a cluster is the one published first,
 * of several the least source. Work grows with the number of articles and of reprints, not with its
 * square: a member of a bucket is compared with its first and with its few neighbours only, by
 * their sketches first, and by their words where those are alike.
 *
 * <p>A source that prints its own text on another day changes little of it. What it writes by one
 * pattern, such as daily figures, news in brief or the contents of a newsletter, is no reprint: so
 * two articles of one {@code source_site} must be much more alike if days lie between them, and
 * nearly the same if weeks do.
 */
public final class MarkReprints implements Stage {

  private static final long serialVersionUID = 1L;

  /** A bucket holds unrelated articles as well: its members are compared with so many before. */
  private static final int NEIGHBOURS = 4;

  private static final long ANOTHER_DAY = 12 * 3600L;
  private static final long ANOTHER_WEEK = 7 * 24 * 3600L;

  /** How much of what the least similarity leaves open must be alike as well, 0 to 1. */
  private static final double DAYS_LATER = 0.5;

  private static final double WEEKS_LATER = 0.95;

  private static final StructType WORDED =
      new StructType()
          .add("worded_id", StringType, false)
          .add("words", DataTypes.createArrayType(IntegerType, false), false)
          .add("site", StringType)
          .add("seconds", LongType);

  private static final StructType GROUPED =
      new StructType().add("member", StringType).add("cluster", StringType);

  private final SignArticles sign = new SignArticles();
  private final double minSimilarity;

  /**
   * Creates the stage.
   *
   * @param minSimilarity share of words in the same order from which on two articles are reprints
   *     of one text, from 0 to 1
   */
  public MarkReprints(double minSimilarity) {
    if (!(minSimilarity > 0 && minSimilarity <= 1)) {
      throw new IllegalArgumentException("similarity must lie in 0..1: " + minSimilarity);
    }
    this.minSimilarity = minSimilarity;
  }

  @Override
  public Dataset<Row> apply(Dataset<Row> articles) {
    return marked(articles, marks(articles, sign.apply(articles)));
  }

  /**
   * Returns the marks of articles that are compared with each other: {@code member, duplicate_of,
   * reprint_cluster, is_representative}; an article without a row is in no cluster.
   *
   * @param articles the columns of an article
   * @param signatures {@code article_id, bands, sketch} of these, see {@link SignArticles}
   */
  public Dataset<Row> marks(Dataset<Row> articles, Dataset<Row> signatures) {
    return marks(articles, articles, bands(signatures.withColumn("own", lit(true))));
  }

  /** Returns the articles with the {@link #marks}. */
  public static Dataset<Row> marked(Dataset<Row> articles, Dataset<Row> marks) {
    return articles
        .join(marks, articles.col("article_id").equalTo(col("member")), "left")
        .withColumn("is_representative", coalesce(col("is_representative"), lit(true)))
        .drop("member");
  }

  /**
   * Returns a row per band: {@code article_id, sketch, own, band}.
   *
   * @param signatures {@code article_id, bands, sketch} and {@code own BOOLEAN}: true for articles
   *     to mark, false for others, which are no reprints of these, but count as neighbours
   */
  static Dataset<Row> bands(Dataset<Row> signatures) {
    return signatures.select(
        col("article_id"), col("sketch"), col("own"), explode(col("bands")).as("band"));
  }

  /**
   * Returns the marks of each article that is a reprint or has one: {@code member, duplicate_of,
   * reprint_cluster, is_representative}.
   *
   * @param articles {@code article_id, source_uri, source_record, published_at} of those to mark
   * @param texts {@code article_id, text, paragraphs, source_site, published_at} of these and
   *     perhaps of others
   * @param bands the rows of {@link #bands} for these articles and others in the same buckets
   */
  Dataset<Row> marks(Dataset<Row> articles, Dataset<Row> texts, Dataset<Row> bands) {
    return ranked(articles, groups(similarPairs(texts, candidates(bands))));
  }

  /** Pairs in a bucket, near enough by their sketches. */
  private static Dataset<Row> candidates(Dataset<Row> bands) {
    WindowSpec bucket = Window.partitionBy("band").orderBy("article_id");
    Column self = struct("article_id", "sketch", "own");
    Column[] others = new Column[NEIGHBOURS + 1];
    others[0] = first(self).over(bucket);
    for (int i = 1; i <= NEIGHBOURS; i++) {
      others[i] = lag(self, i).over(bucket);
    }
    return bands
        .select(self.as("a"), array(others).as("others"))
        .where(col("a.own"))
        .select(col("a"), explode(col("others")).as("b"))
        .where(
            col("b.own")
                .and(col("a.article_id").notEqual(col("b.article_id")))
                .and(commonBits().geq(Signature.COMMON_BITS)))
        .select(col("a.article_id").as("a"), col("b.article_id").as("b"))
        .distinct();
  }

  private static Column commonBits() {
    Column common = lit(0);
    for (int i = 0; i < Signature.SKETCH; i++) {
      common =
          common.plus(
              lit(Long.SIZE)
                  .minus(
                      bit_count(
                          col("a.sketch").getItem(i).bitwiseXOR(col("b.sketch").getItem(i)))));
    }
    return common;
  }

  private Dataset<Row> similarPairs(Dataset<Row> texts, Dataset<Row> candidates) {
    Dataset<Row> members = candidates.select(explode(array("a", "b")).as("needed_id")).distinct();
    Dataset<Row> worded = worded(texts, members);
    Dataset<Row> one = worded.toDF("one", "one_words", "one_site", "one_seconds");
    Dataset<Row> other = worded.toDF("other", "other_words", "other_site", "other_seconds");
    double least = minSimilarity;
    FilterFunction<Row> similar = pair -> isReprint(pair, least);
    return candidates
        .join(one, col("a").equalTo(col("one")))
        .join(other, col("b").equalTo(col("other")))
        .select(
            col("a"),
            col("b"),
            col("one_words"),
            col("other_words"),
            coalesce(col("one_site").equalTo(col("other_site")), lit(false)).as("same_site"),
            coalesce(abs(col("one_seconds").minus(col("other_seconds"))), lit(0L)).as("apart"))
        .filter(similar)
        .select("a", "b");
  }

  /** The words of the articles that are to be compared, shuffled once for both sides of pairs. */
  private static Dataset<Row> worded(Dataset<Row> texts, Dataset<Row> needed) {
    MapPartitionsFunction<Row, Row> read =
        rows ->
            new MappedIterator<>(
                rows,
                row ->
                    RowFactory.create(
                        row.getString(0),
                        WordSequence.of(SignArticles.body(row.getString(1), row.getList(2))),
                        row.get(3),
                        row.get(4)));
    return texts
        .select(
            col("article_id"),
            col("text"),
            col("paragraphs"),
            col("source_site"),
            col("published_at").cast(LongType))
        .join(needed, col("article_id").equalTo(col("needed_id")), "left_semi")
        .mapPartitions(read, Encoders.row(WORDED))
        .repartition(col("worded_id"));
  }

  private static boolean isReprint(Row pair, double least) {
    long apart = pair.getBoolean(4) ? pair.getLong(5) : 0;
    double more = apart >= ANOTHER_WEEK ? WEEKS_LATER : apart >= ANOTHER_DAY ? DAYS_LATER : 0;
    double needed = least + (1 - least) * more;
    return similarity(pair, needed) >= needed;
  }

  private static double similarity(Row pair, double least) {
    int[] one = ints(pair.getSeq(2));
    int[] other = ints(pair.getSeq(3));
    return WordSequence.mostSimilarity(one.length, other.length) < least
        ? 0
        : WordSequence.similarity(one, other);
  }

  private static int[] ints(Seq<Integer> numbers) {
    int[] ints = new int[numbers.size()];
    Iterator<Integer> iterator = JavaConverters.asJavaIterator(numbers.iterator());
    for (int i = 0; i < ints.length; i++) {
      ints[i] = iterator.next();
    }
    return ints;
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

  private static Dataset<Row> ranked(Dataset<Row> articles, Dataset<Row> groups) {
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
