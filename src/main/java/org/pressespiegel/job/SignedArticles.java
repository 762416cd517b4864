package org.pressespiegel.job;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pressespiegel.stage.MarkReprints;
import org.pressespiegel.table.Table;

/**
 * What is known of new articles as reprints of each other and of old ones.
 *
 * @param signatures by which buckets reprints are found
 * @param marks the marks of articles that are reprints or have some
 */
record SignedArticles(Dataset<Row> signatures, Dataset<Row> marks) {

  /** Returns articles with their marks. */
  Dataset<Row> marked(Dataset<Row> articles) {
    return MarkReprints.marked(articles, marks);
  }

  /** Returns {@code article_id, month} of articles, with their marks. */
  Dataset<Row> markedIds(Dataset<Row> articles) {
    return marked(articles.select(col("article_id"), col(Table.MONTH)));
  }
}
