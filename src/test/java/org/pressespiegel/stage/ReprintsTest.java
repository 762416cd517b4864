package org.pressespiegel.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pressespiegel.SharedSpark;
import org.pressespiegel.article.ParserSettings;
import org.pressespiegel.job.BenchmarkCorpus;

/**
 * Planted reprints among 2,000 articles: found, and nothing else; all at once, or batch by batch.
 *
 * <p>300 articles reprint one of 200 others: 10 to 30 % of the words are changed (replaced; or
 * replaced, dropped and put in; or whole sentences rewritten), the headline is another, the line
 * with the agency is cut. A further 100 articles share a third of their sentences with another one,
 * as reports with the same background do; they are no reprints.
 */
@ExtendWith(SharedSpark.class)
final class ReprintsTest {

  private static final int ARTICLES = 2000;
  private static final int REPRINTS = 300;
  private static final int REPRINTED = 200;
  private static final int SAME_BACKGROUND = 100;
  private static final double SIMILARITY = 0.6;

  private static final StructType RAW =
      StructType.fromDDL(
          "source_uri STRING, source_record BIGINT, content BINARY, length BIGINT, failure STRING,"
              + " detail STRING, address STRING, charset STRING, format STRING, fields ARRAY<STRING>");

  private static final Map<String, Integer> PLANTED = new HashMap<>();

  private static Dataset<Row> articles;

  @BeforeAll
  static void parse(SparkSession spark) throws IOException {
    List<Row> raw = new ArrayList<>();
    List<String> texts = texts();
    for (int no = 0; no < texts.size(); no++) {
      byte[] bytes = texts.get(no).getBytes(StandardCharsets.UTF_8);
      raw.add(
          RowFactory.create(
              "file:/" + no, 0L, bytes, (long) bytes.length, null, null, null, null, null, null));
    }
    articles =
        spark
            .createDataFrame(raw, RAW)
            .repartition(4)
            .transform(new ParseArticles(ParserSettings.standard())::apply)
            .transform(new RejectDuplicates()::apply)
            .where(col("article").isNotNull())
            .select("article.*", "month");
    articles = made(articles);
    assertThat(articles.count()).isEqualTo(ARTICLES);
  }

