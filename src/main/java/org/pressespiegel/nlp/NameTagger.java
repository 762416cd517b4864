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
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.collection.JavaConverters;

/**
 * The product's taggers as a Spark NLP annotator, for any pipeline: sentences and tokens → chunks
 * with {@code entity} and {@code confidence} in their metadata, as NerConverter makes them. It can
 * be saved and loaded like Spark NLP's own.
 *
 * <p>Spark NLP's own BertForTokenClassification sees of a token with punctuation only what stands
 * before it ({@code Baden} of {@code Baden-Württemberg}), gives the words behind its length limit
 * no label, and fills sentences up to the longest of its batch. The sentences of one row are tagged
 * together, whatever rows stand beside it: a row's names do not depend on the partitions.
 */
public final class NameTagger extends AnnotatorModel<NameTagger> {

  private static final long serialVersionUID = 1L;

  private static final Float[] NO_EMBEDDINGS = {};

  private static final String FAST = "fast";
  private static final String ACCURATE = "accurate";

  /** The uid of the instance that a thread constructs. */
  private static final ThreadLocal<String> GIVEN = new ThreadLocal<>();

  // Constructors above this class ask for these before its own fields are set: they are made when
  // first asked for, and must have no initialisers, which would unmake them.
  private String uid;
  private Param<String> profile;
  private Param<String> encoder;

  /** Makes a fast tagger. */
  public NameTagger() {
    this(Identifiable.randomUID("NameTagger"));
  }

  /** Makes a fast tagger with an identity of its own, as whoever loads it does. */
  public NameTagger(String uid) {
    this(Identity.of(uid));
  }

  private NameTagger(Identity identity) {
    GIVEN.remove();
    if (!uid().equals(identity.uid())) {
      throw new IllegalStateException(uid() + " is not " + identity.uid());
    }
    setDefault(profile(), FAST);
  }

  /** Tells the constructors above what they may ask for before it could be set. */
  private record Identity(String uid) {
    static Identity of(String uid) {
      GIVEN.set(uid);
      return new Identity(uid);
    }
  }

  /** Reads taggers that were saved. */
  public static MLReader<NameTagger> read() {
    return new DefaultParamsReader<>();
  }

  /** Reads a tagger that was saved. */
  public static NameTagger load(String path) {
    return read().load(path);
  }

  @Override
  public String uid() {
    if (uid == null) {
      uid = GIVEN.get();
    }
    return uid;
  }

  /** Which tagger: {@code fast} or {@code accurate}. */
  public Param<String> profile() {
    if (profile == null) {
      profile = new Param<>(uid(), "profile", "which tagger: fast or accurate");
    }
    return profile;
  }

  /** Where the accurate tagger finds what jobs/prepare-accurate.sh made. */
  public Param<String> encoder() {
    if (encoder == null) {
      encoder =
          new Param<>(
              uid(),
              "encoder",
              "path or Hadoop URI of the BERT encoder, which the accurate tagger needs");
    }
    return encoder;
  }

  /** Sets {@link #profile}. */
  public NameTagger setProfile(String value) {
    return (NameTagger) set(profile(), value);
  }

  /** Sets {@link #encoder}. */
  public NameTagger setEncoder(String value) {
    return (NameTagger) set(encoder(), value);
  }

  private NameModel model() {
    String which = $(profile());
    if (which.equals(ACCURATE)) {
      return new NameModel.Accurate($(encoder()));
    }
    if (!which.equals(FAST)) {
      throw new IllegalArgumentException("profile is " + which + ", neither fast nor accurate");
    }
    return new NameModel.Fast();
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
    return copyValues(new NameTagger(uid()), extra);
  }

  @Override
  public Dataset<Row> _transform(Dataset<?> dataset, Option<PipelineModel> pipeline) {
    StructType before = dataset.schema();
    StructType after = transformSchema(before);
    int sentences = before.fieldIndex(getInputCols()[0]);
    int tokens = before.fieldIndex(getInputCols()[1]);
    SentenceTagger tagger = SentenceTagger.of(model(), dataset.toDF());
    MapPartitionsFunction<Row, Row> tag =
        partition ->
            new Iterator<>() {
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
    return described(dataset.toDF().mapPartitions(tag, Encoders.row(after)), after);
  }

  /** Rows lose what is said about their columns, which the annotators behind ask for. */
  private static Dataset<Row> described(Dataset<Row> rows, StructType schema) {
    Column[] columns = new Column[schema.length()];
    for (int i = 0; i < columns.length; i++) {
      StructField field = schema.apply(i);
      String quoted = "`" + field.name().replace("`", "``") + "`";
      columns[i] = rows.col(quoted).as(field.name(), field.metadata());
    }
    return rows.select(columns);
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

  private static List<Row> chunks(SentenceTagger tagger, List<Row> sentences, List<Row> tokens) {
    List<List<TaggerWord>> bySentence = new ArrayList<>(sentences.size());
    int next = 0;
    for (Row sentence : sentences) {
      List<TaggerWord> words = new ArrayList<>();
      for (; next < tokens.size() && tokens.get(next).getInt(1) <= sentence.getInt(2); next++) {
        TaggerWord.add(tokens.get(next).getInt(1), tokens.get(next).getString(3), words);
      }
      bySentence.add(TaggerWord.joined(words));
    }
    List<Row> chunks = new ArrayList<>();
    List<List<SentenceTagger.Named>> named = tagger.named(bySentence);
    for (int sentence = 0; sentence < named.size(); sentence++) {
      for (SentenceTagger.Named name : named.get(sentence)) {
        chunks.add(chunk(sentence, chunks.size(), name));
      }
    }
    return chunks;
  }

  private static Row chunk(int sentence, int no, SentenceTagger.Named name) {
    StringBuilder surface = new StringBuilder();
    int end = name.words().get(0).begin();
    for (TaggerWord word : name.words()) {
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
        name.words().get(0).begin(),
        end - 1,
        surface.toString(),
        JavaConverters.mapAsScalaMap(about),
        NO_EMBEDDINGS);
  }
}
