package org.pressespiegel.store;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.pressespiegel.table.Table;

/**
 * Tables as folders of Parquet files, by month, that anything reads; {@link Placement} tells how a
 * batch gets there.
 */
final class ParquetStore implements TableStore {

  static final String COMPRESSION = "zstd";

  /** Files are out of sight for well under a second. */
  private static final int LONGEST_WAIT_S = 60;

  private static final int WAIT_MS = 100;

  private final SparkSession spark;
  private final OutputFolder folder;
  private final Placement placement;

  ParquetStore(SparkSession spark, OutputFolder folder) {
    this.spark = spark;
    this.folder = folder;
    this.placement = new Placement(folder.files(), folder.output());
  }

  @Override
  public String location() {
    return folder.location();
  }

  @Override
  public boolean hasTables() {
    return folder.marker().isPresent();
  }

  @Override
  public void requireTables() {
    try {
      requireMarker();
    } catch (IOException e) {
      throw new StoreException("cannot read " + location() + ": " + OutputFolder.reason(e), e);
    }
  }

  @Override
  public List<Table<?>> tables() {
    try {
      return requireMarker().known();
    } catch (IOException e) {
      throw new StoreException("cannot read " + location() + ": " + OutputFolder.reason(e), e);
    }
  }

  private Marker requireMarker() throws IOException {
    for (int waited = 0; placement.isInterrupted(); waited += WAIT_MS) {
      // Out of sight: by a run that will show it again, or by one that is dead.
      Optional<OutputLock> lock =
          OutputLock.tryAcquire(folder.files(), folder.lockFile(), "recovery");
      if (lock.isPresent()) {
        try (OutputLock held = lock.get()) {
          held.requireHeld();
          placement.recover();
        }
      } else if (waited >= LONGEST_WAIT_S * 1000) {
        folder.lock("recovery").close();
      } else {
        sleep();
      }
    }
    if (!folder.files().exists(folder.output())) {
      throw new StoreException("no such output: " + location());
    }
    return Marker.of(folder.files(), folder.output())
        .orElseThrow(() -> new StoreException("no tables of Pressespiegel in " + location()));
  }

