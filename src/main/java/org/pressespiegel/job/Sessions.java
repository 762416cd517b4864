package org.pressespiegel.job;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.pressespiegel.store.PosixLocalFileSystem;
import org.pressespiegel.store.StorageFormat;
import org.pressespiegel.table.SessionSettings;

/** Starts Spark: with what spark-submit says, or alone in this process. */
final class Sessions {

  private static final String EXTENSIONS = "spark.sql.extensions";
  private static final String ICEBERG =
      "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions";

  private Sessions() {}

  /** Returns a session of the given name; local, and on loopback only, where no master is set. */
  static SparkSession start(String name) {
    return start(name, StorageFormat.PARQUET);
  }

  /** Returns such a session that can also write tables of a format. */
  static SparkSession start(String name, StorageFormat format) {
    SparkConf conf = new SparkConf();
    if (format == StorageFormat.ICEBERG) {
      // MERGE is theirs; a user's own extensions stay.
      String others = conf.get(EXTENSIONS, "");
      conf.set(EXTENSIONS, others.isEmpty() ? ICEBERG : others + "," + ICEBERG);
    }
    conf.setIfMissing("spark.master", "local[*]");
    if (conf.get("spark.master").startsWith("local")) {
      conf.setIfMissing("spark.ui.enabled", "false");
      conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
      conf.setIfMissing("spark.driver.host", "127.0.0.1");
      // One process cannot lose sight of itself; a laptop that sleeps, or is overloaded, shall go
      // on.
      conf.setIfMissing("spark.network.timeout", "1d");
      conf.setIfMissing("spark.sql.broadcastTimeout", "1d");
      // A local folder per month is listed sooner than a task for it is started.
      conf.setIfMissing("spark.sql.sources.parallelPartitionDiscovery.threshold", "10000");
      conf.setIfMissing("spark.hadoop.fs.file.impl", PosixLocalFileSystem.class.getName());
    }
    // A short step is not to wait for the last task of a long one beside it.
    conf.setIfMissing("spark.scheduler.mode", "FAIR");
    SessionSettings.REQUIRED.forEach(conf::set);
    return SparkSession.builder()
        .config(conf)
        .appName("Pressespiegel " + name)
        .config("spark.sql.catalogImplementation", "in-memory")
        .getOrCreate();
  }
}
