package org.pressespiegel.stage;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import scala.collection.JavaConverters;

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
    StructType after = before;
    for (var field : added.fields()) {
      after = after.add(field);
    }
    MapPartitionsFunction<Row, Row> append =
        partition -> {
          Cells cells = factory.create(before);
          return new MappedIterator<>(partition, row -> joined(row, cells.of(row)));
        };
    return rows.mapPartitions(append, Encoders.row(after));
  }

  private static Row joined(Row row, Object[] added) {
    Object[] all = new Object[row.length() + added.length];
    for (int i = 0; i < row.length(); i++) {
      all[i] = row.get(i);
    }
    for (int i = 0; i < added.length; i++) {
      // Spark hands rows from one such step to the next as they are: lists must be its own kind.
      all[row.length() + i] =
          added[i] instanceof Object[] list
              ? JavaConverters.asScalaBuffer(List.of(list)).toSeq()
              : added[i];
    }
    return RowFactory.create(all);
  }
}
