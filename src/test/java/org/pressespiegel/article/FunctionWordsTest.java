package org.pressespiegel.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.pressespiegel.article.FunctionWords.Census;
import org.pressespiegel.text.TableRow;

class FunctionWordsTest {

  @Test
  void every_word_of_the_list_counts_in_lower_and_in_upper_case() {
    for (TableRow row : DataFile.table("function_words.tsv", "word", "language").rows()) {
      String word = row.cell("word");
      if (word.length() < 2) {
        continue;
      }
      assertThat(FunctionWords.count(word).any()).as(word).isEqualTo(1);
      String upper = word.toUpperCase(Locale.ROOT);
      if (upper.toLowerCase(Locale.ROOT).equals(word)) {
        assertThat(FunctionWords.count(upper).any()).as(upper).isEqualTo(1);
      }
    }
  }

  @Test
  void a_census_tells_languages_and_different_words() {
    Census census = FunctionWords.count("Der Hund und die Katze. THE DOG, und der Hund – x.");
    assertThat(census.words()).isEqualTo(10);
    assertThat(census.german()).isEqualTo(5);
    assertThat(census.other()).isPositive();
    assertThat(census.distinct()).isEqualTo(7);
  }

  @Test
  void a_letter_that_is_lowered_to_two_makes_no_function_word() {
    assertThat(FunctionWords.count("İst").any()).isZero();
    assertThat(FunctionWords.count("ist IST").any()).isEqualTo(2);
  }
}
