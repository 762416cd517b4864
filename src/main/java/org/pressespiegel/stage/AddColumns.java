package org.pressespiegel.stage;

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

  static Dataset<Row> to(Dataset<Row> rows, StructType added, CellsFactory factory) {
    StructType before = rows.schema();
    StructType after =
        new StructType(
            Stream.concat(Arrays.stream(before.fields()), Arrays.stream(added.fields()))
                .toArray(StructField[]::new));
    MapPartitionsFunction<Row, Row> append =
        partition -> {
          Cells cells = factory.create(before);
          return new MappedIterator<>(partition, row -> joined(row, computed(cells, row), after));
        };
    return rows.mapPartitions(append, Encoders.row(after));
  }

  private static Object[] computed(Cells cells, Row row) {
    try {
      return cells.of(row);
    } catch (StackOverflowError e) {
      // To Spark an error of the machine, for which it ends the process: one text is no reason.
      throw new IllegalStateException("a text too deep to read", e);
    }
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
