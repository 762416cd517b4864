package org.pressespiegel.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.pressespiegel.table.Table;

/**
 * The tables of one output, all of them of one moment: what a batch writes shows in all tables at
 * once or in none.
 */
public sealed interface TableStore permits ParquetStore, IcebergStore {

  /** What becomes of the rows that are there already. */
  enum Mode {
    /** They stay, and the batch adds to them. */
    ADD,
    /** The batch takes their folder. */
    REPLACE
  }

  /**
   * Returns the store at {@code output}, a path or Hadoop URI, whether it exists or not; in the
   * format in which it is, plain Parquet where it is not yet.
   *
   * @throws StoreException if there can be no folder of that name
   */
  static TableStore at(SparkSession spark, String output) {
    OutputFolder folder = OutputFolder.of(spark, output);
    StorageFormat format = folder.marker().map(Marker::storage).orElse(StorageFormat.PARQUET);
    return in(format, spark, folder);
  }

  /**
   * Returns the store at {@code output} in a given format.
   *
   * @throws StoreException if there can be no folder of that name, or its tables have another
   *     format
   */
  static TableStore at(SparkSession spark, String output, StorageFormat format) {
    OutputFolder folder = OutputFolder.of(spark, output);
    Optional<StorageFormat> found = folder.marker().map(Marker::storage);
    if (found.isPresent() && found.get() != format) {
      throw new StoreException(
          "the tables in "
              + folder.location()
              + " are "
              + found.get().label()
              + ", not "
              + format.label()
              + " as output.format says; choose another folder");
    }
    return in(format, spark, folder);
  }

  private static TableStore in(StorageFormat format, SparkSession spark, OutputFolder folder) {
    return switch (format) {
      case PARQUET -> new ParquetStore(spark, folder);
      case ICEBERG -> {
        requireIceberg(folder);
        yield new IcebergStore(spark, folder);
      }
    };
  }

  /** Iceberg is no part of the application jar: clusters that use it have it. */
  private static void requireIceberg(OutputFolder folder) {
    try {
      Class.forName(
          "org.apache.iceberg.spark.SparkCatalog", false, TableStore.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new StoreException(
          "the tables in "
              + folder.location()
              + " are iceberg, which needs iceberg-spark-runtime on the class path; see docs/cluster.md",
          e);
    }
  }

  /** Returns where the tables are. */
  String location();

  /** Returns whether there are complete tables. */
  boolean hasTables();

  /**
   * Checks that there are tables to read.
   *
   * @throws StoreException if there are none
   */
  void requireTables();

  /**
   * Returns the tables that are there; an older version may not have known all of them.
   *
   * @throws StoreException if the output holds no tables of ours
   */
  List<Table<?>> tables();

  /**
   * Returns the rows of some tables by their names, all of the same batch.
   *
   * @throws StoreException if the output holds no tables of ours
   */
  Map<String, Dataset<Row>> read(List<Table<?>> tables);

  /**
   * Returns the rows of a table.
   *
   * @throws StoreException if the output holds no tables of ours
   */
  default Dataset<Row> read(Table<?> table) {
    return read(List.of(table)).get(table.name());
  }

  /**
   * Starts a batch. Where there are no tables yet, there is nothing to add to: it replaces.
   *
   * @throws StoreException if another run writes, or the output holds something that is not ours,
   *     lacks a table to add to, or cannot be written
   */
  Batch begin(String runId, Mode mode);

  /**
   * Rows on their way: none shows before {@link #commit}. Several threads may append at once, each
   * to a table of its own.
   */
  interface Batch {

    /** Returns whether the tables that are there stay, and this batch adds to them. */
    boolean adds();

    /**
     * Computes rows now and keeps them until the batch ends, beside the output and seen by nobody
     * else.
     *
     * @param name what they are, as no others of the batch
     * @return the rows as they are kept
     */
    Dataset<Row> keep(String name, Dataset<Row> rows);

    /** Throws away rows that are kept. */
    void forget(String name);

    /**
     * Adds the rows to a table, once per table, and returns how many there are.
     *
     * <p>Extra columns are dropped, missing ones are an error.
     *
     * @param rowsOfMonths how many rows there are of each month, which says how many files they
     *     make; a month that is not in it makes one
     * @throws RuntimeException that names the column, if a required one holds a null
     */
    long append(Table<?> table, Dataset<Row> rows, Map<String, Long> rowsOfMonths);

    /** Counts rows by month, then adds them: {@link #append(Table, Dataset, Map)}. */
    default long append(Table<?> table, Dataset<Row> rows) {
      return append(table, rows, RowLayout.rowsOfMonths(table, rows));
    }

    /**
     * Takes rows out of a table and puts others in; after {@link #append}, and once per table.
     *
     * @param keys the table's key columns of rows that go
     * @param rows rows that come
     */
    void exchange(Table<?> table, Dataset<Row> keys, Dataset<Row> rows);

    /**
     * Merges the small files of each month of a table that has more files than it needs; once per
     * table, and nothing else.
     *
     * @return how many files are replaced by fewer
     */
    long compact(Table<?> table);

    /**
     * Shows all of it at once.
     *
     * @throws StoreException if that is not possible; the message says how the output stands
     */
    void commit();

    /** Throws away what was written, unless it is committed. */
    void abandon();
  }
}
