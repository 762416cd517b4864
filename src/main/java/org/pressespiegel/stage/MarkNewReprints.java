package org.pressespiegel.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import java.io.Serializable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Marks reprints where new articles come to old ones, so that old and new are marked as {@link
 * MarkReprints} marks all of them together, and only what may change is looked at.
 *
 * <p>What may change are the articles that share a bucket with a new one, and all of a cluster with
 * one of those. Whatever else there is shares no bucket with a new article, hence is compared with
 * the same articles as before, and was found unlike those that may change.
 */
public final class MarkNewReprints implements Serializable {

  private static final long serialVersionUID = 1L;

  private final MarkReprints markReprints;

  /** Creates it; see {@link MarkReprints#MarkReprints}. */
  public MarkNewReprints(double minSimilarity) {
    this.markReprints = new MarkReprints(minSimilarity);
  }

  /**
   * Returns the marks of new articles and of old ones that may change; an article without a row is
   * in no cluster.
   *
   * @param added the columns of an article
   * @param signed the signatures of these
   * @param articles the old articles
   * @param affected the rows of {@link #affected}
   * @param signatures the old articles' signatures
   */
  public Dataset<Row> marks(
      Dataset<Row> added,
      Dataset<Row> signed,
      Dataset<Row> articles,
      Dataset<Row> affected,
      Dataset<Row> signatures) {
    Column[] ranking = {
      col("article_id"), col("source_uri"), col("source_record"), col("published_at")
    };
    Column[] body = {
      col("article_id"), col("text"), col("paragraphs"), col("source_site"), col("published_at")
    };
    Dataset<Row> compared = added.select(ranking).unionByName(affected.select(ranking));
    Dataset<Row> texts = added.select(body).unionByName(articles.select(body));
    Dataset<Row> isAffected = affected.select(col("article_id").as("affected_id"));
    Dataset<Row> old =
        MarkReprints.bands(
            signatures
                .join(isAffected, col("article_id").equalTo(col("affected_id")), "left")
                .withColumn("own", col("affected_id").isNotNull()));
    Dataset<Row> fresh = MarkReprints.bands(signed.withColumn("own", lit(true)));
    Dataset<Row> buckets =
        fresh.unionByName(old.where(col("own"))).select(col("band").as("shared_band")).distinct();
    Dataset<Row> shared = old.join(buckets, col("band").equalTo(col("shared_band")), "left_semi");
    return markReprints.marks(compared, texts, fresh.unionByName(shared));
  }

  /**
   * Returns the old articles whose marks may change, without their texts, since there may be many:
   * {@code article_id, source_uri, source_record, published_at, duplicate_of, reprint_cluster}.
   *
   * @param signed the signatures of new articles
   * @param articles the old articles
   * @param signatures their signatures
   */
  public Dataset<Row> affected(
      Dataset<Row> signed, Dataset<Row> articles, Dataset<Row> signatures) {
    Dataset<Row> buckets = signed.select(explode(col("bands")).as("shared_band")).distinct();
    Dataset<Row> touched =
        MarkReprints.bands(signatures.withColumn("own", lit(false)))
            .join(buckets, col("band").equalTo(col("shared_band")), "left_semi")
            .select(col("article_id").as("touched_id"))
            .distinct();
    Dataset<Row> clusters =
        articles
            .where(col("reprint_cluster").isNotNull())
            .join(touched, col("article_id").equalTo(col("touched_id")), "left_semi")
            .select(col("reprint_cluster").as("touched_cluster"))
            .distinct();
    Dataset<Row> mates =
        articles
            .join(clusters, col("reprint_cluster").equalTo(col("touched_cluster")), "left_semi")
            .select(col("article_id").as("touched_id"));
    return articles
        .select(
            "article_id",
            "source_uri",
            "source_record",
            "published_at",
            "duplicate_of",
            "reprint_cluster")
        .join(
            touched.union(mates).distinct(),
            col("article_id").equalTo(col("touched_id")),
            "left_semi");
  }

  /**
   * Returns the old articles whose marks are others now, with these.
   *
   * @param articles the old articles
   * @param affected the rows of {@link #affected}
   * @param marks the rows of {@link #marks}
   */
  public Dataset<Row> changed(Dataset<Row> articles, Dataset<Row> affected, Dataset<Row> marks) {
    Dataset<Row> before =
        affected.select(
            col("article_id"),
            col("duplicate_of").as("before_of"),
            col("reprint_cluster").as("before_cluster"));
    Dataset<Row> now =
        MarkReprints.marked(before, marks)
            .where(
                col("duplicate_of")
                    .eqNullSafe(col("before_of"))
                    .and(col("reprint_cluster").eqNullSafe(col("before_cluster")))
                    .equalTo(false))
            .drop("before_of", "before_cluster")
            .withColumnRenamed("article_id", "changed_id");
    return articles
        .drop("duplicate_of", "reprint_cluster", "is_representative")
        .join(now, col("article_id").equalTo(col("changed_id")))
        .drop("changed_id");
  }
}
