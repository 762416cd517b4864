package org.pressespiegel.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Tells records that tables hold already from new ones.
 *
 * <p>In: the rows of {@link RejectDuplicates}. Out: the same and {@code known STRING}: {@code
 * article} or {@code reject} for the very article or reject that a table holds, from the same
 * source, with the same content and judgement; null for what is new. An article that a table holds
 * from another source is a duplicate of that one.
 */
public final class SkipKnown implements Stage {

  private static final long serialVersionUID = 1L;

  private final Dataset<Row> articles;
  private final Dataset<Row> rejects;

  /**
   * Creates the stage.
   *
   * @param articles the articles that there are
   * @param rejects the rejects that there are
   */
  public SkipKnown(Dataset<Row> articles, Dataset<Row> rejects) {
    this.articles =
        articles.select(
            col("article_id").as("known_id"),
            col("source_uri").as("known_uri"),
            col("source_record").as("known_record"));
    this.rejects =
        rejects.select(
            col("source_uri").as("refused_uri"),
            col("source_record").as("refused_record"),
            col("reason").as("refused_reason"),
            col("detail").as("refused_detail"),
            col("bytes").as("refused_bytes"),
            col("raw_sha256").as("refused_sha256"));
  }

  @Override
  public Dataset<Row> apply(Dataset<Row> settled) {
    return knownRejects(knownArticles(settled));
  }

  private Dataset<Row> knownArticles(Dataset<Row> settled) {
    // Of a repeated article all copies ask for the article; its id stands in the detail then.
    Column id =
        coalesce(
            col("article.article_id"),
            when(col("reject.reason").equalTo("duplicate"), col("reject.detail")));
    Dataset<Row> asked = settled.withColumn("asked_id", id);
    // The few that are asked for: the table may be large.
    Dataset<Row> found =
        articles.join(
            asked.select(col("asked_id").as("wanted_id")).distinct(),
            col("known_id").equalTo(col("wanted_id")),
            "left_semi");
    Column source = coalesce(col("article.source_uri"), col("reject.source_uri"));
    Column record = coalesce(col("article.source_record"), col("reject.source_record"));
    Column same = source.equalTo(col("known_uri")).and(record.equalTo(col("known_record")));
    Column elsewhere =
        col("article").isNotNull().and(col("known_id").isNotNull()).and(col("known").isNull());
    return asked
        .join(found, col("asked_id").equalTo(col("known_id")), "left")
        .withColumn("known", when(same, lit("article")))
        .select(
            col("month"),
            col("bytes"),
            when(elsewhere, lit(null)).otherwise(col("article")).as("article"),
            when(elsewhere, RejectDuplicates.duplicate()).otherwise(col("reject")).as("reject"),
            col("known"));
  }

  private Dataset<Row> knownRejects(Dataset<Row> settled) {
    Dataset<Row> found =
        rejects.join(
            settled.select(
                col("reject.source_uri").as("wanted_uri"),
                col("reject.source_record").as("wanted_record")),
            col("refused_uri")
                .equalTo(col("wanted_uri"))
                .and(col("refused_record").equalTo(col("wanted_record"))),
            "left_semi");
    Column same =
        col("reject.source_uri")
            .equalTo(col("refused_uri"))
            .and(col("reject.source_record").equalTo(col("refused_record")))
            .and(col("reject.reason").equalTo(col("refused_reason")))
            .and(col("reject.detail").eqNullSafe(col("refused_detail")))
            .and(col("reject.bytes").equalTo(col("refused_bytes")))
            .and(col("reject.raw_sha256").eqNullSafe(col("refused_sha256")));
    return settled
        .join(found, same, "left")
        .select(
            col("month"),
            col("bytes"),
            col("article"),
            col("reject"),
            coalesce(col("known"), when(col("refused_uri").isNotNull(), lit("reject")))
                .as("known"));
  }
}
