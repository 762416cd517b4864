package org.pressespiegel.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.pressespiegel.store.TableStore;
import org.pressespiegel.table.Articles;
import org.pressespiegel.table.Runs;
import org.pressespiegel.table.Table;
import org.pressespiegel.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the main job on a corpus that is made for it, always the same one. */
@Command(
    name = "benchmark",
    description = {
      "Makes N different articles of some 370 tokens each (every time the same ones), builds their",
      "tables and prints articles/s, and for each step CPU, garbage collection and memory."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class)
final class Benchmark implements Callable<Integer> {

  private static final double MEGABYTE = 1 << 20;

  @Parameters(
      index = "0",
      paramLabel = "FOLDER",
      description =
          "Where articles and tables are written; the articles are kept for the next time.")
  private Path folder;

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many articles (default: ${DEFAULT-VALUE}).")
  private int articles;

  @Option(
      names = "--more",
      paramLabel = "N",
      defaultValue = "0",
      description = "Then add N more articles to the tables, and measure that too.")
  private int more;

  @Option(
      names = "--samples",
      paramLabel = "FOLDER",
      defaultValue = "sample-data",
      description =
          "The articles are made from sentences of this folder (default: ${DEFAULT-VALUE}).")
  private Path samples;

  @Option(
      names = "--profile",
      description =
          "Record where the tasks spend their time (Java Flight Recorder), and print the top of it.")
  private boolean profile;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Configuration, as of build-tables.")
  private List<String> set = List.of();

  private final Console console;

  Benchmark(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (articles < 1 || more < 0) {
      throw new UserError("--articles must be 1 at least, and --more not negative");
    }
    Path corpus = folder.resolve("corpus-" + articles);
    Path added = corpus.resolve("added");
    Path tables = folder.resolve("tables");
    try {
      delete(added);
      make(corpus.resolve("articles"), 0, articles);
      int status = measure(corpus, tables, "--replace");
      if (status == 0 && more > 0) {
        make(added, articles, articles + more);
        status = measure(corpus, tables);
      }
      return status;
    } catch (IOException e) {
      throw new UserError("cannot make a corpus in " + corpus + ": " + e.getMessage());
    }
  }

  private static void delete(Path gone) throws IOException {
    if (Files.exists(gone)) {
      try (Stream<Path> all = Files.walk(gone)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private void make(Path to, int first, int end) throws IOException {
    if (!Files.isDirectory(samples)) {
      throw new UserError("no folder with samples: " + samples);
    }
    // Hidden from those who read the corpus.
    Path complete = to.resolve("_complete");
    if (!Files.exists(complete)) {
      BenchmarkCorpus.of(samples).write(to, first, end);
      Files.createFile(complete);
    }
  }

  private int measure(Path corpus, Path tables, String... options) {
    List<String> arguments = new ArrayList<>(List.of("build-tables", "--quiet"));
    arguments.addAll(List.of(options));
    set.forEach(setting -> arguments.addAll(List.of("--set", setting)));
    arguments.addAll(List.of(corpus.toString(), tables.toString()));
    ExecutorSamples taken = profile ? ExecutorSamples.start() : null;
    int status = Pressespiegel.run(console.out(), console.err(), arguments.toArray(String[]::new));
    if (status == 0) {
      print(tables);
      if (taken != null) {
        taken.print(console.out());
      }
    }
    return status;
  }

  private void printFiles(Path tables) {
    PrintStream out = console.out();
    out.printf("%-18s %9s %10s%n", "table", "files", "MB");
    long allFiles = 0;
    long allBytes = 0;
    for (Table<?> table : Tables.ALL) {
      long files = 0;
      long bytes = 0;
      try (Stream<Path> all = Files.walk(tables.resolve(table.name()))) {
        for (Path file : all.filter(f -> f.toString().endsWith(".parquet")).toList()) {
          files++;
          bytes += Files.size(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot list " + tables, e);
      }
      printFiles(table.name(), files, bytes);
      allFiles += files;
      allBytes += bytes;
    }
    printFiles("in all", allFiles, allBytes);
  }

  private void printFiles(String table, long files, long bytes) {
    console.out().printf(Locale.ROOT, "%-18s %,9d %,10.1f%n", table, files, bytes / MEGABYTE);
  }

  private void print(Path tables) {
    SparkSession spark = Sessions.start("benchmark");
    TableStore store = TableStore.at(spark, tables.toString());
    PrintStream out = console.out();
    Row run = store.read(Runs.TABLE).orderBy(col("run_id").desc()).first();
    Instant started = run.getAs("started_at");
    Instant finished = run.getAs("finished_at");
    double seconds = Duration.between(started, finished).toMillis() / 1e3;
    long records = run.getAs("rows_in");
    long tokens = store.read(Articles.TABLE).agg(sum("token_count")).first().getLong(0);
    double beforeRun =
        started.toEpochMilli() / 1e3 - ManagementFactory.getRuntimeMXBean().getStartTime() / 1e3;
    out.printf(Locale.ROOT, "records %,d, known %,d%n", records, run.<Long>getAs("rows_known"));
    out.printf(
        Locale.ROOT,
        "seconds %.1f, %,.1f records/s, %,.0f tokens/s of all in the tables%n",
        seconds,
        records / seconds,
        tokens / seconds);
    out.printf(Locale.ROOT, "peak heap %,.0f MB%n", run.<Long>getAs("peak_heap_bytes") / MEGABYTE);
    out.println();
    printFiles(tables);
    out.println();
    out.printf(
        "%-18s %9s %9s %7s %9s %7s %10s %10s %10s%n",
        "step", "from", "seconds", "tasks", "CPU s", "GC s", "MB read", "written", "shuffled");
    double first = 0;
    for (Row step : run.<Row>getList(run.fieldIndex("steps"))) {
      out.printf(
          Locale.ROOT,
          "%-18s %9.1f %9.1f %7d %9.1f %7.1f %10.1f %10.1f %10.1f%n",
          step.getString(0),
          step.getDouble(1),
          step.getDouble(2),
          step.getLong(3),
          step.getDouble(4),
          step.getDouble(5),
          step.getLong(6) / MEGABYTE,
          step.getLong(7) / MEGABYTE,
          step.getLong(8) / MEGABYTE);
      if (step.getString(0).equals("annotate")) {
        first = beforeRun + step.getDouble(1) + step.getDouble(2);
      }
    }
    out.println();
    out.printf(
        Locale.ROOT,
        "from the start of Java to the end of annotate %.1f s, of which %.1f s before the run%n%n",
        first,
        beforeRun);
  }
}
