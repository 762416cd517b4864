package org.pressespiegel.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
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
import org.pressespiegel.store.TableStore.Mode;
import org.pressespiegel.table.Articles;
import org.pressespiegel.table.Events;
import org.pressespiegel.table.Rejects;
import org.pressespiegel.table.Runs;
import org.pressespiegel.table.Signatures;
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
      "Where OUTPUT holds tables, only what is new in INPUT is added to them.",
      "All tables change together, and only when all went well."
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

  @Option(
      names = "--replace",
      description = "Build all tables anew from INPUT; what OUTPUT holds goes, but not its runs.")
  private boolean replace;

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
    SparkSession spark = Sessions.start("build-tables", settings.output());
    RawFiles files = RawFiles.find(spark, List.of(input), settings.read());
    TableStore store = TableStore.at(spark, output, settings.output());
    Instant started = clock.instant();
    String runId = RUN_ID.format(started) + "-" + settings.sha256().substring(0, 8);
    PrintStream err = quiet ? new PrintStream(PrintStream.nullOutputStream()) : console.err();
    TableStore.Batch batch = store.begin(runId, replace ? Mode.REPLACE : Mode.ADD);
    try (Progress progress =
        new Progress(spark, err, console.isTerminal(), files::read, files.count())) {
      Counts counts = new Counts();
      Flow flow = new Flow(settings);
      // Kept on disk, so that nothing is parsed or annotated twice and memory stays flat.
      Dataset<Row> parsed = flow.parse(files.rows()).persist(StorageLevel.DISK_ONLY());
      long read = progress.step("parse", parsed::count);
      requireEveryFile(parsed, files.count());
      boolean changes = true;
      if (batch.adds()) {
        Map<String, Dataset<Row>> old = store.read(Tables.ALL);
        noteOtherRules(old.get(Runs.TABLE.name()), settings, err);
        changes = new Addition(flow, batch, old, progress, counts).write(parsed);
      } else {
        writeAll(batch, flow, parsed, progress, counts);
      }
      parsed.unpersist();
      requireAllAccounted(counts, read);
      settings.quality().require(counts, read);
      if (changes) {
        Runs.Run run =
            new Runs.Run(
                runId,
                started,
                clock.instant(),
                "build-tables",
                List.of(input),
                read,
                counts.known(),
                counts.written(),
                counts.rejects(),
                progress.seconds(),
                counts.checks(),
                Versions.all(),
                settings.sha256());
        counts.wrote(Runs.TABLE, batch.append(Runs.TABLE, runs(spark, store, batch, run)));
        progress.step("commit", () -> commit(batch));
      } else {
        batch.abandon();
      }
      progress.close();
      if (!quiet) {
        new Summary(read, counts, progress.elapsed())
            .print(console.out(), store.location(), output);
      }
      return 0;
    } catch (Throwable e) {
      // Spark throws checked exceptions undeclared.
      throw Abandoned.after(e, batch);
    }
  }

  private static boolean commit(TableStore.Batch batch) {
    batch.commit();
    return true;
  }

  private static void writeAll(
      TableStore.Batch batch, Flow flow, Dataset<Row> parsed, Progress progress, Counts counts) {
    Dataset<Row> settled = flow.settle(parsed);
    Dataset<Row> articles =
        flow.annotate(flow.mark(flow.articles(settled))).persist(StorageLevel.DISK_ONLY());
    counts.checked(progress.step("annotate", () -> flow.check(articles)));
    Dataset<Row> rejects = flow.rejects(settled).persist(StorageLevel.DISK_ONLY());
    // Counted and written: clusters are found once.
    Dataset<Row> events =
        flow.cluster(exploded(articles, Events.TABLE)).persist(StorageLevel.DISK_ONLY());
    append(batch, flow, articles, events, rejects, progress, counts);
    articles.unpersist();
    events.unpersist();
    rejects.unpersist();
  }

  /** Appends to all tables but {@code runs}; events come with their clusters. */
  static void append(
      TableStore.Batch batch,
      Flow flow,
      Dataset<Row> articles,
      Dataset<Row> events,
      Dataset<Row> rejects,
      Progress progress,
      Counts counts) {
    step(batch, progress, counts, Articles.TABLE, () -> articles);
    for (Table<?> table : Tables.OF_ARTICLES) {
      step(
          batch,
          progress,
          counts,
          table,
          () -> table == Events.TABLE ? events : exploded(articles, table));
    }
    step(batch, progress, counts, Signatures.TABLE, () -> flow.signatures(articles));
    step(batch, progress, counts, Rejects.TABLE, () -> rejects);
    rejects
        .groupBy("reason")
        .count()
        .collectAsList()
        .forEach(row -> counts.refused(row.getString(0), row.getLong(1)));
  }

  private static void requireAllAccounted(Counts counts, long read) {
    if (counts.accounted() != read) {
      throw new IllegalStateException(
          read + " records read, but " + counts.accounted() + " articles, rejects and known ones");
    }
  }

  /** Rows of one output should be comparable: says so where rules or configuration are others. */
  private static void noteOtherRules(Dataset<Row> runs, Settings settings, PrintStream err) {
    Row last =
        runs.orderBy(col("run_id").desc()).select("configuration_sha256", "versions").first();
    SortedMap<String, String> versions = new TreeMap<>();
    last.<Row>getList(1).forEach(row -> versions.put(row.getString(0), row.getString(1)));
    if (!last.getString(0).equals(settings.sha256()) || !versions.equals(Versions.all())) {
      err.println(
          "note: the tables were made with another configuration or version; new rows are not, and"
              + " --replace builds all of them anew");
    }
  }

  /** Each file is an article or a reject at least, else it was lost on the way. */
  private static void requireEveryFile(Dataset<Row> parsed, long files) {
    long found =
        parsed
            .select(coalesce(col("article.source_uri"), col("reject.source_uri")).as("source_uri"))
            .distinct()
            .count();
    if (found != files) {
      throw new IllegalStateException(files + " files listed, but records of " + found);
    }
  }

  private static void step(
      TableStore.Batch batch,
      Progress progress,
      Counts counts,
      Table<?> table,
      Supplier<Dataset<Row>> rows) {
    counts.wrote(table, progress.step("write " + table, () -> batch.append(table, rows.get())));
  }

  /** The rows that an article carries as an array of the table's name. */
  static Dataset<Row> exploded(Dataset<Row> articles, Table<?> table) {
    return articles
        .select(col("article_id"), col(Table.MONTH), explode(col(table.name())).as("row"))
        .select("article_id", Table.MONTH, "row.*");
  }

  /** The row of this run, and where tables are replaced those of the runs before it. */
  private static Dataset<Row> runs(
      SparkSession spark, TableStore store, TableStore.Batch batch, Runs.Run run) {
    Dataset<Row> thisRun =
        spark.createDataFrame(List.of(Runs.TABLE.row(run)), Runs.TABLE.rowSchema());
    return batch.adds() || !store.hasTables()
        ? thisRun
        : store.read(Runs.TABLE).unionByName(thisRun);
  }
}
