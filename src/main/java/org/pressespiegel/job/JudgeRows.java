package org.pressespiegel.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.pressespiegel.store.AnswerFile;
import org.pressespiegel.store.TableStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A sheet of sampled rows to judge by hand, and what the judgements say of the tables. */
@Command(
    name = "judge",
    description = {
      "Writes a sheet of sampled rows to judge by hand, for Excel or LibreOffice; reads it back and tells",
      "how many rows of each table are right, with a confidence interval."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    footer = {
      "",
      "  judge out --to sheet.csv --rows 50     then fill in the column 'right': y or n, ? where open",
      "  judge --read sheet.csv",
      "",
      "The same tables and the same seed give the same rows. Rows are drawn by chance from all of the",
      "table, so that the share of right ones is that of the table, within the interval (Wilson, 95 %)."
    })
final class JudgeRows implements Callable<Integer> {

  /** Tables whose rows can be judged, each with a query of what they say. */
  static final List<String> TABLES = List.of("timexes", "mentions", "places", "quotes", "events");

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "OUTPUT",
      description = "What build-tables wrote.")
  private String output;

  @Option(names = "--to", paramLabel = "FILE", description = "The sheet to write (.csv).")
  private String to;

  @Option(names = "--read", paramLabel = "FILE", description = "The sheet to read back.")
  private Path sheet;

  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "50",
      description = "Rows of each table; default: ${DEFAULT-VALUE}.")
  private int rows;

  @Option(
      names = "--tables",
      paramLabel = "T",
      split = ",",
      description = "Tables to judge; default: timexes,mentions,places,quotes,events.")
  private List<String> wanted = TABLES;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Another seed draws others; default: ${DEFAULT-VALUE}.")
  private long seed;

  private final Console console;

  JudgeRows(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (sheet != null) {
      if (output != null || to != null) {
        throw new UserError("--read FILE stands alone");
      }
      if (!Files.isRegularFile(sheet)) {
        throw new UserError("no such file: " + sheet);
      }
      console.out().print(JudgedSheet.read(Files.readAllBytes(sheet)).told());
      return 0;
    }
    check();
    // A session of its own: its views are nobody else's.
    SparkSession spark = Sessions.start("judge").newSession();
    TableStore store = TableStore.at(spark, output);
    Set<String> tables = Views.register(spark, store);
    Dataset<Row> all = null;
    for (String table : wanted) {
      if (!tables.contains(table)) {
        throw new UserError("no table " + table + " in " + output);
      }
      Dataset<Row> drawn = drawn(spark, table, wanted.indexOf(table));
      all = all == null ? drawn : all.unionByName(drawn);
    }
    Dataset<Row> answer = all.orderBy("of", "place").drop("of", "place");
    AnswerFile.at(spark, to, store)
        .write(
            out ->
                AnswerFormat.EXCEL.print(
                    answer,
                    new AnswerFormat.Extent(Integer.MAX_VALUE, Integer.MAX_VALUE, ""),
                    out));
    console.err().println(to + ": fill in the column 'right' (y or n), then judge --read " + to);
    return 0;
  }

  private void check() {
    if (output == null || to == null) {
      throw new UserError("OUTPUT --to FILE, or --read FILE");
    }
    if (!to.endsWith(".csv")) {
      throw new UserError("the sheet is CSV: --to sheet.csv");
    }
    if (rows < 1) {
      throw new UserError("--rows is a number from 1 on");
    }
    List<String> unknown = new ArrayList<>(wanted);
    unknown.removeAll(TABLES);
    if (!unknown.isEmpty() || wanted.size() != Set.copyOf(wanted).size()) {
      throw new UserError("--tables are some of " + String.join(",", TABLES));
    }
  }

  /** Rows of a table, drawn by the seed, with the text around them and two columns to fill in. */
  private Dataset<Row> drawn(SparkSession spark, String table, int of) throws IOException {
    Column[] order = ExportArticles.drawn(seed, table, "article_id", "no");
    Dataset<Row> some =
        spark
            .sql(ReportPage.resource("judge/" + table + ".sql"))
            .withColumn("place", order[0].cast("string"))
            .orderBy(order)
            .limit(rows);
    some.createOrReplaceTempView("judged");
    return spark
        .sql(
            """
            SELECT j.place, j.article_id, j.no, a.published_date AS published, a.headline,
                   regexp_replace(concat(
                       substring(a.text, greatest(1, j.begin - 159), least(160, j.begin)), '[[',
                       substring(a.text, j.begin + 1, j.end - j.begin), ']]',
                       substring(a.text, j.end + 1, 160)), '\\\\s+', ' ') AS context,
                   j.read
            FROM judged j JOIN articles a USING (article_id)
            """)
        .select(
            lit(of).as("of"),
            col("place"),
            lit(table).as("table"),
            col("article_id"),
            col("no"),
            col("published"),
            col("headline"),
            col("context"),
            col("read"),
            lit("").as("right"),
            lit("").as("remark"));
  }
}
