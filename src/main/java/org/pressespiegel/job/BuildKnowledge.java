package org.pressespiegel.job;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.pressespiegel.knowledge.Classes;
import org.pressespiegel.knowledge.KnowledgeFile;
import org.pressespiegel.stage.ReadDump;
import org.pressespiegel.store.AnswerFile;
import org.pressespiegel.store.GivenFile;
import org.pressespiegel.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The knowledge file: persons, organisations and states from a dump of Wikidata. */
@Command(
    name = "build-knowledge",
    description = {
      "Writes a file of persons, organisations and states with their parties and",
      "offices, by which build-tables tells which actors of the articles are which",
      "of Wikidata's items: --set actors.knowledge=FILE"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    footer = {
      "",
      "DUMP is Wikidata's dump of all entities in JSON, as it is downloaded: .json.bz2",
      "(read in pieces, by all cores), .json.gz (by one) or unpacked. Nothing is fetched.",
      "What is read is kept on Spark's local disk meanwhile, some 10 to 20 GB for all of",
      "Wikidata. A line that cannot be read is counted and passed over."
    })
final class BuildKnowledge implements Callable<Integer> {

  private static final int FAULTS_SHOWN = 3;

  @Parameters(index = "0", paramLabel = "DUMP", description = "The dump: a path or Hadoop URI.")
  private String dump;

  @Parameters(index = "1", paramLabel = "FILE", description = "The file to write (.tsv.gz).")
  private String file;

  @Option(
      names = "--least-sitelinks",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Wikipedias that must have an article on a person or an organisation; default:"
              + " ${DEFAULT-VALUE}. 0 takes all, which makes the file two to three times as large.")
  private int leastSitelinks;

  private final Console console;

  BuildKnowledge(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (leastSitelinks < 0) {
      throw new UserError("--least-sitelinks is a number from 0 on");
    }
    SparkSession spark = Sessions.start("build-knowledge");
    AnswerFile target = AnswerFile.at(spark, file);
    Dataset<Row> lines = new GivenFile(spark, dump, "dump").lines();
    Dataset<Row> items =
        lines.transform(new ReadDump(leastSitelinks)::apply).persist(StorageLevel.DISK_ONLY());
    try {
      Map<String, Long> counts = counts(items);
      long read = counts.values().stream().mapToLong(count -> count).sum();
      long faults = counts.getOrDefault("fault", 0L);
      tellFaults(items, read, faults);
      if (read == faults) {
        throw new UserError("no dump of Wikidata: " + dump + " holds no item");
      }
      Map<String, Long> written = new TreeMap<>();
      target.write(out -> write(items, out, written));
      print(read, faults, written);
      return 0;
    } catch (Exception e) {
      // Spark throws checked exceptions undeclared.
      throw readable(e);
    } finally {
      items.unpersist();
    }
  }

  private RuntimeException readable(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UserError || cause instanceof StoreException) {
        return (RuntimeException) cause;
      }
      if (cause instanceof IOException) {
        return new StoreException("cannot read all of " + dump + ": " + cause.getMessage(), e);
      }
    }
    return e instanceof RuntimeException fault ? fault : new IllegalStateException(e);
  }

  private static Map<String, Long> counts(Dataset<Row> items) {
    Map<String, Long> counts = new TreeMap<>();
    items
        .groupBy("kind")
        .count()
        .collectAsList()
        .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
    return counts;
  }

  private void tellFaults(Dataset<Row> items, long read, long faults) {
    if (faults > 0) {
      console.err().printf(Locale.ROOT, "note: %,d of %,d lines cannot be read:%n", faults, read);
      items
          .where(col("kind").equalTo("fault"))
          .groupBy("fault")
          .count()
          .orderBy(col("count").desc(), col("fault"))
          .limit(FAULTS_SHOWN)
          .collectAsList()
          .forEach(row -> console.err().println("  " + row.getLong(1) + " × " + row.getString(0)));
    }
  }

  private static void write(Dataset<Row> items, PrintStream out, Map<String, Long> written) {
    Classes classes = new Classes();
    items
        .where("size(parents) > 0")
        .select("number", "parents")
        .toLocalIterator()
        .forEachRemaining(row -> classes.add(row.getLong(0), row.getList(1)));
    try (KnowledgeFile.Lines lines =
        new KnowledgeFile.Lines(
            out,
            List.of(
                "Persons, organisations and states, their parties and offices.",
                "source: Wikidata (www.wikidata.org), a dump in JSON",
                "licence: CC0 1.0",
                "built by: jobs/build-knowledge.sh"))) {
      add(lines, ReadDump.lines(items, "state"), written, row -> "states", row -> row.getString(1));
      add(
          lines,
          ReadDump.named(items, "parties"),
          written,
          row -> "parties",
          row -> KnowledgeFile.party(row.getLong(0), row.getString(1), row.getList(2)));
      add(
          lines,
          ReadDump.named(items, "words"),
          written,
          row -> "offices and occupations",
          row -> KnowledgeFile.word(row.getLong(0), row.getString(1)));
      add(
          lines,
          ReadDump.actors(items, classes.organisations()),
          written,
          row -> row.getString(0).equals("person") ? "persons" : "organisations",
          row -> row.getString(2));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Text {
    String of(Row row);
  }

  private static void add(
      KnowledgeFile.Lines lines, Dataset<Row> rows, Map<String, Long> written, Text what, Text line)
      throws IOException {
    Iterator<Row> all = rows.toLocalIterator();
    while (all.hasNext()) {
      Row row = all.next();
      lines.add(line.of(row));
      written.merge(what.of(row), 1L, Long::sum);
    }
  }

  private void print(long read, long faults, Map<String, Long> written) {
    List<String> order =
        List.of("persons", "organisations", "states", "parties", "offices and occupations");
    List<String> told = new ArrayList<>();
    told.add(String.format(Locale.ROOT, "%-24s %,12d", "items read", read - faults));
    told.add(String.format(Locale.ROOT, "%-24s %,12d", "lines not read", faults));
    for (String what : order) {
      told.add(String.format(Locale.ROOT, "%-24s %,12d", what, written.getOrDefault(what, 0L)));
    }
    told.forEach(console.out()::println);
  }
}
