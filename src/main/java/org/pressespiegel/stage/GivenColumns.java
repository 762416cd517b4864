package org.pressespiegel.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/** The columns of whoever calls, whatever they are named. */
public final class GivenColumns {

  private GivenColumns() {}

  /** Returns a column of whatever name: with a dot in it, too. */
  public static Column named(String name) {
    return col("`" + name.replace("`", "``") + "`");
  }

  /** Returns some columns as one. */
  public static Column all(List<String> names) {
    return struct(names.stream().map(GivenColumns::named).toArray(Column[]::new));
  }

  /**
   * Checks that a column is there and of one of some types.
   *
   * @throws IllegalArgumentException if it is not
   */
  public static void require(StructType schema, String name, DataType... types) {
    if (!Arrays.asList(schema.fieldNames()).contains(name)) {
      throw new IllegalArgumentException(
          "no column " + name + "; there are: " + String.join(", ", schema.fieldNames()));
    }
    DataType type = schema.apply(name).dataType();
    if (!Arrays.asList(types).contains(type)) {
      throw new IllegalArgumentException(
          "column "
              + name
              + " is "
              + type.sql()
              + ", not "
              + String.join(
                  " or ",
                  Arrays.stream(types).map(t -> t.sql().toUpperCase(Locale.ROOT)).toList()));
    }
  }

  /**
   * Checks that no column is there yet.
   *
   * @throws IllegalArgumentException if one is
   */
  public static void requireNone(StructType schema, String name) {
    if (Arrays.asList(schema.fieldNames()).contains(name)) {
      throw new IllegalArgumentException("there is a column already: " + name);
    }
  }
}
