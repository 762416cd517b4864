package org.pressespiegel.job;

import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.translate;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.IntFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;

/**
 * Rows as lines of cells, with a line of column names, quoted as in RFC 4180; cells stay as they
 * are. Null is an empty cell, empty text is {@code ""}.
 */
enum CsvLines {
  /** Commas between the cells, lines end as in Unix. */
  COMMA(',', "\n", ""),

  /** The same with tabs. */
  TAB('\t', "\n", ""),

  /**
   * As a German Excel opens it: days and decimals as written in Germany, instants in local time, no
   * text that would be run as a formula.
   */
  EXCEL(';', "\r\n", "\ufeff") {
    @Override
    Column cell(Column cell, DataType type) {
      if (type.equals(DataTypes.DateType)) {
        return date_format(cell, "dd.MM.yyyy");
      }
      if (type.equals(DataTypes.TimestampType)) {
        return date_format(from_utc_timestamp(cell, "Europe/Berlin"), GERMAN_TIME);
      }
      if (type.equals(DataTypes.TimestampNTZType)) {
        return date_format(cell, GERMAN_TIME);
      }
      if (type.equals(DataTypes.DoubleType)
          || type.equals(DataTypes.FloatType)
          || type instanceof DecimalType) {
        return translate(cell.cast("string"), ".", ",");
      }
      Column text = super.cell(cell, type);
      return type.equals(DataTypes.StringType) ? regexp_replace(text, FORMULA, "'") : text;
    }

    @Override
    String head(String name) {
      return name.replaceFirst(FORMULA, "'");
    }
  };

  private static final String GERMAN_TIME = "dd.MM.yyyy HH:mm:ss";

  /** Where spreadsheets take text for a formula: its beginning. */
  private static final String FORMULA = "^(?=[=+\\-@\\t\\r\\n])";

  private final CSVFormat form;
  private final CSVFormat quoted;
  private final String mark;

  CsvLines(char between, String end, String mark) {
    this.form =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(between)
            .setRecordSeparator(end)
            .setQuoteMode(QuoteMode.MINIMAL)
            .build();
    this.quoted = form.builder().setQuoteMode(QuoteMode.ALL).build();
    this.mark = mark;
  }

  /** Prints the rows, holding one partition at a time. */
  void print(Dataset<Row> answer, PrintStream out) {
    StructField[] fields = answer.schema().fields();
    Iterator<Row> rows = TextTable.select(answer, this::cell).toLocalIterator();
    out.print(mark);
    out.print(line(fields.length, i -> head(fields[i].name())));
    while (rows.hasNext()) {
      Row row = rows.next();
      out.print(line(fields.length, row::getString));
    }
  }

  /** Returns a cell of the given type as text; lists and structs as JSON. */
  Column cell(Column cell, DataType type) {
    if (TextTable.isNested(type)) {
      return to_json(cell);
    }
    if (type.equals(DataTypes.TimestampType)) {
      return date_format(cell, "yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
    }
    return type.equals(DataTypes.TimestampNTZType)
        ? date_format(cell, "yyyy-MM-dd'T'HH:mm:ss.SSS")
        : cell.cast("string");
  }

  /** Returns a column's name as it is written. */
  String head(String name) {
    return name;
  }

  private String line(int length, IntFunction<String> cells) {
    StringBuilder line = new StringBuilder();
    try {
      for (int i = 0; i < length; i++) {
        String text = cells.apply(i);
        if (text == null && length > 1) {
          form.print(null, line, i == 0);
        } else if (text == null || text.isEmpty()) {
          // A lone null too: readers skip lines without a character.
          quoted.print("", line, i == 0);
        } else {
          form.print(text, line, i == 0);
        }
      }
      form.println(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }
}
