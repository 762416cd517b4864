package org.pressespiegel.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.pressespiegel.store.TableStore;
import org.pressespiegel.table.Table;
import org.pressespiegel.table.Tables;

/**
 * Questions one after the other, from a terminal or a pipe. One that is wrong costs a line and no
 * more.
 */
final class QueryShell {

  /** Where statements come from. */
  interface Source extends AutoCloseable {

    /**
     * Returns what was said next, empty at the end: one or more statements, or a line that begins
     * with a dot.
     */
    Optional<String> next() throws IOException;

    @Override
    void close() throws IOException;
  }

  private static final String HELP =
      """
      A statement in Spark SQL ends with a semicolon and may go over several lines.

        .tables         the tables and what a row of each is
        .views          views that join the usual tables, and lists of codes
        .schema NAME    the columns of a table or view and what they mean
        .questions      the questions that have a name
        .read NAME      asks the question of that name, or what a file asks
        .format FORM    table, csv, tsv, excel or json
        .rows N         rows of a printed table
        .width N        characters of a cell of a printed table
        .help           this
        .quit           ends, as Ctrl-D does

      Tables are only read. In a terminal, Tab completes names, Ctrl-C stops a question.
      """;

  private final SparkSession spark;
  private final Console console;
  private AnswerFormat format;
  private AnswerFormat.Extent extent;
  private boolean failed;

  /** Done when all can be asked: views are made while somebody types. */
  private final CompletableFuture<Void> ready;

  /** Returns when the tables can be asked; the views come a moment later. */
  QueryShell(
      SparkSession spark,
      TableStore store,
      AnswerFormat format,
      AnswerFormat.Extent extent,
      Console console) {
    this.spark = spark;
    Set<String> tables = Views.registerTables(spark, store);
    this.ready = CompletableFuture.runAsync(() -> registerViews(spark, tables));
    this.format = format;
    this.extent = new AnswerFormat.Extent(extent.rows(), extent.width(), ".rows");
    this.console = console;
  }

  private static void registerViews(SparkSession spark, Set<String> tables) {
    try {
      Views.register(spark, tables);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Answers until there is nothing more to answer.
   *
   * @return 0; 1 if something in a pipe went wrong
   */
  int run() throws IOException {
    boolean person =
        Optional.ofNullable(System.getProperty("interactive"))
            .map(Boolean::parseBoolean)
            .orElseGet(() -> System.console() != null);
    if (!person) {
      run(new Pipe(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))));
      return failed ? 1 : 0;
    }
    console.out().println("Statements end with a semicolon; .help tells more, .quit ends.");
    console.out().flush();
    run(new QueryTerminal(spark, ready.thenApply(done -> names())));
    return 0;
  }

  private void run(Source source) throws IOException {
    try (source) {
      Optional<String> said = source.next();
      while (said.isPresent() && answered(said.get().strip())) {
        console.out().flush();
        said = source.next();
      }
    }
    console.out().flush();
  }

  /** Answers what was said and returns whether to go on. */
  private boolean answered(String said) {
    if (said.matches("\\.(?:quit|exit)\\s*;?")) {
      return false;
    }
    try {
      ready.join();
      if (said.startsWith(".")) {
        obey(said.replaceFirst(";$", "").split("\\s+", 2));
      } else {
        ask(Statements.of(said).stream().map(Question::new).toList());
      }
    } catch (Exception e) {
      // AnalysisException is checked, and Spark does not say that it throws it.
      report(e);
    }
    return true;
  }

  private void ask(List<Question> questions) {
    for (Question question : questions) {
      format.print(question.ask(spark), extent, console.out());
    }
  }

  private void report(Exception e) {
    console.out().flush();
    String fault = Question.fault(e);
    boolean ours = e instanceof UserError || e instanceof AnalysisException;
    String message = fault != null && !ours ? fault : String.valueOf(e.getMessage());
    console.err().println(message.strip().lines().findFirst().orElse(e.toString()));
    failed = true;
  }

  private void obey(String[] words) throws IOException {
    String operand = words.length > 1 ? words[1].strip() : "";
    switch (words[0]) {
      case ".help" -> console.out().print(HELP);
      case ".tables" -> show("table", "one row per", tables());
      case ".views" -> show("view", "what it holds", views());
      case ".questions" -> console.out().print(Questions.list());
      case ".schema" -> schema(operand);
      case ".read" -> read(operand);
      case ".format" -> format = form(operand);
      case ".rows" -> extent = new AnswerFormat.Extent(number(operand, 0), extent.width(), ".rows");
      case ".width" -> extent = new AnswerFormat.Extent(extent.rows(), number(operand, 1), ".rows");
      default -> throw new UserError("no such command: " + words[0] + "; .help lists all");
    }
  }

