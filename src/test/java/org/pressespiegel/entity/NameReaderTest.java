package org.pressespiegel.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pressespiegel.document.Document;
import org.pressespiegel.text.Span;

/** Runs the tables of examples: what newspapers do with names, and what is made of it. */
class NameReaderTest {

  static Stream<String[]> steps() {
    return Examples.rows("steps");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("steps")
  void spans_are_mended(String rule, String marked, String expected) {
    MarkedPage text = MarkedPage.of(marked);
    Names names = text.read();

    assertThat(text.marked(names)).isEqualTo(expected);
    boolean example = !rule.startsWith("not ");
    String name = example ? rule : rule.substring(4);
    if (names.mentions().stream().anyMatch(m -> m.rule().equals(name)) != example) {
      // A name that is dropped leaves no mention behind that could tell the rule.
      assertThat(names.mentions()).hasSizeLessThan(text.names().size());
      assertThat(example).isTrue();
    }
  }

  @Test
  void every_step_has_an_example_and_a_counterexample() {
    TreeSet<String> rules = new TreeSet<>();
    TreeSet<String> not = new TreeSet<>();
    steps()
        .forEach(row -> (row[0].startsWith("not ") ? not : rules).add(row[0].replace("not ", "")));

    assertThat(rules)
        .containsExactly(
            "agency",
            "bracket",
            "capitals",
            "dateline",
            "joined",
            "namesake",
            "repeated",
            "same_type",
            "surname",
            "tidy",
            "whole_word");
    assertThat(not).isEqualTo(rules);
  }

  static Stream<String[]> clusters() {
    return Examples.rows("clusters");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("clusters")
  void names_of_one_thing_find_each_other(String marked, String expected) {
    Names names = MarkedPage.of(marked).read();

    List<String> entities = new ArrayList<>();
    for (Entity entity : names.entities()) {
      String surfaces =
          names.mentions().stream()
              .filter(mention -> mention.entityNo() == entity.no())
              .map(Mention::surface)
              .collect(Collectors.joining(", "));
      entities.add(entity.name() + ": " + surfaces);
    }
    assertThat(String.join("; ", entities)).isEqualTo(expected);
  }

  static Stream<String[]> roles() {
    return Examples.rows("role-examples");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("roles")
  void roles_are_read_beside_the_name(String marked, String name, String role) {
    Names names = MarkedPage.of(marked).read();

    assertThat(names.entities())
        .filteredOn(entity -> entity.name().equals(name))
        .extracting(entity -> entity.role() == null ? "-" : entity.role())
        .containsExactly(role);
  }

  static Stream<String[]> nominatives() {
    return Examples.rows("nominatives");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nominatives")
  void names_stand_in_the_nominative(String marked, String expected) {
    assertThat(MarkedPage.of(marked).read().entities().get(0).name()).isEqualTo(expected);
  }

  static Stream<String[]> compounds() {
    return Examples.rows("compounds");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("compounds")
  void names_inside_words_leave_a_trace(String marked, String expected) {
    List<String> found = new ArrayList<>();
    for (Entity entity : MarkedPage.of(marked).read().entities()) {
      for (Compound compound : entity.compounds()) {
        found.add(
            entity.name()
                + " "
                + entity.mentionCount()
                + ": "
                + compound.surface()
                + " in "
                + compound.compound());
      }
    }
    assertThat(found.isEmpty() ? "-" : String.join("; ", found)).isEqualTo(expected);
  }

  @Test
  void states_know_their_code() {
    Names names =
        MarkedPage.of("[Polens|LOC] Präsident flog von [Warschau|LOC] in die [USA|LOC].").read();

    assertThat(names.entities()).extracting(Entity::countryIso2).containsExactly("PL", null, "US");
  }

  @Test
  void a_page_without_sentences_has_no_names() {
    Document page = new Document("Berlin", List.of(), List.of());

    assertThat(
            NameReader.standard()
                .read(page, List.of(new NamedSpan(new Span(0, 6), EntityType.LOC, 1)))
                .mentions())
        .isEmpty();
  }

  @Test
  void letters_beyond_the_basic_plane_shift_nothing() {
    Names names =
        MarkedPage.of("😀😀 [Anna Ruge|PER] 😀 traf [Bert Olm|PER] 😀. Ruge lachte.").read();

    assertThat(names.mentions())
        .extracting(Mention::surface)
        .containsExactly("Anna Ruge", "Bert Olm", "Ruge");
    assertThat(names.mentions().get(0).span()).isEqualTo(new Span(3, 12));
  }
}
