package org.pressespiegel.nlp;

import java.io.Serializable;
import java.nio.file.Path;
import org.apache.spark.SparkFiles;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A file that the driver can read, and that Spark hands to every executor: none of them shares a
 * disk with it.
 *
 * @param name its name there
 */
public record HandedFile(String name) implements Serializable {

  /**
   * Hands out a file; the same one again does nothing.
   *
   * @param rows any rows of the session
   * @param path path or Hadoop URI
   * @param what what it is, for the message
   * @throws UnfitFileException if there is no such file
   */
  public static HandedFile of(Dataset<Row> rows, String path, String what) {
    try {
      rows.sparkSession().sparkContext().addFile(path);
    } catch (Exception e) {
      // Spark throws checked exceptions that it does not declare.
      throw new UnfitFileException("no " + what + " at " + path, e);
    }
    return new HandedFile(path.replaceFirst(".*/", ""));
  }

  /** Returns where it lies on this machine. */
  public Path path() {
    return Path.of(SparkFiles.get(name));
  }
}
