package org.pressespiegel;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pressespiegel.article.ParserSettings;
import org.pressespiegel.stage.ParseArticles;
import org.pressespiegel.store.ColumnMapping;
import org.pressespiegel.store.RawFiles;
import org.pressespiegel.store.ReadLimits;

/**
 * What becomes of every document of the samples in {@code sample-formats}, field by field: the same
 * three articles in the layout of every database, wire and office program that is read.
 */
@ExtendWith(SharedSpark.class)
final class SampleFormatsTest {

  private static final Path SAMPLES = Path.of("sample-formats");

  private static final Path EXPECTED =
      Path.of("src/test/resources/org/pressespiegel/delivery/sample-formats.tsv");

  private static final String HEADER =
      "# what: the fields of every document in sample-formats\n"
          + "# columns: file\trecord\tformat\tkicker\theadline\tlead\tsite\tid\turl\tsection\tpage"
          + "\tedition\tstated_words\tcopyright\tauthors\tagencies\tplace\tpublished\tprecision"
          + "\tissues\tparts\ttext_begins\ttext_ends\n";

  private static final int SHOWN = 30;

  @Test
  void every_field_of_every_document_is_as_told(SparkSession spark) throws IOException {
    String told = HEADER + String.join("\n", lines(spark, 1000)) + "\n";
    if (Boolean.getBoolean("update-golden")) {
      Files.writeString(EXPECTED, told);
    }
    assertThat(told).isEqualTo(Files.readString(EXPECTED, StandardCharsets.UTF_8));
  }

  @Test
  void the_same_rows_come_whatever_the_tasks(SparkSession spark) {
    assertThat(parsed(spark, 1)).isEqualTo(parsed(spark, 1000));
  }

  @Test
  void no_document_is_lost_and_none_is_two(SparkSession spark) throws IOException {
    Map<String, Integer> articles = new TreeMap<>();
    for (Row row : rows(spark, 1000)) {
      Row article = row.getAs("article");
      if (article != null) {
        articles.merge(file(article), 1, Integer::sum);
      }
    }
    assertThat(articles).isEqualTo(documents());
  }

  /** The table of {@code sample-formats/README.md}: documents by file. */
  private static Map<String, Integer> documents() throws IOException {
    Map<String, Integer> documents = new TreeMap<>();
    for (String line : Files.readAllLines(SAMPLES.resolve("README.md"))) {
      String[] cells = line.split("\\s*\\|\\s*");
      if (line.startsWith("| `")) {
        documents.put(cells[1].replace("`", ""), Integer.valueOf(cells[3]));
      }
    }
    return documents;
  }

  private static List<String> parsed(SparkSession spark, int filesPerTask) {
    return rows(spark, filesPerTask).stream().map(Row::toString).toList();
  }

  private static List<Row> rows(SparkSession spark, int filesPerTask) {
    Config columns =
        ConfigFactory.parseFile(new File("conf/reference.conf")).getConfig("input.columns");
    Map<String, String> names = new HashMap<>();
    ColumnMapping.PARTS.forEach(part -> names.put(part, columns.getString(part)));
    ReadLimits limits =
        new ReadLimits(16 << 20, 200, 16 << 20, filesPerTask, ColumnMapping.of(names));
    List<String> folders;
    try (Stream<Path> all = Files.list(SAMPLES)) {
      folders = all.filter(Files::isDirectory).map(Path::toString).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    List<Row> rows =
        new ArrayList<>(
            new ParseArticles(new ParserSettings(16 << 20, 0.5, 5))
                .apply(RawFiles.find(spark, folders, limits, null).rows())
                .collectAsList());
    rows.sort(
        Comparator.comparing((Row row) -> file(either(row)))
            .thenComparing(row -> either(row).<Long>getAs("source_record")));
    return rows;
  }

  private static Row either(Row row) {
    Row article = row.getAs("article");
    return article == null ? row.getAs("reject") : article;
  }

  private static String file(Row row) {
    String uri = row.getAs("source_uri");
    return uri.substring(uri.indexOf("sample-formats/") + "sample-formats/".length());
  }

  private static List<String> lines(SparkSession spark, int filesPerTask) {
    List<String> lines = new ArrayList<>();
    for (Row row : rows(spark, filesPerTask)) {
      Row article = row.getAs("article");
      if (article == null) {
        Row reject = row.getAs("reject");
        lines.add(cells(file(reject), reject, "source_record", "reason", "detail"));
        continue;
      }
      String text = article.getAs("text");
      String line =
          cells(
              file(article),
              article,
              "source_record",
              "format",
              "kicker",
              "headline",
              "lead",
              "source_site",
              "record_id",
              "url",
              "section",
              "page",
              "edition",
              "stated_words",
              "copyright",
              "authors",
              "agencies",
              "dateline_place",
              "published_at",
              "published_precision",
              "issues");
      int parts = article.getList(article.fieldIndex("paragraphs")).size();
      lines.add(
          line + "\t" + parts + "\t" + shown(text, 0) + "\t" + shown(text, text.length() - SHOWN));
    }
    return lines;
  }

  private static String shown(String text, int begin) {
    return text.substring(begin, Math.min(text.length(), begin + SHOWN)).replace("\n", "¶");
  }

  private static String cells(String file, Row row, String... columns) {
    return file
        + Stream.of(columns)
            .map(column -> "\t" + cell(row, row.fieldIndex(column)))
            .collect(Collectors.joining());
  }

  private static String cell(Row row, int at) {
    if (row.isNullAt(at)) {
      return "";
    }
    Object value = row.get(at);
    return value instanceof scala.collection.Seq
        ? String.join("|", row.<String>getList(at))
        : value.toString();
  }
}
