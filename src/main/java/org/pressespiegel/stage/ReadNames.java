package org.pressespiegel.stage;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.pressespiegel.entity.EntityType;
import org.pressespiegel.entity.NameReader;
import org.pressespiegel.entity.NamedSpan;
import org.pressespiegel.entity.Names;
import org.pressespiegel.table.Entities;
import org.pressespiegel.table.Mentions;
import org.pressespiegel.table.Table;

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
    int names = schema.fieldIndex("names");
    return row -> {
      Names read = reader.read(NameRows.page(row), spans(row.getList(names)));
      return new Object[] {
        rows(Mentions.TABLE, read.mentions()), rows(Entities.TABLE, read.entities())
      };
    };
  }

  private static List<NamedSpan> spans(List<Row> names) {
    List<NamedSpan> spans = new ArrayList<>(names.size());
    for (Row name : names) {
      EntityType type = EntityType.valueOf(name.getAs("type"));
      spans.add(new NamedSpan(NameRows.span(name), type, name.<Double>getAs("confidence")));
    }
    return spans;
  }

  private static <T> Row[] rows(Table<T> table, List<T> values) {
    return values.stream().map(table::row).toArray(Row[]::new);
  }
}
