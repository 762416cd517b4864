package org.pressespiegel.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressespiegel.SharedSpark;
import org.pressespiegel.store.StorageFormat;
import org.pressespiegel.store.TableStore;

/**
 * Faults while a batch is added to tables, by table: what a reader finds at once, and whether, run
 * again without the fault, rows are lost or doubled. {@code .ci/fault-test} runs it and prints the
 * table.
 */
@ExtendWith(SharedSpark.class)
final class FaultMatrix {

  private static final List<String> OLD = List.of("donau-echo", "limmat-anzeiger");

  /** Holds a reprint of an old article, duplicates and rejects: all kinds of change. */
  private static final List<String> ADDED = List.of("sammelkorb");

  private static final Map<String, SortedMap<String, String>> MATRIX = new LinkedHashMap<>();

  @TempDir static Path folder;

  private static Path allInput;
  private static Path oldTables;
  private static SortedMap<String, List<String>> before;
  private static SortedMap<String, List<String>> after;

  @BeforeAll
  static void build(SparkSession spark) throws Exception {
    FaultyFileSystem.in(spark.sparkContext().hadoopConfiguration());
    allInput = folder.resolve("sample-data");
    oldTables = folder.resolve("old-tables");
    for (String name : OLD) {
      copy(Path.of("sample-data", name), allInput.resolve(name));
    }
    assertThat(build(allInput, oldTables.toString()).status()).isZero();
    before = TableRows.byPlainGlob(spark, oldTables.toString());
    for (String name : ADDED) {
      copy(Path.of("sample-data", name), allInput.resolve(name));
    }
    Path undisturbed = start("undisturbed");
    assertThat(build(allInput, undisturbed.toString()).status()).isZero();
    after = TableRows.byPlainGlob(spark, undisturbed.toString());
    assertThat(after).isNotEqualTo(before);
  }

  @AfterEach
  void nothing_goes_wrong_any_more() {
    FaultyFileSystem.FAULT.set(FaultyFileSystem.NONE);
  }

  @AfterAll
  static void print() {
    StringBuilder table = new StringBuilder();
    String line = "%-52s";
    table.append(line.formatted("fault (rows lost/doubled)"));
    after.keySet().forEach(name -> table.append(" %10s".formatted(name)));
    MATRIX.forEach(
        (fault, cells) -> {
          table.append('\n').append(line.formatted(fault));
          cells.values().forEach(cell -> table.append(" %10s".formatted(cell)));
        });
    System.out.println(table);
  }

  /** Between two tables, while one is written, and at several renames of the commit. */
  @ParameterizedTest(name = "killed at {0} {2} of {1}")
  @CsvSource({
    "mkdirs, staging-[^/]*$, 1",
    "rename, staging-[^/]*/articles/month, 2",
    "mkdirs, staging-[^/]*/sentences, 1",
    "create, staging-[^/]*/events, 1",
    "create, staging-[^/]*/actors, 1",
    "create, staging-[^/]*/rejects, 1",
    "create, staging-[^/]*/runs, 1",
    "create, _removes.json, 1",
    "create, staging-[^/]*/_pressespiegel.json, 1",
    "rename, hidden-[^/]*$, 1",
    "delete, hidden-[^/]*/articles, 1",
    "rename, hidden-[^/]*/articles, 1",
    "rename, hidden-[^/]*/articles, 2",
    "delete, hidden-[^/]*/actors, 1",
    "rename, hidden-[^/]*/actors, 1",
    "rename, hidden-[^/]*/events, 1",
    "rename, hidden-[^/]*/sentences, 1",
    "rename, hidden-[^/]*/_pressespiegel.json, 1",
  })
  void killed(String what, String where, int nth, SparkSession spark) throws Exception {
    Path output = start("killed-" + MATRIX.size());
    FaultyFileSystem.Killed fault = new FaultyFileSystem.Killed(what, where, nth);
    FaultyFileSystem.FAULT.set(fault);
    build(allInput, faulty(output));
    assertThat(fault.isDead()).as("the moment came").isTrue();
    FaultyFileSystem.FAULT.set(FaultyFileSystem.NONE);
    // The lock of a process that is gone.
    Path lock = output.resolveSibling("." + output.getFileName() + ".lock");
    if (Files.exists(lock)) {
      Files.writeString(
          lock, Files.readString(lock).replaceFirst("\"pid\":\\d+", "\"pid\":" + deadProcess()));
    }
    requireOneState(spark, output.toString());
    assertThat(build(allInput, faulty(output)).status()).isZero();
    settle(spark, "killed at " + what + " " + nth + " " + where, output.toString());
  }

  @Test
  void full_disk(SparkSession spark) throws Exception {
    Path output = start("full");
    FaultyFileSystem.FAULT.set(new FaultyFileSystem.Full(20_000));
    refused(build(allInput, faulty(output)), "No space left on device");
    again(spark, "full disk", output);
  }

  @Test
  void unwritable_output(SparkSession spark) throws Exception {
    Path output = start("unwritable");
    FaultyFileSystem.FAULT.set(new FaultyFileSystem.Unwritable());
    refused(build(allInput, faulty(output)), "Permission denied");
    again(spark, "unwritable output", output);
  }

  @Test
  void a_file_that_vanishes_while_being_read(SparkSession spark) throws Exception {
    Path output = start("vanishing");
    FaultyFileSystem.FAULT.set(new FaultyFileSystem.Vanishing("lawine-nachdruck.txt"));
    Job job = build("faulty://" + allInput, output.toString());
    assertThat(job.status()).isZero();
    TableStore store = TableStore.at(spark, output.toString());
    assertThat(
            store
                .read(org.pressespiegel.table.Rejects.TABLE)
                .where("reason = 'unreadable' AND detail LIKE 'not found%'")
                .count())
        .isEqualTo(1);
    FaultyFileSystem.FAULT.set(FaultyFileSystem.NONE);
    // The file is back, and its reject goes.
    assertThat(build("faulty://" + allInput, output.toString()).status()).isZero();
    Path undisturbed = start("vanishing-not");
    assertThat(build("faulty://" + allInput, undisturbed.toString()).status()).isZero();
    settle(
        spark,
        "file vanishes while read",
        output.toString(),
        TableRows.byPlainGlob(spark, undisturbed.toString()));
  }

