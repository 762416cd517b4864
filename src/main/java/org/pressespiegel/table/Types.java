package org.pressespiegel.table;

import java.util.List;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Short names for Spark's types, for declarations that read like a table. */
final class Types {

  static final DataType STRING = DataTypes.StringType;
  static final DataType INT = DataTypes.IntegerType;
  static final DataType LONG = DataTypes.LongType;
  static final DataType DOUBLE = DataTypes.DoubleType;
  static final DataType BOOLEAN = DataTypes.BooleanType;
  static final DataType DATE = DataTypes.DateType;
  static final DataType TIMESTAMP = DataTypes.TimestampType;
  static final ArrayType STRINGS = arrayOf(STRING);

  private Types() {}

  static ArrayType arrayOf(DataType element) {
    // As files are read back: a batch writes rows that it has read.
    return DataTypes.createArrayType(element, true);
  }

  static StructField field(String name, DataType type) {
    return DataTypes.createStructField(name, type, true);
  }

  static StructType struct(StructField... fields) {
    return DataTypes.createStructType(List.of(fields));
  }
}
