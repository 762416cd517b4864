package org.pressespiegel.stage;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.apache.spark.sql.types.DataTypes.createStructField;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.pressespiegel.entity.NameReader;
import org.pressespiegel.entity.WordUses;
import org.pressespiegel.nlp.UnfitFileException;
import org.pressespiegel.place.NameUses;
import org.pressespiegel.place.Place;
import org.pressespiegel.quote.Quote;
import org.pressespiegel.reading.AnnotatedArticle;
import org.pressespiegel.reading.ArticleReader;
import org.pressespiegel.table.Entities;
import org.pressespiegel.table.Events;
import org.pressespiegel.table.Mentions;
import org.pressespiegel.table.Places;
import org.pressespiegel.table.Quotes;
import org.pressespiegel.table.Table;
import org.pressespiegel.table.Timexes;
import org.pressespiegel.time.Anchor;
import org.pressespiegel.time.Timex;

/**
 * Texts with their sentences and the spans of a model → all that is read off them, by the core's
 * {@link ArticleReader}.
 *
 * <p>In: {@code text STRING, paragraphs ARRAY<STRUCT<no, kind, begin, end>>, sentences
 * ARRAY<STRUCT<…, begin, end, …>>, names ARRAY<STRUCT<begin INT, end INT, type STRING, confidence
 * DOUBLE>>, published_at TIMESTAMP, published_date DATE, published_precision STRING} and, where
 * there is one, {@code article_id STRING}, among others. Out: the same columns and {@code mentions,
 * entities, timexes, places, quotes, events ARRAY<STRUCT<…>>, focus_country STRING, focus_place
 * STRING}.
 */
public final class ReadArticle implements Stage {

  private static final long serialVersionUID = 1L;

  private static final StructType TIMEX =
      LeadingCells.schema(
          Timexes.TABLE.rowSchema(),
          createStructField("timex_no", IntegerType, false),
          createStructField("sentence_no", IntegerType, false));

  private static final StructType PLACE =
      LeadingCells.schema(
          Places.TABLE.rowSchema(),
          createStructField("place_no", IntegerType, false),
          createStructField("sentence_no", IntegerType, true));

  private static final StructType QUOTE =
      LeadingCells.schema(
          Quotes.TABLE.rowSchema(), createStructField("quote_no", IntegerType, false));

  private static final StructType READ =
      new StructType()
          .add("mentions", createArrayType(Mentions.TABLE.rowSchema(), false))
          .add("entities", createArrayType(Entities.TABLE.rowSchema(), false))
          .add("timexes", createArrayType(TIMEX, false))
          .add("places", createArrayType(PLACE, false))
          .add("focus_country", StringType)
          .add("focus_place", StringType)
          .add("quotes", createArrayType(QUOTE, false))
          .add("events", createArrayType(Events.TABLE.rowSchema(), false));

  /** Returns the columns that it adds. */
  public static StructType schema() {
    return READ;
  }

  private final FinderOfFile finders;
  private final NameUses names;
  private final WordUses words;

  /** Takes the gazetteer that the product ships. */
  public ReadArticle() {
    this("");
  }

  /**
   * Takes a gazetteer.
   *
   * @param gazetteer path or Hadoop URI of a file that build-gazetteer wrote, empty for the one
   *     that the product ships
   */
  public ReadArticle(String gazetteer) {
    this(gazetteer, null, WordUses.NONE);
  }

  private ReadArticle(String gazetteer, NameUses names, WordUses words) {
    this.finders = new FinderOfFile(gazetteer);
    this.names = names;
    this.words = words;
  }

  /** Returns a stage that also knows how the texts use names, as the stages that count say. */
  public ReadArticle knowing(NameUses namesUsed, WordUses wordsUsed) {
    return new ReadArticle(finders.gazetteer(), namesUsed, wordsUsed);
  }

  /**
   * Reads the articles.
   *
   * @throws UnfitFileException if the file is no gazetteer
   */
  @Override
  public Dataset<Row> apply(Dataset<Row> rows) {
    FinderOfFile.Handed handed = finders.handed(rows);
    NameUses known = names;
    WordUses used = words;
    return AddColumns.to(
        rows,
        READ,
        schema ->
            reading(
                schema,
                new ArticleReader(
                    NameReader.standard().knowing(used),
                    known == null ? handed.get() : handed.get().knowing(known))));
  }

  private static AddColumns.Cells reading(StructType schema, ArticleReader reader) {
    // Texts that are only annotated have no id; their words tell them apart as well.
    boolean known = Arrays.asList(schema.fieldNames()).contains("article_id");
    return row -> {
      String key = row.getAs(known ? "article_id" : "text");
      return cells(
          reader.read(key, TaggedText.document(row), published(row), TaggedText.names(row)));
    };
  }

  // ------------------------------------------------------------------ rows to values

  private static Anchor published(Row row) {
    return switch (row.<String>getAs("published_precision")) {
      case "minute" -> Anchor.at(row.getInstant(row.fieldIndex("published_at")));
      case "day" -> Anchor.day(row.getLocalDate(row.fieldIndex("published_date")));
      case "month" ->
          Anchor.month(YearMonth.from(row.getLocalDate(row.fieldIndex("published_date"))));
      default -> Anchor.none();
    };
  }

  // ------------------------------------------------------------------ values to rows

  private static Object[] cells(AnnotatedArticle article) {
    return new Object[] {
      rows(Mentions.TABLE, article.names().mentions()),
      rows(Entities.TABLE, article.names().entities()),
      timexes(article),
      places(article),
      article.places().focusCountry().orElse(null),
      article.places().focusPlace().orElse(null),
      quotes(article),
      rows(Events.TABLE, article.events())
    };
  }

  private static <T> Row[] rows(Table<T> table, List<T> values) {
    return values.stream().map(table::row).toArray(Row[]::new);
  }

  private static Row[] timexes(AnnotatedArticle article) {
    List<Row> rows = new ArrayList<>();
    for (Timex timex : article.timexes()) {
      int sentence = article.document().sentenceFrom(timex.span().begin());
      rows.add(LeadingCells.row(Timexes.TABLE.row(timex), rows.size(), sentence));
    }
    return rows.toArray(Row[]::new);
  }

  private static Row[] places(AnnotatedArticle article) {
    List<Row> rows = new ArrayList<>();
    for (Place place : article.places().places()) {
      int sentence = article.document().sentenceAt(place.span().begin());
      rows.add(
          LeadingCells.row(
              Places.TABLE.row(place), rows.size(), sentence < 0 ? null : (Integer) sentence));
    }
    return rows.toArray(Row[]::new);
  }

  private static Row[] quotes(AnnotatedArticle article) {
    List<Row> rows = new ArrayList<>();
    for (Quote quote : article.quotes()) {
      rows.add(LeadingCells.row(Quotes.TABLE.row(quote), rows.size()));
    }
    return rows.toArray(Row[]::new);
  }
}
