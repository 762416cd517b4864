package org.pressespiegel.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.pressespiegel.store.RawFiles;
import org.pressespiegel.store.TableStore;
import org.pressespiegel.table.Articles;
import org.pressespiegel.table.Events;
import org.pressespiegel.table.Rejects;
import org.pressespiegel.table.Runs;
import org.pressespiegel.table.Table;
import org.pressespiegel.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The main job: raw articles in, tables out. */
@Command(
    name = "build-tables",
    description = {
      "Reads raw German news articles and writes them as tables (Parquet).",
      "OUTPUT is replaced as a whole, and only when all went well."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class)
final class BuildTables implements Callable<Integer> {

  private static final DateTimeFormatter RUN_ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

  @Parameters(
      index = "0",
      paramLabel = "INPUT",
      description = "File, folder (with all below it), glob or Hadoop URI (hdfs://, s3a://).")
  private String input;

  @Parameters(index = "1", paramLabel = "OUTPUT", description = "Folder or Hadoop URI.")
  private String output;

  @Option(names = "--quiet", description = "Print nothing but errors.")
  private boolean quiet;

  @Mixin private ConfigurationOptions configuration;

  private final Clock clock = Clock.systemUTC();

  private final Console console;

  BuildTables(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Settings settings = configuration.settings();
    SparkSession spark = Sessions.start("build-tables");
    RawFiles files = RawFiles.find(spark, List.of(input), settings.read());
    TableStore store = TableStore.at(spark, output);
    Instant started = clock.instant();
    String runId = RUN_ID.format(started) + "-" + settings.sha256().substring(0, 8);
    Dataset<Row> earlierRuns = earlierRuns(spark, store);
    TableStore.Batch batch = store.begin(runId);
    PrintStream err = quiet ? new PrintStream(PrintStream.nullOutputStream()) : console.err();
    try (Progress progress =
        new Progress(spark, err, console.isTerminal(), files::read, files.count())) {
      Counts counts = write(batch, files, new Flow(settings), progress);
      Runs.Run run =
          new Runs.Run(
              runId,
              started,
              clock.instant(),
              "build-tables",
              List.of(input),
              files.count(),
              counts.written,
              counts.rejects,
              progress.seconds(),
              Versions.all(),
              settings.sha256());
      Dataset<Row> thisRun =
          spark.createDataFrame(List.of(Runs.TABLE.row(run)), Runs.TABLE.rowSchema());
      counts.written.put(
          Runs.TABLE.name(), batch.write(Runs.TABLE, earlierRuns.unionByName(thisRun)));
      batch.commit();
      progress.close();
      if (!quiet) {
        new Summary(files.count(), counts.written, counts.rejects, progress.elapsed())
            .print(console.out(), store.location(), output);
      }
      return 0;
    } catch (Throwable e) {
      // Spark throws checked exceptions undeclared.
      batch.abandon();
      throw e;
    }
  }

  /** What a run wrote. */
  private static final class Counts {
    private final SortedMap<String, Long> written = new TreeMap<>();
    private final SortedMap<String, Long> rejects = new TreeMap<>();
  }

  private static Counts write(
      TableStore.Batch batch, RawFiles files, Flow flow, Progress progress) {
    Counts counts = new Counts();
    // Kept on disk, so that nothing is parsed or annotated twice and memory stays flat.
    Dataset<Row> parsed = flow.parse(files.rows()).persist(StorageLevel.DISK_ONLY());
    progress.step("parse", parsed::count);
    Dataset<Row> settled = flow.settle(parsed);
    Dataset<Row> articles = flow.articles(settled).persist(StorageLevel.DISK_ONLY());
    progress.step("annotate", articles::count);
    Dataset<Row> rejects = flow.rejects(settled).persist(StorageLevel.DISK_ONLY());

    step(batch, progress, counts, Articles.TABLE, () -> articles);
    for (Table<?> table : Tables.OF_ARTICLES) {
      step(batch, progress, counts, table, () -> rows(flow, articles, table));
    }
    step(batch, progress, counts, Rejects.TABLE, () -> rejects);
    rejects
        .groupBy("reason")
        .count()
        .collectAsList()
        .forEach(row -> counts.rejects.put(row.getString(0), row.getLong(1)));

    long accounted =
        counts.written.get(Articles.TABLE.name()) + counts.written.get(Rejects.TABLE.name());
    if (accounted != files.count()) {
      throw new IllegalStateException(
          files.count() + " records read, but " + accounted + " articles and rejects");
    }
    articles.unpersist();
    rejects.unpersist();
    parsed.unpersist();
    return counts;
  }

  private static void step(
      TableStore.Batch batch,
      Progress progress,
      Counts counts,
      Table<?> table,
      Supplier<Dataset<Row>> rows) {
    long written = progress.step("write " + table, () -> batch.write(table, rows.get()));
    counts.written.put(table.name(), written);
  }

  /** The rows of a table; those of events meet those of other articles. */
  private static Dataset<Row> rows(Flow flow, Dataset<Row> articles, Table<?> table) {
    Dataset<Row> rows = exploded(articles, table);
    return table == Events.TABLE ? flow.cluster(rows) : rows;
  }

  /** The rows that an article carries as an array of the table's name. */
  private static Dataset<Row> exploded(Dataset<Row> articles, Table<?> table) {
    return articles
        .select(col("article_id"), col(Table.MONTH), explode(col(table.name())).as("row"))
        .select("article_id", Table.MONTH, "row.*");
  }

  /** Runs that wrote this output before, read now since the files are about to be replaced. */
  private static Dataset<Row> earlierRuns(SparkSession spark, TableStore store) {
    List<Row> rows = store.hasTables() ? store.read(Runs.TABLE).collectAsList() : List.of();
    return spark.createDataFrame(rows, Runs.TABLE.schema());
  }
}
