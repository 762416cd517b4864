package org.pressespiegel.table;

import java.util.Objects;
import java.util.function.Function;
import org.apache.spark.sql.types.DataType;

/**
 * One column of a table: its name, type and meaning, and where its value comes from.
 *
 * @param name snake_case name
 * @param type Spark SQL type
 * @param required whether the value is never null
 * @param meaning one sentence for the documentation, without the final full stop
 * @param value reads the value off the core's record, already as Spark wants it in a {@code Row};
 *     null where a later stage adds the column
 * @param <T> the core's record that a row is made of
 */
record Column<T>(
    String name, DataType type, boolean required, String meaning, Function<T, Object> value) {

  Column {
    Objects.requireNonNull(type, "type");
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("not snake_case: " + name);
    }
    if (meaning.isBlank() || meaning.endsWith(".")) {
      throw new IllegalArgumentException("no meaning, or a full stop behind it: " + name);
    }
  }

  static <T> Column<T> required(
      String name, DataType type, String meaning, Function<T, Object> value) {
    return new Column<>(name, type, true, meaning, value);
  }

  static <T> Column<T> optional(
      String name, DataType type, String meaning, Function<T, Object> value) {
    return new Column<>(name, type, false, meaning, value);
  }

  /** A column that a stage after the first one adds. */
  static <T> Column<T> later(String name, DataType type, boolean required, String meaning) {
    return new Column<>(name, type, required, meaning, null);
  }
}
