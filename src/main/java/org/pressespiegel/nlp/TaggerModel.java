package org.pressespiegel.nlp;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A trained sequence tagger: two ONNX files, of which the first gives each word its {@code
 * vectors}, by itself, or its {@code states}, in its sentence; or a single one.
 *
 * <p>The first file takes some of {@code input_ids}, {@code attention_mask}, {@code word_pieces},
 * {@code word_piece_weights}, {@code word_shapes}, {@code word_lists} and {@code word_counts}, as
 * {@link TaggerInput} makes them; the last one gives {@code scores} of labels. Their metadata hold
 * {@code labels} and {@code vocabulary}, one per line, {@code transitions}, a line per label, and
 * {@code lists}, as {@link WordLists} writes them.
 *
 * <p>An instance is shared by all threads of a Java process.
 */
public final class TaggerModel {

  /** What one call of the model may take, so that memory stays bounded. */
  private static final int MAX_BATCH = 4_096;

  /** Longer sentences are tagged in parts. */
  private static final int MAX_WORDS = 120;

  private static final int MAX_LENGTH = 400;

  /**
   * So sure a quicker tagger must be of each word of a sentence that this one need not be asked
   * (cascade: Viola and Jones 2001; Wang et al. 2022).
   */
  private static final double SURE = 0.98;

  private static final Map<List<TaggerFile>, TaggerModel> LOADED = new ConcurrentHashMap<>();

  /** Some words of a sentence that the model sees as one sequence. */
  private record Sequence(int sentence, int first, List<String> words, int length) {}

  private final SentenceModel model;
  private final float[][] transitions;
  private final Bio bio;

  private TaggerModel(SentenceModel model, float[][] transitions, Bio bio) {
    this.model = model;
    this.transitions = transitions;
    this.bio = bio;
  }

  /**
   * Returns a tagger; it is read once in a process.
   *
   * @param files one, or the encoder and what stands on it
   * @throws IllegalArgumentException if they are no tagger
   */
  static TaggerModel of(List<TaggerFile> files) {
    return LOADED.computeIfAbsent(List.copyOf(files), TaggerModel::read);
  }

  /**
   * Returns the accurate tagger.
   *
   * @param encoder what {@link BertEncoderFile} wrote, on this machine
   * @throws IllegalArgumentException if it is none
   */
  public static TaggerModel accurate(Path encoder) {
    return of(List.of(new TaggerFile.Local(encoder.toString()), SentenceTagger.ACCURATE));
  }

  private static TaggerModel read(List<TaggerFile> files) {
    List<OrtSession> sessions = files.stream().map(TaggerModel::load).toList();
    OrtSession first = sessions.get(0);
    OrtSession last = sessions.get(sessions.size() - 1);
    TaggerFile lastFile = files.get(files.size() - 1);
    WordPieces pieces = new WordPieces(about(first, "vocabulary", files.get(0)).lines().toList());
    List<String> labels = about(last, "labels", lastFile).lines().toList();
    float[][] transitions = matrix(about(last, "transitions", lastFile));
    SentenceModel model = new PieceModel(sessions, pieces);
    if (first.getOutputNames().contains(WordModel.VECTORS)) {
      WordLists lists = WordLists.parse(about(first, "lists", files.get(0)));
      model = new WordModel(new WordVectors(first, pieces, lists), last);
    }
    return new TaggerModel(model, transitions, new Bio(labels, transitions));
  }

  /** Reads rows of numbers parted by blanks. */
  private static float[][] matrix(String text) {
    return text.lines()
        .map(row -> row.split(" "))
        .map(
            cells -> {
              float[] row = new float[cells.length];
              for (int i = 0; i < row.length; i++) {
                row[i] = Float.parseFloat(cells[i]);
              }
              return row;
            })
        .toArray(float[][]::new);
  }

