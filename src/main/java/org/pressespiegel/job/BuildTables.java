package org.pressespiegel.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.pressespiegel.job.StepStatus.Measure;
import org.pressespiegel.stage.MarkBoilerplate;
import org.pressespiegel.store.RawFiles;
import org.pressespiegel.store.TableStore;
import org.pressespiegel.store.TableStore.Mode;
import org.pressespiegel.table.Runs;
import org.pressespiegel.table.Sources;
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
      "If OUTPUT already holds tables, only what is new in INPUT is added to them.",
      "All tables change together, and only if nothing went wrong."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class)
final class BuildTables implements Callable<Integer> {

  /** Files that are looked at before all others. */
  private static final int FILES_LOOKED_AT = 10;

  /** Some ten seconds of work. */
  private static final int ARTICLES_PER_TASK = 250;

  /** Some work for each core of a small cluster, also where there are few articles. */
  private static final int LEAST_TASKS = 4;

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
      description = "Build all tables again from INPUT; the old ones are deleted, except for runs.")
  private boolean replace;

  @Option(
      names = "--dry-run",
      description = "Print what would be read, with the formats found and a sample; write nothing.")
  private boolean dryRun;

  @Option(
      names = "--log",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "How progress is printed: for people, or one JSON object per line.")
  private Progress.Log log;

  @Option(names = "--quiet", description = "Print errors only.")
  private boolean quiet;

  @Mixin private ConfigurationOptions configuration;

  private final Clock clock = Clock.systemUTC();

  private final Console console;

  private final Function<Settings, Flow> flows;

  BuildTables(Console console, Function<Settings, Flow> flows) {
    this.console = console;
    this.flows = flows;
  }

  @Override
  public Integer call() {
    Settings settings = configuration.settings();
    Warmth.begin(settings);
    SparkSession spark = Sessions.start("build-tables", settings.output());
    RawFiles files = RawFiles.find(spark, List.of(input), settings.read(), output);
    TableStore store = TableStore.at(spark, output, settings.output());
    PrintStream err = quiet ? new PrintStream(PrintStream.nullOutputStream()) : console.err();
    for (String folder : files.passedOver()) {
      err.println("note: passed over " + folder);
    }
    if (dryRun) {
      RawFiles.Strangers strangers = files.strangers(FILES_LOOKED_AT);
      DryRun.print(files, strangers, flows.apply(settings), store, replace, console.out());
      return 0;
    }
    Counts counts = new Counts();
    RawFiles fresh = replace ? files : KnownFiles.without(files, store, settings, counts::skipped);
    KnownActors given = KnownActors.of(spark, settings);
    KnownActors known = replace || !store.hasTables() ? given : given.after(store.read(Runs.TABLE));
    if (fresh.count() == 0 && !known.isAnother()) {
      return told(new Summary(counts.unread(), counts, 0), store);
    }
    // Known files as well: what is strange is judged by its share of the whole input.
    settings.quality().requireKnown(files.strangers(FILES_LOOKED_AT));
    return build(spark, settings, known, fresh, store, counts, err);
  }

  private int told(Summary summary, TableStore store) {
    if (!quiet) {
      summary.print(console.out(), store.location(), output);
    }
    return 0;
  }

  // Progress ends before the summary is printed; closing it twice does nothing.
  @SuppressWarnings("try")
  private int build(
      SparkSession spark,
      Settings settings,
      KnownActors known,
      RawFiles files,
      TableStore store,
      Counts counts,
      PrintStream err) {
    Instant started = clock.instant();
    String runId = RUN_ID.format(started) + "-" + settings.sha256().substring(0, 8);
    TableStore.Batch batch = store.begin(runId, replace ? Mode.REPLACE : Mode.ADD);
    try (Progress progress =
            new Progress(spark, err, console.isTerminal(), log, runId, files::read, files.count());
        Workers workers = new Workers(spark.sparkContext())) {
      Flow flow = flows.apply(settings);
      // Kept, so that nothing is parsed or annotated twice and memory stays flat.
      Dataset<Row> parsed =
          progress.step(
              "parse", Measure.RECORDS, () -> batch.keep("parsed", flow.parse(files.rows())));
      Supplier<ReadFiles> counting =
          workers.begin(
              () -> progress.step("count", () -> ReadFiles.of(batch, parsed, files, runId)));
      Supplier<Long> count = () -> counting.get().records();
      boolean changes = true;
      if (batch.adds()) {
        Map<String, Dataset<Row>> old = store.read(Tables.ALL);
        noteOtherRules(old.get(Runs.TABLE.name()), settings, err);
        Addition addition =
            new Addition(flow, batch, old, known, workers, progress, counts, settings.quality());
        if (known.isAnother()) {
          err.println(
              "note: the tables' actors were linked by another knowledge file, or none; all of them"
                  + " are linked anew");
        }
        changes = addition.write(parsed, count);
        batch.exchange(Sources.TABLE, counting.get().rows(), counting.get().rows());
      } else {
        writeAll(batch, flow, known, parsed, count, workers, progress, counts, settings.quality());
        batch.append(Sources.TABLE, counting.get().rows());
      }
      long read = count.get() + counts.unread();
      requireAllAccounted(counts, read);
      settings.quality().requireSound(counts);
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
              progress.steps(),
              peakHeap(),
              counts.checks(),
              versions(known),
              settings.sha256());
      long runs = batch.append(Runs.TABLE, runs(spark, store, batch, run));
      if (changes) {
        counts.wrote(Sources.TABLE, counting.get().rows().count());
        counts.wrote(Runs.TABLE, runs);
      }
      progress.step("commit", () -> commit(batch));
      progress.close();
      counts.faults().forEach(console.err()::println);
      return told(new Summary(read, counts, progress.elapsed()), store);
    } catch (Throwable e) {
      // Spark throws checked exceptions undeclared.
      throw Abandoned.after(e, batch);
    }
  }

  private static SortedMap<String, String> versions(KnownActors known) {
    SortedMap<String, String> versions = Versions.all();
    known.version().ifPresent(version -> versions.put(KnownActors.VERSION, version));
    return versions;
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  private static boolean commit(TableStore.Batch batch) {
    batch.commit();
    return true;
  }

  private static void writeAll(
      TableStore.Batch batch,
      Flow flow,
      KnownActors known,
      Dataset<Row> parsed,
      Supplier<Long> count,
      Workers workers,
      Progress progress,
      Counts counts,
      Quality quality) {
    Dataset<Row> repeated =
        progress.step("compare", () -> batch.keep("repeated", flow.repeated(parsed)));
    Dataset<Row> settled = flow.settle(parsed, repeated);
    Dataset<Row> rejects = batch.keep("rejects", flow.rejects(settled));
    counts.refused(rejects, count.get(), quality);
    Dataset<Row> articles =
        cleared(batch, flow, flow.articles(settled), Optional.empty(), progress);
    Supplier<SignedArticles> signing =
        workers.begin(
            () -> {
              Dataset<Row> signatures =
                  progress.step("sign", () -> batch.keep("signatures", flow.sign(articles)));
              return new SignedArticles(
                  signatures,
                  progress.step(
                      "mark reprints",
                      () -> batch.keep("marks", flow.reprints(articles, signatures))));
            });
    Dataset<Row> tagged = tagged(batch, flow, articles, count.get(), progress);
    CountedUses uses = CountedUses.of(batch, flow, tagged, progress);
    Dataset<Row> annotated = annotated(batch, flow, tagged, uses, progress);
    SignedArticles signed = signing.get();
    batch.forget("parsed");
    CheckedRows checked =
        progress.step(
            "check", () -> CheckedRows.of(annotated, signed.markedIds(annotated), annotated));
    counts.checked(checked.checks());
    counts.failed(annotated);
    IdentifiedActors named = IdentifiedActors.of(batch, flow, annotated, progress);
    Dataset<Row> actors = named.described(batch, flow, known, annotated, progress);
    Dataset<Row> events = flow.cluster(named.events(annotated));
    new Appending(batch, checked, workers, progress, counts)
        .all(annotated, signed, named, events, rejects, actors, uses);
  }

  /**
   * Returns articles in which paragraphs that many of one source share are boilerplate.
   *
   * @param old signatures of articles that are there already
   */
  static Dataset<Row> cleared(
      TableStore.Batch batch,
      Flow flow,
      Dataset<Row> articles,
      Optional<Dataset<Row>> old,
      Progress progress) {
    return progress.step(
        "find boilerplate",
        () -> {
          Dataset<Row> marks =
              batch
                  .keep("paragraph_marks", flow.paragraphMarks(articles))
                  .select("paragraph_marks");
          Dataset<Row> all =
              old.map(signatures -> marks.unionByName(signatures.select("paragraph_marks")))
                  .orElse(marks);
          Set<Long> shared = MarkBoilerplate.shared(all);
          batch.forget("paragraph_marks");
          return flow.withoutBoilerplate(articles, shared);
        });
  }

  /** Tags articles once and for all, in tasks of a size that suits so many records. */
  static Dataset<Row> tagged(
      TableStore.Batch batch, Flow flow, Dataset<Row> articles, long records, Progress progress) {
    Dataset<Row> spread = articles.repartition(tasks(records));
    return progress.step(
        "annotate", Measure.ARTICLES, () -> batch.keep("tagged", flow.tagged(spread)));
  }

  /** Reads tagged articles, knowing how they all use names. */
  static Dataset<Row> annotated(
      TableStore.Batch batch, Flow flow, Dataset<Row> tagged, CountedUses uses, Progress progress) {
    Dataset<Row> annotated =
        progress.step("read", () -> batch.keep("annotated", uses.read(flow, tagged)));
    batch.forget("tagged");
    return annotated;
  }

  /** In how many tasks articles are annotated: few each, lest one task lasts. */
  private static int tasks(long articles) {
    return (int) Math.max(LEAST_TASKS, (articles - 1) / ARTICLES_PER_TASK + 1);
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
    if (!last.getString(0).equals(settings.sha256())
        || !KnownFiles.versions(last.getList(1)).equals(Versions.all())) {
      err.println(
          "note: the tables were made with another configuration or version; new rows are not, and"
              + " --replace builds all of them again");
    }
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
