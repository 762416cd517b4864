package org.pressespiegel.stage;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.pressespiegel.nlp.AnnotatedName;
import org.pressespiegel.nlp.AnnotatedSentence;
import org.pressespiegel.nlp.AnnotationPipeline;
import org.pressespiegel.nlp.NameModel;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.SentenceSplitter;
import org.pressespiegel.text.Span;

/**
 * Texts → their sentences, with token counts, and the names in them as a model sees them.
 *
 * <p>In: {@code text STRING, paragraphs ARRAY<STRUCT<no, kind, begin, end>>}, among others. Out:
 * the same columns and {@code sentences ARRAY<STRUCT<sentence_no, paragraph_no, begin, end, text,
 * token_count>>, sentence_count INT, token_count INT, names ARRAY<STRUCT<begin, end, type,
 * confidence>>}. A sentence never crosses from one paragraph into the next; what is no prose
 * (datelines, bylines, boilerplate) has none.
 */
public final class Annotate implements Stage {

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

  private static final StructType NAME =
      new StructType()
          .add("begin", IntegerType)
          .add("end", IntegerType)
          .add("type", StringType)
          .add("confidence", DoubleType);

  private static final StructType MARKED =
      new StructType().add(AnnotationPipeline.TEXT, StringType);

  private static final StructType FOUND =
      new StructType()
          .add("sentences", DataTypes.createArrayType(SENTENCE, false))
          .add("sentence_count", IntegerType)
          .add("token_count", IntegerType)
          .add("names", DataTypes.createArrayType(NAME, false));

  private final NameModel model;

  /** Takes the model that finds the names. */
  public Annotate(NameModel model) {
    this.model = model;
  }

  @Override
  public Dataset<Row> apply(Dataset<Row> rows) {
    Dataset<Row> marked = AddColumns.to(rows, MARKED, Annotate::marking);
    Dataset<Row> annotated = AnnotationPipeline.annotate(marked, model);
    return AnnotationPipeline.withoutAnnotations(AddColumns.to(annotated, FOUND, reading(model)));
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
      String prose = text.substring(begin, end).replace(AnnotationPipeline.BOUNDARY, ' ');
      CodePoints inProse = CodePoints.of(prose);
      for (Span sentence : splitter.split(prose)) {
        int from = begin + inProse.toUtf16(sentence.begin());
        int to = begin + inProse.toUtf16(sentence.end());
        prose.getChars(from - begin, to - begin, marked, from);
        if (to < marked.length) {
          marked[to] = AnnotationPipeline.BOUNDARY;
        }
      }
    }
    return new String(marked);
  }

  private static AddColumns.CellsFactory reading(NameModel model) {
    return schema -> {
      int text = schema.fieldIndex("text");
      int paragraphs = schema.fieldIndex("paragraphs");
      Function<Row, List<AnnotatedName>> names = AnnotationPipeline.names(model);
      return row -> {
        String words = row.getString(text);
        CodePoints codePoints = CodePoints.of(words);
        List<AnnotatedSentence> annotated = AnnotationPipeline.sentences(row);
        Row[] sentences = sentences(words, codePoints, row.getList(paragraphs), annotated);
        int tokens = annotated.stream().mapToInt(AnnotatedSentence::tokenCount).sum();
        return new Object[] {
          sentences, sentences.length, tokens, names(codePoints, names.apply(row))
        };
      };
    };
  }

  private static Row[] names(CodePoints codePoints, List<AnnotatedName> names) {
    return names.stream()
        .map(
            name -> {
              Span span = codePoints.span(name.begin(), name.end());
              return RowFactory.create(span.begin(), span.end(), name.type(), name.confidence());
            })
        .toArray(Row[]::new);
  }

  private static Row[] sentences(
      String text, CodePoints codePoints, List<Row> paragraphs, List<AnnotatedSentence> annotated) {
    List<Row> sentences = new ArrayList<>(annotated.size());
    int paragraph = 0;
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
    }
    return sentences.toArray(Row[]::new);
  }
}
