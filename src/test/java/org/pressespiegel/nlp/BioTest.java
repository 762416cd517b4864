package org.pressespiegel.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class BioTest {

  private static final List<String> LABELS = List.of("O", "B-PER", "I-PER", "B-LOC", "I-LOC");

  private final Bio bio = new Bio(LABELS);

  @Test
  void a_name_is_a_beginning_and_what_goes_on() {
    assertThat(bio.names(scores("B-PER", "I-PER", "O", "B-LOC")))
        .extracting(name -> name.first() + "-" + name.end() + " " + name.type())
        .containsExactly("0-2 PER", "3-4 LOC");
  }

  @Test
  void two_names_may_stand_side_by_side() {
    assertThat(bio.names(scores("B-LOC", "B-LOC"))).hasSize(2);
  }

  @Test
  void no_name_begins_in_its_middle_or_changes_its_type() {
    // Alone I-PER would win both times; the best valid sequence opens the name before it.
    float[][] scores = scores("O", "I-PER", "I-PER");
    scores[1][LABELS.indexOf("B-PER")] = 3;

    assertThat(bio.labels(scores)).containsExactly(0, 1, 2);
    assertThat(bio.labels(scores("B-LOC", "I-PER"))).doesNotContain(2);
  }

  @Test
  void confidence_is_the_mean_probability_of_its_words() {
    Bio.Name name =
        bio.names(new float[][] {{0, (float) Math.log(3), -99, -99, -99}, {9, -99, -99, -99, -99}})
            .get(0);

    assertThat(name.confidence()).isCloseTo(0.75, within(1e-6));
  }

  @Test
  void what_likes_to_follow_decides_where_words_do_not() {
    float[][] transitions = new float[5][5];
    transitions[LABELS.indexOf("B-PER")][LABELS.indexOf("I-PER")] = 4;
    float[][] scores = scores("B-PER", "O");
    scores[1][LABELS.indexOf("I-PER")] = 3;
    scores[1][LABELS.indexOf("O")] = 5;

    assertThat(bio.labels(scores)).containsExactly(1, 0);
    assertThat(new Bio(LABELS, transitions).labels(scores)).containsExactly(1, 2);
    assertThat(new Bio(LABELS, transitions).names(scores).get(0).end()).isEqualTo(2);
  }

  @Test
  void what_bio_forbids_no_transition_allows() {
    float[][] transitions = new float[5][5];
    transitions[0][LABELS.indexOf("I-PER")] = 1_000;

    assertThat(new Bio(LABELS, transitions).labels(scores("O", "I-PER"))).doesNotContain(2);
    assertThatThrownBy(() -> new Bio(LABELS, new float[5][4]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void confidence_takes_the_whole_sentence_into_account() {
    // Either word alone is as likely as not, but an inner word without a beginning can't be.
    float[][] unsure = {{0, 0, -99, -99, -99}, {-99, -99, 0, -99, -99}};

    assertThat(bio.names(unsure).get(0).confidence()).isCloseTo(1, within(1e-6));
  }

  @Test
  void probabilities_are_those_of_all_labellings_counted_out() {
    Random random = new Random(5);
    for (int round = 0; round < 20; round++) {
      float[][] transitions = random(random, LABELS.size());
      float[][] scores = random(random, 4);
      Bio learnt = new Bio(LABELS, transitions);
      for (Bio.Name name : learnt.names(scores)) {
        double sum = 0;
        int[] path = learnt.labels(scores);
        for (int word = name.first(); word < name.end(); word++) {
          sum += probability(scores, transitions, word, path[word]);
        }
        assertThat(name.confidence()).isCloseTo(sum / (name.end() - name.first()), within(1e-9));
      }
    }
  }

  private static float[][] random(Random random, int rows) {
    float[][] values = new float[rows][LABELS.size()];
    for (float[] row : values) {
      for (int i = 0; i < row.length; i++) {
        row[i] = 6 * random.nextFloat() - 3;
      }
    }
    return values;
  }

  private static double probability(float[][] scores, float[][] follow, int word, int label) {
    double all = 0;
    double own = 0;
    int n = LABELS.size();
    for (int code = 0; code < Math.pow(n, scores.length); code++) {
      double score = 0;
      int before = 0;
      int there = -1;
      for (int at = 0, rest = code; at < scores.length; at++, rest /= n) {
        int now = rest % n;
        String name = LABELS.get(now);
        boolean goesOn = at > 0 && LABELS.get(before).endsWith(name.substring(1)) && before > 0;
        if (name.startsWith("I-") && !goesOn) {
          score = Double.NEGATIVE_INFINITY;
        }
        score += scores[at][now] + (at > 0 ? follow[before][now] : 0);
        there = at == word ? now : there;
        before = now;
      }
      all += Math.exp(score);
      own += there == label ? Math.exp(score) : 0;
    }
    return own / all;
  }

  @Test
  void a_sentence_is_as_sure_as_its_least_sure_word() {
    float[][] sure = {{9, 0, -99, -99, -99}, {9, -99, -99, 0, -99}};
    float[][] once = {{9, 0, -99, -99, -99}, {(float) Math.log(3), -99, -99, 0, -99}};

    assertThat(bio.sureness(sure)).isGreaterThan(0.999);
    assertThat(bio.sureness(once)).isCloseTo(0.75, within(1e-6));
    assertThat(bio.sureness(scores("O", "O", "B-PER", "I-PER"))).isBetween(0.9, 1.0);
  }

  @Test
  void the_largest_scores_have_a_confidence() {
    float[][] scores = {
      {-1e30f, 1e30f, 0, 0, 0}, {5_000, -5_000, 0, 0, 0}, {-3_000, 0, 3_000, 0, 0}
    };

    assertThat(bio.names(scores)).allMatch(name -> name.confidence() > 0.5);
    assertThat(bio.names(scores)).isNotEmpty();
  }

  @Test
  void no_words_have_no_names() {
    assertThat(bio.names(new float[0][])).isEmpty();
  }

  @Test
  void scores_may_be_as_large_as_they_like() {
    assertThat(bio.labels(new float[][] {{-1e30f, 1e30f, 0, 0, 0}})).containsExactly(1);
  }

  @Test
  void other_schemes_are_refused() {
    assertThatThrownBy(() -> new Bio(List.of("B-PER", "O")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Bio(List.of("O", "PER")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static float[][] scores(String... labels) {
    float[][] scores = new float[labels.length][LABELS.size()];
    for (int word = 0; word < labels.length; word++) {
      scores[word][LABELS.indexOf(labels[word])] = 5;
    }
    return scores;
  }
}
