package org.pressespiegel.nlp;

import com.johnsnowlabs.nlp.DocumentAssembler;
import com.johnsnowlabs.nlp.annotators.Tokenizer;
import com.johnsnowlabs.nlp.annotators.sbd.pragmatic.SentenceDetector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pressespiegel.text.Abbreviations;

/**
 * Spark NLP's DocumentAssembler → SentenceDetector → Tokenizer → names, set up for German.
 *
 * <p>SentenceDetector's own rules are English: they split {@code gem. Art. 5} and {@code die 3.
 * Etage} and keep a quotation of several sentences as one. The boundaries are therefore decided by
 * the core and marked in the text by {@link #BOUNDARY}, at which alone SentenceDetector splits; all
 * annotators behind it find their usual annotations.
 */
public final class AnnotationPipeline {

  /** Ends a sentence in the text that goes in: PARAGRAPH SEPARATOR, which no cleaned text holds. */
  public static final char BOUNDARY = '\u2029';

  /** Column with the text to annotate. */
  public static final String TEXT = "nlp_text";

  private static final String DOCUMENT = "nlp_document";
  static final String SENTENCE = "nlp_sentence";
  static final String TOKEN = "nlp_token";

  /** One mark that may stand at either end of a token without being part of it; dots run on. */
  private static final String MARK = "(\\.{2,}|[.,;:!?*()\\[\\]{}\"'„“”»«›‹‚‘’…–—/%‰§+=<>|•-]?)";

  /**
   * Any abbreviation with its period, as one pattern. Spark NLP tries its exceptions one after the
   * other at every letter of the text; parted by first letters most are never tried.
   */
  private static final String ABBREVIATION = abbreviation();

  private AnnotationPipeline() {}

  /**
   * Returns {@code rows} with Spark NLP's annotations of column {@link #TEXT}.
   *
   * @throws UnfitFileException if there is no such model
   */
  public static Dataset<Row> annotate(Dataset<Row> rows, NameModel names) {
    return NameColumn.add(model(rows).transform(rows), names);
  }

  /** Returns the columns of {@code annotated} without those that only Spark NLP knows. */
  public static Dataset<Row> withoutAnnotations(Dataset<Row> annotated) {
    return annotated.drop(TEXT, DOCUMENT, SENTENCE, TOKEN, NameColumn.NAMES);
  }

  /** Returns the sentences of a row of {@link #annotate}, in order, in UTF-16 indexes. */
  public static List<AnnotatedSentence> sentences(Row annotated) {
    List<Row> sentences = annotated.getList(annotated.fieldIndex(SENTENCE));
    List<Row> tokens = annotated.getList(annotated.fieldIndex(TOKEN));
    List<AnnotatedSentence> found = new ArrayList<>(sentences.size());
    int next = 0;
    for (Row sentence : sentences) {
      int begin = begin(sentence);
      int end = endExclusive(sentence);
      int first = next;
      while (next < tokens.size() && begin(tokens.get(next)) < end) {
        next++;
      }
      found.add(new AnnotatedSentence(begin, end, next - first));
    }
    return found;
  }

  /** Returns how to read the names that a model found in a row of {@link #annotate}. */
  public static Function<Row, List<AnnotatedName>> names(NameModel model) {
    return NameColumn.of(model)::read;
  }

  private static PipelineModel model(Dataset<Row> rows) {
    DocumentAssembler document = new DocumentAssembler();
    document.setInputCol(TEXT);
    document.setOutputCol(DOCUMENT);

    SentenceDetector sentence = new SentenceDetector();
    sentence.setInputCols(new String[] {DOCUMENT});
    sentence.setOutputCol(SENTENCE);
    sentence.setUseCustomBoundsOnly(true);
    sentence.setCustomBounds(new String[] {String.valueOf(BOUNDARY)});
    sentence.setExplodeSentences(false);

    Tokenizer token = new Tokenizer();
    token.setInputCols(new String[] {SENTENCE});
    token.setOutputCol(TOKEN);
    // Each mark is a token of its own; by default Spark NLP keeps those that meet as one.
    token.setPrefixPattern("\\A" + MARK.repeat(3));
    token.setInfixPatterns(new String[] {"(.+?)"});
    token.setSuffixPattern(MARK.repeat(4) + "\\z");
    token.setExceptions(new String[] {ABBREVIATION});

    // Nothing is learnt from the rows: fitting compiles the tokenizer's rules.
    return new Pipeline()
        .setStages(new PipelineStage[] {document, sentence, token})
        .fit(rows.limit(0));
  }

  private static String abbreviation() {
    TreeMap<String, List<String>> byFirstLetters = new TreeMap<>(Comparator.reverseOrder());
    for (String abbreviation : Abbreviations.german()) {
      byFirstLetters
          .computeIfAbsent(abbreviation.substring(0, 2), letters -> new ArrayList<>())
          .add(abbreviation.substring(2));
    }
    return byFirstLetters.entrySet().stream()
        .map(e -> quoted(e.getKey()) + rest(e.getValue()))
        .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")"));
  }

  /** The longest first: the first alternative that fits is taken. */
  private static String rest(List<String> endings) {
    return endings.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(AnnotationPipeline::quoted)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  private static String quoted(String words) {
    return words.replace(".", "\\.");
  }

  private static int begin(Row annotation) {
    return annotation.getInt(1);
  }

  /** Spark NLP's end is the last character itself; ours is the one after it. */
  private static int endExclusive(Row annotation) {
    return annotation.getInt(2) + 1;
  }
}
