package org.pressespiegel.stage;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.pressespiegel.nlp.HandedFile;
import org.pressespiegel.nlp.UnfitFileException;
import org.pressespiegel.place.ArticleText;
import org.pressespiegel.place.EntityMention;
import org.pressespiegel.place.Gazetteer;
import org.pressespiegel.place.Place;
import org.pressespiegel.place.PlaceFinder;
import org.pressespiegel.text.Span;

/**
 * Texts → the places that they name, and the country and place that they are about.
 *
 * <p>In: {@code text STRING, paragraphs ARRAY<STRUCT<no, kind, begin, end>>, sentences
 * ARRAY<STRUCT<sentence_no, paragraph_no, begin, end, …>>} and, where there are any, {@code
 * mentions ARRAY<STRUCT<mention_no, sentence_no, begin, end, surface, type, confidence, …>>}, among
 * others. Out: the same columns and {@code places ARRAY<STRUCT<place_no, sentence_no, begin, …>>,
 * focus_country STRING, focus_place STRING}. What is boilerplate or names an author has no places.
 */
public final class LocatePlaces implements Stage {

  private static final long serialVersionUID = 1L;

  private static final String MENTIONS = "mentions";

  private static final Set<String> WEIGHTY = Set.of("kicker", "headline", "lead");
  private static final Set<String> NO_PLACES = Set.of("byline", "boilerplate");
  private static final String DATELINE = "dateline";

  private static final StructType PLACE =
      LeadingCells.schema(
          org.pressespiegel.table.Places.TABLE.rowSchema(),
          DataTypes.createStructField("place_no", IntegerType, false),
          DataTypes.createStructField("sentence_no", IntegerType, true));

  private static final StructType FOUND =
      new StructType()
          .add("places", DataTypes.createArrayType(PLACE, false))
          .add("focus_country", StringType)
          .add("focus_place", StringType);

  /** Gazetteers of the user's, read once each. */
  private static final Map<HandedFile, PlaceFinder> LOADED = new ConcurrentHashMap<>();

  private final String gazetteer;

  /** Takes the gazetteer that the product ships. */
  public LocatePlaces() {
    this("");
  }

  /**
   * Takes a gazetteer.
   *
   * @param gazetteer path or Hadoop URI of a file that build-gazetteer wrote, empty for the one
   *     that the product ships
   */
  public LocatePlaces(String gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * Locates the places.
   *
   * @throws UnfitFileException if the file is no gazetteer
   */
  @Override
  public Dataset<Row> apply(Dataset<Row> rows) {
    if (gazetteer.isEmpty()) {
      return AddColumns.to(rows, FOUND, schema -> locating(schema, PlaceFinder.standard()));
    }
    HandedFile file = handed(rows);
    return AddColumns.to(rows, FOUND, schema -> locating(schema, finder(file)));
  }

  private HandedFile handed(Dataset<Row> rows) {
    try {
      // Read before it is handed out, where that can be done: Spark never takes a file back.
      PlaceFinder local = gazetteer.contains("://") ? null : load(Path.of(gazetteer));
      HandedFile file = HandedFile.of(rows, gazetteer, "gazetteer");
      if (local != null) {
        LOADED.put(file, local);
      }
      finder(file);
      return file;
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new UnfitFileException("no gazetteer at " + gazetteer, e);
    }
  }

  private static PlaceFinder finder(HandedFile file) {
    return LOADED.computeIfAbsent(file, own -> load(own.path()));
  }

  private static PlaceFinder load(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new PlaceFinder(Gazetteer.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AddColumns.Cells locating(StructType schema, PlaceFinder finder) {
    int text = schema.fieldIndex("text");
    int paragraphs = schema.fieldIndex("paragraphs");
    int sentences = schema.fieldIndex("sentences");
    boolean recognised = Arrays.asList(schema.fieldNames()).contains(MENTIONS);
    return row -> {
      List<Row> mentions = recognised ? row.getList(schema.fieldIndex(MENTIONS)) : List.<Row>of();
      List<Row> parts = row.getList(paragraphs);
      List<Span> silent = spans(parts, NO_PLACES);
      var found =
          finder.find(
              new ArticleText(
                  row.getString(text),
                  spans(parts, WEIGHTY),
                  spans(parts, Set.of(DATELINE)),
                  silent,
                  mentions.stream().map(LocatePlaces::mention).toList()));
      return new Object[] {
        places(found.places(), row.getList(sentences)),
        found.focusCountry().orElse(null),
        found.focusPlace().orElse(null)
      };
    };
  }

  private static List<Span> spans(List<Row> paragraphs, Set<String> kinds) {
    return paragraphs.stream()
        .filter(paragraph -> kinds.contains(paragraph.getString(1)))
        .map(paragraph -> new Span(paragraph.getInt(2), paragraph.getInt(3)))
        .toList();
  }

  private static EntityMention mention(Row mention) {
    return new EntityMention(
        new Span(mention.getInt(2), mention.getInt(3)),
        EntityMention.Type.valueOf(mention.getString(5)),
        mention.getDouble(6));
  }

  private static Row[] places(List<Place> places, List<Row> sentences) {
    List<Row> rows = new ArrayList<>(places.size());
    int sentence = 0;
    for (Place place : places) {
      int begin = place.span().begin();
      while (sentence < sentences.size() && sentences.get(sentence).getInt(3) <= begin) {
        sentence++;
      }
      boolean inside = sentence < sentences.size() && sentences.get(sentence).getInt(2) <= begin;
      rows.add(
          LeadingCells.row(
              org.pressespiegel.table.Places.TABLE.row(place),
              rows.size(),
              inside ? sentence : null));
    }
    return rows.toArray(Row[]::new);
  }
}
