package org.pressespiegel.store;

import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;

/**
 * The files of an output, seen without a session of Spark: whoever keeps something that was read
 * from it learns so whether that is still so.
 */
public final class OutputFiles {

  private static final String LOCAL = "fs.file.impl";

  private final FileSystem files;
  private final Path output;

  private OutputFiles(FileSystem files, Path output) {
    this.files = files;
    this.output = output;
  }

  /**
   * Those of an output, with Spark's settings for Hadoop.
   *
   * @throws IOException if its file system is not known, or the path is none
   */
  public static OutputFiles of(String output) throws IOException {
    Configuration hadoop = SparkHadoopUtil.get().newConfiguration(new SparkConf());
    if (hadoop.get(LOCAL) == null) {
      // Hadoop's own starts a process for each file.
      hadoop.set(LOCAL, PosixLocalFileSystem.class.getName());
    }
    try {
      Path path = new Path(output);
      FileSystem files = path.getFileSystem(hadoop);
      return new OutputFiles(files, files.makeQualified(path));
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Returns where the output lies, as a URI. */
  public String location() {
    return output.toString();
  }

  /** Returns the size and time of each file, by path; none where there is no output of ours. */
  public SortedMap<String, String> states() throws IOException {
    SortedMap<String, String> states = new TreeMap<>();
    if (Marker.of(files, output).isPresent()) {
      list(output, states);
    }
    return states;
  }

  private void list(Path folder, SortedMap<String, String> states) throws IOException {
    for (FileStatus file : files.listStatus(folder)) {
      if (file.isDirectory()) {
        list(file.getPath(), states);
      } else {
        states.put(file.getPath().toString(), file.getLen() + " " + file.getModificationTime());
      }
    }
  }
}
