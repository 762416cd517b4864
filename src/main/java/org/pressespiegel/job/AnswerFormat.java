package org.pressespiegel.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_csv;
import static org.apache.spark.sql.functions.to_json;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** How an answer is written. */
enum AnswerFormat {
  /** For people. */
  TABLE,
  /** With a line of column names; lists and structs as JSON. */
  CSV,
  /** One object a line. */
  JSON,
  /** A file, which keeps all types. */
  PARQUET;

  /**
   * How much of an answer a printed table shows.
   *
   * @param rows how many rows, at most
   * @param width how many characters of a cell, at most
   */
  record Extent(int rows, int width) {}

  /** Returns the format that a file's name asks for; a table where it asks for none. */
  static AnswerFormat of(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      return CSV;
    }
    if (name.endsWith(".json") || name.endsWith(".jsonl")) {
      return JSON;
    }
    return name.endsWith(".parquet") ? PARQUET : TABLE;
  }

  /** Prints an answer; Parquet cannot be printed. */
  void print(Dataset<Row> answer, Extent extent, PrintStream out) {
    switch (this) {
      case TABLE -> TextTable.print(answer, extent.rows(), extent.width(), out);
      case CSV -> printCsv(answer, out);
      case JSON -> JsonLines.print(answer, out);
      case PARQUET -> throw new UserError("Parquet is written to a file: --to FILE");
    }
  }

  private static void printCsv(Dataset<Row> answer, PrintStream out) {
    StructType schema = answer.schema();
    Column[] cells = Arrays.stream(schema.fields()).map(AnswerFormat::flat).toArray(Column[]::new);
    out.println(
        Arrays.stream(schema.fieldNames()).map(AnswerFormat::csv).collect(Collectors.joining(",")));
    Iterator<Row> lines = answer.select(to_csv(struct(cells))).toLocalIterator();
    while (lines.hasNext()) {
      out.println(lines.next().getString(0));
    }
  }

  private static String csv(String name) {
    return name.matches("[^\",\\n\\r]*") ? name : '"' + name.replace("\"", "\\\"") + '"';
  }

  /** CSV has no lists or structs: they become JSON. */
  private static Column flat(StructField field) {
    Column cell = col("`" + field.name().replace("`", "``") + "`");
    return TextTable.isNested(field.dataType()) ? to_json(cell).as(field.name()) : cell;
  }
}
