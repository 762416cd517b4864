package org.pressespiegel.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_csv;
import static org.apache.spark.sql.functions.to_json;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.pressespiegel.store.TableStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Questions to the tables, in Spark SQL. */
@Command(
    name = "query",
    description = "Answers a question in Spark SQL; each table is a view of its name.",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class)
final class QueryTables implements Callable<Integer> {

  /** How an answer is printed. */
  enum Format {
    TABLE,
    CSV,
    JSON
  }

  @Parameters(index = "0", paramLabel = "OUTPUT", description = "What build-tables wrote.")
  private String output;

  @Parameters(index = "1", paramLabel = "SQL", description = "A query, or a file named *.sql.")
  private String sql;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Format format;

  @Option(
      names = "--rows",
      defaultValue = "100",
      description = "Rows of a printed table; default: ${DEFAULT-VALUE}.")
  private int rows;

  @Option(
      names = "--width",
      defaultValue = "60",
      description = "Characters of a cell of a printed table; default: ${DEFAULT-VALUE}.")
  private int width;

  private final Console console;

  QueryTables(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    String query = query();
    SparkSession spark = Sessions.start("query");
    TableStore store = TableStore.at(spark, output);
    store.read(store.tables()).forEach((name, rows) -> rows.createOrReplaceTempView(name));
    Dataset<Row> answer = spark.sql(query);
    switch (format) {
      case TABLE -> TextTable.print(answer, rows, width, console.out());
      case CSV -> printCsv(answer, console.out());
      case JSON -> JsonLines.print(answer, console.out());
    }
    return 0;
  }

  private String query() throws IOException {
    if (!sql.endsWith(".sql")) {
      return sql;
    }
    Path file = Path.of(sql);
    if (!Files.isReadable(file)) {
      throw new UserError("no such query file: " + sql);
    }
    // A trailing semicolon is usual in files, and an error to Spark's parser.
    return Files.readString(file).strip().replaceFirst(";$", "");
  }

  private static void printCsv(Dataset<Row> answer, PrintStream out) {
    StructType schema = answer.schema();
    Column[] cells = Arrays.stream(schema.fields()).map(QueryTables::flat).toArray(Column[]::new);
    out.println(String.join(",", schema.fieldNames()));
    Iterator<Row> lines = answer.select(to_csv(struct(cells))).toLocalIterator();
    while (lines.hasNext()) {
      out.println(lines.next().getString(0));
    }
  }

  /** CSV has no lists or structs: they become JSON. */
  private static Column flat(StructField field) {
    Column cell = col("`" + field.name() + "`");
    return TextTable.isNested(field.dataType()) ? to_json(cell).as(field.name()) : cell;
  }
}
