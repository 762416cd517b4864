package org.pressespiegel.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Judgements of a sheet, counted by table.
 *
 * @param tables in the order of the sheet
 */
record JudgedSheet(Map<String, Counts> tables) {

  private static final Set<String> YES =
      Set.of("y", "yes", "j", "ja", "1", "x", "true", "wahr", "richtig");
  private static final Set<String> NO = Set.of("n", "no", "nein", "0", "false", "falsch");
  private static final Set<String> OPEN = Set.of("", "?");

  /** The quantile of the normal distribution that leaves a fortieth on either side. */
  private static final double Z = 1.959964;

  /**
   * Rows of a table.
   *
   * @param open those that nobody judged
   */
  record Counts(int right, int wrong, int open) {

    Counts plus(int oneRight, int oneWrong, int oneOpen) {
      return new Counts(right + oneRight, wrong + oneWrong, open + oneOpen);
    }

    int judged() {
      return right + wrong;
    }

    double precision() {
      return (double) right / judged();
    }

    /** One end of Wilson's interval of 95 % (1927), the lower or, with a sign of 1, the upper. */
    double bound(int sign) {
      double n = judged();
      double p = precision();
      double middle = p + Z * Z / (2 * n);
      double margin = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
      return Math.max(0, Math.min(1, (middle + sign * margin) / (1 + Z * Z / n)));
    }
  }

  /**
   * Reads a sheet as a spreadsheet saves it: UTF-8 or Windows-1252, cells apart by semicolon, comma
   * or tab.
   *
   * @throws UserError if it is none, or says something that is neither yes nor no
   */
  static JudgedSheet read(byte[] bytes) {
    String text = text(bytes);
    String first = text.lines().findFirst().orElse("");
    char apart = first.contains("\t") ? '\t' : first.contains(";") ? ';' : ',';
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(apart)
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .build();
    Map<String, Counts> tables = new LinkedHashMap<>();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      if (!parser.getHeaderMap().keySet().containsAll(List.of("table", "right"))) {
        throw new UserError("no sheet of judge: its columns 'table' and 'right' are missing");
      }
      for (CSVRecord row : parser) {
        String said = row.get("right").strip().toLowerCase(Locale.ROOT);
        Counts counts = tables.getOrDefault(row.get("table"), new Counts(0, 0, 0));
        if (YES.contains(said)) {
          counts = counts.plus(1, 0, 0);
        } else if (NO.contains(said)) {
          counts = counts.plus(0, 1, 0);
        } else if (OPEN.contains(said)) {
          counts = counts.plus(0, 0, 1);
        } else {
          throw new UserError(
              "row " + (row.getRecordNumber() + 1) + ": right is y, n or ?, not " + said);
        }
        tables.put(row.get("table"), counts);
      }
    } catch (IOException
        | UncheckedIOException
        | IllegalArgumentException
        | IllegalStateException e) {
      throw new UserError("cannot be read as CSV: " + e.getMessage(), e);
    }
    return new JudgedSheet(tables);
  }

  private static String text(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      text = new String(bytes, Charset.forName("windows-1252"));
    }
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  /** Returns a line for each table. */
  String told() {
    StringBuilder told = new StringBuilder();
    told.append(
        String.format(
            Locale.ROOT,
            "%-10s %7s %7s %7s  %9s  %s\n",
            "table",
            "judged",
            "right",
            "open",
            "precision",
            "95 %"));
    tables.forEach(
        (table, counts) ->
            told.append(
                counts.judged() == 0
                    ? String.format(Locale.ROOT, "%-10s %7d %7d %7d\n", table, 0, 0, counts.open())
                    : String.format(
                        Locale.ROOT,
                        "%-10s %7d %7d %7d  %7.1f %%  %.1f to %.1f\n",
                        table,
                        counts.judged(),
                        counts.right(),
                        counts.open(),
                        100 * counts.precision(),
                        100 * counts.bound(-1),
                        100 * counts.bound(1))));
    return told.toString();
  }
}
