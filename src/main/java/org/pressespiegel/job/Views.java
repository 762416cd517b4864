package org.pressespiegel.job;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.pressespiegel.store.TableStore;
import org.pressespiegel.table.Table;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordTable;

/**
 * What a question may ask beside the tables: views that join the usual ones, one SQL file each
 * under {@code views/}, and two lists of codes.
 *
 * <p>A view's file begins with a comment that says what a row is; a comment behind a column says
 * what the column means, unless its name and meaning are those of a table's column.
 */
final class Views {

  /**
   * A view.
   *
   * @param tables the tables and views that it asks
   */
  record View(String name, List<String> tables) {

    private static View of(String name, String... tables) {
      return new View(name, List.of(tables));
    }

    /** Returns its query. */
    String sql() throws IOException {
      return ReportPage.resource("views/" + name + ".sql");
    }

    /** Returns what a row is and whatever else the file's head says, as one paragraph. */
    String meaning() throws IOException {
      return sql()
          .lines()
          .takeWhile(line -> line.startsWith("--"))
          .map(line -> line.substring(2).strip())
          .collect(Collectors.joining(" "));
    }

    /** Returns what the file says of its columns, by name. */
    Map<String, String> columns() throws IOException {
      Map<String, String> columns = new LinkedHashMap<>();
      sql()
          .lines()
          .map(COLUMN::matcher)
          .filter(Matcher::find)
          .forEach(column -> columns.put(column.group(1), column.group(2).strip()));
      return columns;
    }
  }

  /** In the order in which they build on one another. */
  static final List<View> ALL =
      List.of(
          View.of("article_view", "articles"),
          View.of("event_view", "article_view", "sentences", "entities", "places", "events"),
          View.of("quote_view", "article_view", "entities", "quotes"),
          View.of("event_clusters", "event_view"),
          View.of("actor_view", "article_view", "entities", "actors"),
          View.of("place_mentions_by_day", "article_view", "places"),
          View.of("gdelt_events", "articles", "event_view"),
          View.of(
              "gdelt_gkg",
              "article_view",
              "mentions",
              "entities",
              "timexes",
              "places",
              "quotes",
              "events"));

  /** The lists of codes, with their columns. */
  static final Map<String, StructType> CODES = codes();

  private static final Pattern WORD = Pattern.compile("\\w+");

  private static final Pattern COLUMN = Pattern.compile("\\b(\\w+),?\\s+-- (.*)$");

  private Views() {}

  /**
   * Registers the tables, the lists of codes and the views under their names.
   *
   * @return the names of the tables that are there; an older version may not have known all
   */
  static Set<String> register(SparkSession spark, TableStore store) throws IOException {
    Set<String> tables = registerTables(spark, store);
    register(spark, tables);
    return tables;
  }

  /** Registers the tables, and returns their names. */
  static Set<String> registerTables(SparkSession spark, TableStore store) {
    // All at once: of the same batch.
    Map<String, Dataset<Row>> tables = store.read(store.tables());
    tables.forEach((name, rows) -> rows.createOrReplaceTempView(name));
    return tables.keySet();
  }

  /**
   * Registers of all these what statements name, and what that is made of: a view costs a third of
   * a second, which a question that asks none need not wait for.
   *
   * @param statements the statements; all count together, so that their tables are of one batch
   */
  static void registerNamed(SparkSession spark, TableStore store, Collection<String> statements)
      throws IOException {
    Set<String> named = names(statements);
    if (!named.contains("show")) {
      List<Table<?>> there =
          store.tables().stream().filter(table -> named.contains(table.name())).toList();
      Map<String, Dataset<Row>> tables = there.isEmpty() ? Map.of() : store.read(there);
      tables.forEach((name, rows) -> rows.createOrReplaceTempView(name));
      register(spark, tables.keySet(), named::contains);
    } else {
      register(spark, store);
    }
  }

  /** The words of statements in lower case, and all that views among them ask. */
  private static Set<String> names(Collection<String> statements) {
    Set<String> named = new LinkedHashSet<>();
    for (String statement : statements) {
      WORD.matcher(statement.toLowerCase(Locale.ROOT)).results().forEach(w -> named.add(w.group()));
    }
    for (int no = ALL.size() - 1; no >= 0; no--) {
      if (named.contains(ALL.get(no).name())) {
        named.addAll(ALL.get(no).tables());
      }
    }
    return named;
  }

  /** Registers what can be had from these tables, which are registered already. */
  static void register(SparkSession spark, Set<String> tables) throws IOException {
    register(spark, tables, name -> true);
  }

  private static void register(SparkSession spark, Set<String> tables, Predicate<String> wanted)
      throws IOException {
    for (String name : CODES.keySet()) {
      if (wanted.test(name)) {
        spark.createDataFrame(rows(name), CODES.get(name)).createOrReplaceTempView(name);
      }
    }
    Set<String> known = new LinkedHashSet<>(tables);
    for (View view : ALL) {
      if (wanted.test(view.name()) && known.containsAll(view.tables())) {
        spark.sql(view.sql()).createOrReplaceTempView(view.name());
        known.add(view.name());
      }
    }
  }

  private static Map<String, StructType> codes() {
    Map<String, StructType> codes = new LinkedHashMap<>();
    codes.put(
        "cameo",
        new StructType()
            .add(column("type", StringType, "type of an event"))
            .add(column("mode", StringType, "its mode, empty where none is told"))
            .add(column("code", StringType, "CAMEO code; null where there is none"))
            .add(column("goldstein", DoubleType, "Goldstein scale that GDELT gives the code"))
            .add(column("meaning", StringType, "what CAMEO means by the code")));
    codes.put(
        "country_codes",
        new StructType()
            .add(column("alpha2", StringType, "ISO 3166-1 alpha-2, as in the tables"))
            .add(column("alpha3", StringType, "ISO 3166-1 alpha-3, as CAMEO has it for actors"))
            .add(column("fips", StringType, "FIPS 10-4, as GDELT has it for places"))
            .add(column("name_de", StringType, "German name")));
    return codes;
  }

  private static StructField column(String name, DataType type, String meaning) {
    return new StructField(name, type, true, Metadata.empty()).withComment(meaning);
  }

  private static List<Row> rows(String name) {
    StructType schema = CODES.get(name);
    return WordTable.of(Views.class, "views/" + name + ".tsv", schema.fieldNames()).rows().stream()
        .map(cells -> row(cells, schema))
        .toList();
  }

  private static Row row(TableRow cells, StructType schema) {
    Object[] values = new Object[schema.length()];
    cells.word(schema.fieldNames()[0]);
    for (int i = 0; i < values.length; i++) {
      String column = schema.fieldNames()[i];
      // An empty mode is the key of "none told"; all else that is empty is not there.
      boolean absent = cells.cell(column).isEmpty() && !column.equals("mode");
      values[i] = absent ? null : typed(cells, column, schema.fields()[i].dataType());
    }
    return RowFactory.create(values);
  }

  private static Object typed(TableRow cells, String column, DataType type) {
    return type.equals(DoubleType) ? (Object) cells.decimal(column) : cells.cell(column);
  }
}
