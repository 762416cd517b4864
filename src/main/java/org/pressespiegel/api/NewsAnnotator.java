package org.pressespiegel.api;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.DefaultParamsWritable;
import org.apache.spark.ml.util.Identifiable;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.pressespiegel.nlp.NameModel;
import org.pressespiegel.stage.Annotate;
import org.pressespiegel.stage.GivenColumns;
import org.pressespiegel.stage.ReadArticle;
import org.pressespiegel.stage.ReadPlainly;
import org.pressespiegel.stage.RestorePrint;
import org.pressespiegel.stage.Stage;
import org.pressespiegel.stage.TakeTexts;
import org.pressespiegel.table.SessionSettings;

/**
 * Reads German news texts: sentences, names, who they mean, dates, places, quotations and events.
 *
 * <p>A text is a STRING column; when it was published stands in another, DATE, TIMESTAMP or STRING,
 * or nowhere. One column is added, a struct of {@code focus_country STRING} and the arrays {@code
 * sentences, mentions, entities, timexes, places, quotes, events}, whose fields are those of the
 * tables of the same names. {@code begin} and {@code end} count code points of the text, half-open.
 * Of a text that is null the struct is null. All other columns stay as they are.
 *
 * <p>The session must have {@code spark.sql.datetime.java8API.enabled}; {@link #transform} says so
 * where it has not.
 */
public final class NewsAnnotator extends Transformer implements DefaultParamsWritable {

  private static final long serialVersionUID = 1L;

  /** The fields of the struct that is added, in order. */
  private static final List<String> FIELDS =
      List.of(
          "focus_country",
          "sentences",
          "mentions",
          "entities",
          "timexes",
          "places",
          "quotes",
          "events");

  private static final String ROW = "row";

  private final String uid;
  private final Param<String> textCol;
  private final Param<String> publishedCol;
  private final Param<String> outputCol;
  private final Param<String> names;
  private final Param<String> model;
  private final Param<String> gazetteer;

  /** Creates an annotator with an id of its own. */
  public NewsAnnotator() {
    this(Identifiable.randomUID("newsAnnotator"));
  }

  /** Creates an annotator with an id, as a saved one has it. */
  public NewsAnnotator(String uid) {
    this.uid = uid;
    this.textCol = new Param<>(uid, "textCol", "column with the texts, STRING");
    this.publishedCol =
        new Param<>(
            uid,
            "publishedCol",
            "column with the publication: DATE, TIMESTAMP or STRING; empty for none");
    this.outputCol = new Param<>(uid, "outputCol", "column that is added, a struct");
    this.names =
        new Param<>(uid, "names", "who finds the names: fast, accurate (needs model) or off");
    this.model = new Param<>(uid, "model", "file of the accurate tagger; empty for none");
    this.gazetteer =
        new Param<>(uid, "gazetteer", "file with the places; empty for the one that is shipped");
    setDefault(textCol, "text");
    setDefault(publishedCol, "published");
    setDefault(outputCol, "news");
    setDefault(names, "fast");
    setDefault(model, "");
    setDefault(gazetteer, "");
  }

  @Override
  public String uid() {
    return uid;
  }

  /** Column with the texts; default {@code text}. */
  public Param<String> textCol() {
    return textCol;
  }

  /** Column with the publication, or empty for none; default {@code published}. */
  public Param<String> publishedCol() {
    return publishedCol;
  }

  /** Column that is added; default {@code news}. */
  public Param<String> outputCol() {
    return outputCol;
  }

  /** Who finds the names: {@code fast}, {@code accurate} or {@code off}; default {@code fast}. */
  public Param<String> names() {
    return names;
  }

  /** File of the accurate tagger, which prepare-accurate writes; default empty. */
  public Param<String> model() {
    return model;
  }

  /** File with the places, which build-gazetteer writes; default empty: the one shipped. */
  public Param<String> gazetteer() {
    return gazetteer;
  }

  /** Sets the column with the texts. */
  public NewsAnnotator setTextCol(String value) {
    return with(textCol, value);
  }

  /** Sets the column with the publication; empty for none. */
  public NewsAnnotator setPublishedCol(String value) {
    return with(publishedCol, value);
  }

  /** Sets the column that is added. */
  public NewsAnnotator setOutputCol(String value) {
    return with(outputCol, value);
  }

  /** Sets who finds the names. */
  public NewsAnnotator setNames(String value) {
    return with(names, value);
  }

  /** Sets the file of the accurate tagger. */
  public NewsAnnotator setModel(String value) {
    return with(model, value);
  }

  /** Sets the file with the places. */
  public NewsAnnotator setGazetteer(String value) {
    return with(gazetteer, value);
  }

  private NewsAnnotator with(Param<String> param, String value) {
    set(param, value);
    return this;
  }

  private String value(Param<String> param) {
    return getOrDefault(param);
  }

  @Override
  public Dataset<Row> transform(Dataset<?> dataset) {
    SessionSettings.check(dataset.sparkSession().conf());
    transformSchema(dataset.schema());
    String published = value(publishedCol);
    Column row = GivenColumns.all(List.of(dataset.columns()));
    Dataset<Row> texts =
        dataset
            .toDF()
            .select(
                row.as(ROW),
                coalesce(GivenColumns.named(value(textCol)), lit("")).as("text"),
                (published.isEmpty()
                        ? lit(null).cast(DataTypes.StringType)
                        : GivenColumns.named(published))
                    .as("published"));
    Dataset<Row> read = texts;
    for (Stage stage :
        List.of(
            new TakeTexts(),
            new ReadPlainly(),
            new Annotate(nameModel()),
            new ReadArticle(value(gazetteer)),
            new RestorePrint())) {
      read = stage.apply(read);
    }
    Column found = GivenColumns.all(FIELDS);
    return read.select(
        col(ROW + ".*"),
        when(col(ROW).getField(value(textCol)).isNotNull(), found).as(value(outputCol)));
  }

  private NameModel nameModel() {
    String who = value(names);
    return switch (who) {
      case "fast" -> new NameModel.Fast();
      case "off" -> new NameModel.Off();
      case "accurate" -> new NameModel.Accurate(value(model));
      default -> throw new IllegalArgumentException("names is fast, accurate or off, not " + who);
    };
  }

  @Override
  public StructType transformSchema(StructType schema) {
    GivenColumns.require(schema, value(textCol), DataTypes.StringType);
    if (!value(publishedCol).isEmpty()) {
      GivenColumns.require(
          schema,
          value(publishedCol),
          DataTypes.StringType,
          DataTypes.DateType,
          DataTypes.TimestampType);
    }
    GivenColumns.requireNone(schema, value(outputCol));
    nameModel();
    StructType found = new StructType();
    for (String field : FIELDS) {
      StructType told = field.equals("sentences") ? Annotate.schema() : ReadArticle.schema();
      found = found.add(told.apply(field));
    }
    return schema.add(value(outputCol), found);
  }

  @Override
  public NewsAnnotator copy(ParamMap extra) {
    return defaultCopy(extra);
  }

  /** Returns what reads a saved annotator, as Spark's pipelines ask for it. */
  public static MLReader<NewsAnnotator> read() {
    return new DefaultParamsReader<>();
  }

  /** Returns the annotator that was saved to a folder. */
  public static NewsAnnotator load(String path) {
    return read().load(path);
  }
}
