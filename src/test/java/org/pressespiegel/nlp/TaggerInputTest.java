package org.pressespiegel.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TaggerInputTest {

  private static final WordPieces PIECES =
      new WordPieces(
          List.of(
              "[PAD]", "[UNK]", "[CLS]", "[SEP]", "Bag", "##dad", "-", "US", "Truppe", "##n", "für",
              "fur"));

  @Test
  void a_word_is_all_its_pieces_whatever_marks_are_inside() {
    assertThat(PIECES.of("Bagdad")).containsExactly(4, 5);
    assertThat(PIECES.of("US-Truppen")).containsExactly(7, 6, 8, 9);
    assertThat(PIECES.of("für")).containsExactly(10);
    assertThat(PIECES.of("Köln")).containsExactly(1);
    assertThat(PIECES.of("Bag".repeat(1_000_000))).containsExactly(1);
    assertThat(PIECES.of(" ")).containsExactly(1);
  }

  @Test
  void of_a_long_word_the_first_six_pieces_and_the_last_two_count() {
    String word = "Bag-US-Truppen-US-Bagdad";

    assertThat(PIECES.of(word)).containsExactly(4, 6, 7, 6, 8, 9, 6, 7, 6, 4, 5);
    assertThat(TaggerInput.pieces(word, PIECES)).containsExactly(4, 6, 7, 6, 8, 9, 4, 5);
  }

  @Test
  void shorter_sentences_are_filled_up() {
    TaggerInput input =
        TaggerInput.of(List.of(List.of("Bagdad", "US"), List.of("Truppen")), PIECES);

    assertThat(input.ids()).containsExactly(2, 4, 5, 7, 3, 2, 8, 9, 3, 0);
    assertThat(input.mask()).containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 1, 0);
    assertThat(input.wordCounts()).containsExactly(2, 1);
    assertThat(places(input, 0)).containsExactly(1, 2, 2, 2, 2, 2, 2, 2);
    assertThat(places(input, 1)).containsExactly(3, 3, 3, 3, 3, 3, 3, 3);
    assertThat(places(input, 2)).containsExactly(6, 7, 7, 7, 7, 7, 7, 7);
    assertThat(input.wordPieceWeights()[1]).isEqualTo(0.5f);
    assertThat(input.wordPieceWeights()[2]).isZero();
    // What only fills up points at a piece of its own sentence, and counts nothing.
    assertThat(places(input, 3)).containsOnly(8);
    assertThat(IntStream.range(24, 32).mapToDouble(i -> input.wordPieceWeights()[i]).sum())
        .isZero();
  }

  @Test
  void a_vocabulary_needs_its_marks() {
    assertThatThrownBy(() -> new WordPieces(List.of("Bag")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[CLS]");
  }

  private static long[] places(TaggerInput input, int word) {
    return IntStream.range(8 * word, 8 * word + 8).mapToLong(i -> input.wordPieces()[i]).toArray();
  }
}
