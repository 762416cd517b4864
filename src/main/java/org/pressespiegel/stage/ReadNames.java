package org.pressespiegel.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.pressespiegel.entity.EntityType;
import org.pressespiegel.entity.NameReader;
import org.pressespiegel.entity.NamedSpan;
import org.pressespiegel.entity.Names;
import org.pressespiegel.entity.Page;
import org.pressespiegel.entity.Passage;
import org.pressespiegel.table.Entities;
import org.pressespiegel.table.Mentions;
import org.pressespiegel.table.Table;
import org.pressespiegel.text.Span;

/**
 * Texts with the spans of a model → their mentions and entities.
 *
 * <p>In: {@code text STRING, paragraphs ARRAY<STRUCT<no, kind, begin, end>>, sentences
 * ARRAY<STRUCT<sentence_no, paragraph_no, begin, end, …>>, names ARRAY<STRUCT<begin INT, end INT,
 * type STRING, confidence DOUBLE>>}, among others. Out: the same columns and {@code mentions
 * ARRAY<STRUCT<mention_no, …>>, entities ARRAY<STRUCT<entity_no, …>>}.
 */
public final class ReadNames implements Stage {

  private static final long serialVersionUID = 1L;

  private static final StructType READ =
      new StructType()
          .add("mentions", DataTypes.createArrayType(Mentions.TABLE.rowSchema(), false))
          .add("entities", DataTypes.createArrayType(Entities.TABLE.rowSchema(), false));

  @Override
  public Dataset<Row> apply(Dataset<Row> rows) {
    return AddColumns.to(rows, READ, ReadNames::reading);
  }

  private static AddColumns.Cells reading(StructType schema) {
    NameReader reader = NameReader.standard();
    int text = schema.fieldIndex("text");
    int paragraphs = schema.fieldIndex("paragraphs");
    int sentences = schema.fieldIndex("sentences");
    int names = schema.fieldIndex("names");
    return row -> {
      Page page =
          new Page(
              row.getString(text),
              passages(row.getList(paragraphs)),
              sentences(row.getList(sentences)));
      Names read = reader.read(page, spans(row.getList(names)));
      return new Object[] {
        rows(Mentions.TABLE, read.mentions()), rows(Entities.TABLE, read.entities())
      };
    };
  }

  private static List<Passage> passages(List<Row> paragraphs) {
    List<Passage> passages = new ArrayList<>(paragraphs.size());
    for (Row paragraph : paragraphs) {
      Passage.Kind kind =
          Passage.Kind.valueOf(paragraph.<String>getAs("kind").toUpperCase(Locale.ROOT));
      passages.add(new Passage(kind, span(paragraph)));
    }
    return passages;
  }

  private static List<Span> sentences(List<Row> sentences) {
    return sentences.stream().map(ReadNames::span).toList();
  }

  private static List<NamedSpan> spans(List<Row> names) {
    List<NamedSpan> spans = new ArrayList<>(names.size());
    for (Row name : names) {
      EntityType type = EntityType.valueOf(name.getAs("type"));
      spans.add(new NamedSpan(span(name), type, name.<Double>getAs("confidence")));
    }
    return spans;
  }

  private static Span span(Row row) {
    return new Span(row.getAs("begin"), row.getAs("end"));
  }

  private static <T> Row[] rows(Table<T> table, List<T> values) {
    return values.stream().map(table::row).toArray(Row[]::new);
  }
}
