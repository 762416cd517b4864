package org.pressespiegel.job;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import java.util.Arrays;
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

/** The tables as JSON lines, one article a line with all that belongs to it. */
@Command(
    name = "export",
    description = "Prints each article as one line of JSON, with its sentences and so on.",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class)
final class ExportArticles implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "OUTPUT", description = "What build-tables wrote.")
  private String output;

  @Option(
      names = "--rejects",
      description = "Print the refused records as well, after the articles.")
  private boolean withRejects;

  private final Console console;

  ExportArticles(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    TableStore store = TableStore.at(Sessions.start("export"), output);
    Map<String, Dataset<Row>> tables = store.read(store.tables());
    JsonLines.print(articles(tables), console.out());
    if (withRejects) {
      JsonLines.print(
          tables.get(Rejects.TABLE.name()).orderBy("source_uri", "source_record"), console.out());
    }
    return 0;
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
