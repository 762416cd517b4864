package org.pressespiegel.stage;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.pressespiegel.article.MissingValue;
import org.pressespiegel.article.PublicationDate;
import org.pressespiegel.document.Part;
import org.pressespiegel.document.PlainParts;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.PlainReading;
import org.pressespiegel.text.Span;
import org.pressespiegel.text.TextBlocks;

/**
 * Texts that nobody took apart → their paragraphs, and when they were published.
 *
 * <p>In: {@code text STRING, published} of any type: DATE, TIMESTAMP, or STRING as {@link
 * PublicationDate#read} takes it; what is no date counts as none. Out: the same columns and {@code
 * paragraphs ARRAY<STRUCT<no, kind, begin, end>>, published_at TIMESTAMP, published_date DATE,
 * published_precision STRING}.
 */
public final class TakeTexts implements Stage {

  private static final long serialVersionUID = 1L;

  private static final StructType PARAGRAPH =
      new StructType()
          .add("no", IntegerType)
          .add("kind", StringType)
          .add("begin", IntegerType)
          .add("end", IntegerType);

  /** The columns that are added. */
  public static final StructType TAKEN =
      new StructType()
          .add("paragraphs", DataTypes.createArrayType(PARAGRAPH, false))
          .add("published_at", TimestampType)
          .add("published_date", DateType)
          .add("published_precision", StringType);

  @Override
  public Dataset<Row> apply(Dataset<Row> rows) {
    return AddColumns.to(
        rows,
        TAKEN,
        schema -> {
          int text = schema.fieldIndex("text");
          int published = schema.fieldIndex("published");
          return row -> {
            PublicationDate date = published(row.get(published));
            return new Object[] {
              paragraphs(row.getString(text)),
              date.at(),
              date.date(),
              date.precision().name().toLowerCase(Locale.ROOT)
            };
          };
        });
  }

  private static PublicationDate published(Object value) {
    if (value == null) {
      return PublicationDate.UNKNOWN;
    }
    if (value instanceof LocalDate || value instanceof Instant) {
      return PublicationDate.read(value.toString()).orElse(PublicationDate.UNKNOWN);
    }
    String told = value.toString();
    return MissingValue.is(told)
        ? PublicationDate.UNKNOWN
        : PublicationDate.read(told).orElse(PublicationDate.UNKNOWN);
  }

  /**
   * Returns the blocks of a text as it reads, between blank lines, and which of them are titles.
   */
  public static Row[] paragraphs(String text) {
    PlainReading reading = PlainReading.of(text);
    List<Row> paragraphs = new ArrayList<>();
    List<Span> blocks = TextBlocks.of(reading.text());
    for (Part part : PlainParts.of(CodePoints.of(reading.text()), blocks)) {
      Span printed = reading.printed(part.span());
      String kind = part.kind().name().toLowerCase(Locale.ROOT);
      paragraphs.add(RowFactory.create(paragraphs.size(), kind, printed.begin(), printed.end()));
    }
    return paragraphs.toArray(Row[]::new);
  }
}
