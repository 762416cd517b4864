package org.pressespiegel.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Struct;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pressespiegel.SharedSpark;
import org.pressespiegel.store.TableStore;
import org.pressespiegel.table.Table;
import org.pressespiegel.table.Tables;
import scala.collection.JavaConverters;

/** The tables as a reader of Parquet sees them that knows nothing of Spark. */
@ExtendWith(SharedSpark.class)
final class DuckDbTest {

  private static Path tables;
  private static TableStore store;
  private static Connection duck;
  private static Connection scripted;
  private static SparkSession views;

  @TempDir static Path folder;

  @BeforeAll
  static void open(SparkSession spark) throws SQLException, IOException {
    tables = SampleTables.output();
    store = TableStore.at(spark, tables.toString());
    duck = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = duck.createStatement()) {
      statement.execute("SET TimeZone = 'UTC'");
    }
    Path script = folder.resolve("views.sql");
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    assertThat(Pressespiegel.run(nowhere, nowhere, "duckdb", tables.toString(), script.toString()))
        .isZero();
    scripted = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = scripted.createStatement()) {
      statement.execute(Files.readString(script));
    }
    views = spark.newSession();
    Views.register(views, TableStore.at(views, tables.toString()));
  }

  @AfterAll
  static void close() throws SQLException {
    duck.close();
    scripted.close();
  }

  static List<Table<?>> tables() {
    return Tables.ALL;
  }

  @ParameterizedTest
  @MethodSource("tables")
  void it_finds_the_columns_rows_and_types_that_are_declared(Table<?> table) throws SQLException {
    List<String> declared = new ArrayList<>();
    for (StructField field : table.schema().fields()) {
      declared.add(field.name() + " " + type(field.dataType()));
    }
    List<String> found = new ArrayList<>();
    each(
        "DESCRIBE SELECT * FROM " + parquet(table),
        row -> found.add(row.getString(1) + " " + row.getString(2).replace("\"", "")));

    assertThat(found).containsExactlyInAnyOrderElementsOf(declared);
    assertThat(one("SELECT count(*) FROM " + parquet(table))).isEqualTo(store.read(table).count());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void it_reads_every_cell_as_spark_does(Table<?> table) throws SQLException {
    StructType schema = table.schema();
    String key = String.join(", ", table.key());
    List<Row> rows = store.read(table).orderBy(table.key().get(0), rest(table)).collectAsList();
    String columns = "\"" + String.join("\", \"", schema.fieldNames()) + "\"";
    List<List<Object>> found = new ArrayList<>();
    each(
        "SELECT " + columns + " FROM " + parquet(table) + " ORDER BY " + key,
        row -> {
          List<Object> cells = new ArrayList<>();
          for (int i = 1; i <= schema.length(); i++) {
            cells.add(plain(row.getObject(i)));
          }
          found.add(cells);
        });

    assertThat(found).hasSameSizeAs(rows);
    for (int no = 0; no < rows.size(); no++) {
      for (int i = 0; i < schema.length(); i++) {
        assertThat(found.get(no).get(i))
            .as("%s, row %d", schema.fields()[i].name(), no)
            .isEqualTo(plain(rows.get(no).get(i)));
      }
    }
  }

  static List<String> asked() {
    return Stream.concat(Views.ALL.stream().map(Views.View::name), Questions.names().stream())
        .toList();
  }

  /** The script of the command duckdb, on a connection of its own. */
  @ParameterizedTest
  @MethodSource("asked")
  void each_view_and_question_answers_there_as_in_spark(String name) throws Exception {
    boolean view = Views.ALL.stream().anyMatch(v -> v.name().equals(name));
    Dataset<Row> answer = views.sql(view ? "SELECT * FROM " + name : Questions.text(name));
    List<List<Object>> here = new ArrayList<>();
    answer.collectAsList().forEach(row -> here.add(cells(row)));
    List<List<Object>> there = new ArrayList<>();
    String columns = "\"" + String.join("\", \"", answer.columns()) + "\"";
    try (Statement statement = scripted.createStatement();
        ResultSet rows = statement.executeQuery("SELECT " + columns + " FROM " + name)) {
      while (rows.next()) {
        List<Object> cells = new ArrayList<>();
        for (int i = 1; i <= answer.columns().length; i++) {
          cells.add(even(plain(rows.getObject(i))));
        }
        there.add(cells);
      }
    }
    if (view) {
      Comparator<List<Object>> order = Comparator.comparing(Object::toString);
      here.sort(order);
      there.sort(order);
    }
    assertThat(there).isEqualTo(here);
  }

  private static List<Object> cells(Row row) {
    List<Object> cells = new ArrayList<>();
    for (int i = 0; i < row.length(); i++) {
      try {
        cells.add(even(plain(row.get(i))));
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    return cells;
  }

  /** Numbers of one value whatever their type; nothing closer than a millionth. */
  private static Object even(Object value) {
    if (value instanceof Number number) {
      return Math.round(number.doubleValue() * 1e6) / 1e6;
    }
    return value instanceof List<?> list ? list.stream().map(DuckDbTest::even).toList() : value;
  }

  @Test
  void one_month_is_read_from_its_folder_alone() throws SQLException {
    String articles = parquet(Tables.ALL.get(0));
    assertThat(one("SELECT count(DISTINCT month) FROM " + articles + " WHERE month < '2019-01'"))
        .isEqualTo(
            store
                .read(Tables.ALL.get(0))
                .where("month < '2019-01'")
                .select("month")
                .distinct()
                .count());
    List<String> plan = new ArrayList<>();
    each(
        "EXPLAIN SELECT headline FROM " + articles + " WHERE month = '2018-01'",
        row -> plan.add(row.getString(2)));
    assertThat(String.join("\n", plan)).contains("1/");
  }

  @Test
  void offsets_count_code_points_there_as_well() throws SQLException {
    String wrong =
        "SELECT count(*) FROM "
            + parquet(table("timexes"))
            + " x JOIN "
            + parquet(table("articles"))
            + " a USING (article_id)"
            + " WHERE substring(a.text, x.\"begin\" + 1, x.\"end\" - x.\"begin\") <> x.surface";
    assertThat(one(wrong)).isEqualTo(0L);
  }

  @FunctionalInterface
  private interface Reader {
    void read(ResultSet row) throws SQLException;
  }

  private static void each(String sql, Reader reader) throws SQLException {
    try (Statement statement = duck.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        reader.read(rows);
      }
    }
  }

  private static Object one(String sql) throws SQLException {
    List<Object> found = new ArrayList<>();
    each(sql, row -> found.add(row.getObject(1)));
    return found.get(0);
  }

  private static Table<?> table(String name) {
    return Tables.ALL.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }

  private static String parquet(Table<?> table) {
    return "read_parquet('"
        + tables.resolve(table.name())
        + (table.monthly()
            ? "/*/*.parquet', hive_partitioning = true, hive_types = {'month': VARCHAR})"
            : "/*.parquet')");
  }

  private static String[] rest(Table<?> table) {
    return table.key().subList(1, table.key().size()).toArray(String[]::new);
  }

  /** Returns DuckDB's name of a type. */
  private static String type(DataType type) {
    if (type instanceof ArrayType list) {
      return type(list.elementType()) + "[]";
    }
    if (type instanceof StructType struct) {
      List<String> fields = new ArrayList<>();
      for (StructField field : struct.fields()) {
        fields.add(field.name() + " " + type(field.dataType()));
      }
      return "STRUCT(" + String.join(", ", fields) + ")";
    }
    if (type.equals(DataTypes.TimestampType)) {
      return "TIMESTAMP WITH TIME ZONE";
    }
    return type.equals(DataTypes.StringType)
        ? "VARCHAR"
        : type.equals(DataTypes.IntegerType) ? "INTEGER" : type.sql();
  }

  /** Returns a value of either in one form: lists of lists, instants as text. */
  private static Object plain(Object value) throws SQLException {
    if (value instanceof Array list) {
      return plain(List.of((Object[]) list.getArray()));
    }
    if (value instanceof Struct struct) {
      return plain(Arrays.asList(struct.getAttributes()));
    }
    if (value instanceof Row row) {
      List<Object> cells = new ArrayList<>();
      for (int i = 0; i < row.length(); i++) {
        cells.add(plain(row.get(i)));
      }
      return cells;
    }
    if (value instanceof scala.collection.Seq<?> list) {
      return plain(JavaConverters.seqAsJavaList(list));
    }
    if (value instanceof List<?> list) {
      List<Object> cells = new ArrayList<>();
      for (Object cell : list) {
        cells.add(plain(cell));
      }
      return cells;
    }
    return value instanceof OffsetDateTime time ? time.toInstant() : value;
  }
}
