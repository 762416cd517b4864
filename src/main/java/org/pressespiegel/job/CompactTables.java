package org.pressespiegel.job;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.pressespiegel.store.TableStore;
import org.pressespiegel.table.Table;
import org.pressespiegel.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tables in fewer files, where many small batches have left many small ones. */
@Command(
    name = "compact",
    description = {
      "Merges the small files that many runs leave behind, month by month; no row changes.",
      "All tables change together, and only if nothing went wrong."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class)
final class CompactTables implements Callable<Integer> {

  private static final DateTimeFormatter RUN_ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z-compact'").withZone(ZoneOffset.UTC);

  @Parameters(index = "0", paramLabel = "OUTPUT", description = "What build-tables wrote.")
  private String output;

  @Option(names = "--quiet", description = "Print errors only.")
  private boolean quiet;

  private final Clock clock = Clock.systemUTC();

  private final Console console;

  CompactTables(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    SparkSession spark = Sessions.start("compact");
    TableStore store = TableStore.at(spark, output);
    store.requireTables();
    Instant started = clock.instant();
    TableStore.Batch batch = store.begin(RUN_ID.format(started), TableStore.Mode.ADD);
    try {
      long all = 0;
      for (Table<?> table : Tables.ALL) {
        long merged = batch.compact(table);
        all += merged;
        if (!quiet && merged > 0) {
          console.out().printf(Locale.ROOT, "%-12s %,12d  files merged%n", table, merged);
        }
      }
      if (all > 0) {
        batch.commit();
      } else {
        batch.abandon();
        if (!quiet) {
          console.out().println("no month has more files than it needs");
        }
      }
      return 0;
    } catch (Throwable e) {
      // Spark throws checked exceptions undeclared.
      throw Abandoned.after(e, batch);
    }
  }
}
