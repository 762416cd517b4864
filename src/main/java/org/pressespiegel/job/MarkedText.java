package org.pressespiegel.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.pressespiegel.nlp.Token;
import org.pressespiegel.nlp.Tokenizer;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.Span;
import scala.collection.JavaConverters;

/**
 * An article as tools for annotating know one: its text, sentences of tokens, and marks on spans.
 *
 * @param id the article's
 * @param text all of it
 * @param sentences every word is in one of them
 * @param marks in order
 */
record MarkedText(String id, String text, List<Sentence> sentences, List<Mark> marks) {

  /** A sentence and its tokens; UTF-16 indexes, as such tools count. */
  record Sentence(int begin, int end, List<Span> tokens) {

    Sentence {
      tokens = List.copyOf(tokens);
    }
  }

  /**
   * Something read in a text.
   *
   * @param begin UTF-16 index
   * @param end index behind it
   * @param features by name, in the order of the layer; null for none
   */
  record Mark(Layer layer, int begin, int end, Map<String, String> features) {}

  /** A kind of marks: its table, and the columns that a mark tells. */
  enum Layer {
    NAMES("mentions", "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity", "value:type"),
    DATES("timexes", "webanno.custom.Date", "type", "value"),
    PLACES(
        "places",
        "webanno.custom.Place",
        "place:name",
        "country:country_iso2",
        "geonames:geonames_id"),
    QUOTATIONS("quotes", "webanno.custom.Quotation", "type", "speaker", "cue"),
    EVENTS("events", "webanno.custom.Event", "type", "actor", "target", "place", "modality");

    private final String table;
    private final String type;
    private final Map<String, String> columns = new LinkedHashMap<>();

    Layer(String table, String type, String... features) {
      this.table = table;
      this.type = type;
      for (String feature : features) {
        String[] parts = feature.split(":");
        columns.put(parts[0], parts[parts.length - 1]);
      }
    }

    String table() {
      return table;
    }

    /** Returns its name in WebAnno and INCEpTION. */
    String type() {
      return type;
    }

    /** Returns the names of its features, in order. */
    List<String> features() {
      return List.copyOf(columns.keySet());
    }
  }

  MarkedText {
    sentences = List.copyOf(sentences);
    marks = List.copyOf(marks);
  }

  /** Reads an article and its rows, as {@code export} has them in one row. */
  static MarkedText of(Row article) {
    String text = article.getAs("text");
    CodePoints points = CodePoints.of(text);
    List<Sentence> sentences = new ArrayList<>();
    int from = 0;
    for (Row row : rows(article, "sentences")) {
      int begin = Math.max(from, points.toUtf16(row.<Integer>getAs("begin")));
      int end = points.toUtf16(row.<Integer>getAs("end"));
      // What stands between sentences is text too.
      add(sentences, text, from, begin);
      add(sentences, text, begin, end);
      from = Math.max(from, end);
    }
    add(sentences, text, from, text.length());
    List<Mark> marks = new ArrayList<>();
    for (Layer layer : Layer.values()) {
      if (List.of(article.schema().fieldNames()).contains(layer.table())) {
        for (Row row : rows(article, layer.table())) {
          Map<String, String> features = new TreeMap<>();
          layer.columns.forEach(
              (feature, column) -> {
                Object value = row.getAs(column);
                features.put(feature, value == null ? null : value.toString());
              });
          marks.add(
              new Mark(
                  layer,
                  points.toUtf16(row.<Integer>getAs("begin")),
                  points.toUtf16(row.<Integer>getAs("end")),
                  features));
        }
      }
    }
    return new MarkedText(article.getAs("article_id"), text, sentences, marks);
  }

  private static List<Row> rows(Row article, String table) {
    return JavaConverters.seqAsJavaList(article.<scala.collection.Seq<Row>>getAs(table));
  }

  private static void add(List<Sentence> sentences, String text, int begin, int end) {
    List<Span> tokens = new ArrayList<>();
    for (Token token : Tokenizer.tokens(text, begin, Math.max(begin, end))) {
      tokens.add(new Span(token.begin(), token.end()));
    }
    if (!tokens.isEmpty()) {
      sentences.add(
          new Sentence(tokens.get(0).begin(), tokens.get(tokens.size() - 1).end(), tokens));
    }
  }

  /** Returns a part of the text. */
  String words(Span span) {
    return text.substring(span.begin(), span.end());
  }
}
