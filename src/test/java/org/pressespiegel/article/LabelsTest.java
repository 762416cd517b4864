package org.pressespiegel.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.pressespiegel.text.TableRow;

class LabelsTest {

  @Test
  void every_label_of_the_list_is_found_by_its_first_word() {
    for (TableRow row : DataFile.table("labels.tsv", "label", "role").rows()) {
      String printed = row.cell("label");
      String label = printed.substring(0, 1).toUpperCase(Locale.ROOT) + printed.substring(1);
      assertThat(Labels.role(label)).as(label).isEqualTo(row.cell("role"));
      assertThat(Labels.mayBegin("(" + label + ": x)", 1)).as(label).isTrue();
      assertThat(Labels.mayBegin(label, 0)).as(label).isTrue();
    }
  }

  @Test
  void other_words_are_no_labels() {
    assertThat(Labels.mayBegin("Reederei tauft Schiff", 0)).isFalse();
    assertThat(Labels.role("Reederei")).isNull();
  }
}
