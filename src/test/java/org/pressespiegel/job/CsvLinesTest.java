package org.pressespiegel.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pressespiegel.SharedSpark;

/** CSV as others read it. */
@ExtendWith(SharedSpark.class)
final class CsvLinesTest {

  private static final String HOSTILE_NAME = "a \"name\", with; all\tof it";

  private static final List<String> HOSTILE =
      Arrays.asList(
          "plain",
          null,
          "",
          "\"",
          "\"\"",
          "er sagte: \"ja\"",
          "\\",
          "\\\"",
          "ends with \\",
          "C:\\\"x\\\\\"",
          "a\nb",
          "a\rb",
          "a\r\nb",
          "\n",
          "\r",
          "\r\n",
          " leads",
          "trails ",
          "   ",
          "\tleads",
          "trails\t",
          "a\tb",
          "a,b",
          "a;b",
          "a|b",
          "'a'",
          "# no comment",
          "=1+1",
          "+49",
          "-1",
          "@name",
          "NULL",
          "null",
          "NA",
          "\\N",
          "\\.",
          "Übergrößenträger",
          "„Ja“, sagte sie",
          "\u00a0hard\u00a0",
          "line\u2028separator",
          "😀 und 𝔘",
          "00123",
          "1e5");

  @TempDir static Path folder;

  @ParameterizedTest
  @EnumSource(
      value = CsvLines.class,
      names = {"COMMA", "TAB"})
  void others_read_each_cell_as_it_was(CsvLines lines, SparkSession spark) throws Exception {
    List<List<String>> expected = new ArrayList<>();
    for (int no = 0; no < HOSTILE.size(); no++) {
      // Each as first, middle and last cell.
      String cell = HOSTILE.get(no);
      String json = cell == null ? "[null]" : "[" + quoted(cell) + "]";
      String struct =
          cell == null
              ? "{\"no\":" + no + "}"
              : "{\"no\":" + no + ",\"text\":" + quoted(cell) + "}";
      expected.add(Arrays.asList(cell, Integer.toString(no), cell, json, struct, cell));
    }
    Path file = folder.resolve(lines + ".csv");
    write(lines, hostile(spark), file);
    List<String> names = List.of(HOSTILE_NAME, "no", "middle", "list", "struct", "last");

    List<List<String>> byDuckDb = byDuckDb(file, lines == CsvLines.TAB ? "\\t" : ",");
    assertThat(byDuckDb.get(0)).isEqualTo(names);
    assertThat(byDuckDb.subList(1, byDuckDb.size())).isEqualTo(expected);
    List<List<String>> byUnivocity = byUnivocity(file, lines == CsvLines.TAB ? '\t' : ',');
    assertThat(byUnivocity.get(0)).isEqualTo(names);
    assertThat(byUnivocity.subList(1, byUnivocity.size())).isEqualTo(expected);
  }

  @Test
  void a_lone_column_keeps_all_its_rows(SparkSession spark) throws Exception {
    Path file = folder.resolve("lone.csv");
    write(CsvLines.COMMA, spark.sql("SELECT * FROM VALUES ('a'), (NULL), ('') AS t(a)"), file);

    assertThat(Files.readString(file)).isEqualTo("a\na\n\"\"\n\"\"\n");
    assertThat(byDuckDb(file, ",")).hasSize(4);
  }

  @Test
  void values_are_written_plainly(SparkSession spark) throws IOException {
    Path file = folder.resolve("values.csv");
    write(CsvLines.COMMA, values(spark), file);

    assertThat(Files.readString(file))
        .isEqualTo(
            """
            day,instant,double,decimal,whole,is,=name,=name
            2020-03-30,2020-03-30T11:47:00.000Z,-0.5,1234.50,-7,true,=1+1,-
            1969-12-31,2020-12-31T23:30:00.123Z,1.0E10,-0.10,7,false,"  ","@ab ""c""; d"
            ,,,,,,,
            """);
  }

