package org.pressespiegel.stage;

import static org.apache.spark.sql.types.DataTypes.IntegerType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.pressespiegel.table.Timexes;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.time.Anchor;
import org.pressespiegel.time.Timex;
import org.pressespiegel.time.TimexTagger;

/**
 * Texts → their temporal expressions, each told from the publication of its own article.
 *
 * <p>In: {@code text STRING, sentences ARRAY<STRUCT<sentence_no, …, begin, end, …>>, published_at
 * TIMESTAMP, published_date DATE, published_precision STRING}, among others. Out: the same columns
 * and {@code timexes ARRAY<STRUCT<timex_no, sentence_no, begin, …>>}. What stands outside the
 * sentences, such as the dateline, has none.
 */
public final class TagTimexes implements Stage {

  private static final long serialVersionUID = 1L;

  private static final StructType TIMEX =
      LeadingCells.schema(
          Timexes.TABLE.rowSchema(),
          DataTypes.createStructField("timex_no", IntegerType, false),
          DataTypes.createStructField("sentence_no", IntegerType, false));

  private static final StructType FOUND =
      new StructType().add("timexes", DataTypes.createArrayType(TIMEX, false));

  @Override
  public Dataset<Row> apply(Dataset<Row> rows) {
    return AddColumns.to(rows, FOUND, TagTimexes::tagging);
  }

  private static AddColumns.Cells tagging(StructType schema) {
    TimexTagger tagger = TimexTagger.standard();
    int text = schema.fieldIndex("text");
    int sentences = schema.fieldIndex("sentences");
    int at = schema.fieldIndex("published_at");
    int date = schema.fieldIndex("published_date");
    int precision = schema.fieldIndex("published_precision");
    return row -> {
      Anchor anchor = anchor(row.getInstant(at), row.getLocalDate(date), row.getString(precision));
      return new Object[] {timexes(tagger, row.getString(text), row.getList(sentences), anchor)};
    };
  }

  private static Anchor anchor(Instant at, LocalDate date, String precision) {
    return switch (precision) {
      case "minute" -> Anchor.at(at);
      case "day" -> Anchor.day(date);
      case "month" -> Anchor.month(YearMonth.from(date));
      default -> Anchor.none();
    };
  }

  private static Row[] timexes(
      TimexTagger tagger, String text, List<Row> sentences, Anchor anchor) {
    List<Row> found = new ArrayList<>();
    int sentence = 0;
    for (Timex timex : tagger.tag(prose(text, sentences), anchor)) {
      while (sentence + 1 < sentences.size()
          && begin(sentences.get(sentence + 1)) <= timex.span().begin()) {
        sentence++;
      }
      found.add(LeadingCells.row(Timexes.TABLE.row(timex), found.size(), sentence));
    }
    return found.toArray(Row[]::new);
  }

  /** The text with blanks for all that is no sentence, so that no position changes. */
  private static String prose(String text, List<Row> sentences) {
    CodePoints codePoints = CodePoints.of(text);
    char[] prose = text.toCharArray();
    int last = 0;
    for (Row sentence : sentences) {
      blank(prose, last, codePoints.toUtf16(begin(sentence)));
      last = codePoints.toUtf16(sentence.getInt(3));
    }
    blank(prose, last, prose.length);
    return new String(prose);
  }

  private static void blank(char[] text, int begin, int end) {
    for (int at = begin; at < end; at++) {
      // Line ends stay, they part paragraphs; so do surrogates, lest code points shift.
      if (text[at] != '\n' && !Character.isSurrogate(text[at])) {
        text[at] = ' ';
      }
    }
  }

  private static int begin(Row sentence) {
    return sentence.getInt(2);
  }
}