  private static AnswerFormat form(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "table" -> AnswerFormat.TABLE;
      case "csv" -> AnswerFormat.CSV;
      case "tsv" -> AnswerFormat.TSV;
      case "excel" -> AnswerFormat.EXCEL;
      case "json" -> AnswerFormat.JSON;
      default -> throw new UserError(".format takes table, csv, tsv, excel or json");
    };
  }

  private static int number(String operand, int least) {
    if (!operand.matches("\\d{1,9}") || Integer.parseInt(operand) < least) {
      throw new UserError("a number from " + least + " on is needed");
    }
    return Integer.parseInt(operand);
  }

  private void read(String name) throws IOException {
    if (name.isEmpty()) {
      throw new UserError(".read takes the name of a question or file; .questions lists them");
    }
    Path file = Path.of(name);
    if (Files.isReadable(file) && !Files.isDirectory(file)) {
      ask(Statements.of(Files.readString(file)).stream().map(Question::new).toList());
    } else {
      Questions.requireAnswerable(name, spark);
      ask(Questions.of(name));
    }
  }

  private List<Row> tables() {
    return Tables.ALL.stream()
        .filter(table -> spark.catalog().tableExists(table.name()))
        .map(table -> RowFactory.create(table.name(), table.rowMeaning()))
        .toList();
  }

  private List<Row> views() throws IOException {
    List<Row> views = new ArrayList<>();
    for (Views.View view : Views.ALL) {
      if (spark.catalog().tableExists(view.name())) {
        views.add(
            RowFactory.create(view.name(), view.meaning().replaceFirst("[:.;](?:\\s.*)?$", "")));
      }
    }
    Views.CODES.forEach(
        (name, schema) -> views.add(RowFactory.create(name, "codes; .schema " + name)));
    return views;
  }

  private void schema(String name) throws IOException {
    if (name.isEmpty()) {
      throw new UserError(".schema takes the name of a table or view");
    }
    if (!spark.catalog().tableExists(name)) {
      throw new UserError("no such table or view: " + name);
    }
    Map<String, String> told = new TreeMap<>();
    for (Views.View view : Views.ALL) {
      if (view.name().equals(name)) {
        told.putAll(view.columns());
      }
    }
    List<Row> columns = new ArrayList<>();
    for (StructField field : spark.table(name).schema().fields()) {
      String meaning = told.getOrDefault(field.name(), comment(field));
      columns.add(RowFactory.create(field.name(), field.dataType().sql(), meaning));
    }
    show(columns, "column", "type", "meaning");
  }

  /** Returns what a table's declaration says of a column. */
  static String comment(StructField field) {
    if (field.name().equals(Table.MONTH) && field.getComment().isEmpty()) {
      return "partition";
    }
    return field.getComment().isDefined() ? field.getComment().get() : "";
  }

  private void show(String first, String second, List<Row> rows) {
    show(rows, first, second);
  }

  private void show(List<Row> rows, String... heads) {
    StructType schema = new StructType();
    for (String head : heads) {
      schema = schema.add(head, DataTypes.StringType);
    }
    // As wide as it takes: what a column means should not be cut.
    format.print(
        spark.createDataFrame(rows, schema),
        new AnswerFormat.Extent(1000, 300, ".rows"),
        console.out());
  }

  /** What can be completed: names of tables and views, and of their columns. */
  private List<String> names() {
    return spark.catalog().listTables().collectAsList().stream()
        .map(table -> table.name())
        .flatMap(name -> Stream.concat(Stream.of(name), Stream.of(spark.table(name).columns())))
        .distinct()
        .sorted()
        .toList();
  }

  /** A pipe or file: lines, gathered until a statement is whole. */
  private record Pipe(BufferedReader lines) implements Source {

    @Override
    public Optional<String> next() throws IOException {
      StringBuilder said = new StringBuilder();
      String line = lines.readLine();
      while (line != null) {
        if (said.length() == 0 && line.strip().startsWith(".")) {
          return Optional.of(line);
        }
        said.append(line).append('\n');
        if (!Statements.isOpen(said.toString())) {
          return Optional.of(said.toString());
        }
        line = lines.readLine();
      }
      return said.isEmpty() ? Optional.empty() : Optional.of(said.toString());
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }
}
