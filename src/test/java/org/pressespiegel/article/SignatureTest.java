package org.pressespiegel.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

  private static final String TEXT =
      "In der Nacht zum Dienstag ist die Elbe bei Lauenburg über die Ufer getreten. Nach Angaben"
          + " des Landkreises stehen zwölf Häuser unter Wasser, verletzt wurde niemand.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In der Nacht zum Dienstag ist die Elbe bei Lauenburg über die Ufer getreten – nach Angaben"
            + " des Landkreises stehen „zwölf Häuser“ unter Wasser; verletzt wurde niemand!",
        "IN DER NACHT ZUM DIENSTAG IST DIE ELBE BEI LAUENBURG ÜBER DIE UFER GETRETEN NACH ANGABEN"
            + " DES LANDKREISES STEHEN ZWÖLF HÄUSER UNTER WASSER VERLETZT WURDE NIEMAND",
        "Ob in der Nacht zum Dienstag die Elbe bei Lauenburg über die Ufer getreten ist? Nach den"
            + " Angaben des Landkreises stehen alle Häuser unter Wasser, verletzt wurde niemand"
      })
  void case_punctuation_and_short_words_do_not_matter(String same) {
    assertThat(Signature.of(same).bands()).isEqualTo(Signature.of(TEXT).bands());
    assertThat(Signature.of(same).sketch()).isEqualTo(Signature.of(TEXT).sketch());
  }

  @Test
  void fewer_than_eight_long_words_say_nothing() {
    assertThat(Signature.of(words(0, 7)).bands()).isEmpty();
    assertThat(Signature.of(words(0, 8)).bands()).hasSize(Signature.BANDS);
    assertThat(Signature.of("niemals ".repeat(1000)).bands()).isEmpty();
    assertThat(Signature.of("").bands()).isEmpty();
  }

  @Test
  void with_three_words_of_ten_changed_two_texts_share_a_band_and_most_bits() {
    int found = 0;
    for (int pair = 0; pair < 200; pair++) {
      Signature one = Signature.of(words(pair * 1000, 120));
      Signature other = Signature.of(changed(pair, words(pair * 1000, 120), 0.3));
      found += shareBand(one, other) && commonBits(one, other) >= Signature.COMMON_BITS ? 1 : 0;
    }
    assertThat(found).isGreaterThanOrEqualTo(196);
  }

  @Test
  void texts_that_share_a_tenth_of_their_words_share_few_bits() {
    int alike = 0;
    for (int pair = 0; pair < 200; pair++) {
      Signature one = Signature.of(words(pair * 1000, 120));
      Signature other = Signature.of(words(pair * 1000 + 98, 120));
      alike += commonBits(one, other) >= Signature.COMMON_BITS ? 1 : 0;
    }
    assertThat(alike).isLessThanOrEqualTo(2);
  }

  @Test
  void unrelated_texts_share_no_band() {
    Set<Long> seen = new HashSet<>();
    for (int text = 0; text < 500; text++) {
      for (long band : Signature.of(words(text * 1000, 300)).bands()) {
        assertThat(seen.add(band)).as("band of text " + text).isTrue();
      }
    }
  }

  @Property
  void any_string_has_a_signature_always_the_same(@ForAll String text) {
    assertThat(Signature.of(text).bands()).isEqualTo(Signature.of(text).bands());
    assertThat(Signature.of(text).sketch()).hasSize(Signature.SKETCH);
  }

  private static boolean shareBand(Signature one, Signature other) {
    long[] a = one.bands();
    long[] b = other.bands();
    return IntStream.range(0, a.length).anyMatch(i -> a[i] == b[i]);
  }

  private static int commonBits(Signature one, Signature other) {
    long[] a = one.sketch();
    long[] b = other.sketch();
    return IntStream.range(0, a.length).map(i -> 64 - Long.bitCount(a[i] ^ b[i])).sum();
  }

  private static String changed(int seed, String text, double share) {
    SplittableRandom random = new SplittableRandom(seed);
    return Stream.of(text.split(" "))
        .map(word -> random.nextDouble() < share ? "anders" + random.nextInt(1_000_000) : word)
        .collect(Collectors.joining(" "));
  }

  private static String words(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(i -> "wort" + (i + 100_000))
        .collect(Collectors.joining(" "));
  }
}
