package org.pressespiegel.stage;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.pressespiegel.article.Article;
import org.pressespiegel.article.ArticleParser;
import org.pressespiegel.article.Fields;
import org.pressespiegel.article.Parsed;
import org.pressespiegel.article.ParserSettings;
import org.pressespiegel.article.RawArticle;
import org.pressespiegel.article.Rejection;
import org.pressespiegel.table.Articles;
import org.pressespiegel.table.Rejects;
import org.pressespiegel.table.Table;

/**
 * Raw records → articles and rejects in one pass.
 *
 * <p>In: {@code source_uri STRING, source_record LONG, content BINARY, length LONG, failure STRING,
 * detail STRING, address STRING, charset STRING, format STRING, fields ARRAY<STRING>}, where {@code
 * content} may be cut short of {@code length}, {@code failure} is the reason why a record could not
 * be read at all, and {@code fields} holds names and texts by turns. Out: {@code month STRING,
 * bytes LONG, article STRUCT, reject STRUCT}, one of the two structs null.
 */
public final class ParseArticles implements Stage {

  private static final long serialVersionUID = 1L;

  private static final StructType PARSED =
      new StructType()
          .add(Table.MONTH, StringType)
          .add("bytes", LongType)
          .add("article", Articles.TABLE.rowSchema())
          .add("reject", Rejects.TABLE.rowSchema());

  private final ParserSettings settings;

  /** Creates the stage; {@code settings} travel with it to the executors. */
  public ParseArticles(ParserSettings settings) {
    this.settings = settings;
  }

  @Override
  public Dataset<Row> apply(Dataset<Row> rows) {
    ParserSettings shipped = settings;
    MapPartitionsFunction<Row, Row> parse =
        records -> {
          ArticleParser parser = new ArticleParser(shipped);
          return new MappedIterator<>(records, record -> parsed(parser, record));
        };
    return rows.mapPartitions(parse, Encoders.row(PARSED));
  }

  /** Returns the same, beside the columns of the records. */
  public Dataset<Row> beside(Dataset<Row> rows) {
    ParserSettings shipped = settings;
    return AddColumns.to(
        rows,
        PARSED,
        schema -> {
          ArticleParser parser = new ArticleParser(shipped);
          return record -> {
            Row parsed = parsed(parser, record);
            Object[] cells = new Object[parsed.length()];
            for (int i = 0; i < cells.length; i++) {
              cells[i] = parsed.get(i);
            }
            return cells;
          };
        });
  }

  private static Row parsed(ArticleParser parser, Row record) {
    String uri = record.getAs("source_uri");
    long number = record.<Long>getAs("source_record");
    long length = record.<Long>getAs("length");
    String failure = record.getAs("failure");
    Parsed parsed =
        failure == null
            ? read(parser, record, uri, number, length)
            : new Rejection(
                uri,
                number,
                Rejection.Reason.valueOf(failure.toUpperCase(Locale.ROOT)),
                record.<String>getAs("detail"),
                length,
                null,
                "");
    if (parsed instanceof Article article) {
      return RowFactory.create(article.month(), length, Articles.TABLE.row(article), null);
    }
    return RowFactory.create(
        Article.UNKNOWN_MONTH, length, null, Rejects.TABLE.row((Rejection) parsed));
  }

  private static Parsed read(
      ArticleParser parser, Row record, String uri, long number, long length) {
    try {
      return parsed(parser, raw(record, uri, number, length), record);
    } catch (RuntimeException | StackOverflowError e) {
      if (!Faults.isOfText(e)) {
        throw e;
      }
      return new Rejection(
          uri, number, Rejection.Reason.INTERNAL_ERROR, Faults.told(e), length, null, "");
    }
  }

  private static RawArticle raw(Row record, String uri, long number, long length) {
    RawArticle.Origin origin =
        new RawArticle.Origin(record.getAs("address"), record.getAs("charset"));
    return new RawArticle(uri, number, origin, record.getAs("content"), length);
  }

  private static Parsed parsed(ArticleParser parser, RawArticle raw, Row record) {
    if (record.isNullAt(record.fieldIndex("fields"))) {
      return parser.parse(raw);
    }
    List<String> pairs = record.getList(record.fieldIndex("fields"));
    Map<String, String> texts = new HashMap<>();
    for (int i = 0; i < pairs.size(); i += 2) {
      texts.put(pairs.get(i), pairs.get(i + 1));
    }
    return parser.parse(raw, new Fields(record.getAs("format"), texts));
  }
}