  private static void sleep() {
    try {
      Thread.sleep(WAIT_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("interrupted", e);
    }
  }

  @Override
  public Map<String, Dataset<Row>> read(List<Table<?>> tables) {
    try {
      for (int waited = 0; ; waited += WAIT_MS) {
        Marker before = requireMarker();
        try {
          // Spark lists the files of a table here, once; later batches do not change the list.
          Map<String, Dataset<Row>> read = new LinkedHashMap<>();
          for (Table<?> table : tables) {
            read.put(table.name(), rows(table));
          }
          if (Marker.of(folder.files(), folder.output()).equals(Optional.of(before))) {
            return read;
          }
        } catch (Exception e) {
          // A path that was not there for a moment? Spark throws checked exceptions undeclared.
          if (waited >= LONGEST_WAIT_S * 1000
              || Marker.of(folder.files(), folder.output()).equals(Optional.of(before))) {
            throw new StoreException("cannot read " + location() + ": " + e.getMessage(), e);
          }
        }
        sleep();
      }
    } catch (IOException e) {
      throw new StoreException("cannot read " + location() + ": " + OutputFolder.reason(e), e);
    }
  }

  /** The rows of a table as its files are now, with the declared columns. */
  private Dataset<Row> rows(Table<?> table) {
    // The declared schema: an empty table has no files to read one from.
    return spark.read().schema(table.schema()).parquet(folderOf(table).toString());
  }

  private Path folderOf(Table<?> table) {
    return new Path(folder.output(), table.name());
  }

  @Override
  public Batch begin(String runId, Mode mode) {
    try {
      return folder.locked(runId, lock -> begin(runId, mode, lock));
    } catch (IOException e) {
      throw new StoreException(
          "cannot write beside " + location() + ": " + OutputFolder.reason(e), e);
    }
  }

  private Batch begin(String runId, Mode mode, OutputLock lock) throws IOException {
    placement.recover();
    folder.requireOurs();
    boolean adds = mode == Mode.ADD && hasTables();
    if (adds) {
      folder.marker().ifPresent(Marker::requireAll);
    }
    placement.clear();
    Path staging = placement.staging(runId);
    if (!folder.files().mkdirs(staging)) {
      throw new StoreException("cannot write beside " + location());
    }
    return new ParquetBatch(runId, staging, WorkFolder.of(spark, folder, runId), lock, adds);
  }

  private final class ParquetBatch extends LockedBatch {

    private final Path staging;
    private final Set<String> removes = new TreeSet<>();

    ParquetBatch(String runId, Path staging, WorkFolder work, OutputLock lock, boolean adds) {
      super(runId, work, lock, adds);
      this.staging = staging;
    }

    @Override
    public long append(Table<?> table, Dataset<Row> rows, Map<String, Long> rowsOfMonths) {
      write(table, rows, rowsOfMonths);
      // Counted from the files' footers: what is on disk, not what was meant to be.
      return spark
          .read()
          .schema(table.schema())
          .parquet(new Path(staging, table.name()).toString())
          .count();
    }

    private void write(Table<?> table, Dataset<Row> rows) {
      write(table, rows, RowLayout.rowsOfMonths(table, rows));
    }

    private void write(Table<?> table, Dataset<Row> rows, Map<String, Long> rowsOfMonths) {
      RowLayout.arranged(table, rows, rowsOfMonths)
          .write()
          .mode(SaveMode.Append)
          .option("compression", COMPRESSION)
          .partitionBy(table.monthly() ? new String[] {Table.MONTH} : new String[0])
          .parquet(new Path(staging, table.name()).toString());
    }

    @Override
    public void exchange(Table<?> table, Dataset<Row> keys, Dataset<Row> rows) {
      Column[] key = table.key().stream().map(k -> col(k)).toArray(Column[]::new);
      Dataset<Row> going = keys.select(key).distinct();
      List<String> touched =
          joined(rows(table).withColumn("file", file()), going, table, "left_semi")
              .select("file")
              .distinct()
              .collectAsList()
              .stream()
              .map(row -> row.getString(0))
              .toList();
      if (!touched.isEmpty()) {
        rewrite(
            table,
            touched,
            kept -> joined(kept, going, table, "left_anti").unionByName(rows.to(table.schema())));
      } else {
        write(table, rows);
      }
    }

    private static Column file() {
      return col("_metadata.file_path");
    }

    private static Dataset<Row> joined(
        Dataset<Row> rows, Dataset<Row> keys, Table<?> table, String how) {
      Column same =
          table.key().stream()
              .map(k -> rows.col(k).equalTo(keys.col(k)))
              .reduce(Column::and)
              .orElseThrow();
      return rows.join(keys, same, how);
    }

    private void rewrite(Table<?> table, List<String> touched, UnaryOperator<Dataset<Row>> change) {
      Dataset<Row> rows =
          spark
              .read()
              .schema(table.schema())
              .option("basePath", folderOf(table).toString())
              .parquet(
                  touched.stream()
                      .map(file -> new Path(URI.create(file)).toString())
                      .toArray(String[]::new));
      write(table, change.apply(rows));
      touched.forEach(file -> removes.add(relative(file)));
    }

    /** The path of a file below the output. */
    private String relative(String file) {
      String path = URI.create(file).getPath();
      return path.substring(folder.output().toUri().getPath().length() + 1);
    }

    @Override
    public long compact(Table<?> table) {
      String month = table.monthly() ? Table.MONTH : null;
      Map<String, List<String>> filesOf = new TreeMap<>();
      Map<String, Long> rowsOf = new HashMap<>();
      rows(table)
          .select((month == null ? lit("") : col(month)).as("part"), file().as("file"))
          .groupBy("part", "file")
          .agg(count(lit(1)))
          .collectAsList()
          .forEach(
              row -> {
                filesOf
                    .computeIfAbsent(row.getString(0), m -> new ArrayList<>())
                    .add(row.getString(1));
                rowsOf.merge(row.getString(0), row.getLong(2), Long::sum);
              });
      Set<String> merged = new HashSet<>();
      filesOf.forEach(
          (part, files) -> {
            if (files.size() > RowLayout.filesFor(table, rowsOf.get(part))) {
              merged.addAll(files);
            }
          });
      if (!merged.isEmpty()) {
        rewrite(table, merged.stream().sorted().toList(), rows -> rows);
      }
      return merged.size();
    }

    @Override
    public void commit() {
      forgetAll();
      Marker marker = Marker.ofAll(StorageFormat.PARQUET, runId, new TreeMap<>());
      try {
        lock.requireHeld();
        if (adds) {
          placement.add(runId, marker, removes);
        } else {
          placement.replace(runId, marker);
        }
      } catch (IOException e) {
        throw new StoreException(
            "the tables are written but cannot be put in place: "
                + OutputFolder.reason(e)
                + (isOutOfSight()
                    ? "; the next job that opens " + location() + " completes it"
                    : "; is the output a mount point? A folder below it would do"),
            e);
      }
      lock.close();
    }

    private boolean isOutOfSight() {
      try {
        return placement.isInterrupted();
      } catch (IOException e) {
        return true;
      }
    }

    @Override
    public void abandon() {
      try {
        forgetAll();
        if (!placement.isInterrupted()) {
          folder.files().delete(staging, true);
        }
      } catch (IOException e) {
        throw new StoreException("cannot clear " + staging + ": " + OutputFolder.reason(e), e);
      } finally {
        lock.close();
      }
    }
  }
}
