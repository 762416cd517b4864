package org.pressespiegel.table;

import static org.pressespiegel.table.Column.optional;
import static org.pressespiegel.table.Column.required;
import static org.pressespiegel.table.Types.DOUBLE;
import static org.pressespiegel.table.Types.LONG;
import static org.pressespiegel.table.Types.STRING;
import static org.pressespiegel.table.Types.STRINGS;
import static org.pressespiegel.table.Types.TIMESTAMP;
import static org.pressespiegel.table.Types.arrayOf;
import static org.pressespiegel.table.Types.field;
import static org.pressespiegel.table.Types.struct;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;

/** {@code runs}: one row per run that wrote these tables, the latest one last. */
public final class Runs {

  /** The declaration. */
  public static final Table<Run> TABLE =
      new Table<>(
          "runs",
          "run of a job",
          List.of(
              required(
                  "run_id",
                  STRING,
                  "start of the run in UTC and a digest of its configuration",
                  Run::runId),
              required("started_at", TIMESTAMP, "start of the run", Run::startedAt),
              required(
                  "finished_at",
                  TIMESTAMP,
                  "end of the run, before its tables were put in place",
                  Run::finishedAt),
              required("command", STRING, "name of the job", Run::command),
              required(
                  "inputs",
                  STRINGS,
                  "inputs as the user named them",
                  r -> r.inputs().toArray(String[]::new)),
              required("rows_in", LONG, "records read", Run::rowsIn),
              required(
                  "rows_known",
                  LONG,
                  "records among them that the tables held already",
                  Run::rowsKnown),
              required(
                  "rows_out",
                  named("table", "rows", LONG),
                  "rows that the run added to each table",
                  r -> rows(r.rowsOut())),
              required(
                  "rejects",
                  named("reason", "rows", LONG),
                  "records refused for each reason",
                  r -> rows(r.rejects())),
              required(
                  "steps",
                  arrayOf(
                      struct(
                          field("step", STRING),
                          field("begun", DOUBLE),
                          field("seconds", DOUBLE),
                          field("tasks", LONG),
                          field("cpu_seconds", DOUBLE),
                          field("gc_seconds", DOUBLE),
                          field("bytes_read", LONG),
                          field("bytes_written", LONG),
                          field("bytes_shuffled", LONG),
                          field("bytes_spilled", LONG),
                          field("peak_bytes", LONG))),
                  "when each step began, in seconds after the start, some beside each other, how"
                      + " long it took, and what its Spark tasks took together: CPU time, time lost"
                      + " to garbage collection, bytes, and the most memory of one of them",
                  r -> r.steps().stream().map(Step::row).toArray(Row[]::new)),
              optional(
                  "peak_heap_bytes",
                  LONG,
                  "most heap that the driver's process held, which in local mode is all; null in"
                      + " runs of versions that did not tell",
                  Run::peakHeapBytes),
              required(
                  "checks",
                  arrayOf(
                      struct(
                          field("table", STRING),
                          field("rule", STRING),
                          field("rows", LONG),
                          field("broken", LONG))),
                  "how many of the new rows were checked for each rule, and how many break it: key"
                      + " (an id that no other article or event has), reprint (the article that"
                      + " stands for the cluster exists), count (of an article's sentences), read (the program did not fail on"
                      + " the article), number"
                      + " (of the row in its article, the key there), span (inside the text), words"
                      + " (what the span reads), sentence and entity (those that the row names"
                      + " exist)",
                  r -> r.checks().stream().map(Check::row).toArray(Row[]::new)),
              required(
                  "versions",
                  named("name", "version", STRING),
                  "versions of the product, its rules and models, Spark, Spark NLP and Java",
                  r -> rows(r.versions())),
              required(
                  "configuration_sha256",
                  STRING,
                  "SHA-256 of the configuration in force, in hex",
                  Run::configurationSha256)),
          List.of("run_id"),
          false,
          1_000_000);

  /**
   * A run of a job.
   *
   * @param steps what each step took, in order
   */
  public record Run(
      String runId,
      Instant startedAt,
      Instant finishedAt,
      String command,
      List<String> inputs,
      long rowsIn,
      long rowsKnown,
      SortedMap<String, Long> rowsOut,
      SortedMap<String, Long> rejects,
      List<Step> steps,
      long peakHeapBytes,
      List<Check> checks,
      SortedMap<String, String> versions,
      String configurationSha256) {}

  /**
   * What a step took, and what its tasks took together.
   *
   * @param begun seconds from the start of the run to that of the step
   */
  public record Step(
      String name,
      double begun,
      double seconds,
      long tasks,
      double cpuSeconds,
      double gcSeconds,
      long bytesRead,
      long bytesWritten,
      long bytesShuffled,
      long bytesSpilled,
      long peakBytes) {
    private Row row() {
      return RowFactory.create(
          name,
          begun,
          seconds,
          tasks,
          cpuSeconds,
          gcSeconds,
          bytesRead,
          bytesWritten,
          bytesShuffled,
          bytesSpilled,
          peakBytes);
    }
  }

  /**
   * A rule, and the new rows of a table.
   *
   * @param rows how many were checked
   * @param broken how many of them break it
   */
  public record Check(String table, String rule, long rows, long broken) {
    private Row row() {
      return RowFactory.create(table, rule, rows, broken);
    }
  }

  private Runs() {}

  private static DataType named(String name, String value, DataType type) {
    return arrayOf(struct(field(name, STRING), field(value, type)));
  }

  private static Row[] rows(Map<String, ?> entries) {
    Function<Map.Entry<String, ?>, Row> row = e -> RowFactory.create(e.getKey(), e.getValue());
    return entries.entrySet().stream().map(row).toArray(Row[]::new);
  }
}
