package org.pressespiegel.store;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.actions.RewriteDataFiles;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.hadoop.HadoopCatalog;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.iceberg.spark.actions.SparkActions;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.pressespiegel.table.Table;
import org.pressespiegel.table.Tables;
import scala.collection.JavaConverters;

/**
 * Tables in Apache Iceberg, in a Hadoop catalog whose warehouse is the output.
 *
 * <p>A batch is written to a branch of each table. Then the marker of the next state, with the
 * snapshot of every table, is put beside the present one; the branches become the tables' main
 * lines, {@code articles} last; and the next marker takes the place of the present one. Our readers
 * read the snapshots that the marker names, so that they see all tables of one batch. Other readers
 * of Iceberg see one table after the other change, within moments. A run that dies is finished by
 * the next writer from where the next marker is there, else forgotten.
 */
final class IcebergStore implements TableStore {

  private static final String BRANCH = "batch";
  private static final String NEXT = "_next";

  private final SparkSession spark;
  private final OutputFolder folder;

  IcebergStore(SparkSession spark, OutputFolder folder) {
    this.spark = spark;
    this.folder = folder;
  }

  @Override
  public String location() {
    return folder.location();
  }

  @Override
  public boolean hasTables() {
    return folder.marker().filter(Marker::isComplete).isPresent();
  }

  @Override
  public void requireTables() {
    requireMarker();
  }

  @Override
  public List<Table<?>> tables() {
    return requireMarker().known();
  }

  private Marker requireMarker() {
    return folder
        .marker()
        .filter(Marker::isComplete)
        .orElseThrow(() -> new StoreException("no tables of Pressespiegel in " + location()));
  }

  @Override
  public Map<String, Dataset<Row>> read(List<Table<?>> tables) {
    Marker marker = requireMarker();
    Map<String, Dataset<Row>> read = new LinkedHashMap<>();
    for (Table<?> table : tables) {
      read.put(table.name(), rows(table, marker.snapshots().get(table.name())));
    }
    return read;
  }

  private Dataset<Row> rows(Table<?> table, long snapshot) {
    return spark
        .read()
        .option("snapshot-id", snapshot)
        .table(nameOf(table))
        .select(Arrays.stream(table.schema().fieldNames()).map(n -> col(n)).toArray(Column[]::new));
  }

  /** The name of a table in a catalog of this session, which Spark and its MERGE ask for. */
  private String nameOf(Table<?> table) {
    String name = "pressespiegel_" + Integer.toHexString(folder.output().hashCode());
    String key = "spark.sql.catalog." + name;
    spark.conf().set(key, "org.apache.iceberg.spark.SparkCatalog");
    spark.conf().set(key + ".type", "hadoop");
    spark.conf().set(key + ".warehouse", folder.output().toString());
    spark.conf().set(key + ".cache-enabled", "false");
    return name + "." + table.name();
  }

  private HadoopCatalog catalog() {
    return new HadoopCatalog(configuration(), folder.output().toString());
  }

  private Configuration configuration() {
    return spark.sparkContext().hadoopConfiguration();
  }

  private static TableIdentifier identifier(Table<?> table) {
    return TableIdentifier.of(table.name());
  }

  @Override
  public Batch begin(String runId, Mode mode) {
    try {
      return folder.locked(runId, lock -> begin(runId, mode, lock));
    } catch (IOException e) {
      throw new StoreException("cannot write " + location() + ": " + OutputFolder.reason(e), e);
    }
  }

  private Batch begin(String runId, Mode mode, OutputLock lock) throws IOException {
    folder.requireOurs();
    if (folder.marker().isEmpty()) {
      folder.files().mkdirs(folder.output());
      new Marker(StorageFormat.ICEBERG, runId, List.of(), new TreeMap<>())
          .write(folder.files(), folder.output());
    }
    recover();
    boolean adds = mode == Mode.ADD && hasTables();
    if (adds) {
      folder.marker().ifPresent(Marker::requireAll);
    }
    return new IcebergBatch(runId, WorkFolder.of(spark, folder, runId), lock, adds);
  }

  /** Finishes a commit that was decided, forgets one that was not. */
  private void recover() throws IOException {
    Optional<Marker> next = Marker.of(folder.files(), next());
    try (HadoopCatalog catalog = catalog()) {
      if (next.isPresent()) {
        show(catalog, next.get());
      }
      for (Table<?> table : Tables.ALL) {
        if (catalog.tableExists(identifier(table))) {
          org.apache.iceberg.Table found = catalog.loadTable(identifier(table));
          if (found.refs().containsKey(BRANCH)) {
            found.manageSnapshots().removeBranch(BRANCH).commit();
          }
        }
      }
    }
  }

  private Path next() {
    return new Path(folder.output(), NEXT);
  }

  /** Makes the snapshots of a marker those of the tables, then the marker the present one. */
  private void show(HadoopCatalog catalog, Marker marker) throws IOException {
    // Backwards: articles, from which readers start, come last.
    for (int i = Tables.ALL.size() - 1; i >= 0; i--) {
      org.apache.iceberg.Table table = catalog.loadTable(identifier(Tables.ALL.get(i)));
      long snapshot = marker.snapshots().get(Tables.ALL.get(i).name());
      Snapshot current = table.currentSnapshot();
      if (current == null || current.snapshotId() != snapshot) {
        table.manageSnapshots().fastForwardBranch(SnapshotRef.MAIN_BRANCH, BRANCH).commit();
      }
    }
    FileContext.getFileContext(folder.output().toUri(), configuration())
        .rename(
            new Path(next(), Marker.FILE),
            new Path(folder.output(), Marker.FILE),
            Options.Rename.OVERWRITE);
  }

