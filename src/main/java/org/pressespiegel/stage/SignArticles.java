package org.pressespiegel.stage;

import static org.apache.spark.sql.types.DataTypes.LongType;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.pressespiegel.article.Signature;
import org.pressespiegel.text.CodePoints;

/**
 * Computes by which buckets an article's reprints are found.
 *
 * <p>In: {@code article_id, text, paragraphs} and what else there is. Out: the same and {@code
 * bands ARRAY<BIGINT>, sketch ARRAY<BIGINT>}.
 */
public final class SignArticles implements Stage {

  private static final long serialVersionUID = 1L;

  /** A body that is shorter than so many leads is none without its own. */
  private static final int LEADS = 2;

  private static final StructType SIGNATURE =
      new StructType()
          .add("bands", DataTypes.createArrayType(LongType, false))
          .add("sketch", DataTypes.createArrayType(LongType, false));

  @Override
  public Dataset<Row> apply(Dataset<Row> articles) {
    return AddColumns.to(
        articles,
        SIGNATURE,
        schema -> {
          int text = schema.fieldIndex("text");
          int paragraphs = schema.fieldIndex("paragraphs");
          return article ->
              Faults.orElse(
                  article,
                  "a signature",
                  row -> {
                    Signature signature =
                        Signature.of(body(row.getString(text), row.getList(paragraphs)));
                    return new Object[] {boxed(signature.bands()), boxed(signature.sketch())};
                  },
                  () -> AddColumns.none(SIGNATURE));
        });
  }

  /**
   * Returns the body of an article: its paragraphs, without what stands around them. Where they are
   * hardly longer than the lead, that is the article as much as they are: short articles of a
   * series may have little else in common than what follows their leads.
   */
  static String body(String text, List<Row> paragraphs) {
    CodePoints codePoints = CodePoints.of(text);
    StringBuilder lead = new StringBuilder();
    StringBuilder body = new StringBuilder();
    for (Row paragraph : paragraphs) {
      String kind = paragraph.getString(1);
      if (kind.equals("paragraph") || kind.equals("lead")) {
        int begin = codePoints.toUtf16(paragraph.getInt(2));
        (kind.equals("lead") ? lead : body)
            .append(text, begin, codePoints.toUtf16(paragraph.getInt(3)))
            .append('\n');
      }
    }
    return body.length() < LEADS * lead.length() ? lead.append(body).toString() : body.toString();
  }

  private static Long[] boxed(long[] numbers) {
    return Arrays.stream(numbers).boxed().toArray(Long[]::new);
  }
}
