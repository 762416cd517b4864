package org.pressespiegel.nlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The BIO scheme over a tagger's labels: the best valid sequence, and the names in it. Scores of
 * words and of labels that follow each other add up, as in a conditional random field.
 */
public final class Bio {

  /**
   * A name among the words of a sentence.
   *
   * @param first its first word
   * @param end the word after its last
   * @param type its type
   * @param confidence mean probability of its words' labels, given the whole sentence
   */
  public record Name(int first, int end, String type, double confidence) {}

  private static final double NEVER = Double.NEGATIVE_INFINITY;

  /** What is less likely than by this counts as this. */
  private static final double LEAST = -300;

  private final String[] types;
  private final boolean[] inside;

  /** Score of a label behind another, by label before and label after. */
  private final double[][] follow;

  /** The same as likelihoods. */
  private final double[][] likely;

  /**
   * Takes the labels in the model's order.
   *
   * @param labels {@code O}, {@code B-PER}, {@code I-PER} …; {@code O} stands first
   */
  public Bio(List<String> labels) {
    this(labels, new float[labels.size()][labels.size()]);
  }

  /**
   * Takes the labels in the model's order.
   *
   * @param labels {@code O}, {@code B-PER}, {@code I-PER} …; {@code O} stands first
   * @param transitions score of each label behind each other, by label before and label after; what
   *     BIO forbids stays forbidden
   */
  public Bio(List<String> labels, float[][] transitions) {
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
    if (transitions.length != n || Arrays.stream(transitions).anyMatch(row -> row.length != n)) {
      throw new IllegalArgumentException("transitions are not " + n + " by " + n);
    }
    follow = new double[n][n];
    for (int from = 0; from < n; from++) {
      for (int to = 0; to < n; to++) {
        boolean valid = !inside[to] || types[from].equals(types[to]);
        follow[from][to] = valid ? transitions[from][to] : NEVER;
      }
    }
    double max = Arrays.stream(follow).flatMapToDouble(Arrays::stream).max().orElse(0);
    likely = new double[n][n];
    for (int from = 0; from < n; from++) {
      for (int to = 0; to < n; to++) {
        double less = follow[from][to] - max;
        likely[from][to] = less == NEVER ? 0 : Math.exp(Math.max(LEAST, less));
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
    int[] path = labels(scores);
    double[][] probabilities = null;
    List<Name> names = new ArrayList<>();
    int word = 0;
    while (word < path.length) {
      int first = word++;
      if (path[first] == 0) {
        continue;
      }
      // Most sentences hold no name, and need no probabilities.
      probabilities = probabilities == null ? probabilities(scores) : probabilities;
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
   * Returns how sure the labels of a sentence are: the probability of the likeliest label of the
   * word of which it is least.
   *
   * @param scores one row per word, one log-odds per label
   */
  double sureness(float[][] scores) {
    double least = 1;
    for (double[] word : probabilities(scores)) {
      least = Math.min(least, Arrays.stream(word).max().orElse(0));
    }
    return least;
  }

  /**
   * Returns the likeliest valid labelling (Viterbi).
   *
   * @param scores one row per word, one log-odds per label
   */
  public int[] labels(float[][] scores) {
    int n = scores.length;
    if (n == 0) {
      return new int[0];
    }
    double[] reached = first(scores[0]);
    int[][] from = new int[n][size()];
    for (int word = 1; word < n; word++) {
      double[] next = new double[size()];
      for (int label = 0; label < size(); label++) {
        int best = 0;
        for (int before = 1; before < size(); before++) {
          if (reached[before] + follow[before][label] > reached[best] + follow[best][label]) {
            best = before;
          }
        }
        from[word][label] = best;
        next[label] = reached[best] + follow[best][label] + scores[word][label];
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

  private double[] first(float[] scores) {
    double[] reached = new double[size()];
    for (int label = 0; label < size(); label++) {
      reached[label] = inside[label] ? NEVER : scores[label];
    }
    return reached;
  }

  /**
   * The probability of each label of each word, over all valid labellings (forward-backward, scaled
   * at each word as Rabiner 1989 does).
   */
  private double[][] probabilities(float[][] scores) {
    int n = scores.length;
    double[][] own = new double[n][];
    double[][] before = new double[n][size()];
    for (int word = 0; word < n; word++) {
      own[word] = likelihoods(scores[word]);
      for (int label = 0; label < size(); label++) {
        double sum = word > 0 || inside[label] ? 0 : 1;
        for (int other = 0; word > 0 && other < size(); other++) {
          sum += before[word - 1][other] * likely[other][label];
        }
        before[word][label] = sum * own[word][label];
      }
      scale(before[word]);
    }
    double[][] probabilities = new double[n][size()];
    double[] behind = new double[size()];
    Arrays.fill(behind, 1);
    for (int word = n - 1; word >= 0; word--) {
      for (int label = 0; label < size(); label++) {
        probabilities[word][label] = before[word][label] * behind[label];
      }
      scale(probabilities[word]);
      double[] next = new double[size()];
      for (int label = 0; label < size(); label++) {
        for (int other = 0; other < size(); other++) {
          next[label] += likely[label][other] * own[word][other] * behind[other];
        }
      }
      scale(next);
      behind = next;
    }
    return probabilities;
  }

  /** Likelihoods from scores, the largest 1, none so small that a whole sentence comes to 0. */
  private static double[] likelihoods(float[] scores) {
    double max = NEVER;
    for (float score : scores) {
      max = Math.max(max, score);
    }
    double[] likelihoods = new double[scores.length];
    for (int label = 0; label < scores.length; label++) {
      likelihoods[label] = Math.exp(Math.max(LEAST, scores[label] - max));
    }
    return likelihoods;
  }

  private static void scale(double[] shares) {
    double sum = 0;
    for (double share : shares) {
      sum += share;
    }
    for (int label = 0; label < shares.length; label++) {
      shares[label] /= sum;
    }
  }
}
