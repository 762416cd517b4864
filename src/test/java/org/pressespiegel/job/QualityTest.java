package org.pressespiegel.job;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pressespiegel.table.Articles;
import org.pressespiegel.table.Rejects;
import org.pressespiegel.table.Runs;

final class QualityTest {

  @Test
  void a_batch_with_too_many_rejects_is_told_with_their_reasons() {
    Counts counts = new Counts();
    counts.knew(100);
    counts.wrote(Articles.TABLE, 17);
    counts.wrote(Rejects.TABLE, 3);
    counts.refused("binary", 1);
    counts.refused("no_body", 2);

    assertThatCode(() -> new Quality(0.15, 0).require(counts, 120)).doesNotThrowAnyException();
    assertThatThrownBy(() -> new Quality(0.14, 0).require(counts, 120))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "3 of 20 records were refused (binary 1, no_body 2), more than"
                + " quality.max-reject-share = 0.14 allows; no table was changed");
  }

  @Test
  void a_batch_with_broken_rows_is_told_with_the_rule() {
    Counts counts = new Counts();
    counts.checked(
        List.of(
            new Runs.Check("mentions", "span", 200, 0), new Runs.Check("places", "words", 100, 2)));

    assertThatCode(() -> new Quality(1, 0.02).require(counts, 0)).doesNotThrowAnyException();
    assertThatThrownBy(() -> new Quality(1, 0).require(counts, 0))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("2 of 100 rows of places break the rule `words`");
  }
}
