package org.pressespiegel.stage;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Cells that a stage puts before those of a table's row: its number, its sentence. */
final class LeadingCells {

  private LeadingCells() {}

  /** Returns a schema with some columns more in front. */
  static StructType schema(StructType row, StructField... first) {
    return new StructType(
        Stream.concat(Stream.of(first), Stream.of(row.fields())).toArray(StructField[]::new));
  }

  /** Returns a row with some cells more in front. */
  static Row row(Row row, Object... first) {
    return RowFactory.create(
        Stream.concat(Stream.of(first), IntStream.range(0, row.length()).mapToObj(row::get))
            .toArray());
  }
}
