package org.pressespiegel.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pressespiegel.article.Article;
import org.pressespiegel.article.ArticleParser;
import org.pressespiegel.article.ParserSettings;
import org.pressespiegel.article.RawArticle;
import org.pressespiegel.document.Document;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.SentenceSplitter;
import org.pressespiegel.text.Span;

/**
 * Measures on annotated articles, those of {@code sample-data} and those beside this test, who is
 * who when all names are given.
 */
class GoldTest {

  /** A name of the gold and its entity. */
  private record GoldMention(Span span, String surface, EntityType type, int entity) {}

  /** An entity of the gold; the role may be empty. */
  private record GoldEntity(int no, EntityType type, String name, String role) {}

  private static final Map<String, List<GoldMention>> MENTIONS = new LinkedHashMap<>();
  private static final Map<String, List<GoldEntity>> ENTITIES = new LinkedHashMap<>();

  static {
    Examples.rows("gold-mentions")
        .forEach(
            row ->
                MENTIONS
                    .computeIfAbsent(row[0], article -> new ArrayList<>())
                    .add(
                        new GoldMention(
                            new Span(Integer.parseInt(row[1]), Integer.parseInt(row[2])),
                            row[3],
                            EntityType.valueOf(row[4]),
                            Integer.parseInt(row[5]))));
    Examples.rows("gold-entities")
        .forEach(
            row ->
                ENTITIES
                    .computeIfAbsent(row[0], article -> new ArrayList<>())
                    .add(
                        new GoldEntity(
                            Integer.parseInt(row[1]), EntityType.valueOf(row[2]), row[3], row[4])));
  }

  @Test
  void the_gold_fits_the_articles() throws IOException {
    assertThat(MENTIONS).hasSizeGreaterThanOrEqualTo(40);
    for (String article : MENTIONS.keySet()) {
      CodePoints text = CodePoints.of(page(article).text());
      assertThat(MENTIONS.get(article))
          .as(article)
          .allSatisfy(
              mention -> assertThat(text.read(mention.span())).isEqualTo(mention.surface()));
    }
  }

  @Test
  void the_same_are_found_to_be_the_same() throws IOException {
    Score pairs = new Score();
    Score names = new Score();
    Score roles = new Score();
    for (String article : MENTIONS.keySet()) {
      measure(article, pairs, names, roles);
    }
    System.out.printf(
        "names of the gold: pairs %s, canonical names %s, roles %s%n", pairs, names, roles);

    assertThat(pairs.f1()).isGreaterThanOrEqualTo(0.97);
    assertThat(names.f1()).isGreaterThanOrEqualTo(0.97);
    assertThat(roles.f1()).isGreaterThanOrEqualTo(0.95);
  }

  private static void measure(String article, Score pairs, Score names, Score roles)
      throws IOException {
    List<GoldMention> gold = MENTIONS.get(article);
    Names read =
        NameReader.standard()
            .read(
                page(article),
                gold.stream().map(m -> new NamedSpan(m.span(), m.type(), 0.95)).toList());
    Map<Span, Integer> bySpan = new HashMap<>();
    read.mentions().forEach(mention -> bySpan.put(mention.span(), mention.entityNo()));
    int[] found = new int[gold.size()];
    for (int i = 0; i < found.length; i++) {
      // A mention that was lost is an entity of its own.
      found[i] = bySpan.getOrDefault(gold.get(i).span(), -1 - i);
      for (int j = 0; j < i; j++) {
        pairs.add(gold.get(i).entity() == gold.get(j).entity(), found[i] == found[j]);
      }
    }
    for (GoldEntity entity : ENTITIES.get(article)) {
      Entity answer = null;
      for (int i = found.length - 1; i >= 0; i--) {
        boolean same = gold.get(i).entity() == entity.no() && found[i] >= 0;
        answer = same ? read.entities().get(found[i]) : answer;
      }
      String name = answer == null ? "" : answer.name();
      String role = answer == null || answer.role() == null ? "" : answer.role();
      names.add(entity.name(), name);
      roles.add(entity.role(), role);
    }
  }

  static Document page(String article) throws IOException {
    Path file =
        article.contains("/")
            ? Path.of("sample-data", article)
            : Path.of("src/test/resources/org/pressespiegel/entity/articles", article);
    Article parsed =
        (Article)
            new ArticleParser(ParserSettings.standard())
                .parse(RawArticle.of("file:/a.txt", 0, Files.readAllBytes(file)));
    return Document.of(parsed.text(), parsed.paragraphs(), SentenceSplitter.german());
  }

  /** Precision and recall as they add up. */
  private static final class Score {
    private int right;
    private int answered;
    private int wanted;

    void add(boolean gold, boolean answer) {
      right += gold && answer ? 1 : 0;
      answered += answer ? 1 : 0;
      wanted += gold ? 1 : 0;
    }

    void add(String gold, String answer) {
      right += !gold.isEmpty() && gold.equals(answer) ? 1 : 0;
      answered += answer.isEmpty() ? 0 : 1;
      wanted += gold.isEmpty() ? 0 : 1;
    }

    double f1() {
      return 2.0 * right / (answered + wanted);
    }

    @Override
    public String toString() {
      return String.format(
          java.util.Locale.ROOT,
          "P %.1f R %.1f F1 %.1f",
          100.0 * right / answered,
          100.0 * right / wanted,
          100 * f1());
    }
  }
}
