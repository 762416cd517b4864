package org.pressespiegel.job;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pressespiegel.store.TableStore;
import org.pressespiegel.table.Articles;
import org.pressespiegel.table.Rejects;
import org.pressespiegel.table.Table;
import org.pressespiegel.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The articles with all that belongs to them: as JSON lines, or for tools in which one annotates.
 */
@Command(
    name = "export",
    description = {
      "Prints each article as one line of JSON, with its sentences and so on; or writes it for a tool in",
      "which one annotates, such as INCEpTION."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class)
final class ExportArticles implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "OUTPUT", description = "What build-tables wrote.")
  private String output;

  @Option(
      names = "--rejects",
      description = "Print the refused records as well, after the articles.")
  private boolean withRejects;

  @Option(
      names = "--format",
      defaultValue = "JSON",
      description = {
        "${COMPLETION-CANDIDATES}. CONLL is CoNLL 2003 with names; WEBANNO is WebAnno TSV 3.3 with names,",
        "dates, places, quotations and events. Default: ${DEFAULT-VALUE}."
      })
  private Form form = Form.JSON;

  @Option(
      names = "--to",
      paramLabel = "FOLDER",
      description =
          "Where CONLL and WEBANNO write a file for each article, ARTICLE_ID.conll or .tsv.")
  private Path folder;

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "So many articles, drawn by the seed; default: all.")
  private Integer sample;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Another seed draws others; default: ${DEFAULT-VALUE}.")
  private long seed;

  private final Console console;

  /** What is written. */
  enum Form {
    JSON,
    CONLL,
    WEBANNO
  }

  ExportArticles(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    check();
    TableStore store = TableStore.at(Sessions.start("export"), output);
    Map<String, Dataset<Row>> tables = new LinkedHashMap<>(store.read(store.tables()));
    if (sample != null) {
      Dataset<Row> all = tables.get(Articles.TABLE.name());
      tables.put(
          Articles.TABLE.name(),
          all.orderBy(drawn(seed, Articles.TABLE.name(), "article_id")).limit(sample));
    }
    if (form != Form.JSON) {
      write(articles(tables), MarkFormat.valueOf(form.name()));
      return 0;
    }
    JsonLines.print(articles(tables), console.out());
    if (withRejects) {
      JsonLines.print(
          tables.get(Rejects.TABLE.name()).orderBy("source_uri", "source_record"), console.out());
    }
    return 0;
  }

  private void check() {
    if (sample != null && sample < 1) {
      throw new UserError("--sample is a number from 1 on");
    }
    if (form != Form.JSON && withRejects) {
      throw new UserError("--rejects goes with JSON alone");
    }
    if ((form == Form.JSON) != (folder == null)) {
      throw new UserError("--to FOLDER goes with --format conll and webanno, and only with them");
    }
    if (folder != null && Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UserError("no folder: " + folder);
    }
  }

  /** An order of a table's rows that is as good as chance, and the same for the same seed. */
  static Column[] drawn(long seed, String table, String... keys) {
    Column[] of = new Column[keys.length + 2];
    of[0] = lit(seed);
    of[1] = lit(table);
    for (int i = 0; i < keys.length; i++) {
      of[i + 2] = col(keys[i]);
    }
    Column[] order = new Column[keys.length + 1];
    order[0] = xxhash64(of);
    System.arraycopy(of, 2, order, 1, keys.length);
    return order;
  }

  private void write(Dataset<Row> articles, MarkFormat format) throws IOException {
    Files.createDirectories(folder);
    int written = 0;
    for (Iterator<Row> rows = articles.toLocalIterator(); rows.hasNext(); ) {
      MarkedText article = MarkedText.of(rows.next());
      Files.writeString(folder.resolve(article.id() + "." + format.ending()), format.of(article));
      written++;
    }
    console.err().println(written + " articles written to " + folder);
  }

  private static Dataset<Row> articles(Map<String, Dataset<Row>> tables) {
    Dataset<Row> articles = tables.get(Articles.TABLE.name());
    for (Table<?> table : Tables.OF_ARTICLES) {
      Dataset<Row> arrays = arrays(tables.get(table.name()), table.name());
      articles = articles.join(arrays, articles.col("article_id").equalTo(col("of")), "left");
      articles = articles.withColumn(table.name(), coalesce(col(table.name()), array())).drop("of");
    }
    return articles.orderBy("source_uri", "source_record");
  }

  /** The rows of an article as one array; its first field is their number, which sorts them. */
  private static Dataset<Row> arrays(Dataset<Row> rows, String name) {
    Column[] own =
        Arrays.stream(rows.columns())
            .filter(column -> !column.equals("article_id") && !column.equals(Table.MONTH))
            .map(column -> col(column))
            .toArray(Column[]::new);
    return rows.groupBy(col("article_id").as("of"))
        .agg(sort_array(collect_list(struct(own))).as(name));
  }
}
