package org.pressespiegel;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.pressespiegel.store.PosixLocalFileSystem;
import org.pressespiegel.table.SessionSettings;

/** Hands one local session to every test that asks for one as a parameter. */
public final class SharedSpark implements ParameterResolver {

  private static final class Holder {
    static final SparkSession SPARK = start();

    private static SparkSession start() {
      SparkConf conf = new SparkConf();
      SessionSettings.REQUIRED.forEach(conf::set);
      return SparkSession.builder()
          .config(conf)
          .master("local[2]")
          .appName("tests")
          .config("spark.ui.enabled", "false")
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.network.timeout", "1d")
          .config("spark.sql.broadcastTimeout", "1d")
          .config("spark.hadoop.fs.file.impl", PosixLocalFileSystem.class.getName())
          .config("spark.sql.shuffle.partitions", "3")
          .config(
              "spark.sql.extensions",
              "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions")
          .config("spark.sql.catalogImplementation", "in-memory")
          .getOrCreate();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SparkSession.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return Holder.SPARK;
  }
}
