package org.pressespiegel.table;

import java.util.Map;

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

  private SessionSettings() {}
}
