package org.pressespiegel.nlp;

import java.util.ArrayList;
import java.util.List;

/** The BIO scheme over a tagger's labels: the best valid sequence, and the names in it. */
public final class Bio {

  /**
   * A name among the words of a sentence.
   *
   * @param first its first word
   * @param end the word after its last
   * @param type its type
   * @param confidence mean probability of its words' labels
   */
  public record Name(int first, int end, String type, double confidence) {}

  private final String[] types;
  private final boolean[] inside;
  private final boolean[][] mayFollow;

  /**
   * Takes the labels in the model's order.
   *
   * @param labels {@code O}, {@code B-PER}, {@code I-PER} …; {@code O} stands first
   */
  public Bio(List<String> labels) {
    int n = labels.size();
    types = new String[n];
    inside = new boolean[n];
    for (int label = 0; label < n; label++) {
      String name = labels.get(label);
      boolean outside = name.equals("O");
      if (outside != (label == 0) || !(outside || name.matches("[BI]-.+"))) {
        throw new IllegalArgumentException("no BIO labels: " + labels);
      }
      types[label] = outside ? "" : name.substring(2);
      inside[label] = name.startsWith("I-");
    }
    mayFollow = new boolean[n][n];
    for (int from = 0; from < n; from++) {
      for (int to = 0; to < n; to++) {
        mayFollow[from][to] = !inside[to] || types[from].equals(types[to]);
      }
    }
  }

  /** Returns how many labels there are. */
  int size() {
    return types.length;
  }

  /**
   * Returns the names of a sentence.
   *
   * @param scores one row per word, one log-odds per label
   */
  public List<Name> names(float[][] scores) {
    double[][] probabilities = probabilities(scores);
    int[] path = best(probabilities);
    List<Name> names = new ArrayList<>();
    int word = 0;
    while (word < path.length) {
      int first = word++;
      if (path[first] == 0) {
        continue;
      }
      double sum = probabilities[first][path[first]];
      while (word < path.length && inside[path[word]]) {
        sum += probabilities[word][path[word]];
        word++;
      }
      names.add(new Name(first, word, types[path[first]], sum / (word - first)));
    }
    return names;
  }

  /**
   * Returns the likeliest label of each word.
   *
   * @param scores one row per word, one log-odds per label
   */
  public int[] labels(float[][] scores) {
    return best(probabilities(scores));
  }

  /** Viterbi: the likeliest sequence in which no name begins in its middle. */
  private int[] best(double[][] probabilities) {
    int n = probabilities.length;
    if (n == 0) {
      return new int[0];
    }
    double[] reached = new double[size()];
    int[][] from = new int[n][size()];
    for (int label = 0; label < size(); label++) {
      reached[label] = inside[label] ? Double.NEGATIVE_INFINITY : Math.log(probabilities[0][label]);
    }
    for (int word = 1; word < n; word++) {
      double[] next = new double[size()];
      for (int label = 0; label < size(); label++) {
        int best = 0;
        for (int before = 1; before < size(); before++) {
          if (mayFollow[before][label]
              && (!mayFollow[best][label] || reached[before] > reached[best])) {
            best = before;
          }
        }
        from[word][label] = best;
        next[label] =
            mayFollow[best][label]
                ? reached[best] + Math.log(probabilities[word][label])
                : Double.NEGATIVE_INFINITY;
      }
      reached = next;
    }
    int[] path = new int[n];
    int last = 0;
    for (int label = 1; label < size(); label++) {
      if (reached[label] > reached[last]) {
        last = label;
      }
    }
    for (int word = n - 1; word >= 0; word--) {
      path[word] = last;
      last = from[word][last];
    }
    return path;
  }

  private static double[][] probabilities(float[][] scores) {
    double[][] probabilities = new double[scores.length][];
    for (int word = 0; word < scores.length; word++) {
      probabilities[word] = softmax(scores[word]);
    }
    return probabilities;
  }

  private static double[] softmax(float[] scores) {
    double max = Double.NEGATIVE_INFINITY;
    for (float score : scores) {
      max = Math.max(max, score);
    }
    double sum = 0;
    double[] probabilities = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] = Math.exp(scores[i] - max);
      sum += probabilities[i];
    }
    for (int i = 0; i < scores.length; i++) {
      // Never zero, so that its logarithm is finite.
      probabilities[i] = Math.max(probabilities[i] / sum, 1e-12);
    }
    return probabilities;
  }
}
