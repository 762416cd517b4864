package org.pressespiegel.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A sentence with its names.
 *
 * @param words its tokens
 * @param labels a label per token, as index into {@link #LABELS}
 * @param types the types that its annotators looked for; of others nothing is known
 */
record TaggedSentence(List<String> words, int[] labels, Set<String> types) {

  /** BIO over the four types. */
  static final List<String> LABELS =
      List.of("O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG", "B-MISC", "I-MISC");

  TaggedSentence {
    words = List.copyOf(words);
    types = Set.copyOf(types);
    if (words.isEmpty() || words.size() != labels.length) {
      throw new IllegalArgumentException(words.size() + " words, " + labels.length + " labels");
    }
  }

  /** Returns the sentence as headlines may be written, in capitals. */
  TaggedSentence shouted() {
    return new TaggedSentence(
        words.stream()
            .map(word -> word.length() > 1 ? word.toUpperCase(Locale.GERMAN) : word)
            .toList(),
        labels,
        types);
  }

  /** Returns whether a token may bear a label, as far as its annotators tell. */
  boolean allows(int word, int label) {
    return label == labels[word]
        || labels[word] == 0 && label != 0 && !types.contains(LABELS.get(label).substring(2));
  }

  /**
   * Reads {@code token TAB label …} lines, sentences parted by blank ones; lines that begin with
   * {@code # } and hold no tab are comments.
   *
   * @throws IllegalArgumentException if a line has no label, or an unknown one
   */
  static List<TaggedSentence> read(Path file, Set<String> types) throws IOException {
    List<TaggedSentence> sentences = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<Integer> labels = new ArrayList<>();
    int no = 0;
    for (String line : Files.readAllLines(file)) {
      no++;
      if (line.isBlank()) {
        addTo(sentences, words, labels, types);
      } else if (line.indexOf('\t') >= 0 || !line.startsWith("# ")) {
        String[] cells = line.split("\t", -1);
        int label = cells.length < 2 ? -1 : LABELS.indexOf(cells[1]);
        if (label < 0 || cells[0].isEmpty()) {
          throw new IllegalArgumentException(file + ":" + no + ": no token with a label: " + line);
        }
        words.add(cells[0]);
        labels.add(label);
      }
    }
    addTo(sentences, words, labels, types);
    return sentences;
  }

  private static void addTo(
      List<TaggedSentence> sentences, List<String> words, List<Integer> labels, Set<String> types) {
    if (!words.isEmpty()) {
      int[] own = labels.stream().mapToInt(Integer::intValue).toArray();
      sentences.add(new TaggedSentence(words, own, types));
      words.clear();
      labels.clear();
    }
  }
}
