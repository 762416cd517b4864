package org.pressespiegel.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.pressespiegel.store.AnswerFile;
import org.pressespiegel.store.TableStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Questions to the tables, in Spark SQL. */
@Command(
    name = "query",
    description = "Answers questions in Spark SQL; each table is a view of its name.",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    footer = {
      "",
      "Without a question, statements are read from the terminal (.help tells more) or a pipe, each",
      "up to its semicolon. docs/views.md lists views that join the usual tables."
    })
final class QueryTables implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "OUTPUT", description = "What build-tables wrote.")
  private String output;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "SQL",
      description = "A query, or a file named *.sql.")
  private String sql;

  @Option(
      names = "--format",
      description = {
        "${COMPLETION-CANDIDATES}; default: what the ending of --to says, else table.",
        "CSV is RFC 4180, EXCEL the CSV that a German Excel opens."
      })
  private AnswerFormat format;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description =
          "Writes the answer to a file: .csv, .tsv, .json, .jsonl, .parquet, .txt; any other name"
              + " with --format.")
  private String to;

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
  public Integer call() throws Exception {
    AnswerFormat form = form();
    AnswerFormat.Extent extent = new AnswerFormat.Extent(rows, width);
    Question question = sql == null ? null : question();
    // A session of its own: its views are nobody else's.
    SparkSession spark = Sessions.start("query").newSession();
    TableStore store = TableStore.at(spark, output);
    Views.register(spark, store);
    if (question == null) {
      return new QueryShell(spark, form, extent, console).run();
    }
    try {
      Dataset<Row> answer = question.ask(spark);
      if (to == null) {
        form.print(answer, extent, console.out());
      } else {
        AnswerFile file = AnswerFile.at(spark, to, store);
        if (form == AnswerFormat.PARQUET) {
          file.writeParquet(answer);
        } else {
          file.write(out -> form.print(answer, extent, out));
        }
      }
      return 0;
    } catch (Exception e) {
      // SparkException is checked, and Spark does not say that it throws it.
      String fault = e instanceof UserError ? null : Question.fault(e);
      throw fault == null ? e : new UserError(fault, e);
    }
  }

  private AnswerFormat form() {
    if (rows < 0 || width < 1) {
      throw new UserError("--rows is a number from 0 on, --width one from 1 on");
    }
    if (sql == null && to != null) {
      throw new UserError("--to needs a question");
    }
    if (format == AnswerFormat.PARQUET && to == null) {
      throw new UserError("Parquet is written to a file: --to FILE");
    }
    if (to != null) {
      AnswerFormat.requireOurs(to);
    }
    return format != null ? format : to == null ? AnswerFormat.TABLE : AnswerFormat.of(to);
  }

  private Question question() throws IOException {
    if (!sql.endsWith(".sql")) {
      return single(sql, "the question");
    }
    Path file = Path.of(sql);
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new UserError("no such query file: " + sql);
    }
    return single(Files.readString(file), sql);
  }

  private static Question single(String text, String where) {
    List<String> statements = Statements.of(text);
    if (statements.size() != 1) {
      throw new UserError(
          statements.isEmpty()
              ? "nothing is asked in " + where
              : "more than one statement in " + where + "; a pipe takes them: query OUTPUT < FILE");
    }
    return new Question(statements.get(0));
  }
}
