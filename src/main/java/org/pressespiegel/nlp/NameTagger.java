package org.pressespiegel.nlp;

import com.johnsnowlabs.nlp.AnnotatorModel;
import com.johnsnowlabs.nlp.AnnotatorType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.collection.JavaConverters;

/**
 * A Spark NLP annotator that finds names with a {@link TaggerModel}: sentences and tokens → chunks
 * with {@code entity} and {@code confidence} in their metadata, as NerConverter makes them.
 *
 * <p>Spark NLP's own BertForTokenClassification sees of a token with punctuation only what stands
 * before it ({@code Baden} of {@code Baden-Württemberg}), gives the words behind its length limit
 * no label, and fills sentences up to the longest of its batch. The sentences of one row are tagged
 * together, whatever rows stand beside it: a row's names do not depend on the partitions.
 */
public final class NameTagger extends AnnotatorModel<NameTagger> {

  private static final long serialVersionUID = 1L;

  private static final Float[] NO_EMBEDDINGS = {};

  private final List<TaggerFile> files;

  /** Takes the files of a {@link TaggerModel}. */
  NameTagger(List<TaggerFile> files) {
    this.files = List.copyOf(files);
  }

  @Override
  public String uid() {
    return "NameTagger";
  }

  @Override
  public String[] inputAnnotatorTypes() {
    return new String[] {AnnotatorType.DOCUMENT(), AnnotatorType.TOKEN()};
  }

  @Override
  public String outputAnnotatorType() {
    return AnnotatorType.CHUNK();
  }

  @Override
  public NameTagger copy(ParamMap extra) {
    return copyValues(new NameTagger(files), extra);
  }

  @Override
  public Dataset<Row> _transform(Dataset<?> dataset, Option<PipelineModel> pipeline) {
    StructType before = dataset.schema();
    StructType after = transformSchema(before);
    int sentences = before.fieldIndex(getInputCols()[0]);
    int tokens = before.fieldIndex(getInputCols()[1]);
    List<TaggerFile> model = files;
    MapPartitionsFunction<Row, Row> tag =
        partition -> {
          TaggerModel tagger = TaggerModel.of(model);
          return new Iterator<>() {
            @Override
            public boolean hasNext() {
              return partition.hasNext();
            }

            @Override
            public Row next() {
              Row row = partition.next();
              List<Row> chunks = chunks(tagger, row.getList(sentences), row.getList(tokens));
              return with(row, chunks, after);
            }
          };
        };
    return dataset.toDF().mapPartitions(tag, Encoders.row(after));
  }

  /**
   * The row as whoever comes next expects it: Spark hands it on as it is where no other operation
   * comes between.
   */
  private static Row with(Row row, List<Row> chunks, StructType schema) {
    Object[] cells = new Object[row.length() + 1];
    for (int i = 0; i < row.length(); i++) {
      cells[i] = row.get(i);
    }
    cells[row.length()] = JavaConverters.asScalaBuffer(chunks).toSeq();
    return new GenericRowWithSchema(cells, schema);
  }

  private static List<Row> chunks(TaggerModel tagger, List<Row> sentences, List<Row> tokens) {
    List<List<TaggerWord>> bySentence = new ArrayList<>(sentences.size());
    int next = 0;
    for (Row sentence : sentences) {
      List<TaggerWord> words = new ArrayList<>();
      for (; next < tokens.size() && tokens.get(next).getInt(1) <= sentence.getInt(2); next++) {
        words.addAll(TaggerWord.of(tokens.get(next).getInt(1), tokens.get(next).getString(3)));
      }
      bySentence.add(words);
    }
    List<List<Bio.Name>> names =
        tagger.names(
            bySentence.stream().map(own -> own.stream().map(TaggerWord::text).toList()).toList());
    List<Row> chunks = new ArrayList<>();
    for (int sentence = 0; sentence < names.size(); sentence++) {
      for (Bio.Name name : names.get(sentence)) {
        List<TaggerWord> words = bySentence.get(sentence).subList(name.first(), name.end());
        chunks.add(chunk(words, sentence, chunks.size(), name));
      }
    }
    return chunks;
  }

  private static Row chunk(List<TaggerWord> words, int sentence, int no, Bio.Name name) {
    StringBuilder surface = new StringBuilder();
    int end = words.get(0).begin();
    for (TaggerWord word : words) {
      surface.append(" ".repeat(Math.min(1, word.begin() - end))).append(word.text());
      end = word.end();
    }
    Map<String, String> about = new HashMap<>();
    about.put("entity", name.type());
    about.put("confidence", String.format(Locale.ROOT, "%.4f", name.confidence()));
    about.put("sentence", String.valueOf(sentence));
    about.put("chunk", String.valueOf(no));
    return RowFactory.create(
        AnnotatorType.CHUNK(),
        words.get(0).begin(),
        end - 1,
        surface.toString(),
        JavaConverters.mapAsScalaMap(about),
        NO_EMBEDDINGS);
  }
}
