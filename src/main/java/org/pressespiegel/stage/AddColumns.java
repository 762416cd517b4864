package org.pressespiegel.stage;

import static org.apache.spark.sql.types.DataTypes.IntegerType;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.collection.mutable.WrappedArray;

/** Rows with further columns that a tool of the core computes from each row. */
final class AddColumns {

  /** Computes the added cells of one row. */
  @FunctionalInterface
  interface Cells {
    Object[] of(Row row);
  }

  /** Builds the computation, once per partition. */
  @FunctionalInterface
  interface CellsFactory extends Serializable {
    Cells create(StructType schema);
  }

  private AddColumns() {}

  /** Adds them; a row with a fault, see {@link Faults}, is left alone and gets empty ones. */
  static Dataset<Row> to(Dataset<Row> rows, StructType added, CellsFactory factory) {
    return to(rows, added, factory, Faults.column(rows.schema()));
  }

  /** Adds them to rows with a fault as well, and fails where the computation does. */
  static Dataset<Row> toAll(Dataset<Row> rows, StructType added, CellsFactory factory) {
    return to(rows, added, factory, -1);
  }

  private static Dataset<Row> to(
      Dataset<Row> rows, StructType added, CellsFactory factory, int fault) {
    StructType before = rows.schema();
    StructType after =
        new StructType(
            Stream.concat(Arrays.stream(before.fields()), Arrays.stream(added.fields()))
                .toArray(StructField[]::new));
    MapPartitionsFunction<Row, Row> append =
        partition -> {
          Cells cells = factory.create(before);
          return new MappedIterator<>(partition, row -> with(cells, row, fault, added, after));
        };
    return rows.mapPartitions(append, Encoders.row(after));
  }

  private static Row with(Cells cells, Row row, int fault, StructType added, StructType after) {
    if (fault >= 0 && !row.isNullAt(fault)) {
      return joined(row, none(added), after);
    }
    try {
      return joined(row, cells.of(row), after);
    } catch (RuntimeException | StackOverflowError e) {
      if (fault < 0 || !Faults.isOfText(e)) {
        // To Spark the latter is an error of the machine, for which it ends the process.
        throw e instanceof RuntimeException unchecked
            ? unchecked
            : new IllegalStateException("a text too deep to read", e);
      }
      return joined(faulty(row, fault, e), none(added), after);
    }
  }

  /** Returns a row that says in the column {@code fault} what the program failed on. */
  static Row faulty(Row row, int fault, Throwable e) {
    Object[] cells = new Object[row.length()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = i == fault ? Faults.told(e) : row.get(i);
    }
    return new GenericRowWithSchema(cells, row.schema());
  }

  /** Returns cells that hold nothing: no rows, no number, no word. */
  static Object[] none(StructType added) {
    return Arrays.stream(added.fields()).map(field -> none(field.dataType())).toArray();
  }

  static Object none(DataType type) {
    return type instanceof ArrayType ? new Object[0] : type.equals(IntegerType) ? 0 : null;
  }

  /** Returns a row with these cells, as {@link #to} would hand it on. */
  static Row row(Object[] cells, StructType schema) {
    Object[] all = new Object[cells.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = asRead(cells[i], schema.fields()[i].dataType());
    }
    return new GenericRowWithSchema(all, schema);
  }

  /**
   * Spark hands rows from one such step to the next as they are: they must look as if it had read
   * them, with a schema, and lists of its own kind.
   */
  private static Row joined(Row row, Object[] added, StructType after) {
    Object[] all = new Object[row.length() + added.length];
    for (int i = 0; i < row.length(); i++) {
      all[i] = row.get(i);
    }
    for (int i = 0; i < added.length; i++) {
      all[row.length() + i] = asRead(added[i], after.fields()[row.length() + i].dataType());
    }
    return new GenericRowWithSchema(all, after);
  }

  private static Object asRead(Object cell, DataType type) {
    if (cell instanceof Row row && type instanceof StructType struct) {
      Object[] cells = new Object[row.length()];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = asRead(row.get(i), struct.fields()[i].dataType());
      }
      return new GenericRowWithSchema(cells, struct);
    }
    if (cell instanceof Object[] list && type instanceof ArrayType array) {
      Object[] elements = new Object[list.length];
      for (int i = 0; i < elements.length; i++) {
        elements[i] = asRead(list[i], array.elementType());
      }
      return WrappedArray.make(elements);
    }
    return cell;
  }
}
