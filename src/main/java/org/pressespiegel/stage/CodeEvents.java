package org.pressespiegel.stage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.pressespiegel.event.DatePrecision;
import org.pressespiegel.event.EventCoder;
import org.pressespiegel.event.Report;
import org.pressespiegel.table.Events;
import org.pressespiegel.text.Span;

/**
 * Articles with names, times, places and quotations → their events.
 *
 * <p>In: {@code text STRING, paragraphs, sentences, mentions, entities, timexes, places, quotes
 * ARRAY<STRUCT<…>>, published_date DATE, published_precision STRING, focus_country STRING,
 * focus_place STRING} and, where there is one, {@code article_id STRING}, among others. Out: the
 * same columns and {@code events ARRAY<STRUCT<event_no, event_id, …>>}.
 */
public final class CodeEvents implements Stage {

  private static final long serialVersionUID = 1L;

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static final StructType CODED =
      new StructType().add("events", DataTypes.createArrayType(Events.TABLE.rowSchema(), false));

  @Override
  public Dataset<Row> apply(Dataset<Row> rows) {
    return AddColumns.to(rows, CODED, CodeEvents::coding);
  }

  private static AddColumns.Cells coding(StructType schema) {
    EventCoder coder = EventCoder.standard();
    // Texts that are only annotated have no id; their words tell them apart as well.
    boolean known = Arrays.asList(schema.fieldNames()).contains("article_id");
    return row -> {
      String key = row.getAs(known ? "article_id" : "text");
      return new Object[] {
        coder.code(report(row, key)).stream().map(Events.TABLE::row).toArray(Row[]::new)
      };
    };
  }

  private static Report report(Row row, String key) {
    LocalDate published = row.getAs("published_date");
    String precision = row.getAs("published_precision");
    return new Report(
        key,
        row.getAs("text"),
        list(row, "paragraphs").stream()
            .map(p -> new Report.Passage(p.getAs("kind"), span(p)))
            .toList(),
        list(row, "sentences").stream().map(CodeEvents::span).toList(),
        names(row),
        list(row, "entities").stream().map(CodeEvents::figure).toList(),
        list(row, "timexes").stream().map(CodeEvents::moment).toList(),
        list(row, "places").stream().map(CodeEvents::spot).toList(),
        list(row, "quotes").stream().map(CodeEvents::speech).toList(),
        Optional.ofNullable(published),
        published == null ? DatePrecision.NONE : precision(precision),
        Optional.ofNullable(row.getAs("focus_country")),
        Optional.ofNullable(row.getAs("focus_place")));
  }

  private static DatePrecision precision(String published) {
    return published.equals("month") ? DatePrecision.MONTH : DatePrecision.DAY;
  }

  private static List<Row> list(Row row, String column) {
    return row.getList(row.fieldIndex(column));
  }

  private static Span span(Row row) {
    return new Span(row.getAs("begin"), row.getAs("end"));
  }

  private static String text(Row row, String column) {
    String value = row.getAs(column);
    return value == null ? "" : value;
  }

  private static List<Report.Name> names(Row row) {
    List<Report.Name> names = new ArrayList<>();
    for (Row mention : list(row, "mentions")) {
      names.add(new Report.Name(span(mention), mention.<Integer>getAs("entity_no"), false));
    }
    for (Row entity : list(row, "entities")) {
      for (Row compound : list(entity, "compounds")) {
        names.add(new Report.Name(span(compound), entity.<Integer>getAs("entity_no"), true));
      }
    }
    names.sort(Comparator.comparing(Report.Name::span).thenComparing(Report.Name::figure));
    return names;
  }

  private static Report.Figure figure(Row entity) {
    return new Report.Figure(
        entity.<Integer>getAs("entity_no"),
        entity.getAs("type"),
        entity.getAs("name"),
        text(entity, "role"),
        text(entity, "country_iso2"));
  }

  private static Report.Moment moment(Row timex) {
    Instant start = timex.getAs("start");
    Instant end = timex.getAs("end_exclusive");
    String type = timex.getAs("type");
    return start == null || end == null
        ? new Report.Moment(span(timex), type, null, null, DatePrecision.NONE)
        : Report.Moment.of(span(timex), type, start, end, BERLIN, timex.getAs("granularity"));
  }

  private static Report.Spot spot(Row place) {
    Integer geonamesId = place.getAs("geonames_id");
    return new Report.Spot(
        span(place),
        place.getAs("surface"),
        place.getAs("kind"),
        geonamesId == null ? 0 : geonamesId,
        text(place, "name_de"),
        text(place, "country_iso2"),
        place.getAs("lat"),
        place.getAs("lon"),
        place.<Boolean>getAs("metonymic"));
  }

  private static Report.Speech speech(Row quote) {
    String type = quote.getAs("type");
    return new Report.Speech(
        span(quote),
        Report.Speech.Kind.valueOf(type.toUpperCase(Locale.ROOT)),
        text(quote, "speaker"));
  }
}