  @Test
  void a_german_excel_gets_days_decimals_and_text_that_runs_nothing(SparkSession spark)
      throws IOException {
    Path file = folder.resolve("excel.csv");
    write(CsvLines.EXCEL, values(spark), file);

    assertThat(Files.readString(file))
        .isEqualTo(
            """
            \ufeffday;instant;double;decimal;whole;is;'=name;'=name
            30.03.2020;30.03.2020 13:47:00;-0,5;1234,50;-7;true;'=1+1;'-
            31.12.1969;01.01.2021 00:30:00;1,0E10;-0,10;7;false;"  ";"'@ab ""c""; d"
            ;;;;;;;
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void each_beginning_of_a_formula_is_made_harmless(SparkSession spark) throws Exception {
    Path file = folder.resolve("formulas.csv");
    write(CsvLines.EXCEL, hostile(spark), file);

    List<List<String>> rows = byUnivocity(file, ';');
    for (int no = 0; no < HOSTILE.size(); no++) {
      String cell = HOSTILE.get(no);
      boolean runs = cell != null && cell.matches("(?s)[=+\\-@\t\r\n].*");
      assertThat(rows.get(no + 1).get(2)).isEqualTo(runs ? "'" + cell : cell);
    }
  }

  private static Dataset<Row> hostile(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    for (int no = 0; no < HOSTILE.size(); no++) {
      String cell = HOSTILE.get(no);
      rows.add(
          RowFactory.create(
              cell, no, cell, new String[] {cell}, RowFactory.create(no, cell), cell));
    }
    StructType struct =
        new StructType().add("no", DataTypes.IntegerType).add("text", DataTypes.StringType);
    return spark.createDataFrame(
        rows,
        new StructType()
            .add(HOSTILE_NAME, DataTypes.StringType)
            .add("no", DataTypes.IntegerType)
            .add("middle", DataTypes.StringType)
            .add("list", DataTypes.createArrayType(DataTypes.StringType))
            .add("struct", struct)
            .add("last", DataTypes.StringType));
  }

  /** Two of the columns are of the same name, as a join has them. */
  private static Dataset<Row> values(SparkSession spark) {
    return spark.createDataFrame(
        List.of(
            RowFactory.create(
                LocalDate.of(2020, 3, 30),
                Instant.parse("2020-03-30T11:47:00Z"),
                -0.5,
                new BigDecimal("1234.50"),
                -7L,
                true,
                "=1+1",
                "-"),
            RowFactory.create(
                LocalDate.of(1969, 12, 31),
                Instant.parse("2020-12-31T23:30:00.123Z"),
                1e10,
                new BigDecimal("-0.10"),
                7L,
                false,
                "  ",
                "@ab \"c\"; d"),
            RowFactory.create(null, null, null, null, null, null, null, null)),
        new StructType()
            .add("day", DataTypes.DateType)
            .add("instant", DataTypes.TimestampType)
            .add("double", DataTypes.DoubleType)
            .add("decimal", DataTypes.createDecimalType(10, 2))
            .add("whole", DataTypes.LongType)
            .add("is", DataTypes.BooleanType)
            .add("=name", DataTypes.StringType)
            .add("=name", DataTypes.StringType));
  }

  private static void write(CsvLines lines, Dataset<Row> rows, Path file) throws IOException {
    try (PrintStream out =
        new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
      lines.print(rows, out);
    }
  }

  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t")
        + '"';
  }

  private static List<List<String>> byDuckDb(Path file, String between) throws SQLException {
    String sql =
        "SELECT * FROM read_csv('"
            + file
            + "', all_varchar = true, header = false, allow_quoted_nulls = false, delim = '"
            + between
            + "', quote = '\"', escape = '\"')";
    List<List<String>> rows = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          cells.add(found.getString(i));
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  private static List<List<String>> byUnivocity(Path file, char between) {
    CsvParserSettings settings = new CsvParserSettings();
    settings.getFormat().setDelimiter(between);
    settings.setEmptyValue("");
    // Else it repairs what needs no repair.
    settings.setIgnoreLeadingWhitespaces(false);
    settings.setIgnoreTrailingWhitespaces(false);
    settings.setNormalizeLineEndingsWithinQuotes(false);
    List<List<String>> rows = new ArrayList<>();
    for (String[] row : new CsvParser(settings).parseAll(file.toFile(), "UTF-8")) {
      rows.add(Arrays.asList(row));
    }
    return rows;
  }
}
