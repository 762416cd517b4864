package org.pressespiegel.store;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.conv;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.raise_error;
import static org.apache.spark.sql.functions.substring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.pressespiegel.table.Table;

/**
 * Rows as they are to lie in files: conforming to the table, checked, sorted by month and key, a
 * month in one file, or in several with consecutive keys where it has many rows.
 */
final class RowLayout {

  /** Keys that are digests. */
  private static final Set<String> DIGESTS = Set.of("article_id", "event_id");

  private RowLayout() {}

  /**
   * Returns the rows so; extra columns are dropped, missing ones are an error.
   *
   * <p>The result throws, when read, what names the column if a required one holds a null.
   *
   * @param rowsOfMonths how many rows there are of each month
   */
  static Dataset<Row> arranged(Table<?> table, Dataset<Row> rows, Map<String, Long> rowsOfMonths) {
    // Checked first: Spark would sort again, by month alone, had a column changed after sorting.
    return laidOut(
        table, rows.to(table.schema()).select(checked(table)), largeMonths(table, rowsOfMonths));
  }

  /** Returns how many rows there are of each month, where it matters for a table. */
  static Map<String, Long> rowsOfMonths(Table<?> table, Dataset<Row> rows) {
    return isSliced(table)
        ? rows.groupBy(Table.MONTH).count().collectAsList().stream()
            .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)))
        : Map.of();
  }

  /** Returns how many files a month of so many rows takes. */
  static int filesFor(Table<?> table, long rows) {
    return isSliced(table) ? (int) ((rows - 1) / table.rowsPerFile()) + 1 : 1;
  }

  /** The columns as they are, those that must not be null guarded. */
  private static Column[] checked(Table<?> table) {
    List<Column> columns = new ArrayList<>();
    for (StructField field : table.schema().fields()) {
      Column column = col(field.name());
      if (table.requiredColumns().contains(field.name())) {
        Column failure = raise_error(lit(table.name() + "." + field.name() + " is null"));
        column = coalesce(column, failure.cast(field.dataType())).as(field.name());
      }
      columns.add(column);
    }
    return columns.toArray(Column[]::new);
  }

  private static Dataset<Row> laidOut(
      Table<?> table, Dataset<Row> rows, TreeMap<String, Integer> largeMonths) {
    Column[] key = table.key().stream().map(k -> col(k)).toArray(Column[]::new);
    if (!table.monthly()) {
      return rows.coalesce(1).sortWithinPartitions(key);
    }
    Column[] order =
        Stream.concat(Stream.of(col(Table.MONTH)), Arrays.stream(key)).toArray(Column[]::new);
    if (largeMonths.isEmpty()) {
      return rows.repartition(col(Table.MONTH)).sortWithinPartitions(order);
    }
    return rows.repartition(col(Table.MONTH), slice(table, largeMonths))
        .sortWithinPartitions(order);
  }

  private static boolean isSliced(Table<?> table) {
    return DIGESTS.contains(table.key().get(0));
  }

  /** Months that are more than one file, with the number of their files. */
  private static TreeMap<String, Integer> largeMonths(
      Table<?> table, Map<String, Long> rowsOfMonths) {
    TreeMap<String, Integer> large = new TreeMap<>();
    rowsOfMonths.forEach(
        (month, rows) -> {
          if (filesFor(table, rows) > 1) {
            large.put(month, filesFor(table, rows));
          }
        });
    return large;
  }

  /** Digests are evenly spread: their first digits cut a month evenly. */
  private static Column slice(Table<?> table, TreeMap<String, Integer> largeMonths) {
    Column[] pairs =
        largeMonths.entrySet().stream()
            .flatMap(e -> Stream.of(lit(e.getKey()), lit(e.getValue())))
            .toArray(Column[]::new);
    Column slices = coalesce(map(pairs).getItem(col(Table.MONTH)), lit(1));
    Column position = conv(substring(col(table.key().get(0)), 1, 6), 16, 10).cast("long");
    return position.multiply(slices).divide(lit(1L << 24)).cast("int");
  }
}
