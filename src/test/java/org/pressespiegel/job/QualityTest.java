package org.pressespiegel.job;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.pressespiegel.table.Runs;

final class QualityTest {

  private static final SortedMap<String, Quality.Refused> REFUSED =
      new TreeMap<>(
          Map.of(
              "binary", new Quality.Refused(1, "a.bin", "bytes that are no text"),
              "no_body", new Quality.Refused(2, "b.txt", "no running text"),
              "not_german", new Quality.Refused(5, "c.txt", "en, confidence 1.00")));

  @Test
  void records_of_which_too_many_were_misread_are_told_with_their_reasons() {
    assertThatCode(() -> new Quality(0.15, 0).requireFit(20, REFUSED)).doesNotThrowAnyException();
    assertThatThrownBy(() -> new Quality(0.14, 0).requireFit(20, REFUSED))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "8 of 20 records were refused (binary 1, no_body 2, not_german 5), more than"
                + " quality.max-reject-share = 0.14 allows; no table was changed; not_german, for"
                + " example in c.txt: en, confidence 1.00; to accept it, add --set"
                + " quality.max-reject-share=1");
  }

  @Test
  void input_without_one_article_is_no_success_unless_that_is_accepted() {
    assertThatThrownBy(() -> new Quality(0.99, 0).requireFit(8, REFUSED))
        .hasMessageStartingWith("none of 8 records is an article (binary 1, no_body 2,");
    assertThatCode(() -> new Quality(1, 0).requireFit(8, REFUSED)).doesNotThrowAnyException();
    assertThatCode(() -> new Quality(0.5, 0).requireFit(0, new TreeMap<>()))
        .doesNotThrowAnyException();
  }

  @Test
  void copies_of_what_is_known_are_no_failure() {
    SortedMap<String, Quality.Refused> copies =
        new TreeMap<>(Map.of("duplicate", new Quality.Refused(8, "a.txt", "0123")));

    assertThatCode(() -> new Quality(0.5, 0).requireFit(8, copies)).doesNotThrowAnyException();
  }

  @Test
  void a_batch_with_broken_rows_is_told_with_the_rule() {
    Counts counts = new Counts();
    counts.checked(
        List.of(
            new Runs.Check("mentions", "span", 200, 0), new Runs.Check("places", "words", 100, 2)));

    assertThatCode(() -> new Quality(1, 0.02).requireSound(counts)).doesNotThrowAnyException();
    assertThatThrownBy(() -> new Quality(1, 0).requireSound(counts))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("2 of 100 rows of places break the rule `words`");
  }
}
