package org.pressespiegel.store;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
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
 * Input files as rows of records, nothing judged.
 *
 * <p>Rows: {@code source_uri STRING, source_record LONG, content BINARY, length LONG, failure
 * STRING, detail STRING, address STRING, charset STRING, format STRING, fields ARRAY<STRING>}, the
 * last with names and texts by turns. A record that is longer than the limit comes with its first
 * bytes only; one that cannot be read comes without content and with the reason in {@code failure}.
 * Every file gives at least one row. Spark's own sources stop the job at a bad file, or drop it
 * without a word.
 */
public final class RawFiles {

  /** Names of files that are no lists of records. */
  private static final Pattern WHOLE_NAME =
      Pattern.compile("(?i).*\\.(?:te?xt|html?|xhtml|w?arc|wet|zip|tar|tgz)(?:\\.\\w{1,4})?");

  static final StructType SCHEMA =
      new StructType()
          .add("source_uri", StringType)
          .add("source_record", LongType)
          .add("content", BinaryType)
          .add("length", LongType)
          .add("failure", StringType)
          .add("detail", StringType)
          .add("address", StringType)
          .add("charset", StringType)
          .add("format", StringType)
          .add("fields", createArrayType(StringType));

  private static final StructType LISTED =
      new StructType()
          .add("source_uri", StringType)
          .add("bytes", LongType)
          .add("modified_at", TimestampType);

  private final SparkSession spark;
  private final ReadLimits limits;
  private final List<FilePart> files;
  private final List<String> passedOver;
  private final LongAccumulator recordsRead;

  private RawFiles(
      SparkSession spark, ReadLimits limits, List<FilePart> files, List<String> passedOver) {
    this.spark = spark;
    this.limits = limits;
    this.files = files;
    this.passedOver = passedOver;
    this.recordsRead = spark.sparkContext().longAccumulator();
  }

  /**
   * Finds the files of {@code inputs}.
   *
   * @param inputs files, folders (with all below them) or globs, as paths or Hadoop URIs; names
   *     that begin with a dot or an underscore are passed over, as everywhere in Hadoop, and so are
   *     folders that hold tables of ours
   * @param output where tables are written, which are no input, or null
   * @throws StoreException if an input does not exist, cannot be listed or holds no file
   */
  public static RawFiles find(
      SparkSession spark, List<String> inputs, ReadLimits limits, String output) {
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    Path tables = output == null ? null : OutputFolder.of(spark, output).output();
    InputListing listing = new InputListing(configuration, tables);
    inputs.forEach(listing::add);
    return new RawFiles(spark, limits, List.copyOf(listing.files().values()), listing.passedOver());
  }

  /** Returns the folders that were passed over, each with the reason. */
  public List<String> passedOver() {
    return passedOver;
  }

  /** Returns how many files there are. */
  public long count() {
    return files.size();
  }

  /**
   * Returns the files that are not among known ones, the same in length and time of change.
   *
   * @param known rows with {@code source_uri}, {@code bytes} and {@code modified_at}
   * @param whenKnown is given each row of a file that is dropped
   */
  public RawFiles without(Iterator<Row> known, Consumer<Row> whenKnown) {
    Map<String, FilePart> left = new TreeMap<>();
    files.forEach(file -> left.put(file.source(), file));
    while (known.hasNext()) {
      Row row = known.next();
      FilePart file = left.get(row.<String>getAs("source_uri"));
      if (file != null
          && file.length() == row.<Long>getAs("bytes")
          && Instant.ofEpochMilli(file.modified()).equals(row.<Instant>getAs("modified_at"))) {
        left.remove(file.source());
        whenKnown.accept(row);
      }
    }
    return new RawFiles(spark, limits, List.copyOf(left.values()), passedOver);
  }

