package org.pressespiegel.nlp;

import com.johnsnowlabs.nlp.Annotation;
import com.johnsnowlabs.nlp.AnnotatorType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.collection.JavaConverters;

/**
 * A text's sentences and tokens as Spark NLP's annotations, for a pipeline of the user's that finds
 * the names.
 */
public final class Annotations {

  /** Column with the text to annotate, a line per sentence. */
  static final String TEXT = "nlp_text";

  static final String SENTENCE = "nlp_sentence";
  static final String TOKEN = "nlp_token";

  private static final Float[] NO_EMBEDDINGS = {};

  private Annotations() {}

  /** Returns the columns of {@link #of}. */
  public static StructType schema() {
    return new StructType()
        .add(TEXT, DataTypes.StringType)
        .add(column(SENTENCE, AnnotatorType.DOCUMENT()))
        .add(column(TOKEN, AnnotatorType.TOKEN()));
  }

  /**
   * Adds the names that a model finds to rows with these columns.
   *
   * @param model a Spark NLP pipeline
   * @throws UnfitFileException if there is no such model
   */
  public static Dataset<Row> named(Dataset<Row> rows, NameModel model) {
    return NameColumn.add(rows, model);
  }

  /** Returns how to read the names in rows of {@link #named}. */
  public static Function<Row, List<AnnotatedName>> names(NameModel model) {
    return NameColumn.of(model)::read;
  }

  /** Returns named rows without the columns that only Spark NLP knows. */
  public static Dataset<Row> dropped(Dataset<Row> named) {
    return named.drop(TEXT, SENTENCE, TOKEN, NameColumn.NAMES);
  }

  private static StructField column(String name, String type) {
    Metadata metadata = new MetadataBuilder().putString("annotatorType", type).build();
    return new StructField(name, Annotation.arrayType(), true, metadata);
  }

  /**
   * Returns the annotations of a text.
   *
   * @param sentences in order, none inside another
   */
  public static Object[] of(String text, Iterable<AnnotatedSentence> sentences) {
    StringBuilder lines = new StringBuilder(" ".repeat(text.length()));
    List<Row> whole = new ArrayList<>();
    List<Row> parts = new ArrayList<>();
    for (AnnotatedSentence sentence : sentences) {
      String words = text.substring(sentence.begin(), sentence.end());
      lines.replace(sentence.begin(), sentence.end(), words);
      if (sentence.end() < text.length()) {
        lines.setCharAt(sentence.end(), '\n');
      }
      scala.collection.Map<String, String> about =
          JavaConverters.mapAsScalaMap(java.util.Map.of("sentence", String.valueOf(whole.size())));
      whole.add(
          annotation(AnnotatorType.DOCUMENT(), sentence.begin(), sentence.end(), words, about));
      for (Token token : sentence.tokens()) {
        parts.add(
            annotation(AnnotatorType.TOKEN(), token.begin(), token.end(), token.text(), about));
      }
    }
    return new Object[] {lines.toString(), whole.toArray(Row[]::new), parts.toArray(Row[]::new)};
  }

  /** Spark NLP's end is the last character itself; ours is the one after it. */
  private static Row annotation(
      String type, int begin, int end, String words, scala.collection.Map<String, String> about) {
    return RowFactory.create(type, begin, end - 1, words, about, NO_EMBEDDINGS);
  }
}
