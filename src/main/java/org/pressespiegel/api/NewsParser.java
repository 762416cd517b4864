package org.pressespiegel.api;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.octet_length;

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
import org.pressespiegel.article.ParserSettings;
import org.pressespiegel.stage.GivenColumns;
import org.pressespiegel.stage.ParseArticles;
import org.pressespiegel.table.Articles;
import org.pressespiegel.table.Rejects;
import org.pressespiegel.table.SessionSettings;

/**
 * Takes raw records apart: the text of an article or a page, headline, authors, publication, or the
 * reason why a record is no article.
 *
 * <p>A record is a column STRING or BINARY: plain text, or HTML. Two columns are added, one of
 * which is null: {@code article}, a struct of the columns of the table {@code articles}, and {@code
 * reject}, a struct of those of {@code rejects}. Nothing is compared with other records: reprints,
 * repeated records and shared paragraphs are what the command build-tables finds. All other columns
 * stay as they are.
 *
 * <p>The session must have {@code spark.sql.datetime.java8API.enabled}; {@link #transform} says so
 * where it has not.
 */
public final class NewsParser extends Transformer implements DefaultParamsWritable {

  private static final long serialVersionUID = 1L;

  private static final String ROW = "row";

  private final String uid;
  private final Param<String> contentCol;
  private final Param<String> uriCol;
  private final Param<String> addressCol;
  private final Param<String> articleCol;
  private final Param<String> rejectCol;

  /** Creates a parser with an id of its own. */
  public NewsParser() {
    this(Identifiable.randomUID("newsParser"));
  }

  /** Creates a parser with an id, as a saved one has it. */
  public NewsParser(String uid) {
    this.uid = uid;
    this.contentCol = new Param<>(uid, "contentCol", "column with the records, STRING or BINARY");
    this.uriCol =
        new Param<>(uid, "uriCol", "column that says where a record was read; empty for none");
    this.addressCol =
        new Param<>(uid, "addressCol", "column with the address on the web; empty for none");
    this.articleCol = new Param<>(uid, "articleCol", "column that is added for articles");
    this.rejectCol = new Param<>(uid, "rejectCol", "column that is added for rejects");
    setDefault(contentCol, "content");
    setDefault(uriCol, "");
    setDefault(addressCol, "");
    setDefault(articleCol, "article");
    setDefault(rejectCol, "reject");
  }

  @Override
  public String uid() {
    return uid;
  }

  /** Column with the records; default {@code content}. */
  public Param<String> contentCol() {
    return contentCol;
  }

  /** Column that says where a record was read, or empty; default empty. */
  public Param<String> uriCol() {
    return uriCol;
  }

  /** Column with the address on the web, or empty; default empty. */
  public Param<String> addressCol() {
    return addressCol;
  }

  /** Column that is added for articles; default {@code article}. */
  public Param<String> articleCol() {
    return articleCol;
  }

  /** Column that is added for rejects; default {@code reject}. */
  public Param<String> rejectCol() {
    return rejectCol;
  }

  /** Sets the column with the records. */
  public NewsParser setContentCol(String value) {
    return with(contentCol, value);
  }

  /** Sets the column that says where a record was read. */
  public NewsParser setUriCol(String value) {
    return with(uriCol, value);
  }

  /** Sets the column with the address on the web. */
  public NewsParser setAddressCol(String value) {
    return with(addressCol, value);
  }

  /** Sets the column that is added for articles. */
  public NewsParser setArticleCol(String value) {
    return with(articleCol, value);
  }

  /** Sets the column that is added for rejects. */
  public NewsParser setRejectCol(String value) {
    return with(rejectCol, value);
  }

  private NewsParser with(Param<String> param, String value) {
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
    Column none = lit(null).cast(DataTypes.StringType);
    Column row = GivenColumns.all(List.of(dataset.columns()));
    Column content =
        coalesce(
            GivenColumns.named(value(contentCol)).cast(DataTypes.BinaryType), lit(new byte[0]));
    Dataset<Row> records =
        dataset
            .toDF()
            .select(
                row.as(ROW),
                (value(uriCol).isEmpty()
                        ? lit("")
                        : coalesce(
                            GivenColumns.named(value(uriCol)).cast(DataTypes.StringType), lit("")))
                    .as("source_uri"),
                lit(0L).as("source_record"),
                content.as("content"),
                octet_length(content).cast(DataTypes.LongType).as("length"),
                none.as("failure"),
                none.as("detail"),
                (value(addressCol).isEmpty() ? none : GivenColumns.named(value(addressCol)))
                    .as("address"),
                none.as("charset"),
                none.as("format"),
                lit(null).cast(DataTypes.createArrayType(DataTypes.StringType)).as("fields"));
    return new ParseArticles(ParserSettings.standard())
        .beside(records)
        .select(
            col(ROW + ".*"),
            col("article").as(value(articleCol)),
            col("reject").as(value(rejectCol)));
  }

  @Override
  public StructType transformSchema(StructType schema) {
    GivenColumns.require(schema, value(contentCol), DataTypes.StringType, DataTypes.BinaryType);
    for (Param<String> asked : List.of(uriCol, addressCol)) {
      if (!value(asked).isEmpty()) {
        GivenColumns.require(schema, value(asked), DataTypes.StringType);
      }
    }
    for (Param<String> added : List.of(articleCol, rejectCol)) {
      GivenColumns.requireNone(schema, value(added));
    }
    return schema
        .add(value(articleCol), Articles.TABLE.rowSchema())
        .add(value(rejectCol), Rejects.TABLE.rowSchema());
  }

  @Override
  public NewsParser copy(ParamMap extra) {
    return defaultCopy(extra);
  }

  /** Returns what reads a saved parser, as Spark's pipelines ask for it. */
  public static MLReader<NewsParser> read() {
    return new DefaultParamsReader<>();
  }

  /** Returns the parser that was saved to a folder. */
  public static NewsParser load(String path) {
    return read().load(path);
  }
}
