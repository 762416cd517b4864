package org.pressespiegel.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredicateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Die Stadt teilte das am Montag mit.; mit|teilen; FINITE; teilte mit",
        "Sie gab das zu Protokoll.; zu Protokoll|geben; FINITE; gab zu Protokoll",
        "Sie hat das gestern gesagt.; sagen; PERFECT; hat gesagt",
        "Das wurde am Montag mitgeteilt.; mit|teilen; PASSIVE; wurde mitgeteilt",
        "Sie ist davon ausgegangen.; aus|gehen; PERFECT; ist ausgegangen",
        "Der Ort ist bekannt.; bekennen; STATE; ist bekannt",
        "Es hiess so.; heißen; FINITE; hiess",
      })
  void a_clause_tells_its_verb(String text, String verb, Predicate.Use use, String words) {
    Tokens tokens = Tokens.of(text);
    Clause clause = ClauseReader.read(tokens, 0, tokens.size()).get(0);
    List<Predicate> predicates = Predicate.of(clause, tokens);

    assertThat(predicates)
        .anySatisfy(
            predicate -> {
              assertThat(predicate.verb()).hasToString(verb);
              assertThat(predicate.use()).isEqualTo(use);
              assertThat(predicate.words(tokens)).isEqualTo(words);
            });
  }

  @ParameterizedTest
  @CsvSource({"Sie sagte den Termin ab., sagen", "Er stellte das Rad ab., stellen"})
  void a_particle_makes_another_verb(String text, String verb) {
    Tokens tokens = Tokens.of(text);
    Clause clause = ClauseReader.read(tokens, 0, tokens.size()).get(0);

    assertThat(Predicate.of(clause, tokens))
        .extracting(predicate -> predicate.verb().toString())
        .doesNotContain(verb);
  }

  @Test
  void only_the_verbs_asked_for_are_looked_at() {
    Tokens tokens = Tokens.of("Sie hat das gesagt.");
    Clause clause = ClauseReader.read(tokens, 0, tokens.size()).get(0);

    assertThat(Predicate.of(clause, tokens, verb -> verb.base().equals("sagen"))).hasSize(1);
    assertThat(Predicate.of(clause, tokens, verb -> verb.base().equals("gehen"))).isEmpty();
  }
}
