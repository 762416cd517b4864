package org.pressespiegel.nlp;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.johnsnowlabs.nlp.DocumentAssembler;
import com.johnsnowlabs.nlp.annotators.Chunk2Doc;
import com.johnsnowlabs.nlp.annotators.Tokenizer;
import com.johnsnowlabs.nlp.annotators.sbd.pragmatic.SentenceDetector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pressespiegel.SharedSpark;

/** The tagger as an annotator among Spark NLP's own, in a pipeline of the user's. */
@ExtendWith(SharedSpark.class)
final class NameTaggerTest {

  private static final List<String> TEXTS =
      List.of(
          "In Hamburg trifft Angela Merkel den Rat. Die Siemens AG schweigt.",
          "Es regnet.",
          "Der Zug nach Berlin steht in Köln.");

  @TempDir private Path folder;

  @Test
  void it_is_saved_and_loaded_in_a_pipeline_among_others(SparkSession spark) throws IOException {
    String path = folder.resolve("pipeline").toString();
    pipeline(spark, new NameTagger()).write().overwrite().save(path);

    Dataset<Row> annotated = PipelineModel.load(path).transform(texts(spark));

    assertThat(names(annotated, "names"))
        .containsExactly(
            "Hamburg LOC", "Angela Merkel PER", "Siemens AG ORG", "Berlin LOC", "Köln LOC");
    assertThat(
            annotated
                .selectExpr("explode(found) AS f")
                .select("f.result")
                .as(Encoders.STRING())
                .collectAsList())
        .containsExactly("Hamburg", "Angela Merkel", "Siemens AG", "Berlin", "Köln");
  }

  @Test
  void what_was_set_is_kept(SparkSession spark) throws IOException {
    String path = folder.resolve("tagger").toString();
    NameTagger tagger = new NameTagger().setProfile("accurate").setEncoder("hdfs:///encoder.onnx");
    tagger.setInputCols(new String[] {"sentence", "token"});
    tagger.setOutputCol("names");
    tagger.write().overwrite().save(path);

    NameTagger loaded = NameTagger.load(path);

    assertThat(loaded.uid()).isEqualTo(tagger.uid());
    assertThat(loaded.getOrDefault(loaded.profile())).isEqualTo("accurate");
    assertThat(loaded.getOrDefault(loaded.encoder())).isEqualTo("hdfs:///encoder.onnx");
    assertThat(loaded.getInputCols()).containsExactly("sentence", "token");
    assertThat(loaded.getOutputCol()).isEqualTo("names");
  }

  @Test
  void each_has_an_identity_of_its_own_and_copies_keep_it() {
    NameTagger one = new NameTagger();

    assertThat(one.uid()).isNotEqualTo(new NameTagger().uid());
    assertThat(one.copy(one.extractParamMap()).uid()).isEqualTo(one.uid());
    assertThat(one.getOrDefault(one.profile())).isEqualTo("fast");
  }

  @Test
  void an_unknown_profile_is_told(SparkSession spark) {
    assertThatThrownBy(
            () -> pipeline(spark, new NameTagger().setProfile("quick")).transform(texts(spark)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("quick");
  }

  private static List<String> names(Dataset<Row> annotated, String column) {
    return annotated
        .select(org.apache.spark.sql.functions.explode(col(column)).as("n"))
        .selectExpr("concat(n.result, ' ', n.metadata['entity'])")
        .as(Encoders.STRING())
        .collectAsList();
  }

  private static Dataset<Row> texts(SparkSession spark) {
    return spark.createDataset(TEXTS, Encoders.STRING()).toDF("text").coalesce(1);
  }

  private static PipelineModel pipeline(SparkSession spark, NameTagger tagger) {
    DocumentAssembler document = new DocumentAssembler();
    document.setInputCol("text");
    document.setOutputCol("document");
    SentenceDetector sentences = new SentenceDetector();
    sentences.setInputCols(new String[] {"document"});
    sentences.setOutputCol("sentence");
    Tokenizer tokens = new Tokenizer();
    tokens.setInputCols(new String[] {"sentence"});
    tokens.setOutputCol("token");
    tagger.setInputCols(new String[] {"sentence", "token"});
    tagger.setOutputCol("names");
    Chunk2Doc found = new Chunk2Doc();
    found.setInputCols(new String[] {"names"});
    found.setOutputCol("found");
    return new Pipeline()
        .setStages(new PipelineStage[] {document, sentences, tokens, tagger, found})
        .fit(texts(spark));
  }
}
