package org.pressespiegel.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.pressespiegel.store.AnswerFile;
import org.pressespiegel.store.TableStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Questions to the tables, in Spark SQL. */
@Command(
    name = "query",
    description = "Answers questions about the tables, by name or in Spark SQL.",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    footer = {
      "",
      "Without a question it reads statements from the terminal (.help explains more)",
      "or a pipe, each up to its semicolon. docs/views.md lists views that join the",
      "tables that are mostly needed together.",
      "",
      "Questions by name, as in: query out who_is_quoted_most --to quoted.csv"
    })
final class QueryTables implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "OUTPUT", description = "What build-tables wrote.")
  private String output;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "QUESTION",
      description = {
        "The name of a question (see below), a file that ends in .sql, or SQL.",
        "A file may hold several statements, each with its semicolon."
      })
  private String asked;

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
              + " with --format. Several answers go to FILE-1, FILE-2 and so on, before the ending.")
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

  /** Returns the command, whose help lists the questions; they are read only where it is shown. */
  static CommandLine command(Console console) {
    CommandLine command = new CommandLine(new QueryTables(console));
    command
        .getHelpSectionMap()
        .put(UsageMessageSpec.SECTION_KEY_FOOTER, help -> help.footer() + list());
    return command;
  }

  private static String list() {
    try {
      return Questions.list();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Integer call() throws Exception {
    AnswerFormat form = form();
    AnswerFormat.Extent extent = new AnswerFormat.Extent(rows, width, "--rows");
    List<Question> questions = asked == null ? List.of() : Questions.of(asked);
    // A session of its own: its views are nobody else's.
    SparkSession spark = Sessions.start("query").newSession();
    TableStore store = TableStore.at(spark, output);
    if (asked == null) {
      return new QueryShell(spark, store, form, extent, console).run();
    }
    Views.registerNamed(spark, store, questions.stream().map(Question::sql).toList());
    Questions.requireAnswerable(asked, spark);
    // All are understood before the first one is answered.
    List<Dataset<Row>> answers = new ArrayList<>();
    for (Question question : questions) {
      answers.add(guarded(() -> question.ask(spark), answers.size() + 1, questions.size()));
    }
    for (int no = 1; no <= answers.size(); no++) {
      Dataset<Row> answer = answers.get(no - 1);
      if (no > 1 && to == null && form != AnswerFormat.JSON) {
        console.out().println();
      }
      String file = answers.size() > 1 ? numbered(no) : to;
      guarded(() -> write(answer, form, extent, file, store, spark), no, answers.size());
    }
    return 0;
  }

  private Void write(
      Dataset<Row> answer,
      AnswerFormat form,
      AnswerFormat.Extent extent,
      String name,
      TableStore store,
      SparkSession spark) {
    if (to == null) {
      form.print(answer, extent, console.out());
      return null;
    }
    AnswerFile file = AnswerFile.at(spark, name, store);
    if (form == AnswerFormat.PARQUET) {
      file.writeParquet(answer);
    } else {
      file.write(out -> form.print(answer, extent, out));
    }
    if (!name.equals(to)) {
      console.err().println("written: " + name);
    }
    return null;
  }

  /** Returns the name of the file of one of several answers. */
  private String numbered(int no) {
    return to == null ? null : to.replaceFirst("(?<=[^/])(\\.[^./]*)?$", "-" + no + "$1");
  }

  /** Returns what is made, or says in one line what is wrong with which statement. */
  private static <T> T guarded(Callable<T> made, int no, int of) throws Exception {
    try {
      return made.call();
    } catch (Exception e) {
      // SparkException is checked, and Spark does not say that it throws it.
      String fault = Question.fault(e);
      boolean ours = e instanceof UserError;
      if (fault == null && !ours) {
        throw e;
      }
      String what = ours ? e.getMessage() : fault;
      throw new UserError(of == 1 ? what : "statement " + no + " of " + of + ": " + what, e);
    }
  }

  private AnswerFormat form() {
    if (rows < 0 || width < 1) {
      throw new UserError("--rows is a number from 0 on, --width one from 1 on");
    }
    if (asked == null && to != null) {
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
}
