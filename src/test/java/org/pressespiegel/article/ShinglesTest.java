package org.pressespiegel.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShinglesTest {

  private static final String TEXT =
      "In der Nacht zum Dienstag ist die Elbe bei Lauenburg über die Ufer getreten. Nach Angaben"
          + " des Landkreises stehen zwölf Häuser unter Wasser, verletzt wurde niemand.";

  // Computed apart from this code, from its description.
  private static final long FIRST_HASH = -8_422_601_407_161_653_748L;
  private static final long FIRST_BAND = 5_944_147_249_437_960_123L;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In der Nacht zum Dienstag ist die Elbe bei Lauenburg über die Ufer getreten – nach Angaben"
            + " des Landkreises stehen „zwölf Häuser“ unter Wasser; verletzt wurde niemand!",
        "IN DER NACHT ZUM DIENSTAG IST DIE ELBE BEI LAUENBURG ÜBER DIE UFER GETRETEN NACH ANGABEN"
            + " DES LANDKREISES STEHEN ZWÖLF HÄUSER UNTER WASSER VERLETZT WURDE NIEMAND",
        "\n In der Nacht\nzum Dienstag ist die Elbe bei\u00A0Lauenburg über die Ufer getreten. Nach"
            + " Angaben\r\ndes Landkreises stehen zwölf Häuser unter Wasser, verletzt wurde niemand"
      })
  void case_and_punctuation_do_not_matter(String same) {
    assertThat(Shingles.of(same).hashes()).isEqualTo(Shingles.of(TEXT).hashes());
    assertThat(Shingles.of(same).bands()).isEqualTo(Shingles.of(TEXT).bands());
  }

  @Test
  void every_four_words_in_a_row_are_one_shingle() {
    // 26 words, the ascending hashes of 23 different sequences.
    assertThat(Shingles.of(TEXT).hashes()).hasSize(23).isSorted().doesNotHaveDuplicates();
    assertThat(Shingles.of(TEXT + " " + TEXT).hashes()).hasSize(26);
  }

  @Test
  void the_order_of_words_matters() {
    assertThat(Shingles.of("Niemand verletzt: " + TEXT).hashes())
        .contains(Shingles.of(TEXT).hashes());
    assertThat(Arrays.stream(Shingles.of(reversed(TEXT)).hashes()).boxed())
        .doesNotContainAnyElementsOf(Arrays.stream(Shingles.of(TEXT).hashes()).boxed().toList());
  }

  @Test
  void fewer_than_twelve_sequences_say_nothing() {
    assertThat(Shingles.of(words(0, 14)).hashes()).isEmpty();
    assertThat(Shingles.of(words(0, 14)).bands()).isEmpty();
    assertThat(Shingles.of(words(0, 15)).hashes()).hasSize(12);
    assertThat(Shingles.of(words(0, 15)).bands()).hasSize(24);
    assertThat(Shingles.of("nein ".repeat(1000)).bands()).isEmpty();
    assertThat(Shingles.of("").bands()).isEmpty();
  }

  @Test
  void the_numbers_are_the_same_on_every_machine() {
    Shingles shingles = Shingles.of(TEXT);
    assertThat(shingles.hashes()).startsWith(FIRST_HASH);
    assertThat(shingles.bands()).startsWith(FIRST_BAND);
  }

  @Test
  void texts_that_share_most_of_their_words_share_a_band() {
    // 300 words, of which the first 60 differ: a Jaccard index of about 0.67.
    int found = 0;
    for (int pair = 0; pair < 200; pair++) {
      String body = words(pair * 1000 + 100, 240);
      String one = words(pair * 1000 + 400, 60) + " " + body;
      String other = words(pair * 1000 + 500, 60) + " " + body;
      assertThat(jaccard(one, other)).isBetween(0.6, 0.7);
      found += shareBand(one, other) ? 1 : 0;
    }
    // Expected are 99.9 percent.
    assertThat(found).isGreaterThanOrEqualTo(198);
  }

  @Test
  void texts_of_half_the_same_sequences_mostly_share_a_band() {
    int found = 0;
    for (int pair = 0; pair < 200; pair++) {
      String body = words(pair * 1000 + 100, 203);
      String one = words(pair * 1000 + 400, 97) + " " + body;
      String other = words(pair * 1000 + 600, 97) + " " + body;
      assertThat(jaccard(one, other)).isBetween(0.48, 0.52);
      found += shareBand(one, other) ? 1 : 0;
    }
    // Expected are 96 percent.
    assertThat(found).isBetween(180, 200);
  }

  @Test
  void unrelated_texts_share_none() {
    Set<Long> seen = new HashSet<>();
    for (int text = 0; text < 500; text++) {
      for (long band : Shingles.of(words(text * 1000, 300)).bands()) {
        assertThat(seen.add(band)).as("band of text " + text).isTrue();
      }
    }
  }

  @Test
  void the_caller_may_write_to_the_hashes() {
    Shingles shingles = Shingles.of(TEXT);
    Arrays.fill(shingles.hashes(), 0);
    assertThat(shingles.hashes()).isEqualTo(Shingles.of(TEXT).hashes());
  }

  @Property
  void any_string_has_all_bands_or_none(@ForAll String text) {
    assertThat(Shingles.of(text).bands().length).isIn(0, 24);
  }

  /** Words that no other range of numbers has. */
  private static String words(int from, int count) {
    Random random = new Random(from);
    return IntStream.range(from, from + count)
        .mapToObj(i -> "wort" + i + (char) ('a' + random.nextInt(26)))
        .collect(Collectors.joining(" "));
  }

  private static String reversed(String text) {
    String[] words = text.split(" ");
    return IntStream.range(0, words.length)
        .mapToObj(i -> words[words.length - 1 - i])
        .collect(Collectors.joining(" "));
  }

  private static double jaccard(String one, String other) {
    Set<Long> shared = asSet(Shingles.of(one).hashes());
    Set<Long> all = asSet(Shingles.of(other).hashes());
    Set<Long> others = Set.copyOf(all);
    all.addAll(shared);
    shared.retainAll(others);
    return (double) shared.size() / all.size();
  }

  private static boolean shareBand(String one, String other) {
    Set<Long> bands = asSet(Shingles.of(one).bands());
    return Arrays.stream(Shingles.of(other).bands()).anyMatch(bands::contains);
  }

  private static Set<Long> asSet(long[] values) {
    return Arrays.stream(values).boxed().collect(Collectors.toCollection(HashSet::new));
  }
}
