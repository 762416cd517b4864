package org.pressespiegel.train;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Strict scores: a name counts if its first word, its last and its type are right.
 *
 * @param right names found that are right, by type
 * @param found names found
 * @param gold names there are
 */
record Score(Map<String, Integer> right, Map<String, Integer> found, Map<String, Integer> gold) {

  private record Name(int first, int end, String type) {}

  /** Returns the score of predicted labels; types that were not annotated do not count. */
  static Score of(List<TaggedSentence> gold, List<int[]> predicted) {
    Score score = new Score(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    for (int i = 0; i < gold.size(); i++) {
      Set<Name> truth = names(gold.get(i).labels());
      truth.forEach(name -> score.gold.merge(name.type(), 1, Integer::sum));
      for (Name name : names(predicted.get(i))) {
        if (gold.get(i).types().contains(name.type())) {
          score.found.merge(name.type(), 1, Integer::sum);
          if (truth.contains(name)) {
            score.right.merge(name.type(), 1, Integer::sum);
          }
        }
      }
    }
    return score;
  }

  /** Returns the F1 score of one type, 0 to 100. */
  double f1(String type) {
    return f1(right.getOrDefault(type, 0), found.getOrDefault(type, 0), gold.getOrDefault(type, 0));
  }

  /** Returns the F1 score over all types, 0 to 100. */
  double micro() {
    return f1(sum(right), sum(found), sum(gold));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "micro %.2f", micro()));
    for (String type : gold.keySet()) {
      text.append(String.format(Locale.ROOT, ", %s %.1f", type, f1(type)));
    }
    return text.toString();
  }

  private static double f1(int right, int found, int gold) {
    return found + gold == 0 ? 0 : 200.0 * right / (found + gold);
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Set<Name> names(int[] labels) {
    Set<Name> names = new HashSet<>();
    int first = -1;
    String type = "";
    for (int word = 0; word <= labels.length; word++) {
      String label = word == labels.length ? "O" : TaggedSentence.LABELS.get(labels[word]);
      boolean goes = first >= 0 && label.equals("I-" + type);
      if (first >= 0 && !goes) {
        names.add(new Name(first, word, type));
        first = -1;
      }
      if (first < 0 && !label.equals("O")) {
        first = word;
        type = label.substring(2);
      }
    }
    return names;
  }
}
