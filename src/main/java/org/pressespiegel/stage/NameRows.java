package org.pressespiegel.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.pressespiegel.entity.Compound;
import org.pressespiegel.entity.Entity;
import org.pressespiegel.entity.EntityType;
import org.pressespiegel.entity.Mention;
import org.pressespiegel.entity.Names;
import org.pressespiegel.entity.Page;
import org.pressespiegel.entity.Passage;
import org.pressespiegel.text.Span;

/** Rows of texts as the core's pages and names. */
final class NameRows {

  private NameRows() {}

  /** Returns a text with its parts and sentences. */
  static Page page(Row row) {
    return new Page(
        row.getAs("text"),
        passages(row.getList(row.fieldIndex("paragraphs"))),
        row.<Row>getList(row.fieldIndex("sentences")).stream().map(NameRows::span).toList());
  }

  /** Returns the mentions and entities of a text. */
  static Names names(Row row) {
    List<Mention> mentions = new ArrayList<>();
    for (Row mention : row.<Row>getList(row.fieldIndex("mentions"))) {
      mentions.add(
          new Mention(
              mention.getAs("mention_no"),
              mention.getAs("sentence_no"),
              span(mention),
              mention.getAs("surface"),
              EntityType.valueOf(mention.getAs("type")),
              mention.<Double>getAs("confidence"),
              mention.getAs("entity_no"),
              mention.getAs("rule")));
    }
    List<Entity> entities = new ArrayList<>();
    for (Row entity : row.<Row>getList(row.fieldIndex("entities"))) {
      entities.add(
          new Entity(
              entity.getAs("entity_no"),
              EntityType.valueOf(entity.getAs("type")),
              entity.getAs("name"),
              entity.getAs("role"),
              entity.getAs("mention_count"),
              entity.getAs("country_iso2"),
              entity.getList(entity.fieldIndex("aliases")),
              compounds(entity.getList(entity.fieldIndex("compounds")))));
    }
    return new Names(mentions, entities);
  }

  /** Returns a row's {@code begin} and {@code end}. */
  static Span span(Row row) {
    StructType schema = row.schema();
    return new Span(row.getInt(schema.fieldIndex("begin")), row.getInt(schema.fieldIndex("end")));
  }

  private static List<Passage> passages(List<Row> paragraphs) {
    List<Passage> passages = new ArrayList<>(paragraphs.size());
    for (Row paragraph : paragraphs) {
      String kind = paragraph.<String>getAs("kind").toUpperCase(Locale.ROOT);
      passages.add(new Passage(Passage.Kind.valueOf(kind), span(paragraph)));
    }
    return passages;
  }

  private static List<Compound> compounds(List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                new Compound(
                    row.getAs("sentence_no"),
                    span(row),
                    row.getAs("surface"),
                    row.getAs("compound")))
        .toList();
  }
}