  /** Returns a row per file: {@code source_uri}, {@code bytes}, {@code modified_at}. */
  public Dataset<Row> listed() {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    return spark.createDataFrame(
        context
            .parallelize(files, Math.max(1, files.size() / limits.filesPerTask()))
            .map(
                file ->
                    RowFactory.create(
                        file.source(), file.length(), Instant.ofEpochMilli(file.modified()))),
        LISTED);
  }

  /** Returns how many bytes they have. */
  public long bytes() {
    return files.stream().mapToLong(FilePart::length).sum();
  }

  /**
   * What files are, as their first bytes tell.
   *
   * @param files how many there are of each format
   * @param lookedAt how many were looked at
   */
  public record Formats(SortedMap<String, Long> files, int lookedAt) {}

  /** Looks at some files, spread over all of them, or at all if they are no more. */
  public Formats formats(int most) {
    List<FilePart> some = spread(files, most);
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    SortedMap<String, Long> formats = new TreeMap<>();
    for (FilePart file : some) {
      String format = "unreadable";
      try {
        format =
            file.problem() != null
                ? format
                : new SourceFile(new Path(file.uri()), file.length(), configuration, limits)
                    .format();
      } catch (IOException | RuntimeException e) {
        format = "unreadable";
      }
      formats.merge(format, 1L, Long::sum);
    }
    return new Formats(formats, some.size());
  }

  /**
   * Files whose records have no text under a known name.
   *
   * @param share which share of all bytes they seem to be, 0 to 1
   * @param example one of them, and what its keys are; null where there is none
   */
  public record Strangers(double share, String example) {}

  /** Looks at some files that may be divided into fields, the largest among them. */
  public Strangers strangers(int most) {
    List<FilePart> divided =
        files.stream()
            .filter(file -> file.problem() == null)
            .filter(file -> !WHOLE_NAME.matcher(file.source()).matches())
            .toList();
    List<FilePart> some = new ArrayList<>(spread(divided, most - 1));
    divided.stream()
        .max(Comparator.comparingLong(FilePart::length).thenComparing(FilePart::source))
        .filter(largest -> !some.contains(largest))
        .ifPresent(some::add);
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    long lookedAt = 0;
    long strange = 0;
    String example = null;
    for (FilePart file : some) {
      lookedAt += file.length();
      String keys = strangeKeys(file, configuration);
      if (keys != null) {
        strange += file.length();
        example = example == null ? file.source() + ": " + keys : example;
      }
    }
    long candidates = divided.stream().mapToLong(FilePart::length).sum();
    return new Strangers(
        strange == 0 ? 0 : (double) strange / lookedAt * candidates / bytes(), example);
  }

  private String strangeKeys(FilePart file, Configuration configuration) {
    try {
      KeyGuess keys =
          new SourceFile(new Path(file.uri()), file.length(), configuration, limits).strangeKeys();
      return keys == null ? null : keys.told();
    } catch (UnmappedException e) {
      return e.getMessage();
    } catch (IOException | RuntimeException e) {
      // Whoever reads it will meet the same failure and turn it into a reject.
      return null;
    }
  }

  /** Returns the first record of some files, spread over all of them, as {@link #rows} has it. */
  public Dataset<Row> firstRecords(int most) {
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    List<Row> first = new ArrayList<>();
    for (FilePart file : spread(files, most)) {
      try (RawRows rows =
          new RawRows(List.of(file).iterator(), configuration, limits, recordsRead)) {
        first.add(rows.next());
      }
    }
    return spark.createDataFrame(first, SCHEMA);
  }

  private static List<FilePart> spread(List<FilePart> files, int most) {
    List<FilePart> some = new ArrayList<>();
    int number = Math.min(most, files.size());
    for (int no = 0; no < number; no++) {
      some.add(files.get((int) ((long) no * files.size() / number)));
    }
    return some;
  }

  /** Returns how many records tasks have read so far; a task that was repeated counts again. */
  public long read() {
    return recordsRead.value();
  }

