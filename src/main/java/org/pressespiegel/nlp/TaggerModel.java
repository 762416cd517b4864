package org.pressespiegel.nlp;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A trained sequence tagger: one ONNX file, or two of which the first (the encoder) gives each word
 * its {@code states}.
 *
 * <p>The files take some of {@code input_ids}, {@code attention_mask}, {@code word_pieces}, {@code
 * word_piece_weights}, {@code word_shapes} and {@code word_counts}, as {@link TaggerInput} makes
 * them, and give {@code scores FLOAT[sentence, word, label]}. Their metadata hold {@code labels}
 * and {@code vocabulary}, one per line, and {@code transitions}, a line per label.
 *
 * <p>The sessions are shared by all threads of a Java process, an instance belongs to one.
 */
final class TaggerModel {

  /** What one call of the model may take, so that memory stays bounded. */
  private static final int MAX_BATCH_PIECES = 4_096;

  /** Longer sentences are tagged in parts. */
  private static final int MAX_WORDS = 120;

  private static final int MAX_PIECES = 400;

  private static final String STATES = "states";

  private static final Map<TaggerFile, OrtSession> LOADED = new ConcurrentHashMap<>();

  /** Some words of a sentence that the model sees as one sequence. */
  private record Sequence(int sentence, int first, List<String> words, int pieces) {}

  private final List<OrtSession> sessions;
  private final Bio bio;
  private final WordPieces pieces;

  private TaggerModel(List<OrtSession> sessions, Bio bio, List<String> vocabulary) {
    this.sessions = sessions;
    this.bio = bio;
    this.pieces = new WordPieces(vocabulary);
  }

  /**
   * Returns a tagger; each file is read once in a process.
   *
   * @param files one, or the encoder and what stands on it
   * @throws IllegalArgumentException if they are no tagger
   */
  static TaggerModel of(List<TaggerFile> files) {
    List<OrtSession> sessions =
        files.stream().map(file -> LOADED.computeIfAbsent(file, TaggerModel::load)).toList();
    String vocabulary = about(sessions.get(0), "vocabulary", files.get(0));
    OrtSession last = sessions.get(sessions.size() - 1);
    TaggerFile lastFile = files.get(files.size() - 1);
    Bio bio =
        new Bio(
            about(last, "labels", lastFile).lines().toList(),
            matrix(about(last, "transitions", lastFile)));
    return new TaggerModel(sessions, bio, vocabulary.lines().toList());
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
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // Spark runs a task on every core; more threads than that only get in each other's way.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return OrtEnvironment.getEnvironment().createSession(file.bytes(), options);
    } catch (OrtException e) {
      throw new IllegalArgumentException(file + " cannot be loaded: " + e.getMessage(), e);
    }
  }

  /** Returns the names of each sentence, given as its words. */
  List<List<Bio.Name>> names(List<List<String>> sentences) {
    List<Sequence> sequences = new ArrayList<>();
    float[][][] scores = new float[sentences.size()][][];
    for (int sentence = 0; sentence < sentences.size(); sentence++) {
      scores[sentence] = new float[sentences.get(sentence).size()][];
      addSequences(sentence, sentences.get(sentence), sequences);
    }
    // Sequences of like length go together, so that little is filled up.
    sequences.sort(
        Comparator.comparingInt(Sequence::pieces)
            .thenComparingInt(Sequence::sentence)
            .thenComparingInt(Sequence::first));
    int from = 0;
    while (from < sequences.size()) {
      int to = batchEnd(sequences, from);
      score(sequences.subList(from, to), scores);
      from = to;
    }
    return Arrays.stream(scores).map(bio::names).toList();
  }

  private void addSequences(int sentence, List<String> words, List<Sequence> sequences) {
    int first = 0;
    int length = 0;
    for (int word = 0; word < words.size(); word++) {
      int own = TaggerInput.pieces(words.get(word), pieces).length;
      if (word - first == MAX_WORDS || length + own > MAX_PIECES) {
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
    int pieces = sequences.get(from).pieces();
    while (to < sequences.size()) {
      int longest = sequences.get(to).pieces() + 2;
      pieces += sequences.get(to).pieces();
      int filled = (to + 1 - from) * longest;
      if (filled > MAX_BATCH_PIECES || filled > 1.25 * (pieces + 2.0 * (to + 1 - from)) + 16) {
        break;
      }
      to++;
    }
    return to;
  }

  private void score(List<Sequence> batch, float[][][] scores) {
    TaggerInput input = TaggerInput.of(batch.stream().map(Sequence::words).toList(), pieces);
    float[][][] found = run(input);
    for (int row = 0; row < batch.size(); row++) {
      Sequence sequence = batch.get(row);
      System.arraycopy(
          found[row], 0, scores[sequence.sentence()], sequence.first(), input.wordCounts()[row]);
    }
  }

  private float[][][] run(TaggerInput input) {
    if (sessions.size() == 1) {
      return scores(sessions.get(0), input, null);
    }
    Map<String, OnnxTensor> tensors = new HashMap<>();
    try (OrtSession.Result result = run(sessions.get(0), input, null, tensors)) {
      OnnxTensor states = (OnnxTensor) result.get(STATES).orElseThrow();
      return scores(sessions.get(1), input, states);
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  private static float[][][] scores(OrtSession session, TaggerInput input, OnnxTensor states) {
    Map<String, OnnxTensor> tensors = new HashMap<>();
    try (OrtSession.Result result = run(session, input, states, tensors)) {
      return (float[][][]) result.get("scores").orElseThrow().getValue();
    } catch (OrtException e) {
      throw new IllegalStateException("the tagger failed: " + e.getMessage(), e);
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  /** Runs a session; the tensors made for it are added to {@code made}, for the caller to close. */
  private static OrtSession.Result run(
      OrtSession session, TaggerInput input, OnnxTensor states, Map<String, OnnxTensor> made) {
    try {
      Map<String, OnnxTensor> tensors = new HashMap<>();
      for (String name : session.getInputNames()) {
        if (name.equals(STATES) && states != null) {
          tensors.put(name, states);
        } else {
          made.put(name, tensor(name, input));
          tensors.put(name, made.get(name));
        }
      }
      return session.run(tensors);
    } catch (OrtException e) {
      throw new IllegalStateException("the tagger failed: " + e.getMessage(), e);
    }
  }

  private static OnnxTensor tensor(String name, TaggerInput input) throws OrtException {
    long[] byPiece = {input.sentences(), input.length()};
    long[] byWord = {input.sentences(), input.words()};
    long[] byWordPiece = {input.sentences(), input.words(), TaggerInput.PIECES_PER_WORD};
    return switch (name) {
      case "input_ids" -> tensor(input.ids(), byPiece);
      case "attention_mask" -> tensor(input.mask(), byPiece);
      case "word_pieces" -> tensor(input.wordPieces(), byWordPiece);
      case "word_shapes" -> tensor(input.wordShapes(), byWord);
      case "word_piece_weights" ->
          OnnxTensor.createTensor(
              OrtEnvironment.getEnvironment(),
              FloatBuffer.wrap(input.wordPieceWeights()),
              byWordPiece);
      case "word_counts" ->
          OnnxTensor.createTensor(
              OrtEnvironment.getEnvironment(),
              IntBuffer.wrap(input.wordCounts()),
              new long[] {input.sentences()});
      default -> throw new IllegalStateException("the tagger asks for " + name);
    };
  }

  private static OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), LongBuffer.wrap(values), shape);
  }
}
