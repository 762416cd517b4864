package org.pressespiegel.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * A file that an answer is written to, put in place whole: on disks, HDFS or what Hadoop writes.
 */
public final class AnswerFile {

  private final FileSystem files;
  private final Path target;

  private AnswerFile(FileSystem files, Path target) {
    this.files = files;
    this.target = target;
  }

  /**
   * Returns the file of that name, which may exist.
   *
   * @param tables the tables that are asked; the file must not lie among them
   * @throws StoreException if there can be no such file
   */
  public static AnswerFile at(SparkSession spark, String name, TableStore tables) {
    try {
      Path path = new Path(name);
      FileSystem files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
      Path target = files.makeQualified(path);
      Path output = files.makeQualified(new Path(tables.location()));
      if (target.equals(output) || target.toString().startsWith(output + "/")) {
        throw new StoreException("the answer would lie among the tables: " + name);
      }
      return in(files, target, name);
    } catch (IOException | IllegalArgumentException e) {
      throw new StoreException("cannot write " + name + ": " + e.getMessage(), e);
    }
  }

  /**
   * Returns the file of that name, which may exist.
   *
   * @throws StoreException if there can be no such file
   */
  public static AnswerFile at(SparkSession spark, String name) {
    try {
      Path path = new Path(name);
      FileSystem files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
      return in(files, files.makeQualified(path), name);
    } catch (IOException | IllegalArgumentException e) {
      throw new StoreException("cannot write " + name + ": " + e.getMessage(), e);
    }
  }

  private static AnswerFile in(FileSystem files, Path target, String name) throws IOException {
    if (target.getParent() == null || !files.exists(target.getParent())) {
      throw new StoreException("no such folder: " + target.getParent());
    }
    if (files.exists(target) && files.getFileStatus(target).isDirectory()) {
      throw new StoreException("the answer would be a folder: " + name);
    }
    return new AnswerFile(files, target);
  }

  /** Writes text, UTF-8, that the printer prints. */
  public void write(Consumer<PrintStream> printer) {
    // Else a file of checksums would stay beside each answer on a local disk.
    FileSystem plain = files instanceof ChecksumFileSystem local ? local.getRawFileSystem() : files;
    try (PrintStream out =
        new PrintStream(
            new BufferedOutputStream(plain.create(begun(), true)), false, StandardCharsets.UTF_8)) {
      printer.accept(out);
      if (out.checkError()) {
        throw new IOException("disk full?");
      }
    } catch (Exception e) {
      // Spark throws checked exceptions without saying so.
      throw failed(e);
    }
    putInPlace(begun());
  }

  /** Writes the rows, in their order, as one Parquet file. */
  public void writeParquet(Dataset<Row> rows) {
    try {
      rows.coalesce(1)
          .write()
          .mode(SaveMode.Overwrite)
          .option("compression", "zstd")
          .parquet(begun().toString());
      Path written =
          Arrays.stream(files.listStatus(begun()))
              .map(FileStatus::getPath)
              .filter(path -> path.getName().endsWith(".parquet"))
              .findFirst()
              .orElseThrow(() -> new IOException("Spark wrote no file"));
      putInPlace(written);
      files.delete(begun(), true);
    } catch (Exception e) {
      // Spark throws checked exceptions without saying so.
      throw failed(e);
    }
  }

  private Path begun() {
    return new Path(target.getParent(), "." + target.getName() + ".part");
  }

  private void putInPlace(Path written) {
    FileSystem plain = files instanceof ChecksumFileSystem local ? local.getRawFileSystem() : files;
    try {
      // A local disk replaces a file; others refuse.
      if (!plain.rename(written, target)
          && !(plain.delete(target, false) && plain.rename(written, target))) {
        throw new IOException("cannot rename " + written.getName());
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private RuntimeException failed(Exception e) {
    try {
      files.delete(begun(), true);
    } catch (IOException left) {
      e.addSuppressed(left);
    }
    if (e instanceof IOException) {
      return new StoreException("cannot write " + target.getName() + ": " + e.getMessage(), e);
    }
    // What is wrong with the question is not for us to say.
    return e instanceof RuntimeException fault ? fault : new IllegalStateException(e);
  }
}
