package org.pressespiegel.stage;

import static org.apache.spark.sql.functions.lit;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.pressespiegel.article.Issue;
import org.pressespiegel.nlp.UnfitFileException;
import org.slf4j.LoggerFactory;

/**
 * Articles on which the program itself fails. Rows with the column {@code fault STRING} go on then,
 * without what could not be read, and the column says why; rows without it end the task.
 */
public final class Faults {

  /** The column: null, or what the program failed on. */
  public static final String COLUMN = "fault";

  private static final String OURS = "org.pressespiegel.";

  /** A message may repeat a text; its beginning tells enough. */
  private static final int LONGEST_MESSAGE = 200;

  private Faults() {}

  /** Returns rows of which one on which the program fails costs only itself. */
  public static Dataset<Row> watched(Dataset<Row> rows) {
    return rows.withColumn(COLUMN, lit(null).cast(DataTypes.StringType));
  }

  /** Returns articles of which those with a fault say so among their issues. */
  public static Dataset<Row> told(Dataset<Row> articles) {
    StructType schema = articles.schema();
    int fault = column(schema);
    int issues = schema.fieldIndex("issues");
    MapPartitionsFunction<Row, Row> tell =
        partition ->
            new MappedIterator<>(
                partition, row -> row.isNullAt(fault) ? row : told(row, issues, schema));
    return articles.mapPartitions(tell, Encoders.row(schema));
  }

  private static Row told(Row row, int issues, StructType schema) {
    Object[] cells = new Object[row.length()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] =
          i == issues
              ? Stream.concat(
                      row.<String>getList(i).stream(), Stream.of(Issue.INTERNAL_ERROR.name()))
                  .toArray()
              : row.get(i);
    }
    return AddColumns.row(cells, schema);
  }

  /** Returns the index of the column, or -1. */
  static int column(StructType schema) {
    return Arrays.asList(schema.fieldNames()).indexOf(COLUMN);
  }

  /**
   * Returns whether a text is to blame, and not the machine, a file or the user. A stack that is
   * too small is to Spark an error of the machine, for which it ends the process: one text is no
   * reason.
   */
  static boolean isOfText(Throwable fault) {
    return fault instanceof StackOverflowError
        || fault instanceof RuntimeException
            && !(fault instanceof UncheckedIOException)
            && !(fault instanceof UnfitFileException);
  }

  /** Returns what to tell of a fault: its class, its message and where in the program it was. */
  static String told(Throwable fault) {
    StringBuilder told = new StringBuilder(fault.getClass().getName());
    if (fault.getMessage() != null) {
      String message = fault.getMessage().lines().findFirst().orElse("");
      told.append(": ").append(message, 0, Math.min(message.length(), LONGEST_MESSAGE));
    }
    Arrays.stream(fault.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith(OURS))
        .findFirst()
        .ifPresent(frame -> told.append(" at ").append(frame));
    return told.toString();
  }

  /**
   * Computes what is of use, but not what an article is: where that fails, the article goes
   * without, and the log says so.
   *
   * @param what what is lost
   */
  static <T> T orElse(Row article, String what, Function<Row, T> compute, Supplier<T> otherwise) {
    try {
      return compute.apply(article);
    } catch (RuntimeException | StackOverflowError e) {
      if (!isOfText(e)) {
        throw e;
      }
      StructType schema = article.schema();
      int id = schema == null ? -1 : Arrays.asList(schema.fieldNames()).indexOf("article_id");
      LoggerFactory.getLogger(Faults.class)
          .error(
              "article {} goes without {} for a fault in the program: {}",
              id < 0 ? "" : article.get(id),
              what,
              told(e));
      return otherwise.get();
    }
  }
}
