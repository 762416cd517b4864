package org.pressespiegel.stage;

import java.io.Serializable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One step of the flow: rows in, rows out. Reads nothing, writes nothing, remembers nothing. */
@FunctionalInterface
public interface Stage extends Serializable {

  /** Returns what becomes of {@code rows}; lazily, as every Spark transformation. */
  Dataset<Row> apply(Dataset<Row> rows);
}
