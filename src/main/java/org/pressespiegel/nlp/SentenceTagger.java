package org.pressespiegel.nlp;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The names in the sentences of a text, by a tagger of the product's own.
 *
 * <p>{@link NameTagger} finds the same ones inside a Spark NLP pipeline; to hand it every token in
 * a row of its own takes a third of the time that finding the names does.
 */
public final class SentenceTagger implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What the tagger of {@link NameModel.Fast} is made of. */
  static final List<TaggerFile> FAST_FILES =
      List.of(shipped("names-fast-words"), shipped("names-fast"));

  /** The tagger of {@link NameModel.Fast}. */
  private static final SentenceTagger FAST = new SentenceTagger(FAST_FILES);

  /** What the tagger of {@link NameModel.Accurate} has beside its encoder. */
  static final TaggerFile ACCURATE = shipped("names-accurate");

  /** A confidence has four decimals, as Spark NLP's have. */
  private static final double DECIMALS = 10_000;

  private final ArrayList<TaggerFile> files;

  private SentenceTagger(List<TaggerFile> files) {
    this.files = new ArrayList<>(files);
  }

  /** Returns whether a model is one of the product's own. */
  public static boolean knows(NameModel model) {
    return model instanceof NameModel.Fast || model instanceof NameModel.Accurate;
  }

  /**
   * Returns the tagger of a model that {@link #knows} names; where it needs a file, Spark hands it
   * to the executors.
   *
   * @param rows any rows of the session
   * @throws UnfitFileException if there is no such file
   */
  public static SentenceTagger of(NameModel model, Dataset<Row> rows) {
    if (model instanceof NameModel.Accurate accurate) {
      HandedFile encoder = HandedFile.of(rows, accurate.encoder(), "BERT encoder");
      return new SentenceTagger(List.of(new TaggerFile.Distributed(encoder), ACCURATE));
    }
    return FAST;
  }

  /** Loads a tagger that is part of the product, before it is needed. */
  public static void load(NameModel model) {
    if (model instanceof NameModel.Fast) {
      FAST.model();
    }
  }

  private static TaggerFile shipped(String name) {
    return new TaggerFile.Shipped("/org/pressespiegel/nlp/" + name + ".onnx");
  }

  private TaggerModel model() {
    return TaggerModel.of(files);
  }

  /** The accurate tagger is slow, and asked only where the fast one is not sure. */
  private List<List<Bio.Name>> found(List<List<String>> sentences) {
    return files.equals(FAST.files)
        ? model().names(sentences)
        : model().names(sentences, FAST.model());
  }

  /**
   * Returns the names of a text, in its order; none is inside another.
   *
   * @param sentences in order
   */
  public List<AnnotatedName> names(List<AnnotatedSentence> sentences) {
    List<AnnotatedName> found = new ArrayList<>();
    for (List<Named> names : named(sentences.stream().map(SentenceTagger::words).toList())) {
      for (Named name : names) {
        found.add(
            new AnnotatedName(
                name.words().get(0).begin(),
                name.words().get(name.words().size() - 1).end(),
                name.type(),
                Math.round(name.confidence() * DECIMALS) / DECIMALS));
      }
    }
    return found;
  }

  private static List<TaggerWord> words(AnnotatedSentence sentence) {
    List<TaggerWord> words = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      TaggerWord.add(token.begin(), token.text(), words);
    }
    return TaggerWord.joined(words);
  }

  /**
   * A name with its words.
   *
   * @param confidence as {@link Bio.Name} has it
   */
  record Named(List<TaggerWord> words, String type, double confidence) {}

  /** Returns the names of each sentence, given as its words. */
  List<List<Named>> named(List<List<TaggerWord>> sentences) {
    List<List<String>> words = new ArrayList<>(sentences.size());
    for (List<TaggerWord> sentence : sentences) {
      words.add(sentence.stream().map(TaggerWord::text).toList());
    }
    List<List<Named>> named = new ArrayList<>(sentences.size());
    for (List<Bio.Name> names : found(words)) {
      List<TaggerWord> own = sentences.get(named.size());
      named.add(
          names.stream()
              .map(n -> new Named(own.subList(n.first(), n.end()), n.type(), n.confidence()))
              .toList());
    }
    return named;
  }
}
