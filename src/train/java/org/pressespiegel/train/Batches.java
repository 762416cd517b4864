package org.pressespiegel.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Sentences of equal word counts, put together. */
final class Batches {

  private static final int MAX_SENTENCES = 64;

  private Batches() {}

  /**
   * Returns batches in random order.
   *
   * @param maxWords words of a batch, unless a single sentence has more
   */
  static List<List<TaggedSentence>> shuffled(
      List<TaggedSentence> sentences, int maxWords, Random random) {
    List<TaggedSentence> mixed = new ArrayList<>(sentences);
    Collections.shuffle(mixed, random);
    List<List<TaggedSentence>> batches = inOrder(mixed, maxWords);
    Collections.shuffle(batches, random);
    return batches;
  }

  /** Returns batches, the shortest sentences first. */
  static List<List<TaggedSentence>> inOrder(List<TaggedSentence> sentences, int maxWords) {
    TaggedSentence[] byLength = sentences.toArray(TaggedSentence[]::new);
    Arrays.sort(byLength, Comparator.comparingInt(sentence -> sentence.words().size()));
    List<List<TaggedSentence>> batches = new ArrayList<>();
    int from = 0;
    while (from < byLength.length) {
      int words = byLength[from].words().size();
      int to = from + 1;
      while (to < byLength.length
          && byLength[to].words().size() == words
          && to - from < MAX_SENTENCES
          && (to + 1 - from) * words <= maxWords) {
        to++;
      }
      batches.add(List.of(Arrays.copyOfRange(byLength, from, to)));
      from = to;
    }
    return batches;
  }
}
