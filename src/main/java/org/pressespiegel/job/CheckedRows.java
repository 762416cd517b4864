package org.pressespiegel.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.pressespiegel.table.Articles;
import org.pressespiegel.table.Runs;
import org.pressespiegel.table.Signatures;
import org.pressespiegel.table.Table;

/**
 * What is known of the rows of annotated articles before they are written.
 *
 * @param checks the rules, and how many rows of each table keep them
 * @param months how many rows of each table each month has
 */
record CheckedRows(List<Runs.Check> checks, Map<String, Map<String, Long>> months) {

  /** The rules that are checked exactly once per row. */
  private static final List<String> ONCE = List.of("number", "count");

  /** Sums up {@code month, table, rule, checked, broken}. */
  static CheckedRows of(List<Row> counts) {
    Map<String, Map<String, Long>> months = new HashMap<>();
    Map<List<String>, long[]> rules =
        new TreeMap<>((a, b) -> (a.get(0) + " " + a.get(1)).compareTo(b.get(0) + " " + b.get(1)));
    for (Row row : counts) {
      String table = row.getString(1);
      String rule = row.getString(2);
      long[] sums = rules.computeIfAbsent(List.of(table, rule), r -> new long[2]);
      sums[0] += row.getLong(3);
      sums[1] += row.getLong(4);
      if (ONCE.contains(rule)) {
        months
            .computeIfAbsent(table, t -> new HashMap<>())
            .merge(row.getString(0), row.getLong(3), Long::sum);
      }
    }
    List<Runs.Check> checks =
        rules.entrySet().stream()
            .map(
                e ->
                    new Runs.Check(
                        e.getKey().get(0), e.getKey().get(1), e.getValue()[0], e.getValue()[1]))
            .toList();
    return new CheckedRows(checks, months);
  }

  /** Returns how many rows of a table each month has, where it has any. */
  Map<String, Long> rowsOfMonths(Table<?> table) {
    // An article has one signature.
    Table<?> counted = table == Signatures.TABLE ? Articles.TABLE : table;
    return months.getOrDefault(counted.name(), Map.of());
  }
}
