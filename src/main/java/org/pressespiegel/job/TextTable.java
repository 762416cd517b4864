package org.pressespiegel.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.to_json;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** An answer as a table for people: columns aligned, numbers to the right. */
final class TextTable {

  private TextTable() {}

  /**
   * Prints the first rows.
   *
   * @param extent how many of them; where there are more, a last line says how many
   */
  static void print(Dataset<Row> answer, AnswerFormat.Extent extent, PrintStream out) {
    int most = extent.rows();
    StructField[] fields = answer.schema().fields();
    List<Row> rows = select(answer.limit(most + 1), TextTable::text).collectAsList();
    List<List<String>> lines = new ArrayList<>();
    lines.add(Arrays.stream(fields).map(StructField::name).toList());
    for (Row row : rows.subList(0, Math.min(most, rows.size()))) {
      List<String> line = new ArrayList<>();
      for (int i = 0; i < fields.length; i++) {
        line.add(cut(row.isNullAt(i) ? "" : row.getString(i), extent.width()));
      }
      lines.add(line);
    }
    int[] widths = new int[fields.length];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], length(line.get(i)));
      }
    }
    for (int no = 0; no < lines.size(); no++) {
      out.println(line(lines.get(no), widths, fields));
      if (no == 0) {
        out.println(Arrays.stream(widths).mapToObj("─"::repeat).collect(Collectors.joining("  ")));
      }
    }
    if (rows.isEmpty()) {
      out.println("(no rows)");
    }
    if (rows.size() > most) {
      // Counting asks once more, and may take as long: the rows can be read meanwhile.
      out.flush();
      long all = answer.count();
      out.println(
          String.format(
              Locale.ROOT,
              "… %,d of %,d rows are left out; %s %d shows all",
              all - most,
              all,
              extent.more(),
              all));
    }
  }

  /** Returns each cell of the rows as {@code text} makes it; columns may share a name. */
  static Dataset<Row> select(Dataset<Row> rows, BiFunction<Column, DataType, Column> text) {
    StructField[] fields = rows.schema().fields();
    String[] names =
        IntStream.range(0, fields.length).mapToObj(i -> "c" + i).toArray(String[]::new);
    return rows.toDF(names)
        .select(
            IntStream.range(0, fields.length)
                .mapToObj(i -> text.apply(col(names[i]), fields[i].dataType()).as(names[i]))
                .toArray(Column[]::new));
  }

  /** Returns whether values of the type are lists, maps or structs. */
  static boolean isNested(DataType type) {
    return type instanceof StructType || type instanceof ArrayType || type instanceof MapType;
  }

  private static Column text(Column cell, DataType type) {
    return isNested(type) ? to_json(cell) : cell.cast("string");
  }

  private static String line(List<String> cells, int[] widths, StructField[] fields) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String pad = " ".repeat(widths[i] - length(cells.get(i)));
      boolean right = fields[i].dataType() instanceof NumericType;
      line.append(i == 0 ? "" : "  ").append(right ? pad : "").append(cells.get(i));
      line.append(right ? "" : pad);
    }
    return line.toString().stripTrailing();
  }

  private static String cut(String cell, int width) {
    String line = cell.replaceAll("\\s+", " ");
    if (length(line) <= width) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, Math.max(0, width - 1))) + "…";
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
