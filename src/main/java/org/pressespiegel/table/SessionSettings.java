package org.pressespiegel.table;

import java.util.Map;
import org.apache.spark.sql.RuntimeConfig;

/** What a Spark session must be set to, lest the tables mean something else. */
public final class SessionSettings {

  /** Spark's keys and their values. */
  public static final Map<String, String> REQUIRED =
      Map.of(
          // The Gregorian calendar throughout, also for the years before it that articles speak of.
          "spark.sql.parquet.datetimeRebaseModeInWrite", "CORRECTED",
          "spark.sql.parquet.datetimeRebaseModeInRead", "CORRECTED",
          "spark.sql.session.timeZone", "UTC",
          // Rows hold java.time's values, as the core does.
          "spark.sql.datetime.java8API.enabled", "true",
          "spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS",
          // A month is a string, also where all of them look like dates.
          "spark.sql.sources.partitionColumnTypeInference.enabled", "false");

  /** What even rows that are not written hang on; the others matter where tables are. */
  private static final String ROWS = "spark.sql.datetime.java8API.enabled";

  private SessionSettings() {}

  /**
   * Checks the session that a caller brings for his own rows.
   *
   * @throws IllegalStateException if it is set otherwise; it says how to set it
   */
  public static void check(RuntimeConfig conf) {
    String is = conf.get(ROWS, "false");
    if (!is.equals(REQUIRED.get(ROWS))) {
      throw new IllegalStateException(
          "this Spark session has "
              + ROWS
              + " = "
              + is
              + "; Pressespiegel needs true: spark.conf().set(\""
              + ROWS
              + "\", \"true\") before the first transform, or --conf "
              + ROWS
              + "=true");
    }
  }
}
