package org.pressespiegel.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.pressespiegel.nlp.TaggerModel;

/**
 * Sentences with what a teacher says of them: {@code [word × label]}, before transitions.
 *
 * @param labelled those whose labels are known as well
 * @param others those of which only the teacher tells
 */
record Told(
    List<TaggedSentence> labelled,
    List<TaggedSentence> others,
    Map<TaggedSentence, float[]> scores) {

  /** Sentences that the teacher is asked about at once. */
  private static final int ASKED = 128;

  /** Longer ones are lists and tables, mostly. */
  private static final int MAX_WORDS = 120;

  /**
   * Asks a teacher.
   *
   * @param sentences with labels; each is asked about as it is and, once more, with other names
   * @param more without labels, or with labels that are of no use
   */
  static Told of(
      List<TaggedSentence> sentences,
      List<TaggedSentence> more,
      NameSwap swap,
      TaggerModel teacher,
      int seed,
      Consumer<String> log) {
    Random random = new Random(seed);
    List<TaggedSentence> labelled = new ArrayList<>(sentences);
    for (TaggedSentence sentence : sentences) {
      TaggedSentence swapped = swap.swapped(sentence, random);
      if (swapped != sentence) {
        labelled.add(swapped);
      }
    }
    labelled.removeIf(sentence -> sentence.words().size() > MAX_WORDS);
    List<TaggedSentence> others = new ArrayList<>(more);
    others.removeIf(sentence -> sentence.words().size() > MAX_WORDS);
    List<TaggedSentence> all = new ArrayList<>(labelled);
    all.addAll(others);
    // In random order, so that the time left can be told.
    Collections.shuffle(all, random);
    Map<TaggedSentence, float[]> scores = new IdentityHashMap<>();
    for (int from = 0; from < all.size(); from += ASKED) {
      List<TaggedSentence> some = all.subList(from, Math.min(all.size(), from + ASKED));
      float[][][] said = teacher.scores(some.stream().map(TaggedSentence::words).toList());
      for (int row = 0; row < said.length; row++) {
        scores.put(some.get(row), flat(said[row]));
      }
      if (10L * (from + ASKED) / all.size() > 10L * from / all.size()) {
        log.accept(
            String.format(Locale.ROOT, "asked about %,d of %,d sentences", from, all.size()));
      }
    }
    return new Told(labelled, others, scores);
  }

  private static float[] flat(float[][] rows) {
    int labels = TaggedSentence.LABELS.size();
    float[] all = new float[rows.length * labels];
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(rows[row], 0, all, row * labels, labels);
    }
    return all;
  }

  /** Returns the scores of sentences with equal word counts, one after the other. */
  float[] scores(List<TaggedSentence> batch) {
    int length = batch.get(0).words().size() * TaggedSentence.LABELS.size();
    float[] all = new float[batch.size() * length];
    for (int row = 0; row < batch.size(); row++) {
      System.arraycopy(scores.get(batch.get(row)), 0, all, row * length, length);
    }
    return all;
  }
}