  private final class IcebergBatch extends LockedBatch {

    private final HadoopCatalog catalog = catalog();
    private final Set<String> branched = ConcurrentHashMap.newKeySet();

    IcebergBatch(String runId, WorkFolder work, OutputLock lock, boolean adds) {
      super(runId, work, lock, adds);
    }

    @Override
    public long append(Table<?> table, Dataset<Row> rows, Map<String, Long> rowsOfMonths) {
      org.apache.iceberg.Table target = branched(table);
      long before = adds ? total(target) : 0;
      try {
        RowLayout.arranged(table, rows, rowsOfMonths)
            .writeTo(nameOf(table) + ".branch_" + BRANCH)
            .append();
      } catch (NoSuchTableException e) {
        throw new IllegalStateException(e);
      }
      target.refresh();
      return total(target) - before;
    }

    /** The rows that a table's branch holds by its own account. */
    private static long total(org.apache.iceberg.Table table) {
      return Long.parseLong(table.snapshot(BRANCH).summary().getOrDefault("total-records", "0"));
    }

    @Override
    public void exchange(Table<?> table, Dataset<Row> keys, Dataset<Row> rows) {
      branched(table);
      String[] columns = table.schema().fieldNames();
      Dataset<Row> going =
          keys.select(table.key().stream().map(k -> col(k)).toArray(Column[]::new)).distinct();
      // A key that goes and comes back is an update, one that only goes a deletion.
      Dataset<Row> coming = rows.to(table.schema()).withColumn("comes", lit(true));
      Dataset<Row> leaving =
          going.join(coming, JavaConverters.asScalaBuffer(table.key()).toSeq(), "left_anti");
      coming
          .unionByName(leaving.withColumn("comes", lit(false)), true)
          .createOrReplaceTempView("changes");
      String same =
          table.key().stream()
              .map(k -> "t.`" + k + "` = s.`" + k + "`")
              .collect(Collectors.joining(" AND "));
      String set =
          Stream.of(columns)
              .map(c -> "t.`" + c + "` = s.`" + c + "`")
              .collect(Collectors.joining(", "));
      String names = Stream.of(columns).map(c -> "`" + c + "`").collect(Collectors.joining(", "));
      String values =
          Stream.of(columns).map(c -> "s.`" + c + "`").collect(Collectors.joining(", "));
      spark.sql(
          "MERGE INTO "
              + nameOf(table)
              + ".branch_"
              + BRANCH
              + " t USING changes s ON "
              + same
              + " WHEN MATCHED AND NOT s.comes THEN DELETE"
              + " WHEN MATCHED THEN UPDATE SET "
              + set
              + " WHEN NOT MATCHED AND s.comes THEN INSERT ("
              + names
              + ") VALUES ("
              + values
              + ")");
      spark.catalog().dropTempView("changes");
    }

    /** The table with its branch, both made where there are none. */
    private org.apache.iceberg.Table branched(Table<?> table) {
      org.apache.iceberg.Table found = table(table);
      if (branched.add(table.name())) {
        found.manageSnapshots().createBranch(BRANCH).commit();
        if (!adds) {
          found.newDelete().deleteFromRowFilter(Expressions.alwaysTrue()).toBranch(BRANCH).commit();
        }
        found.refresh();
      }
      return found;
    }

    private org.apache.iceberg.Table table(Table<?> table) {
      if (catalog.tableExists(identifier(table))) {
        return catalog.loadTable(identifier(table));
      }
      Schema schema = SparkSchemaUtil.convert(table.schema());
      PartitionSpec.Builder spec = PartitionSpec.builderFor(schema);
      return catalog.createTable(
          identifier(table),
          schema,
          table.monthly() ? spec.identity(Table.MONTH).build() : spec.build(),
          Map.of(
              "format-version", "2",
              "write.parquet.compression-codec", "zstd",
              "write.distribution-mode", "none",
              "write.merge.distribution-mode", "hash"));
    }

    @Override
    public long compact(Table<?> table) {
      RewriteDataFiles.Result result =
          SparkActions.get(spark)
              .rewriteDataFiles(table(table))
              .option("min-input-files", "2")
              .execute();
      return result.rewrittenDataFilesCount();
    }

    @Override
    public void commit() {
      forgetAll();
      try {
        lock.requireHeld();
        SortedMap<String, Long> snapshots = new TreeMap<>();
        for (Table<?> table : Tables.ALL) {
          org.apache.iceberg.Table found =
              branched.contains(table.name()) ? table(table) : branched(table);
          snapshots.put(table.name(), found.snapshot(BRANCH).snapshotId());
        }
        Marker marker = Marker.ofAll(StorageFormat.ICEBERG, runId, snapshots);
        marker.write(folder.files(), next());
        show(catalog, marker);
        recover();
        catalog.close();
      } catch (IOException e) {
        throw new StoreException(
            "the tables are written but not all shown: "
                + OutputFolder.reason(e)
                + "; the next run completes it",
            e);
      }
      lock.close();
    }

    @Override
    public void abandon() {
      try {
        forgetAll();
        if (Marker.of(folder.files(), next()).isEmpty()) {
          recover();
        }
        catalog.close();
      } catch (IOException e) {
        throw new StoreException("cannot clear " + location() + ": " + OutputFolder.reason(e), e);
      } finally {
        lock.close();
      }
    }
  }
}
