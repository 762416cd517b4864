package org.pressespiegel.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.johnsnowlabs.nlp.DocumentAssembler;
import com.johnsnowlabs.nlp.annotators.TextMatcher;
import com.johnsnowlabs.nlp.annotators.Tokenizer;
import com.johnsnowlabs.nlp.annotators.sbd.pragmatic.SentenceDetector;
import com.johnsnowlabs.nlp.util.io.ReadAs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pressespiegel.SharedSpark;
import org.pressespiegel.nlp.NameModel;

/** Names by a Spark NLP pipeline of the user's own, saved and read again. */
@ExtendWith(SharedSpark.class)
final class SavedPipelineTest {

  private static final StructType TEXTS =
      StructType.fromDDL(
          "text STRING, paragraphs ARRAY<STRUCT<no: INT, kind: STRING, begin: INT, `end`: INT>>");

  private static final String TEXT = "😀 In Bad Ems trifft Anna Muster den Rat. Anna Muster lacht.";

  @TempDir private Path folder;

  @Test
  void its_names_are_read_with_types_of_ours(SparkSession spark) throws IOException {
    String path = saved(spark, matcher());

    List<Row> names = names(spark, path, Map.of("somebody", "PER"));

    assertThat(names)
        .extracting(name -> name.getInt(0) + "-" + name.getInt(1) + " " + name.getString(2))
        .containsExactly("20-31 PER", "41-52 PER");
  }

  @Test
  void labels_without_a_type_are_dropped(SparkSession spark) throws IOException {
    assertThat(names(spark, saved(spark, matcher()), Map.of("other", "PER"))).isEmpty();
  }

  @Test
  void what_is_no_pipeline_is_told_by_its_path(SparkSession spark) {
    String path = folder.resolve("nothing").toString();

    assertThatThrownBy(() -> names(spark, path, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(path);
  }

  @Test
  void a_pipeline_without_names_is_told_by_its_path(SparkSession spark) throws IOException {
    String path = saved(spark);

    assertThatThrownBy(() -> names(spark, path, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(path);
  }

  private TextMatcher matcher() throws IOException {
    Path words = folder.resolve("names.txt");
    Files.writeString(words, "Anna Muster\n");
    TextMatcher matcher = new TextMatcher();
    matcher.setInputCols(new String[] {"sentence", "token"});
    matcher.setOutputCol("found");
    matcher.setEntities(
        words.toString(),
        ReadAs.TEXT(),
        scala.collection.immutable.Map$.MODULE$.<String, String>empty());
    matcher.setEntityValue("somebody");
    return matcher;
  }

  private String saved(SparkSession spark, PipelineStage... last) throws IOException {
    DocumentAssembler document = new DocumentAssembler();
    document.setInputCol("body");
    document.setOutputCol("document");
    SentenceDetector sentence = new SentenceDetector();
    sentence.setInputCols(new String[] {"document"});
    sentence.setOutputCol("sentence");
    Tokenizer token = new Tokenizer();
    token.setInputCols(new String[] {"sentence"});
    token.setOutputCol("token");
    PipelineStage[] stages =
        java.util.Arrays.copyOf(new PipelineStage[] {document, sentence, token}, 3 + last.length);
    System.arraycopy(last, 0, stages, 3, last.length);
    Dataset<Row> none =
        spark.createDataFrame(List.of(RowFactory.create("")), StructType.fromDDL("body STRING"));
    String path = folder.resolve("pipeline").toString();
    new Pipeline().setStages(stages).fit(none).write().overwrite().save(path);
    return path;
  }

  private static List<Row> names(SparkSession spark, String path, Map<String, String> types) {
    int length = TEXT.codePointCount(0, TEXT.length());
    Row text = RowFactory.create(TEXT, new Row[] {RowFactory.create(0, "paragraph", 0, length)});
    return new Annotate(new NameModel.SavedPipeline(path, types))
        .apply(spark.createDataFrame(List.of(text), TEXTS))
        .select("names")
        .head()
        .getList(0);
  }
}
