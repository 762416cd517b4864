package org.pressespiegel.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class PhrasesTest {

  /** Few letters, so that phrases overlap, share beginnings and often stand in the text. */
  @Property
  void they_stand_in_a_text_that_contains_one(
      @ForAll @Size(max = 5)
          List<@CharRange(from = 'a', to = 'c') @StringLength(min = 2, max = 4) String> phrases,
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 8) String text) {
    assertThat(Phrases.of(phrases).standIn(text))
        .isEqualTo(phrases.stream().anyMatch(text::contains));
  }
}
