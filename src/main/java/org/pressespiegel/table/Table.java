package org.pressespiegel.table;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A table as it is declared once: what a row is, its columns, its key and its layout.
 *
 * @param <T> the core's record that a row is made of
 */
public final class Table<T> {

  /** The partition column of every table but {@code runs}. */
  public static final String MONTH = "month";

  private final String name;
  private final String rowMeaning;
  private final List<Column<T>> columns;

  /** The columns whose values come from the core's record. */
  private final List<Column<T>> filled;

  private final List<String> key;
  private final boolean monthly;
  private final int rowsPerFile;

  /**
   * Declares a table.
   *
   * @param rowMeaning what one row stands for, as in "one row per …"
   * @param key the columns that identify a row and order the rows of a file
   * @param monthly whether the table is partitioned by month
   * @param rowsPerFile how many rows make a file of some 64 to 256 MB
   */
  Table(
      String name,
      String rowMeaning,
      List<Column<T>> columns,
      List<String> key,
      boolean monthly,
      int rowsPerFile) {
    this.name = name;
    this.rowMeaning = rowMeaning;
    this.columns = List.copyOf(columns);
    this.filled = columns.stream().filter(column -> column.value() != null).toList();
    this.key = List.copyOf(key);
    this.monthly = monthly;
    this.rowsPerFile = rowsPerFile;
    for (String keyColumn : key) {
      if (columns.stream().noneMatch(c -> c.name().equals(keyColumn) && c.required())) {
        throw new IllegalArgumentException(
            name + ": key column is no required column: " + keyColumn);
      }
    }
  }

  /** Returns the table's name, which is also its folder's and its view's. */
  public String name() {
    return name;
  }

  /** Returns what one row stands for. */
  public String rowMeaning() {
    return rowMeaning;
  }

  /** Returns the columns that identify a row, in the order in which a file is sorted. */
  public List<String> key() {
    return key;
  }

  /** Returns whether the table is partitioned by {@link #MONTH}. */
  public boolean monthly() {
    return monthly;
  }

  /** Returns how many rows make a file of a good size for reading. */
  public int rowsPerFile() {
    return rowsPerFile;
  }

  /** Returns all columns as they are written, the partition column last, all nullable. */
  public StructType schema() {
    StructType schema =
        new StructType(columns.stream().map(Table::field).toArray(StructField[]::new));
    return monthly ? schema.add(MONTH, DataTypes.StringType) : schema;
  }

  /** Returns the columns that {@link #row} fills, in its order. */
  public StructType rowSchema() {
    return new StructType(filled.stream().map(Table::field).toArray(StructField[]::new));
  }

  /** Returns the names of the columns that are never null. */
  public List<String> requiredColumns() {
    Stream<String> own = columns.stream().filter(Column::required).map(Column::name);
    return (monthly ? Stream.concat(own, Stream.of(MONTH)) : own).toList();
  }

  /**
   * Returns the row of a value, in the order of {@link #rowSchema}.
   *
   * @throws IllegalArgumentException if the value lacks what the table requires
   */
  public Row row(T value) {
    Object[] cells = new Object[filled.size()];
    for (int i = 0; i < cells.length; i++) {
      Column<T> column = filled.get(i);
      cells[i] = column.value().apply(value);
      if (cells[i] == null && column.required()) {
        throw new IllegalArgumentException(name + "." + column.name() + " is missing");
      }
    }
    return RowFactory.create(cells);
  }

  List<Column<T>> columns() {
    return columns;
  }

  private static StructField field(Column<?> column) {
    // Nullable throughout: Parquet reads everything back so, and rows are checked when made.
    return DataTypes.createStructField(column.name(), column.type(), true)
        .withComment(column.meaning());
  }

  @Override
  public String toString() {
    return name;
  }
}
