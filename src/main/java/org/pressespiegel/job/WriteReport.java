package org.pressespiegel.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.pressespiegel.store.TableStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The tables as one page to look at. */
@Command(
    name = "report",
    description = "Writes one HTML page on the tables; it needs no network and no other file.",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    footer = {
      "",
      "The page counts, narrows and lists the articles that it holds: all of them, up to the number",
      "below. Of a larger corpus the figures count all articles as long as nothing is chosen; what is",
      "narrowed counts a sample, the articles with the lowest article_id. Texts are those of as many",
      "articles as the size allows. The same tables give the same page."
    })
final class WriteReport implements Callable<Integer> {

  private static final int MEGABYTE = 1 << 20;

  @Parameters(index = "0", paramLabel = "OUTPUT", description = "What build-tables wrote.")
  private String output;

  @Parameters(index = "1", paramLabel = "FILE", description = "The page to write (.html).")
  private Path file;

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "20000",
      description = "Articles in the page, at most; default: ${DEFAULT-VALUE}.")
  private int articles;

  @Option(
      names = "--megabytes",
      paramLabel = "N",
      defaultValue = "24",
      description = "Size of the texts in the page, at most; default: ${DEFAULT-VALUE}.")
  private int megabytes;

  @Option(
      names = "--article",
      paramLabel = "ID",
      description = "An article whose text the page must hold; may be repeated.")
  private List<String> wanted = List.of();

  private final Console console;

  WriteReport(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    check();
    // A session of its own: its views are nobody else's.
    SparkSession spark = Sessions.start("report").newSession();
    TableStore store = TableStore.at(spark, output);
    Set<String> tables = Views.register(spark, store);
    ReportFigures figures = new ReportFigures(spark, tables);
    ObjectNode aggregates = figures.read();
    ReportSample sample =
        ReportSample.read(figures, articles, (long) megabytes * MEGABYTE, List.copyOf(wanted));
    byte[] page = ReportPage.of(aggregates, sample).getBytes(StandardCharsets.UTF_8);
    write(page);
    console
        .err()
        .println(
            String.format(
                Locale.ROOT,
                "%s: %d of %d articles in the page, %d with their texts, %.1f MB",
                file,
                sample.held(),
                sample.of(),
                sample.read(),
                page.length / (double) MEGABYTE));
    return 0;
  }

  private void check() {
    if (articles < 0 || megabytes < 0 || megabytes > 1000) {
      throw new UserError("--articles and --megabytes are numbers from 0 on, megabytes up to 1000");
    }
    if (Files.isDirectory(file)) {
      throw new UserError("the page would be a folder: " + file);
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UserError("no such folder: " + folder);
    }
  }

  /** Puts the page in place whole: who reads an older one never sees half of this. */
  private void write(byte[] page) throws IOException {
    Path target = file.toAbsolutePath();
    Path begun = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      Files.write(begun, page);
      Files.move(begun, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Files.deleteIfExists(begun);
      throw new UserError("cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
