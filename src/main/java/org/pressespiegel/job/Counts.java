package org.pressespiegel.job;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pressespiegel.table.Articles;
import org.pressespiegel.table.Rejects;
import org.pressespiegel.table.Runs;
import org.pressespiegel.table.Table;

/** What becomes of the records of a run. */
final class Counts {

  private final SortedMap<String, Long> written = new TreeMap<>();
  private final SortedMap<String, Long> rejects = new TreeMap<>();
  private final List<Runs.Check> checks = new ArrayList<>();
  private long known;

  void wrote(Table<?> table, long rows) {
    written.put(table.name(), rows);
  }

  void refused(String reason, long rows) {
    rejects.put(reason, rows);
  }

  void checked(List<Runs.Check> found) {
    checks.addAll(found);
  }

  void knew(long records) {
    known = records;
  }

  /** Returns the rows added to each table. */
  SortedMap<String, Long> written() {
    return written;
  }

  /** Returns the new rejects by their reason. */
  SortedMap<String, Long> rejects() {
    return rejects;
  }

  /** Returns the rules that the new rows were checked for. */
  List<Runs.Check> checks() {
    return checks;
  }

  /** Returns the reasons of the new rejects with their numbers, for people to read. */
  String reasons() {
    return rejects.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  /** Returns the records that the tables held already. */
  long known() {
    return known;
  }

  /** Returns the records of which it is known what became of them. */
  long accounted() {
    return known
        + written.getOrDefault(Articles.TABLE.name(), 0L)
        + written.getOrDefault(Rejects.TABLE.name(), 0L);
  }
}