  /** Returns the records as rows, in tasks of about equal work. */
  public Dataset<Row> rows() {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> configuration =
        context.broadcast(
            new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
    ReadLimits shipped = limits;
    LongAccumulator counter = recordsRead;
    List<List<FilePart>> tasks = tasks(divided(context, configuration));
    FlatMapFunction<List<FilePart>, Row> read =
        task -> new RawRows(task.iterator(), configuration.value().value(), shipped, counter);
    return spark.createDataFrame(
        context.parallelize(tasks, Math.max(1, tasks.size())).flatMap(read), SCHEMA);
  }

  /**
   * Replaces large files that tasks may share by their parts. The records of all parts but the last
   * are counted first, since a record's number must not hang on where a file was cut.
   */
  private List<FilePart> divided(
      JavaSparkContext context, Broadcast<SerializableConfiguration> configuration) {
    ReadLimits shipped = limits;
    List<FilePart> large =
        files.stream().filter(file -> file.length() > 2 * limits.bytesPerTask()).toList();
    if (large.isEmpty()) {
      return files;
    }
    Set<String> divisible =
        Set.copyOf(
            context
                .parallelize(large, large.size())
                .filter(file -> isDivisible(file, configuration.value().value(), shipped))
                .map(FilePart::source)
                .collect());
    List<FilePart> parts = new ArrayList<>();
    for (FilePart file : files) {
      if (!divisible.contains(file.source())) {
        parts.add(file);
        continue;
      }
      for (long begin = 0; begin < file.length(); begin += limits.bytesPerTask()) {
        parts.add(file.between(begin, Math.min(file.length(), begin + limits.bytesPerTask())));
      }
    }
    List<FilePart> counted = parts.stream().filter(part -> !part.isWhole()).toList();
    if (counted.isEmpty()) {
      return parts;
    }
    List<Long> counts =
        context
            .parallelize(counted, counted.size())
            .map(part -> count(part, configuration.value().value(), shipped))
            .collect();
    Map<String, Long> before = new HashMap<>();
    List<FilePart> numbered = new ArrayList<>(parts.size());
    int next = 0;
    for (FilePart part : parts) {
      if (part.isWhole()) {
        numbered.add(part);
        continue;
      }
      numbered.add(part.from(before.getOrDefault(part.source(), 0L)));
      before.merge(part.source(), counts.get(next++), Long::sum);
    }
    return numbered;
  }

  private static boolean isDivisible(
      FilePart file, Configuration configuration, ReadLimits limits) {
    try {
      return new SourceFile(new Path(file.uri()), file.length(), configuration, limits)
          .isDivisible();
    } catch (IOException | RuntimeException e) {
      // Whoever reads it will meet the same failure and turn it into a reject.
      return false;
    }
  }

  private static long count(FilePart part, Configuration configuration, ReadLimits limits) {
    try {
      return new SourceFile(new Path(part.uri()), part.length(), configuration, limits)
          .count(part.begin(), part.partLength());
    } catch (IOException | RuntimeException e) {
      // As above; what is read after the failure has numbers of its own all the same.
      return 0;
    }
  }

  /** Packs the files, in order, so that neither many small nor few large ones make bad tasks. */
  private List<List<FilePart>> tasks(List<FilePart> parts) {
    // Enough tasks to keep every core busy, as long as each has a few dozen files.
    int cores = spark.sparkContext().defaultParallelism();
    int fair = Math.max(32, (parts.size() - 1) / (cores * 4) + 1);
    int filesPerTask = Math.min(limits.filesPerTask(), fair);
    List<List<FilePart>> tasks = new ArrayList<>();
    List<FilePart> task = new ArrayList<>();
    long bytes = 0;
    for (FilePart file : parts) {
      if (!task.isEmpty()
          && (task.size() == filesPerTask || bytes + file.partLength() > limits.bytesPerTask())) {
        tasks.add(task);
        task = new ArrayList<>();
        bytes = 0;
      }
      task.add(file);
      bytes += file.partLength();
    }
    if (!task.isEmpty()) {
      tasks.add(task);
    }
    return tasks;
  }
}