  @Test
  void planted_reprints_are_found_and_nothing_else() {
    Map<String, String> clusters =
        clusters(articles.transform(new MarkReprints(SIMILARITY)::apply));

    Set<String> planted = new HashSet<>();
    Set<String> found = new HashSet<>();
    for (int a = 0; a < ARTICLES; a++) {
      for (int b = 0; b < a; b++) {
        String one = "file:/" + a;
        String other = "file:/" + b;
        if (PLANTED.containsKey(one) && PLANTED.get(one).equals(PLANTED.get(other))) {
          planted.add(one + other);
        }
        if (clusters.get(one) != null && clusters.get(one).equals(clusters.get(other))) {
          found.add(one + other);
        }
      }
    }
    Set<String> right = new HashSet<>(found);
    right.retainAll(planted);
    double precision = (double) right.size() / found.size();
    double recall = (double) right.size() / planted.size();
    System.out.printf(
        "reprints: %d pairs planted, %d found, precision %.4f, recall %.4f%n",
        planted.size(), found.size(), precision, recall);
    assertThat(precision).isGreaterThanOrEqualTo(0.98);
    assertThat(recall).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void batch_by_batch_the_marks_are_those_of_all_at_once() {
    Dataset<Row> all = articles.transform(new MarkReprints(SIMILARITY)::apply);
    MarkNewReprints markNew = new MarkNewReprints(SIMILARITY);
    Dataset<Row> tables = made(batch(0).transform(new MarkReprints(SIMILARITY)::apply));
    for (int no = 1; no < 3; no++) {
      Dataset<Row> added = batch(no);
      Dataset<Row> signed = signed(added);
      Dataset<Row> signatures = signed(tables);
      Dataset<Row> affected = made(markNew.affected(signed, tables, signatures));
      assertThat(affected.count()).as("not all is looked at").isLessThan(tables.count());
      Dataset<Row> marks = made(markNew.marks(added, signed, tables, affected, signatures));
      Dataset<Row> changed = markNew.changed(tables, affected, marks);
      Dataset<Row> kept =
          tables.join(
              changed.select(col("article_id").as("changed_id")),
              col("article_id").equalTo(col("changed_id")),
              "left_anti");
      tables = made(kept.unionByName(changed).unionByName(MarkReprints.marked(added, marks)));
    }

    assertThat(marks(tables)).isEqualTo(marks(all));
  }

  private static Dataset<Row> signed(Dataset<Row> articles) {
    return made(
        articles.transform(new SignArticles()::apply).select("article_id", "bands", "sketch"));
  }

  /** Every third article, in an order that has nothing to do with who reprints whom. */
  private static Dataset<Row> batch(int no) {
    return articles.where(expr("conv(substring(article_id, 1, 4), 16, 10) % 3").equalTo(lit(no)));
  }

  /** The rows, computed: plans would grow from batch to batch. */
  private static Dataset<Row> made(Dataset<Row> rows) {
    return rows.sparkSession().createDataFrame(rows.collectAsList(), rows.schema());
  }

  private static Map<String, String> clusters(Dataset<Row> marked) {
    Map<String, String> clusters = new TreeMap<>();
    marked
        .select("source_uri", "reprint_cluster")
        .collectAsList()
        .forEach(row -> clusters.put(row.getString(0), row.getString(1)));
    return clusters;
  }

  private static Map<String, String> marks(Dataset<Row> marked) {
    Map<String, String> marks = new TreeMap<>();
    marked
        .select("article_id", "duplicate_of", "reprint_cluster", "is_representative")
        .collectAsList()
        .forEach(row -> assertThat(marks.put(row.getString(0), row.mkString(" "))).isNull());
    return marks;
  }

  private static List<String> texts() throws IOException {
    BenchmarkCorpus multiplier = BenchmarkCorpus.of(Path.of("sample-data"));
    SplittableRandom random = new SplittableRandom(20_26);
    List<String> texts = new ArrayList<>();
    int originals = ARTICLES - REPRINTS - SAME_BACKGROUND;
    for (int no = 0; no < originals; no++) {
      texts.add(multiplier.article(no));
    }
    String[] vocabulary =
        texts.stream().flatMap(text -> Arrays.stream(words(body(text)))).toArray(String[]::new);
    for (int no = 0; no < REPRINTS; no++) {
      int original = random.nextInt(REPRINTED);
      PLANTED.put("file:/" + original, original);
      PLANTED.put("file:/" + texts.size(), original);
      texts.add(reprint(random, texts.get(original), vocabulary, no));
    }
    for (int no = 0; no < SAME_BACKGROUND; no++) {
      // The last third of one article under two thirds of another.
      String own = multiplier.article(1_000_000 + no);
      String[] background = body(texts.get(originals - 1 - no)).split("\n\n");
      String[] news = own.split("\n\n");
      System.arraycopy(background, background.length - 2, news, news.length - 2, 2);
      texts.add(String.join("\n\n", news));
    }
    return texts;
  }

  private static String reprint(
      SplittableRandom random, String original, String[] vocabulary, int no) {
    double share = 0.1 + 0.2 * random.nextDouble();
    Edited edited;
    do {
      edited = edited(random, body(original), vocabulary, share, no % 3);
    } while (edited.share < 0.1 || edited.share > 0.3);
    return "Neue Zeile über einer alten Meldung, Nummer "
        + no
        + "\n\n"
        + original.split("\n\n")[1].replace(" | dpa", "")
        + "\n\n"
        + edited.body
        + "\n";
  }

  /** A body and which share of its words is other than before. */
  private record Edited(String body, double share) {}

  private static Edited edited(
      SplittableRandom random, String body, String[] vocabulary, double share, int manner) {
    List<String> paragraphs = new ArrayList<>();
    int changes = 0;
    int all = 0;
    for (String paragraph : body.split("\n\n")) {
      List<String> words = new ArrayList<>();
      boolean rewrites = false;
      for (String word : words(paragraph)) {
        boolean beginsSentence = words.isEmpty() || words.get(words.size() - 1).endsWith(".");
        rewrites = beginsSentence ? random.nextDouble() < share : rewrites;
        boolean change = manner == 2 ? rewrites : random.nextDouble() < share;
        String other = vocabulary[random.nextInt(vocabulary.length)];
        int how = manner == 1 ? random.nextInt(3) : 0;
        all++;
        changes += change ? 1 : 0;
        if (!change) {
          words.add(word);
        } else if (how == 0) {
          words.add(other);
        } else if (how == 1) {
          words.add(word);
          words.add(other);
        }
      }
      paragraphs.add(String.join(" ", words));
    }
    return new Edited(String.join("\n\n", paragraphs), (double) changes / all);
  }

  private static String body(String article) {
    return Arrays.stream(article.strip().split("\n\n")).skip(2).collect(Collectors.joining("\n\n"));
  }

  private static String[] words(String text) {
    return text.strip().split("\\s+");
  }
}
