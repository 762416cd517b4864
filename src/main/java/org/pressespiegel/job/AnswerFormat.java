package org.pressespiegel.job;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How an answer is written. */
enum AnswerFormat {
  /** For people. */
  TABLE,
  /** RFC 4180, with a line of column names; lists and structs as JSON. */
  CSV,
  /** The same with tabs. */
  TSV,
  /** CSV as a German Excel opens it. */
  EXCEL,
  /** One object a line. */
  JSON,
  /** A file, which keeps all types. */
  PARQUET;

  private static final Map<String, AnswerFormat> OF_ENDING =
      Map.of(
          "", TABLE,
          "txt", TABLE,
          "csv", CSV,
          "tsv", TSV,
          "json", JSON,
          "jsonl", JSON,
          "parquet", PARQUET);

  private static final Set<String> SPREADSHEETS =
      Set.of("xlsx", "xls", "xlsm", "xlsb", "ods", "numbers");

  private static final Set<String> TYPED =
      Set.of(
          "feather", "arrow", "avro", "orc", "dta", "sav", "rds", "rdata", "pkl", "sqlite", "db");

  private static final Set<String> PAGES = Set.of("html", "htm", "pdf", "docx", "xml");

  /**
   * How much of an answer a printed table shows.
   *
   * @param rows how many rows, at most
   * @param width how many characters of a cell, at most
   * @param more what is typed before a number of rows to have more of them
   */
  record Extent(int rows, int width, String more) {}

  /**
   * Returns the format that a file's name asks for; a table where it has no ending.
   *
   * @throws UserError if there is none; it says what to type
   */
  static AnswerFormat of(String file) {
    AnswerFormat format = OF_ENDING.get(ending(file));
    if (format == null) {
      throw new UserError(
          "no ."
              + ending(file)
              + " is written; .csv, .tsv, .json, .jsonl, .parquet and .txt are, and --format goes"
              + " with any other name");
    }
    return format;
  }

  /**
   * Refuses a file that other programs would take for something that is never written.
   *
   * @throws UserError which says what to type
   */
  static void requireOurs(String file) {
    String ending = ending(file);
    String stem = file.substring(0, file.length() - ending.length());
    if (SPREADSHEETS.contains(ending)) {
      throw new UserError(
          "no ." + ending + " is written; type --to " + stem + "csv --format excel");
    }
    if (TYPED.contains(ending)) {
      throw new UserError("no ." + ending + " is written; type --to " + stem + "parquet");
    }
    if (PAGES.contains(ending)) {
      throw new UserError("no ." + ending + " is written; type --to " + stem + "csv");
    }
  }

  /** Returns what stands behind the last dot, in small letters; nothing where none does. */
  private static String ending(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** Prints an answer; Parquet cannot be printed. */
  void print(Dataset<Row> answer, Extent extent, PrintStream out) {
    switch (this) {
      case TABLE -> TextTable.print(answer, extent, out);
      case CSV -> CsvLines.COMMA.print(answer, out);
      case TSV -> CsvLines.TAB.print(answer, out);
      case EXCEL -> CsvLines.EXCEL.print(answer, out);
      case JSON -> JsonLines.print(answer, out);
      case PARQUET -> throw new UserError("Parquet is written to a file: --to FILE");
    }
  }
}