  private static String about(OrtSession session, String key, TaggerFile file) {
    try {
      String value = session.getMetadata().getCustomMetadata().get(key);
      if (value == null) {
        throw new IllegalArgumentException(file + " is no name tagger: it has no " + key);
      }
      return value;
    } catch (OrtException e) {
      throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static OrtSession load(TaggerFile file) {
    try {
      return session(file.bytes());
    } catch (OrtException e) {
      throw new IllegalArgumentException(file + " cannot be loaded: " + e.getMessage(), e);
    }
  }

  /** Returns a session of a model that is given as its file's bytes. */
  static OrtSession session(byte[] model) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // Spark runs a task on every core; more threads than that only get in each other's way.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return OrtEnvironment.getEnvironment().createSession(model, options);
    }
  }

  /**
   * Returns the names of each sentence, given as its words. They depend on these sentences alone,
   * whatever was tagged before or is tagged meanwhile.
   */
  List<List<Bio.Name>> names(List<List<String>> sentences) {
    return Arrays.stream(scores(sentences)).map(bio::names).toList();
  }

  /**
   * Returns the names of each sentence as a quicker tagger finds them, where it is sure of all the
   * words, else as this one does.
   */
  List<List<Bio.Name>> names(List<List<String>> sentences, TaggerModel quicker) {
    float[][][] quick = quicker.scores(sentences);
    List<List<Bio.Name>> names = new ArrayList<>();
    List<List<String>> unsure = new ArrayList<>();
    for (int sentence = 0; sentence < quick.length; sentence++) {
      boolean sure = quicker.bio.sureness(quick[sentence]) >= SURE;
      names.add(sure ? quicker.bio.names(quick[sentence]) : null);
      if (!sure) {
        unsure.add(sentences.get(sentence));
      }
    }
    Iterator<List<Bio.Name>> own = names(unsure).iterator();
    names.replaceAll(found -> found == null ? own.next() : found);
    return names;
  }

  /** Returns scores of all labels, {@code [sentence][word][label]}, before transitions. */
  public float[][][] scores(List<List<String>> sentences) {
    List<Sequence> all = new ArrayList<>();
    for (int sentence = 0; sentence < sentences.size(); sentence++) {
      addSequences(sentence, sentences.get(sentence), all);
    }
    // Sequences of like length go together, so that little is filled up.
    all.sort(
        Comparator.comparingInt(Sequence::length)
            .thenComparingInt(Sequence::sentence)
            .thenComparingInt(Sequence::first));
    float[][][] scores = new float[sentences.size()][][];
    for (int sentence = 0; sentence < sentences.size(); sentence++) {
      scores[sentence] = new float[sentences.get(sentence).size()][];
    }
    int from = 0;
    while (from < all.size()) {
      int to = batchEnd(all, from);
      List<Sequence> batch = all.subList(from, to);
      float[][][] found = model.scores(batch.stream().map(Sequence::words).toList());
      for (int row = 0; row < found.length; row++) {
        Sequence own = batch.get(row);
        System.arraycopy(found[row], 0, scores[own.sentence()], own.first(), own.words().size());
      }
      from = to;
    }
    return scores;
  }

  /** Returns the scores of labels behind each other, by label before and label after. */
  public float[][] transitions() {
    return transitions;
  }

  private void addSequences(int sentence, List<String> words, List<Sequence> sequences) {
    int first = 0;
    int length = 0;
    for (int word = 0; word < words.size(); word++) {
      int own = model.length(words.get(word));
      if (word - first == MAX_WORDS || length + own > MAX_LENGTH) {
        sequences.add(new Sequence(sentence, first, words.subList(first, word), length));
        first = word;
        length = 0;
      }
      length += own;
    }
    if (first < words.size()) {
      sequences.add(new Sequence(sentence, first, words.subList(first, words.size()), length));
    }
  }

  /** A batch grows while it wastes less than a quarter on filling up. */
  private static int batchEnd(List<Sequence> sequences, int from) {
    int to = from + 1;
    int lengths = sequences.get(from).length();
    while (to < sequences.size()) {
      int longest = sequences.get(to).length() + 2;
      lengths += sequences.get(to).length();
      int filled = (to + 1 - from) * longest;
      if (filled > MAX_BATCH || filled > 1.25 * (lengths + 2.0 * (to + 1 - from)) + 16) {
        break;
      }
      to++;
    }
    return to;
  }
}
