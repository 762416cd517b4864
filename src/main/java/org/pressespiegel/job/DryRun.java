package org.pressespiegel.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.io.PrintStream;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pressespiegel.store.RawFiles;
import org.pressespiegel.store.TableStore;
import org.pressespiegel.table.Articles;

/** Tells what a run would read and do, and writes nothing. */
final class DryRun {

  /** Heads are looked at from here, one after the other. */
  private static final int MOST_LOOKED_AT = 1_000;

  private static final int SAMPLE = 10;
  private static final int WIDTH = 60;

  private DryRun() {}

  static void print(
      RawFiles files,
      RawFiles.Strangers strangers,
      Flow flow,
      TableStore store,
      boolean replace,
      PrintStream out) {
    out.printf(Locale.ROOT, "%,d files, %,d bytes%n", files.count(), files.bytes());
    RawFiles.Formats formats = files.formats(MOST_LOOKED_AT);
    if (formats.lookedAt() < files.count()) {
      out.printf(Locale.ROOT, "formats of %,d of them:%n", formats.lookedAt());
    }
    formats
        .files()
        .forEach((format, number) -> out.printf(Locale.ROOT, "  %-24s %,10d%n", format, number));
    if (strangers.example() != null) {
      out.println();
      out.println("No article's text under a known name in " + strangers.example());
    }
    out.println();
    out.println(future(store, replace));
    out.println();
    out.println("First records of some files, as they would be read:");
    out.println();
    TextTable.print(sample(files, flow), new AnswerFormat.Extent(SAMPLE, WIDTH, "--rows"), out);
    out.println();
    out.println("Nothing was written.");
  }

  private static String future(TableStore store, boolean replace) {
    if (!store.hasTables()) {
      return store.location() + " holds no tables yet; it would be filled";
    }
    long articles = store.read(Articles.TABLE).count();
    return String.format(
        Locale.ROOT,
        "%s holds %,d articles; %s",
        store.location(),
        articles,
        replace ? "all would be replaced" : "what is new would be added");
  }

  private static Dataset<Row> sample(RawFiles files, Flow flow) {
    return flow.parse(files.firstRecords(SAMPLE))
        .select(
            coalesce(col("article.source_uri"), col("reject.source_uri")).as("source"),
            col("article.published_at").as("published_at"),
            coalesce(
                    col("article.headline"),
                    when(
                        col("reject").isNotNull(),
                        concat(
                            lit("REJECTED: "),
                            concat_ws(", ", col("reject.reason"), col("reject.detail")))),
                    lit("(no headline)"))
                .as("headline"),
            size(col("article.paragraphs")).as("paragraphs"))
        .orderBy("source");
  }
}
