package org.pressespiegel.store;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.conv;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.raise_error;
import static org.apache.spark.sql.functions.substring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.pressespiegel.table.Table;

/**
 * The output folder: one folder of Parquet files per table, and a marker that says whose it is.
 *
 * <p>Tables are written to a staging folder beside the output and put in place together by renaming
 * folders, so that a reader finds the old tables or the new ones and never a mixture. A run that
 * dies leaves the output as it was; the next one clears away what is left over, or finishes the
 * renaming where all was written. Renaming is atomic on local disks and HDFS.
 */
public final class TableStore {

  /** Marks a folder as ours, and as complete: it is written after all tables. */
  static final String MARKER = "_pressespiegel.json";

  private static final int FORMAT = 1;
  private static final String COMPRESSION = "zstd";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SparkSession spark;
  private final FileSystem files;
  private final Path output;

  private TableStore(SparkSession spark, FileSystem files, Path output) {
    this.spark = spark;
    this.files = files;
    this.output = output;
  }

  /**
   * Returns the store at {@code output}, a path or Hadoop URI, whether it exists or not.
   *
   * @throws StoreException if there can be no folder of that name
   */
  public static TableStore at(SparkSession spark, String output) {
    try {
      Path path = new Path(output);
      FileSystem files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
      Path qualified = files.makeQualified(path);
      if (qualified.getParent() == null) {
        throw new StoreException("output cannot be the root of a file system: " + output);
      }
      return new TableStore(spark, files, qualified);
    } catch (IOException | IllegalArgumentException e) {
      throw new StoreException("cannot use output " + output + ": " + e.getMessage(), e);
    }
  }

  /** Returns where the tables are. */
  public String location() {
    String uri = output.toUri().toString();
    return uri.startsWith("file:/") ? output.toUri().getPath() : uri;
  }

  /**
   * Returns the rows of a table.
   *
   * @throws StoreException if the output holds no tables of ours
   */
  public Dataset<Row> read(Table<?> table) {
    requireTables();
    // The declared schema: an empty table has no files to read one from.
    return spark.read().schema(table.schema()).parquet(folder(output, table).toString());
  }

  /**
   * Checks that there are tables to read.
   *
   * @throws StoreException if there are none
   */
  public void requireTables() {
    try {
      finishInterruptedCommit();
      if (!files.exists(output)) {
        throw new StoreException("no such output: " + location());
      }
      if (marker(output).isEmpty()) {
        throw new StoreException("no tables of Pressespiegel in " + location());
      }
    } catch (IOException e) {
      throw new StoreException("cannot read " + location() + ": " + reason(e), e);
    }
  }

  /** Returns whether a table is among those written; an older version may not have known it. */
  public boolean holds(Table<?> table) {
    try {
      return files.exists(folder(output, table));
    } catch (IOException e) {
      throw new StoreException("cannot read " + location() + ": " + reason(e), e);
    }
  }

  /** Returns whether there are complete tables. */
  public boolean hasTables() {
    try {
      return files.exists(output) && marker(output).isPresent();
    } catch (IOException e) {
      throw new StoreException("cannot read " + location() + ": " + reason(e), e);
    }
  }

  /**
   * Starts to write tables that will take the place of all that the output holds.
   *
   * @throws StoreException if the output holds something that is not ours, or cannot be written
   */
  public Batch begin(String runId) {
    try {
      finishInterruptedCommit();
      requireOurs();
      for (Path leftover : siblings(".staging-", ".replaced-")) {
        files.delete(leftover, true);
      }
      Path staging = sibling(".staging-" + runId);
      if (!files.mkdirs(staging)) {
        throw new StoreException("cannot write beside " + location());
      }
      return new Batch(runId, staging);
    } catch (IOException e) {
      throw new StoreException("cannot write beside " + location() + ": " + reason(e), e);
    }
  }

  private void requireOurs() throws IOException {
    FileStatus status;
    try {
      status = files.getFileStatus(output);
    } catch (FileNotFoundException e) {
      return;
    }
    if (status.isFile()) {
      throw new StoreException("output is a file: " + location());
    }
    if (files.listStatus(output).length > 0 && marker(output).isEmpty()) {
      throw new StoreException(
          "output is not empty and not ours, so it is left alone: " + location());
    }
  }

  /** Between the two renames of a commit the output is missing: completes what was begun. */
  private void finishInterruptedCommit() throws IOException {
    if (files.exists(output)) {
      return;
    }
    List<Path> replaced = siblings(".replaced-");
    if (replaced.isEmpty()) {
      return;
    }
    for (Path staging : siblings(".staging-")) {
      if (marker(staging).isPresent()) {
        rename(staging, output);
        return;
      }
    }
    rename(replaced.get(replaced.size() - 1), output);
  }

