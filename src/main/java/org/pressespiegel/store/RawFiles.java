package org.pressespiegel.store;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Input files as rows of bytes, nothing judged.
 *
 * <p>Rows: {@code source_uri STRING, source_record LONG, content BINARY, length LONG, failure
 * STRING}. A file that is longer than the limit comes with its first bytes only; one that cannot be
 * read comes without content and with the reason in {@code failure}. Spark's own {@code binaryFile}
 * source stops the job at either, or drops the file without a word.
 */
public final class RawFiles {

  /** How much of a too large file is read, so that a reject can show how it begins. */
  private static final int HEAD_BYTES = 4096;

  /** Folders below folders; more is a link in a circle. */
  private static final int DEEPEST = 200;

  private static final StructType RAW =
      new StructType()
          .add("source_uri", StringType)
          .add("source_record", LongType)
          .add("content", BinaryType)
          .add("length", LongType)
          .add("failure", StringType);

  private final SparkSession spark;
  private final ReadLimits limits;
  private final List<RawFile> files;
  private final LongAccumulator recordsRead;

  private RawFiles(SparkSession spark, ReadLimits limits, List<RawFile> files) {
    this.spark = spark;
    this.limits = limits;
    this.files = files;
    this.recordsRead = spark.sparkContext().longAccumulator();
  }

  /**
   * Finds the files of {@code inputs}.
   *
   * @param inputs files, folders (with all below them) or globs, as paths or Hadoop URIs; names
   *     that begin with a dot or an underscore are passed over, as everywhere in Hadoop
   * @throws StoreException if an input does not exist, cannot be listed or holds no file
   */
  public static RawFiles find(SparkSession spark, List<String> inputs, ReadLimits limits) {
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    TreeMap<String, RawFile> found = new TreeMap<>();
    for (String input : inputs) {
      int before = found.size();
      try {
        Path pattern = new Path(input);
        FileSystem system = pattern.getFileSystem(configuration);
        FileStatus[] roots = literalOrGlob(system, pattern);
        if (roots == null || roots.length == 0) {
          throw new StoreException("input does not exist: " + input);
        }
        for (FileStatus root : roots) {
          collect(system, root, found);
        }
      } catch (IOException | IllegalArgumentException e) {
        throw new StoreException("cannot list input " + input + ": " + e.getMessage(), e);
      }
      if (found.size() == before && before == 0) {
        throw new StoreException("no files in input: " + input);
      }
    }
    return new RawFiles(spark, limits, List.copyOf(found.values()));
  }

  /** A file may be called {@code [1].txt}: what exists under the very name is no pattern. */
  private static FileStatus[] literalOrGlob(FileSystem system, Path pattern) throws IOException {
    try {
      return new FileStatus[] {system.getFileStatus(pattern)};
    } catch (FileNotFoundException e) {
      return system.globStatus(pattern);
    }
  }

  /**
   * Adds a file, or all files below a folder. Not by {@code listFiles}: it asks for the permissions
   * of each file, for which Hadoop starts a process per file on local disks.
   */
  private static void collect(FileSystem system, FileStatus root, TreeMap<String, RawFile> found)
      throws IOException {
    if (root.isFile()) {
      add(root, found);
      return;
    }
    Deque<FileStatus> folders = new ArrayDeque<>(List.of(root));
    while (!folders.isEmpty()) {
      FileStatus folder = folders.pop();
      if (folder.getPath().depth() - root.getPath().depth() > DEEPEST) {
        throw new IOException("folders are nested too deeply, by a link perhaps");
      }
      for (FileStatus entry : system.listStatus(folder.getPath())) {
        String name = entry.getPath().getName();
        if (name.startsWith(".") || name.startsWith("_")) {
          continue;
        }
        if (entry.isDirectory()) {
          folders.push(entry);
        } else {
          add(entry, found);
        }
      }
    }
  }

  private static void add(FileStatus file, TreeMap<String, RawFile> found) {
    String uri = file.getPath().toUri().toString();
    found.put(uri, new RawFile(uri, file.getLen()));
  }

  /** Returns how many records there are. */
  public long count() {
    return files.size();
  }

  /** Returns how many records tasks have read so far; a task that was repeated counts again. */
  public long read() {
    return recordsRead.value();
  }

  /** Returns the records as rows, in tasks of about equal work. */
  public Dataset<Row> rows() {
    List<List<RawFile>> tasks = tasks();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> configuration =
        context.broadcast(
            new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
    long maxBytes = limits.maxRecordBytes();
    LongAccumulator counter = recordsRead;
    FlatMapFunction<List<RawFile>, Row> read =
        task -> new RawRows(task.iterator(), configuration.value().value(), maxBytes, counter);
    return spark.createDataFrame(
        context.parallelize(tasks, Math.max(1, tasks.size())).flatMap(read), RAW);
  }

  /** Packs the files, in order, so that neither many small nor few large ones make bad tasks. */
  private List<List<RawFile>> tasks() {
    // Enough tasks to keep every core busy, as long as each has a few dozen files.
    int cores = spark.sparkContext().defaultParallelism();
    int fair = Math.max(32, (files.size() - 1) / (cores * 4) + 1);
    int filesPerTask = Math.min(limits.filesPerTask(), fair);
    List<List<RawFile>> tasks = new ArrayList<>();
    List<RawFile> task = new ArrayList<>();
    long bytes = 0;
    for (RawFile file : files) {
      if (!task.isEmpty()
          && (task.size() == filesPerTask || bytes + file.length > limits.bytesPerTask())) {
        tasks.add(task);
        task = new ArrayList<>();
        bytes = 0;
      }
      task.add(file);
      bytes += file.length;
    }
    if (!task.isEmpty()) {
      tasks.add(task);
    }
    return tasks;
  }

  /** A file to read. No record: Spark's Kryo serializer cannot build one on Java 17. */
  private static final class RawFile implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String uri;

    /** Length as it was when listed. */
    private final long length;

    RawFile(String uri, long length) {
      this.uri = uri;
      this.length = length;
    }
  }

  /** Reads one file after the other. */
  private static final class RawRows implements Iterator<Row> {

    private final Iterator<RawFile> files;
    private final Configuration configuration;
    private final long maxBytes;
    private final LongAccumulator counter;

    RawRows(
        Iterator<RawFile> files,
        Configuration configuration,
        long maxBytes,
        LongAccumulator counter) {
      this.files = files;
      this.configuration = configuration;
      this.maxBytes = maxBytes;
      this.counter = counter;
    }

    @Override
    public boolean hasNext() {
      return files.hasNext();
    }

    @Override
    public Row next() {
      RawFile file = files.next();
      counter.add(1);
      Path path = new Path(URI.create(file.uri));
      try (InputStream in = path.getFileSystem(configuration).open(path)) {
        byte[] content = in.readNBytes((int) (maxBytes + 1));
        boolean whole = content.length <= maxBytes;
        return RowFactory.create(
            file.uri,
            0L,
            whole ? content : Arrays.copyOf(content, HEAD_BYTES),
            whole ? (long) content.length : Math.max(file.length, content.length),
            null);
      } catch (IOException | RuntimeException e) {
        // A file that vanished or cannot be read is one bad record, not a failed run.
        return RowFactory.create(file.uri, 0L, null, file.length, reason(e));
      }
    }

    private static String reason(Exception e) {
      String what = e instanceof FileNotFoundException ? "not found" : e.getClass().getSimpleName();
      String message = e.getMessage();
      return message == null ? what : what + ": " + message.lines().findFirst().orElse("");
    }
  }
}
