package org.pressespiegel.store;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A file that the user names beside the input, on a disk, HDFS or what Hadoop reads.
 *
 * @param what what it is, for messages
 */
public record GivenFile(SparkSession spark, String name, String what) {

  /**
   * Opens it.
   *
   * @throws StoreException if it is not there or cannot be read
   */
  public InputStream open() {
    try {
      Path path = new Path(name);
      FileSystem files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
      if (!files.exists(path) || files.getFileStatus(path).isDirectory()) {
        throw new StoreException("no " + what + " at " + name);
      }
      return files.open(path);
    } catch (IOException | IllegalArgumentException e) {
      throw new StoreException("cannot read the " + what + " " + name + ": " + e.getMessage(), e);
    }
  }

  /**
   * Returns its lines as {@code value STRING}; one that ends in {@code .bz2} is read in pieces by
   * many tasks, one in {@code .gz} by one.
   *
   * @throws StoreException if it is not there
   */
  public Dataset<Row> lines() {
    try (InputStream there = open()) {
      return spark.read().text(name);
    } catch (IOException e) {
      throw new StoreException("cannot read the " + what + " " + name + ": " + e.getMessage(), e);
    }
  }
}
