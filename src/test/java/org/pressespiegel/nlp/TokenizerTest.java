package org.pressespiegel.nlp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.johnsnowlabs.nlp.DocumentAssembler;
import com.johnsnowlabs.nlp.annotators.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressespiegel.SharedSpark;

@ExtendWith(SharedSpark.class)
final class TokenizerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Es regnet.                       | Es_regnet_.
          „Ja!“, rief Dr. Muster (54).     | „_Ja_!_“_,_rief_Dr._Muster_(_54_)_.
          u. a. in St. Gallen …            | u. a._in_St._Gallen_…
          (lt. Muster)                     | (_lt_._Muster_)
          Muster Inc., das                 | Muster_Inc_._,_das
          Nord-Süd-Achse                   | Nord-Süd-Achse
          1.200,50 Euro                    | 1.200,50_Euro
          –                                | –
          """)
  void words_and_marks_are_tokens(String sentence, String tokens) {
    assertThat(tokens(sentence)).containsExactly(tokens.split("_"));
  }

  @Test
  void tokens_know_where_they_are() {
    assertThat(org.pressespiegel.nlp.Tokenizer.tokens("Nein. Ja, u. a. hier.", 6, 21))
        .containsExactly(
            new Token(6, 8, "Ja"),
            new Token(8, 9, ","),
            new Token(10, 15, "u. a."),
            new Token(16, 20, "hier"),
            new Token(20, 21, "."));
  }

  /** Whoever has a pipeline of Spark NLP's beside ours shall find the same words. */
  @Test
  void tokens_are_those_of_spark_nlp(SparkSession spark) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("sample-data"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        new String(Files.readAllBytes(file), UTF_8).lines().forEach(lines::add);
      }
    }
    lines.add("Die „Muster Inc.“ (lt. dpa) u.a. z. B. 3.000... usw.... »Ja!«?, Bd. 3.");
    lines.add("((„Nein…“)): -- 50 % § 5 Abs. 2\u00a0S. 1 😀. …, a.D.");
    Tokenizer theirs = new Tokenizer();
    theirs.setInputCols(new String[] {"document"});
    theirs.setOutputCol("token");
    theirs.setPrefixPattern("\\A" + org.pressespiegel.nlp.Tokenizer.MARK.repeat(3));
    theirs.setInfixPatterns(new String[] {"(.+?)"});
    theirs.setSuffixPattern(org.pressespiegel.nlp.Tokenizer.MARK.repeat(4) + "\\z");
    theirs.setExceptions(new String[] {org.pressespiegel.nlp.Tokenizer.ABBREVIATION});
    DocumentAssembler document = new DocumentAssembler();
    document.setInputCol("value");
    document.setOutputCol("document");
    Dataset<Row> rows = spark.createDataset(lines, Encoders.STRING()).toDF();
    Dataset<Row> annotated =
        new Pipeline().setStages(new PipelineStage[] {document, theirs}).fit(rows).transform(rows);

    assertThat(lines).hasSizeGreaterThan(200);
    for (Row row : annotated.select("value", "token").collectAsList()) {
      assertThat(tokens(row.getString(0)))
          .as(row.getString(0))
          .isEqualTo(row.<Row>getList(1).stream().map(token -> token.getString(3)).toList());
    }
  }

  @Property
  void tokens_cover_what_is_no_blank(@ForAll String text) {
    StringBuilder joined = new StringBuilder();
    int end = 0;
    for (Token token : org.pressespiegel.nlp.Tokenizer.tokens(text, 0, text.length())) {
      assertThat(token.begin()).isGreaterThanOrEqualTo(end);
      assertThat(text.substring(token.begin(), token.end())).isEqualTo(token.text());
      joined.append(token.text());
      end = token.end();
    }
    assertThat(joined.toString().replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
  }

  private static List<String> tokens(String sentence) {
    return org.pressespiegel.nlp.Tokenizer.tokens(sentence, 0, sentence.length()).stream()
        .map(Token::text)
        .toList();
  }
}
