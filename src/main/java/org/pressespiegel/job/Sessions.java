package org.pressespiegel.job;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.pressespiegel.table.SessionSettings;

/** Starts Spark: with what spark-submit says, or alone in this process. */
final class Sessions {

  private Sessions() {}

  /** Returns a session of the given name; local, and on loopback only, where no master is set. */
  static SparkSession start(String name) {
    SparkConf conf = new SparkConf();
    conf.setIfMissing("spark.master", "local[*]");
    if (conf.get("spark.master").startsWith("local")) {
      conf.setIfMissing("spark.ui.enabled", "false");
      conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
      conf.setIfMissing("spark.driver.host", "127.0.0.1");
    }
    SessionSettings.REQUIRED.forEach(conf::set);
    return SparkSession.builder()
        .config(conf)
        .appName("Pressespiegel " + name)
        .config("spark.sql.catalogImplementation", "in-memory")
        .getOrCreate();
  }
}
