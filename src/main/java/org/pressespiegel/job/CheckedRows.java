package org.pressespiegel.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pressespiegel.stage.CheckRows;
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

  /**
   * Sums up the checks of annotated articles, and checks their ids.
   *
   * @param marked {@code article_id, month} of these, and of which reprints they are
   * @param articles {@code article_id} of these and of all others that there are
   */
  static CheckedRows of(Dataset<Row> annotated, Dataset<Row> marked, Dataset<Row> articles) {
    Map<String, Map<String, Long>> months = new HashMap<>();
    Map<String, Runs.Check> checks = new TreeMap<>();
    List<CheckRows.Result> results = new ArrayList<>(CheckRows.results(annotated));
    results.addAll(CheckRows.ids(marked, articles));
    for (CheckRows.Result result : results) {
      String table = result.table();
      if (result.checked() > 0) {
        checks.merge(
            table + " " + result.rule(),
            new Runs.Check(table, result.rule(), result.checked(), result.broken()),
            CheckedRows::sum);
      }
      if (ONCE.contains(result.rule()) && result.checked() > 0) {
        months
            .computeIfAbsent(table, t -> new HashMap<>())
            .merge(result.month(), result.checked(), Long::sum);
      }
    }
    return new CheckedRows(List.copyOf(checks.values()), months);
  }

  private static Runs.Check sum(Runs.Check one, Runs.Check other) {
    return new Runs.Check(
        one.table(), one.rule(), one.rows() + other.rows(), one.broken() + other.broken());
  }

  /** Returns how many rows of a table each month has, where it has any. */
  Map<String, Long> rowsOfMonths(Table<?> table) {
    // An article has one signature.
    Table<?> counted = table == Signatures.TABLE ? Articles.TABLE : table;
    return months.getOrDefault(counted.name(), Map.of());
  }
}
