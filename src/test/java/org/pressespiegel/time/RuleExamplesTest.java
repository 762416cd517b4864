package org.pressespiegel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pressespiegel.language.Tokens;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.SentenceSplitter;
import org.pressespiegel.text.Span;

/** Runs the corpus of examples: what each rule must find, and where it must keep still. */
class RuleExamplesTest {

  private static final Lexicon LEXICON = Lexicon.standard();
  private static final Grammar GRAMMAR = Grammar.standard(LEXICON);
  private static final Recognizer RECOGNIZER = new Recognizer(GRAMMAR);
  private static final TimexTagger TAGGER = TimexTagger.standard();

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void finds_what_the_example_says(Example example) {
    if (example.type().equals("NONE")) {
      assertThat(traps(example)).contains(example.rule());
    } else {
      assertThat(found(example)).as(example.text()).contains(example);
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("counterexamples")
  void keeps_still_where_the_counterexample_says(String rule, String text) {
    TaggedAtoms tokens = atoms(text);

    assertThat(RECOGNIZER.select(tokens)).extracting(m -> m.rule().name()).doesNotContain(rule);
  }

  @Test
  void every_rule_has_an_example_and_a_counterexample() {
    Set<String> rules = names(GRAMMAR.rules().stream().map(Rule::name));

    assertThat(names(examples().map(Example::rule)))
        .as("rules with a row in examples.tsv")
        .containsExactlyInAnyOrderElementsOf(rules);
    assertThat(names(rows("counterexamples").map(row -> row[0])))
        .as("rules with a row in counterexamples.tsv")
        .containsExactlyInAnyOrderElementsOf(rules);
  }

  private static Set<String> names(Stream<String> rules) {
    return rules.collect(Collectors.toCollection(TreeSet::new));
  }

  static Stream<Example> examples() {
    return rows("examples").map(Example::of);
  }

  static Stream<Object[]> counterexamples() {
    return rows("counterexamples").map(row -> new Object[] {row[0], row[1]});
  }

  /**
   * Returns what the tagger finds, in the words of the example; parts it leaves out are left out.
   */
  private static List<Example> found(Example example) {
    List<Example> found = new ArrayList<>();
    for (Timex timex : TAGGER.tag(example.text(), example.anchor())) {
      boolean placed = !example.start().isEmpty() || !example.end().isEmpty();
      found.add(
          new Example(
              timex.rule(),
              example.text(),
              example.published(),
              timex.surface(),
              timex.type().name(),
              timex.value(),
              timex.mod() == null ? "" : timex.mod().name(),
              placed ? local(timex.start()) : "",
              placed ? local(timex.endExclusive()) : ""));
    }
    return found;
  }

  private static List<String> traps(Example example) {
    TaggedAtoms tokens = atoms(example.text());
    return RECOGNIZER.select(tokens).stream()
        .filter(mention -> mention.meaning() == Meaning.NONE)
        .filter(
            mention ->
                example
                    .text()
                    .substring(tokens.begin(mention.begin()), tokens.end(mention.end() - 1))
                    .equals(example.surface()))
        .map(mention -> mention.rule().name())
        .toList();
  }

  private static TaggedAtoms atoms(String text) {
    List<Span> sentences = SentenceSplitter.german().split(text);
    return TaggedAtoms.of(Tokens.of(text), sentences, CodePoints.of(text), LEXICON);
  }

  private static String local(Instant instant) {
    if (instant == null) {
      return "-";
    }
    LocalDateTime local = LocalDateTime.ofInstant(instant, Anchor.ZONE);
    boolean midnight = local.equals(local.toLocalDate().atStartOfDay());
    return midnight ? local.toLocalDate().toString() : local.toString();
  }

  private static Stream<String[]> rows(String name) {
    InputStream in = RuleExamplesTest.class.getResourceAsStream(name + ".tsv");
    Objects.requireNonNull(in, name);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One row of the corpus; an empty start and end leave the interval open to any. */
  record Example(
      String rule,
      String text,
      String published,
      String surface,
      String type,
      String value,
      String mod,
      String start,
      String end) {

    static Example of(String[] row) {
      return new Example(row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7], row[8]);
    }

    Anchor anchor() {
      return switch (published.length()) {
        case 1 -> Anchor.none();
        case 7 -> Anchor.month(YearMonth.parse(published));
        case 10 -> Anchor.day(LocalDate.parse(published));
        default -> Anchor.at(LocalDateTime.parse(published).atZone(Anchor.ZONE).toInstant());
      };
    }

    @Override
    public String toString() {
      String dates = String.join(" ", type, value, mod, start, end).replaceAll(" +", " ");
      return rule + ": " + text + " -> " + surface + " " + dates.strip();
    }
  }
}
