package org.pressespiegel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AbbreviationsTest {

  @Test
  void they_stand_as_written_in_a_fixed_order() {
    assertThat(Abbreviations.german())
        .contains("Dr.", "usw.", "z. B.")
        .isSorted()
        .doesNotHaveDuplicates()
        .allSatisfy(abbreviation -> assertThat(abbreviation).endsWith("."));
  }
}
