package org.pressespiegel.stage;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.pressespiegel.nlp.AnnotatedSentence;
import org.pressespiegel.nlp.SentencePipeline;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.SentenceSplitter;
import org.pressespiegel.text.Span;

/**
 * Texts → their sentences, with token counts.
 *
 * <p>In: {@code text STRING, paragraphs ARRAY<STRUCT<no, kind, begin, end>>}, among others. Out:
 * the same columns and {@code sentences ARRAY<STRUCT<sentence_no, paragraph_no, begin, end, text,
 * token_count>>, sentence_count INT, token_count INT}. A sentence never crosses from one paragraph
 * into the next; what is no prose (datelines, bylines, boilerplate) has none.
 */
public final class DetectSentences implements Stage {

  private static final long serialVersionUID = 1L;

  private static final Set<String> NO_PROSE = Set.of("dateline", "byline", "boilerplate");

  private static final StructType SENTENCE =
      new StructType()
          .add("sentence_no", IntegerType)
          .add("paragraph_no", IntegerType)
          .add("begin", IntegerType)
          .add("end", IntegerType)
          .add("text", StringType)
          .add("token_count", IntegerType);

  private static final StructType MARKED = new StructType().add(SentencePipeline.TEXT, StringType);

  private static final StructType FOUND =
      new StructType()
          .add("sentences", DataTypes.createArrayType(SENTENCE, false))
          .add("sentence_count", IntegerType)
          .add("token_count", IntegerType);

  @Override
  public Dataset<Row> apply(Dataset<Row> rows) {
    Dataset<Row> marked = AddColumns.to(rows, MARKED, DetectSentences::marking);
    Dataset<Row> annotated = SentencePipeline.annotate(marked);
    return SentencePipeline.withoutAnnotations(
        AddColumns.to(annotated, FOUND, DetectSentences::reading));
  }

  private static AddColumns.Cells marking(StructType schema) {
    SentenceSplitter splitter = SentenceSplitter.german();
    int text = schema.fieldIndex("text");
    int paragraphs = schema.fieldIndex("paragraphs");
    return row -> new Object[] {marked(row.getString(text), row.getList(paragraphs), splitter)};
  }

  /** The text with a boundary behind every sentence, and blanks where there is no prose. */
  private static String marked(String text, List<Row> paragraphs, SentenceSplitter splitter) {
    CodePoints codePoints = CodePoints.of(text);
    char[] marked = new char[text.length()];
    Arrays.fill(marked, ' ');
    for (Row paragraph : paragraphs) {
      if (NO_PROSE.contains(paragraph.getString(1))) {
        continue;
      }
      int begin = codePoints.toUtf16(paragraph.getInt(2));
      int end = codePoints.toUtf16(paragraph.getInt(3));
      // In the text itself the boundary is white space like any other.
      String prose = text.substring(begin, end).replace(SentencePipeline.BOUNDARY, ' ');
      CodePoints inProse = CodePoints.of(prose);
      for (Span sentence : splitter.split(prose)) {
        int from = begin + inProse.toUtf16(sentence.begin());
        int to = begin + inProse.toUtf16(sentence.end());
        prose.getChars(from - begin, to - begin, marked, from);
        if (to < marked.length) {
          marked[to] = SentencePipeline.BOUNDARY;
        }
      }
    }
    return new String(marked);
  }

  private static AddColumns.Cells reading(StructType schema) {
    int text = schema.fieldIndex("text");
    int paragraphs = schema.fieldIndex("paragraphs");
    return row ->
        sentences(row.getString(text), row.getList(paragraphs), SentencePipeline.sentences(row));
  }

  private static Object[] sentences(
      String text, List<Row> paragraphs, List<AnnotatedSentence> annotated) {
    CodePoints codePoints = CodePoints.of(text);
    List<Row> sentences = new ArrayList<>(annotated.size());
    int paragraph = 0;
    int tokens = 0;
    for (AnnotatedSentence sentence : annotated) {
      Span span = codePoints.span(sentence.begin(), sentence.end());
      while (paragraph + 1 < paragraphs.size()
          && paragraphs.get(paragraph + 1).getInt(2) <= span.begin()) {
        paragraph++;
      }
      sentences.add(
          RowFactory.create(
              sentences.size(),
              paragraphs.get(paragraph).getInt(0),
              span.begin(),
              span.end(),
              text.substring(sentence.begin(), sentence.end()),
              sentence.tokenCount()));
      tokens += sentence.tokenCount();
    }
    return new Object[] {sentences.toArray(Row[]::new), sentences.size(), tokens};
  }
}
