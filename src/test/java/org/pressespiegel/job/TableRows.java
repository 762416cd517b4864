package org.pressespiegel.job;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.pressespiegel.store.TableStore;
import org.pressespiegel.table.Actors;
import org.pressespiegel.table.Table;
import org.pressespiegel.table.Tables;

/** The rows of actors and of all tables by month, as lines of JSON, for comparing outputs. */
final class TableRows {

  private TableRows() {}

  /** Returns the rows of an output as our reader sees them, in order. */
  static SortedMap<String, List<String>> of(SparkSession spark, String output) {
    SortedMap<String, List<String>> lines = new TreeMap<>();
    TableStore.at(spark, output)
        .read(compared())
        .forEach((name, rows) -> lines.put(name, lines(rows)));
    return lines;
  }

  /**
   * Returns the rows of an output as a reader sees them who knows nothing of us: every Parquet file
   * below a table's folder. Empty where there is no output.
   */
  static SortedMap<String, List<String>> byPlainGlob(SparkSession spark, String output)
      throws Exception {
    SortedMap<String, List<String>> lines = new TreeMap<>();
    FileSystem files = new Path(output).getFileSystem(spark.sparkContext().hadoopConfiguration());
    if (!files.exists(new Path(output))) {
      return lines;
    }
    for (Table<?> table : compared()) {
      Path folder = new Path(output, table.name());
      List<String> found = new ArrayList<>();
      collect(files, folder, found);
      lines.put(
          table.name(),
          found.isEmpty()
              ? List.of()
              : lines(
                  spark
                      .read()
                      .schema(table.schema())
                      .option("basePath", folder.toString())
                      .parquet(found.toArray(String[]::new))));
    }
    return lines;
  }

  private static void collect(FileSystem files, Path folder, List<String> found) throws Exception {
    for (FileStatus entry : files.listStatus(folder)) {
      if (entry.isDirectory()) {
        collect(files, entry.getPath(), found);
      } else if (entry.getPath().getName().endsWith(".parquet")) {
        found.add(entry.getPath().toString());
      }
    }
  }

  /** Returns how many of the expected rows are missing. */
  static long lost(List<String> expected, List<String> found) {
    Map<String, Integer> counts = counts(expected);
    found.forEach(line -> counts.merge(line, -1, Integer::sum));
    return counts.values().stream().filter(n -> n > 0).mapToLong(n -> n).sum();
  }

  /** Returns how many rows there are that were not expected, or not so often. */
  static long doubled(List<String> expected, List<String> found) {
    return lost(/* expected= */ found, /* found= */ expected);
  }

  private static Map<String, Integer> counts(List<String> lines) {
    Map<String, Integer> counts = new HashMap<>();
    lines.forEach(line -> counts.merge(line, 1, Integer::sum));
    return counts;
  }

  private static List<Table<?>> compared() {
    return Tables.ALL.stream().filter(table -> table.monthly() || table == Actors.TABLE).toList();
  }

  private static List<String> lines(Dataset<Row> rows) {
    // Where a record was read is not what it says: inputs lie in different places.
    Dataset<Row> told = rows;
    if (Arrays.asList(rows.columns()).contains("source_uri")) {
      told =
          rows.withColumn(
              "source_uri",
              org.apache.spark.sql.functions.regexp_replace(
                  col("source_uri"), ".*/sample-data/", ""));
    }
    Column json = JsonLines.json(told);
    return told.select(json).collectAsList().stream().map(r -> r.getString(0)).sorted().toList();
  }
}
