package org.pressespiegel.stage;

import static org.apache.spark.sql.types.DataTypes.LongType;

import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.pressespiegel.article.ParagraphMarks;

/**
 * Computes by which numbers paragraphs are known again in other articles of their source.
 *
 * <p>In: {@code text, paragraphs, source_site} and what else there is. Out: the same and {@code
 * paragraph_marks ARRAY<BIGINT>}, see {@link ParagraphMarks}.
 */
public final class SignParagraphs implements Stage {

  private static final long serialVersionUID = 1L;

  private static final StructType MARKS =
      new StructType().add("paragraph_marks", DataTypes.createArrayType(LongType, false));

  @Override
  public Dataset<Row> apply(Dataset<Row> articles) {
    return AddColumns.to(
        articles,
        MARKS,
        schema -> {
          int text = schema.fieldIndex("text");
          int paragraphs = schema.fieldIndex("paragraphs");
          int source = schema.fieldIndex(MarkBoilerplate.SOURCE);
          return article ->
              Faults.orElse(
                  article,
                  "marks of its paragraphs",
                  row -> {
                    List<String> texts =
                        MarkBoilerplate.candidates(row.getString(text), row.getList(paragraphs));
                    return new Object[] {
                      ParagraphMarks.of(Objects.toString(row.get(source), ""), texts)
                          .toArray(Long[]::new)
                    };
                  },
                  () -> AddColumns.none(MARKS));
        });
  }
}