  private Optional<JsonNode> marker(Path folder) throws IOException {
    try (InputStream in = files.open(new Path(folder, MARKER))) {
      JsonNode marker = JSON.readTree(in);
      return Optional.ofNullable(marker)
          .filter(m -> "pressespiegel".equals(m.path("product").asText()));
    } catch (FileNotFoundException | JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private Path sibling(String suffix) {
    return new Path(output.getParent(), "." + output.getName() + suffix);
  }

  private List<Path> siblings(String... suffixes) throws IOException {
    if (!files.exists(output.getParent())) {
      return List.of();
    }
    return Arrays.stream(files.listStatus(output.getParent()))
        .map(FileStatus::getPath)
        .filter(
            path ->
                Stream.of(suffixes)
                    .anyMatch(suffix -> path.getName().startsWith("." + output.getName() + suffix)))
        .sorted(Comparator.comparing(Path::getName))
        .toList();
  }

  private void rename(Path from, Path to) throws IOException {
    if (!files.rename(from, to)) {
      throw new IOException("cannot rename " + from.getName() + " to " + to.getName());
    }
  }

  private static Path folder(Path root, Table<?> table) {
    return new Path(root, table.name());
  }

  private static String reason(IOException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /** Tables on their way: written to staging, then put in place together. */
  public final class Batch {

    private final String runId;
    private final Path staging;
    private final List<String> written = new ArrayList<>();

    private Batch(String runId, Path staging) {
      this.runId = runId;
      this.staging = staging;
    }

    /**
     * Writes the rows of a table and returns how many there are.
     *
     * <p>Extra columns are dropped, missing ones are an error. Rows are sorted by month and key; a
     * month is one file, or several with consecutive keys where it has many rows.
     *
     * @throws RuntimeException that names the column, if a required one holds a null
     */
    public long write(Table<?> table, Dataset<Row> rows) {
      Dataset<Row> conforming = rows.to(table.schema());
      String folder = folder(staging, table).toString();
      // Checked first: Spark would sort again, by month alone, had a column changed after sorting.
      laidOut(table, conforming.select(checked(table)))
          .write()
          .mode(SaveMode.ErrorIfExists)
          .option("compression", COMPRESSION)
          .partitionBy(table.monthly() ? new String[] {Table.MONTH} : new String[0])
          .parquet(folder);
      written.add(table.name());
      // Counted from the files' footers: what is on disk, not what was meant to be.
      return spark.read().schema(table.schema()).parquet(folder).count();
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

    private Dataset<Row> laidOut(Table<?> table, Dataset<Row> rows) {
      Column[] key = table.key().stream().map(k -> col(k)).toArray(Column[]::new);
      if (!table.monthly()) {
        return rows.coalesce(1).sortWithinPartitions(key);
      }
      Column[] order =
          Stream.concat(Stream.of(col(Table.MONTH)), Arrays.stream(key)).toArray(Column[]::new);
      TreeMap<String, Integer> largeMonths = largeMonths(table, rows);
      if (largeMonths.isEmpty()) {
        return rows.repartition(col(Table.MONTH)).sortWithinPartitions(order);
      }
      return rows.repartition(col(Table.MONTH), slice(table, largeMonths))
          .sortWithinPartitions(order);
    }

    /** Months that are more than one file, with the number of their files. */
    private TreeMap<String, Integer> largeMonths(Table<?> table, Dataset<Row> rows) {
      TreeMap<String, Integer> large = new TreeMap<>();
      if (!table.key().get(0).equals("article_id")) {
        return large;
      }
      rows.groupBy(Table.MONTH)
          .count()
          .where(col("count").gt(table.rowsPerFile()))
          .collectAsList()
          .forEach(
              row ->
                  large.put(
                      row.getString(0), (int) ((row.getLong(1) - 1) / table.rowsPerFile()) + 1));
      return large;
    }

    /** Article ids are digests, hence evenly spread: their first digits cut a month evenly. */
    private Column slice(Table<?> table, TreeMap<String, Integer> largeMonths) {
      Column[] pairs =
          largeMonths.entrySet().stream()
              .flatMap(e -> Stream.of(lit(e.getKey()), lit(e.getValue())))
              .toArray(Column[]::new);
      Column slices = coalesce(map(pairs).getItem(col(Table.MONTH)), lit(1));
      Column position = conv(substring(col(table.key().get(0)), 1, 6), 16, 10).cast("long");
      return position.multiply(slices).divide(lit(1L << 24)).cast("int");
    }

    /** Puts the written tables in the place of the old ones. */
    public void commit() {
      try {
        mark();
        Path replaced = sibling(".replaced-" + runId);
        boolean replaces = files.exists(output);
        if (replaces) {
          rename(output, replaced);
        }
        rename(staging, output);
        if (replaces) {
          files.delete(replaced, true);
        }
      } catch (IOException e) {
        throw new StoreException(
            "the tables are complete in "
                + staging
                + " but cannot be put in place: "
                + reason(e)
                + "; is the output a mount point? A folder below it would do",
            e);
      }
    }

    /** Throws away what was written. */
    public void abandon() {
      try {
        files.delete(staging, true);
      } catch (IOException e) {
        throw new StoreException("cannot clear " + staging + ": " + reason(e), e);
      }
    }

    private void mark() throws IOException {
      Map<String, Object> marker = new TreeMap<>();
      marker.put("product", "pressespiegel");
      marker.put("format", FORMAT);
      marker.put("run_id", runId);
      marker.put("tables", written);
      try (OutputStream out = files.create(new Path(staging, MARKER), true)) {
        out.write(JSON.writeValueAsString(marker).getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
