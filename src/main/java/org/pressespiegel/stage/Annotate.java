package org.pressespiegel.stage;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.pressespiegel.document.Document;
import org.pressespiegel.document.Part;
import org.pressespiegel.nlp.AnnotatedName;
import org.pressespiegel.nlp.AnnotatedSentence;
import org.pressespiegel.nlp.Annotations;
import org.pressespiegel.nlp.NameModel;
import org.pressespiegel.nlp.SentenceTagger;
import org.pressespiegel.nlp.Tokenizer;
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

  private static final Object[] NO_NAMES = {new Row[0]};

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

  private static final StructType READ =
      new StructType()
          .add("sentences", DataTypes.createArrayType(SENTENCE, false))
          .add("sentence_count", IntegerType)
          .add("token_count", IntegerType);

  private static final StructType NAMED =
      new StructType().add("names", DataTypes.createArrayType(NAME, false));

  private final NameModel model;

  /** Returns the columns that it adds for sentences. */
  public static StructType schema() {
    return READ;
  }

  /** Takes the model that finds the names. */
  public Annotate(NameModel model) {
    this.model = model;
  }

  @Override
  public Dataset<Row> apply(Dataset<Row> rows) {
    if (model instanceof NameModel.Off) {
      return AddColumns.to(
          rows, with(READ, NAMED), schema -> reading(schema, (text, found) -> NO_NAMES));
    }
    if (SentenceTagger.knows(model)) {
      SentenceTagger tagger = SentenceTagger.of(model, rows);
      return AddColumns.to(
          rows,
          with(READ, NAMED),
          schema ->
              reading(
                  schema,
                  (text, found) -> new Object[] {names(CodePoints.of(text), tagger.names(found))}));
    }
    Dataset<Row> read =
        AddColumns.to(
            rows, with(READ, Annotations.schema()), schema -> reading(schema, Annotations::of));
    NameModel used = model;
    Dataset<Row> named =
        AddColumns.to(Annotations.named(read, model), NAMED, schema -> naming(schema, used));
    return Annotations.dropped(named);
  }

  private static StructType with(StructType some, StructType more) {
    StructType all = some;
    for (StructField field : more.fields()) {
      all = all.add(field);
    }
    return all;
  }

  /** The sentences of a text, and what else is told of them. */
  private static AddColumns.Cells reading(
      StructType schema, BiFunction<String, List<AnnotatedSentence>, Object[]> more) {
    SentenceSplitter splitter = SentenceSplitter.german();
    int text = schema.fieldIndex("text");
    int paragraphs = schema.fieldIndex("paragraphs");
    return row -> {
      List<Row> parts = row.getList(paragraphs);
      Document document =
          Document.of(row.getString(text), parts.stream().map(Annotate::part).toList(), splitter);
      List<Row> sentences = new ArrayList<>();
      List<AnnotatedSentence> annotated = new ArrayList<>();
      int tokens = 0;
      for (Span span : document.sentences()) {
        int no = sentences.size();
        AnnotatedSentence one =
            sentence(document.text(), document.sentenceBegin(no), document.sentenceEnd(no));
        annotated.add(one);
        tokens += one.tokens().size();
        sentences.add(
            RowFactory.create(
                no,
                parts.get(document.partAt(span.begin())).getInt(0),
                span.begin(),
                span.end(),
                document.text().substring(one.begin(), one.end()),
                one.tokens().size()));
      }
      List<Object> cells = new ArrayList<>();
      cells.add(sentences.toArray(Row[]::new));
      cells.add(sentences.size());
      cells.add(tokens);
      cells.addAll(Arrays.asList(more.apply(document.text(), annotated)));
      return cells.toArray();
    };
  }

  private static Part part(Row paragraph) {
    Part.Kind kind = Part.Kind.valueOf(paragraph.getString(1).toUpperCase(Locale.ROOT));
    return new Part(kind, new Span(paragraph.getInt(2), paragraph.getInt(3)));
  }

  private static AnnotatedSentence sentence(String text, int begin, int end) {
    return new AnnotatedSentence(begin, end, Tokenizer.tokens(text, begin, end));
  }

  private static AddColumns.Cells naming(StructType schema, NameModel model) {
    int text = schema.fieldIndex("text");
    Function<Row, List<AnnotatedName>> names = Annotations.names(model);
    return row -> new Object[] {names(CodePoints.of(row.getString(text)), names.apply(row))};
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
}
