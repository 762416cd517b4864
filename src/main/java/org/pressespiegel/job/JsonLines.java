package org.pressespiegel.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rows as JSON: nulls are written, instants are ISO 8601 in UTC with {@code Z}. */
final class JsonLines {

  private static final Map<String, String> FORM =
      Map.of("ignoreNullFields", "false", "timestampFormat", "yyyy-MM-dd'T'HH:mm:ssXXX");

  private JsonLines() {}

  /** Returns each row as one JSON object. */
  static Column json(Dataset<Row> rows) {
    Column[] columns =
        Arrays.stream(rows.columns()).map(name -> col("`" + name + "`")).toArray(Column[]::new);
    return to_json(struct(columns), FORM);
  }

  /** Prints the rows, holding one partition at a time. */
  static void print(Dataset<Row> rows, PrintStream out) {
    Iterator<Row> lines = rows.select(json(rows)).toLocalIterator();
    while (lines.hasNext()) {
      out.println(lines.next().getString(0));
    }
  }
}
