package org.pressespiegel.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pressespiegel.article.Issue;
import org.pressespiegel.article.Rejection;
import org.pressespiegel.stage.CheckRows;
import org.pressespiegel.stage.Faults;
import org.pressespiegel.table.Articles;
import org.pressespiegel.table.Rejects;
import org.pressespiegel.table.Runs;
import org.pressespiegel.table.Table;

/** What becomes of the records of a run. */
final class Counts {

  private static final String FAULT = Rejection.Reason.INTERNAL_ERROR.label();

  /** So many articles tell what is wrong. */
  private static final int FAULTS_TOLD = 3;

  private final SortedMap<String, Long> written = new TreeMap<>();
  private final SortedMap<String, Long> rejects = new TreeMap<>();
  private final List<Runs.Check> checks = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private long failed;
  private long known;
  private long unread;

  void wrote(Table<?> table, long rows) {
    written.put(table.name(), rows);
  }

  /**
   * Counts rejects by their reasons, and lets them pass if they are not too many.
   *
   * @param read records of the input, known ones as well
   */
  void refused(Dataset<Row> rows, long read, Quality quality) {
    SortedMap<String, Quality.Refused> refused = new TreeMap<>();
    rows.groupBy("reason")
        .agg(count(lit(1)), min(struct(col("source_uri"), col("source_record"), col("detail"))))
        .collectAsList()
        .forEach(
            row -> {
              Row example = row.getStruct(2);
              rejects.put(row.getString(0), row.getLong(1));
              if (row.getString(0).equals(FAULT)) {
                faults.add(
                    "%s record %d: %s"
                        .formatted(example.getString(0), example.getLong(1), example.getString(2)));
              }
              refused.put(
                  row.getString(0),
                  new Quality.Refused(row.getLong(1), example.getString(0), example.getString(2)));
            });
    quality.requireFit(read, refused);
  }

  void checked(List<Runs.Check> found) {
    checks.addAll(found);
  }

  /** Notes on which of the articles, whose checks are noted, the program failed. */
  void failed(Dataset<Row> annotated) {
    failed =
        checks.stream()
            .filter(check -> check.rule().equals(CheckRows.READ))
            .mapToLong(Runs.Check::broken)
            .sum();
    if (failed > 0) {
      annotated
          .where(col(Faults.COLUMN).isNotNull())
          .orderBy("source_uri", "source_record")
          .select("source_uri", "source_record", "article_id", Faults.COLUMN)
          .limit(FAULTS_TOLD)
          .collectAsList()
          .forEach(
              row ->
                  faults.add(
                      "%s record %d, article %s: %s"
                          .formatted(
                              row.getString(0),
                              row.getLong(1),
                              row.getString(2),
                              row.getString(3))));
    }
  }

  /** Returns what the program failed on, for people to read: nothing where it did not. */
  List<String> faults() {
    List<String> told = new ArrayList<>();
    long records = rejects.getOrDefault(FAULT, 0L);
    if (failed + records > 0) {
      told.add(
          "pressespiegel: the program failed, by a mistake of its own, on %d articles (issue %s) and %d records (reject %s); please report:"
              .formatted(failed, Issue.INTERNAL_ERROR, records, FAULT));
      faults.forEach(fault -> told.add("  " + fault));
    }
    return told;
  }

  void knew(long records) {
    known = records;
  }

  /** Notes records of files that were not read again, since they are the same still. */
  void skipped(long records) {
    unread += records;
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
    return known + unread;
  }

  /** Returns how many of the known records are in files that were not read again. */
  long unread() {
    return unread;
  }

  /** Returns the records of which it is known what became of them. */
  long accounted() {
    return known()
        + written.getOrDefault(Articles.TABLE.name(), 0L)
        + written.getOrDefault(Rejects.TABLE.name(), 0L);
  }
}
