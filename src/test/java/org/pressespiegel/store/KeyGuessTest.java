package org.pressespiegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class KeyGuessTest {

  private static final String TEXT =
      "Der Rat der Stadt hat am Montag lange über den Haushalt gestritten. ".repeat(4);

  private final KeyGuess guess =
      new KeyGuess(ColumnMapping.of(Map.of("text", "text", "published", "date")));

  @Test
  void the_longest_prose_is_taken_for_the_text_and_the_options_are_told() {
    Map<String, String> record = new LinkedHashMap<>();
    record.put("u", "https://www.blatt.example/" + "lang/".repeat(60));
    record.put("wann", "2020-03-30");
    record.put("kopf", "Rat streitet über Haushalt");
    record.put("der Text", TEXT);
    guess.add(record);

    assertThat(guess.told())
        .isEqualTo(
            "keys: u, wann, kopf, der Text; der Text looks like the text:"
                + " --set 'input.columns.text=der Text' --set input.columns.headline=kopf"
                + " --set input.columns.published=wann");
  }

  @Test
  void what_is_known_is_not_asked_for() {
    guess.add(Map.of("date", "2020-03-30"));
    guess.add(Map.of("korpus", TEXT));

    assertThat(guess.told())
        .isEqualTo(
            "keys: date, korpus; korpus looks like the text: --set input.columns.text=korpus");
  }

  @Test
  void a_known_text_that_is_empty_is_told() {
    guess.add(Map.of("text", ""));

    assertThat(guess.told())
        .isEqualTo("keys: text; text is empty; none of them looks like the text of an article");
  }

  @Test
  void numbers_and_codes_are_no_text() {
    guess.add(Map.of("werte", "0.123,".repeat(100)));
    guess.add(Map.of("code", "abcdef0123456789".repeat(30)));

    assertThat(guess.hasText()).isFalse();
    assertThat(guess.told()).endsWith("none of them looks like the text of an article");
  }

  @Test
  void many_keys_stay_one_line() {
    for (int i = 0; i < 500; i++) {
      guess.add(Map.of("schluessel\n" + i, ""));
    }

    assertThat(guess.told().lines()).hasSize(1);
    assertThat(guess.told().length()).isLessThan(1_000);
  }
}