  @Test
  void read_only_input(SparkSession spark) throws Exception {
    Path output = start("read-only");
    try (Stream<Path> files = Files.walk(allInput)) {
      for (Path file : files.toList()) {
        assertThat(file.toFile().setWritable(false)).isTrue();
      }
    }
    try {
      assertThat(build(allInput, output.toString()).status()).isZero();
    } finally {
      try (Stream<Path> files = Files.walk(allInput)) {
        files.forEach(file -> file.toFile().setWritable(true));
      }
    }
    settle(spark, "read-only input", output.toString());
  }

  @Test
  void two_runs_at_once(SparkSession spark) throws Exception {
    Path output = start("two");
    TableStore.Batch other =
        TableStore.at(spark, output.toString(), StorageFormat.PARQUET)
            .begin("other", TableStore.Mode.ADD);
    refused(build(allInput, output.toString()), "is being written by run other");
    other.abandon();
    again(spark, "two runs at once", output);
  }

  @Test
  void a_datanode_dies(SparkSession spark) throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.resolve("hdfs").toString());
    configuration.set("dfs.replication", "2");
    MiniDFSCluster cluster = new MiniDFSCluster.Builder(configuration).numDataNodes(3).build();
    try {
      cluster.waitActive();
      var files = cluster.getFileSystem();
      files.copyFromLocalFile(
          new org.apache.hadoop.fs.Path(allInput.toString()),
          new org.apache.hadoop.fs.Path("/sample-data"));
      String root = cluster.getURI().toString();
      CountDownLatch annotating = new CountDownLatch(1);
      Thread killer =
          new Thread(
              () -> {
                try {
                  annotating.await(5, TimeUnit.MINUTES);
                  cluster.stopDataNode(0);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      killer.start();
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      PrintStream err =
          new PrintStream(
              new OutputStream() {
                @Override
                public void write(int b) {
                  said.write(b);
                  if (said.toString(StandardCharsets.UTF_8).contains("annotate")) {
                    annotating.countDown();
                  }
                }
              },
              true,
              StandardCharsets.UTF_8);
      int status =
          Pressespiegel.run(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
              err,
              "build-tables",
              root + "/sample-data",
              root + "/tables");
      killer.join();
      assertThat(annotating.getCount()).as("the datanode died meanwhile").isZero();
      assertThat(status).as(said.toString(StandardCharsets.UTF_8)).isZero();
      settle(spark, "datanode dies while annotating (HDFS)", root + "/tables");
      Job same = build(root + "/sample-data", root + "/tables");
      assertThat(same.status()).isZero();
      settle(spark, "same again on HDFS", root + "/tables");
    } finally {
      cluster.shutdown(true);
    }
  }

  private static void refused(Job job, String why) {
    assertThat(job.status()).isEqualTo(1);
    assertThat(job.err().lines().filter(line -> line.startsWith("pressespiegel: "))).hasSize(1);
    assertThat(job.err()).contains(why).doesNotContain("\tat ");
  }

  /** The old tables are intact; the batch, run again, is as if nothing had happened. */
  private static void again(SparkSession spark, String fault, Path output) throws Exception {
    FaultyFileSystem.FAULT.set(FaultyFileSystem.NONE);
    assertThat(TableRows.byPlainGlob(spark, output.toString())).isEqualTo(before);
    assertThat(build(allInput, output.toString()).status()).isZero();
    settle(spark, fault, output.toString());
  }

  private static void requireOneState(SparkSession spark, String output) throws Exception {
    SortedMap<String, List<String>> shown = TableRows.byPlainGlob(spark, output);
    if (!shown.isEmpty()) {
      assertThat(shown).isIn(before, after);
    }
    assertThat(TableRows.of(spark, output)).isIn(before, after);
  }

  private static void settle(SparkSession spark, String fault, String output) throws Exception {
    settle(spark, fault, output, after);
  }

  private static void settle(
      SparkSession spark, String fault, String output, SortedMap<String, List<String>> expected)
      throws Exception {
    SortedMap<String, List<String>> found = TableRows.byPlainGlob(spark, output);
    SortedMap<String, String> cells = new java.util.TreeMap<>();
    expected.forEach(
        (table, rows) ->
            cells.put(
                table,
                TableRows.lost(rows, found.get(table))
                    + "/"
                    + TableRows.doubled(rows, found.get(table))));
    MATRIX.put(fault, cells);
    assertThat(cells.values()).as(fault).containsOnly("0/0");
  }

  private static Job build(Object input, String output) {
    return Job.run("build-tables", input.toString(), output);
  }

  private static String faulty(Path path) {
    return "faulty://" + path;
  }

  private static Path start(String name) throws IOException {
    Path output = folder.resolve(name);
    copy(oldTables, output);
    return output;
  }

  private static long deadProcess() throws Exception {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    return process.pid();
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(from)) {
      files.sorted(Comparator.naturalOrder()).forEach(all::add);
    }
    Files.createDirectories(to.getParent());
    for (Path file : all) {
      Path target = to.resolve(from.relativize(file).toString());
      if (Files.isDirectory(file)) {
        Files.createDirectories(target);
      } else if (!file.getFileName().toString().endsWith(".crc")) {
        Files.copy(file, target);
      }
    }
  }
}
