package org.pressespiegel.stage;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.pressespiegel.document.Document;
import org.pressespiegel.document.Part;
import org.pressespiegel.entity.EntityType;
import org.pressespiegel.entity.NamedSpan;
import org.pressespiegel.text.Span;

/** The core's values in a row of {@link Annotate}. */
final class TaggedText {

  private TaggedText() {}

  static Document document(Row row) {
    return new Document(
        row.getAs("text"),
        list(row, "paragraphs").stream().map(TaggedText::part).toList(),
        list(row, "sentences").stream().map(TaggedText::span).toList());
  }

  static List<NamedSpan> names(Row row) {
    return list(row, "names").stream()
        .map(
            name ->
                new NamedSpan(
                    span(name),
                    EntityType.valueOf(name.getAs("type")),
                    name.<Double>getAs("confidence")))
        .toList();
  }

  private static Part part(Row paragraph) {
    String kind = paragraph.<String>getAs("kind").toUpperCase(Locale.ROOT);
    return new Part(Part.Kind.valueOf(kind), span(paragraph));
  }

  private static List<Row> list(Row row, String column) {
    return row.getList(row.fieldIndex(column));
  }

  private static Span span(Row row) {
    return new Span(row.<Integer>getAs("begin"), row.<Integer>getAs("end"));
  }
}
