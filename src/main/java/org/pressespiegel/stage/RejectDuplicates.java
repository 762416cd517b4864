package org.pressespiegel.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructField;
import org.pressespiegel.table.Rejects;

/**
 * Turns each article that was read before, from whatever container, into a reject that names the
 * first one. First is the least source, so that the answer does not hang on partitions.
 *
 * <p>In and out: the rows of {@link ParseArticles}.
 */
public final class RejectDuplicates implements Stage {

  private static final long serialVersionUID = 1L;

  @Override
  public Dataset<Row> apply(Dataset<Row> parsed) {
    return apply(parsed, repeated(parsed));
  }

  /** Returns which articles were read before: {@code repeated_uri STRING, repeated_record LONG}. */
  public Dataset<Row> repeated(Dataset<Row> parsed) {
    return parsed
        .where(col("article").isNotNull())
        .select("article.article_id", "article.source_uri", "article.source_record")
        .withColumn(
            "nth",
            row_number()
                .over(Window.partitionBy("article_id").orderBy("source_uri", "source_record")))
        .where(col("nth").gt(1))
        .select(col("source_uri").as("repeated_uri"), col("source_record").as("repeated_record"));
  }

  /** Returns the records with those of {@link #repeated} as rejects; texts are not shuffled. */
  public Dataset<Row> apply(Dataset<Row> parsed, Dataset<Row> repeated) {
    Column isRepeated = col("repeated_uri").isNotNull();
    return parsed
        .join(
            repeated,
            col("article.source_uri")
                .equalTo(col("repeated_uri"))
                .and(col("article.source_record").equalTo(col("repeated_record"))),
            "left")
        .select(
            col("month"),
            col("bytes"),
            when(isRepeated, lit(null)).otherwise(col("article")).as("article"),
            when(isRepeated, duplicate()).otherwise(col("reject")).as("reject"));
  }

  /** Returns the reject of an article, field by field as the table declares it. */
  static Column duplicate() {
    StructField[] fields = Rejects.TABLE.rowSchema().fields();
    Column[] cells = new Column[fields.length];
    for (int i = 0; i < fields.length; i++) {
      cells[i] =
          switch (fields[i].name()) {
            case "reason" -> lit("duplicate");
            case "detail" -> col("article.article_id");
            case "bytes" -> col("bytes");
            case "first_bytes" -> lit(null).cast(fields[i].dataType());
            default -> col("article." + fields[i].name());
          };
      cells[i] = cells[i].as(fields[i].name());
    }
    return struct(cells);
  }
}
