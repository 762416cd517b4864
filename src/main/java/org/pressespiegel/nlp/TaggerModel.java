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
 * A trained sequence tagger of several ONNX files. The first one gives each word its {@code states}
 * in its sentence, for the second one to read; or its {@code vectors}, by itself, for all others to
 * read, whose mean is the tagger's answer. A single file may do it all.
 *
 * <p>The first file takes some of {@code input_ids}, {@code attention_mask}, {@code word_pieces},
 * {@code word_piece_weights}, {@code word_shapes}, {@code word_lists} and {@code word_counts}, as
 * {@link TaggerInput} makes them; the others give {@code scores} of labels. Their metadata hold
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
   * So sure a network, or a quicker tagger, must be of each word of a sentence that the next one
   * need not be asked (cascade of an ensemble: Viola and Jones 2001; Wang et al. 2022). On
   * GermEval's and PUD's development sets the second network then reads 56 % of the words, and of
   * 3,377 names none changes.
   */
  private static final double SURE = 0.98;

  private static final Map<List<TaggerFile>, TaggerModel> LOADED = new ConcurrentHashMap<>();

  /** Some words of a sentence that the model sees as one sequence. */
  private record Sequence(
      int sentence, int first, List<String> words, int length, float[][] scores) {

    Sequence(int sentence, int first, List<String> words, int length) {
      this(sentence, first, words, length, new float[words.size()][]);
    }

    /** Takes what a network says, beside those of lower numbers. */
    void add(float[][] said, int network) {
      for (int word = 0; word < scores.length; word++) {
        float[] mean = network == 0 ? said[word] : scores[word];
        for (int label = 0; label < mean.length; label++) {
          mean[label] += (said[word][label] - mean[label]) / (network + 1);
        }
        scores[word] = mean;
      }
    }
  }

  private final SentenceModel model;
  private final float[][] transitions;
  private final Bio bio;

  private TaggerModel(SentenceModel model, List<OrtSession> sessions, List<TaggerFile> files) {
    TaggerFile file = files.get(files.size() - 1);
    List<OrtSession> networks =
        sessions.subList(sessions.size() - model.networks(), sessions.size());
    this.model = model;
    this.transitions = transitions(networks, file);
    this.bio = new Bio(about(networks.get(0), "labels", file).lines().toList(), transitions);
  }

  /**
   * Returns a tagger; it is read once in a process.
   *
   * @param files what gives words their states or vectors and what stands on it, or a single one
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
    WordPieces pieces = new WordPieces(about(first, "vocabulary", files.get(0)).lines().toList());
    if (!first.getOutputNames().contains(WordModel.VECTORS)) {
      return new TaggerModel(new PieceModel(sessions, pieces), sessions, files);
    }
    WordLists lists = WordLists.parse(about(first, "lists", files.get(0)));
    WordVectors words = new WordVectors(first, pieces, lists);
    List<OrtSession> readers = sessions.subList(1, sessions.size());
    return new TaggerModel(new WordModel(words, readers), readers, files);
  }

  /** Returns the mean of what the networks' files say of labels that follow each other. */
  private static float[][] transitions(List<OrtSession> networks, TaggerFile file) {
    float[][] mean = matrix(about(networks.get(0), "transitions", file));
    for (int no = 1; no < networks.size(); no++) {
      float[][] own = matrix(about(networks.get(no), "transitions", file));
      for (int from = 0; from < mean.length; from++) {
        for (int to = 0; to < mean.length; to++) {
          mean[from][to] += (own[from][to] - mean[from][to]) / (no + 1);
        }
      }
    }
    return mean;
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

  /**
   * Returns scores of all labels, {@code [sentence][word][label]}, before transitions. The next
   * network is asked only for what those before it are not sure of.
   */
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
    ask(all, 0);
    List<Sequence> unsure = all;
    for (int network = 1; network < model.networks(); network++) {
      unsure = unsure.stream().filter(sequence -> bio.sureness(sequence.scores()) < SURE).toList();
      ask(unsure, network);
    }
    float[][][] scores = new float[sentences.size()][][];
    for (int sentence = 0; sentence < sentences.size(); sentence++) {
      scores[sentence] = new float[sentences.get(sentence).size()][];
    }
    for (Sequence sequence : all) {
      System.arraycopy(
          sequence.scores(),
          0,
          scores[sequence.sentence()],
          sequence.first(),
          sequence.words().size());
    }
    return scores;
  }

  /** Makes the scores of sequences the mean of what the networks up to this one say. */
  private void ask(List<Sequence> sequences, int network) {
    int from = 0;
    while (from < sequences.size()) {
      int to = batchEnd(sequences, from);
      List<Sequence> batch = sequences.subList(from, to);
      float[][][] found = model.scores(batch.stream().map(Sequence::words).toList(), network);
      for (int row = 0; row < found.length; row++) {
        batch.get(row).add(found[row], network);
      }
      from = to;
    }
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
