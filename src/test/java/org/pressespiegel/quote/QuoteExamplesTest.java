package org.pressespiegel.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pressespiegel.entity.MarkedPage;
import org.pressespiegel.text.Span;
import org.pressespiegel.text.WordTable;

/** Texts of {@code examples.tsv} and what is quoted in them. */
final class QuoteExamplesTest {

  static Stream<Arguments> examples() {
    return WordTable.of(QuoteExamplesTest.class, "examples.tsv", "phenomenon", "text", "quotations")
        .rows()
        .stream()
        .map(row -> Arguments.of(row.cell("text"), row.cell("quotations")));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void quotations_and_their_speakers_are_found(String marked, String expected) {
    assertThat(
            find(marked).stream().map(QuoteExamplesTest::told).collect(Collectors.joining(" § ")))
        .isEqualTo(expected);
  }

  @Test
  void a_pronoun_stands_at_its_place_and_means_a_person() {
    Quote quote = find("Ministerin [Anna Ruge|PER] kam. 😀 „Es ist spät“, sagte sie.").get(0);

    Speaker speaker = quote.speaker().orElseThrow();
    assertThat(speaker.name()).isEqualTo("Anna Ruge");
    assertThat(speaker.role()).contains("Ministerin");
    assertThat(speaker.entityNo()).hasValue(0);
    assertThat(speaker.span().orElseThrow().begin()).isEqualTo(49);
    assertThat(speaker.span().orElseThrow().length()).isEqualTo(3);
    assertThat(quote.sentenceNo()).isEqualTo(1);
  }

  @Test
  void who_speaks_on_is_shown_by_the_words_of_before_and_has_no_cue() {
    Quote quote = find("[Anna Ruge|PER] sagte, es sei spät. Alle müsse man wecken.").get(1);

    Span words = quote.speaker().orElseThrow().span().orElseThrow();
    assertThat(words.begin()).isZero();
    assertThat(words.end()).isEqualTo(9);
    assertThat(quote.cue()).isEmpty();
  }

  @Test
  void a_cue_tells_what_it_does_and_where_its_verb_stands() {
    Cue cue = find("Die Stadt wies am Montag darauf hin, es sei spät.").get(0).cue().orElseThrow();

    assertThat(cue.words()).isEqualTo("wies hin");
    assertThat(cue.stance()).isEqualTo("neutral");
    assertThat(cue.span().begin()).isEqualTo(10);
    assertThat(cue.span().end()).isEqualTo(14);
    assertThat(
            find("Der Plan sei tot, drohte [Anna Ruge|PER].").get(0).cue().orElseThrow().stance())
        .isEqualTo("threaten");
  }

  private static List<Quote> find(String marked) {
    MarkedPage page = MarkedPage.of(marked);
    return QuoteFinder.standard().find(Pages.discourse(page.page(), page.read()));
  }

  private static String told(Quote quote) {
    return quote.type().name().toLowerCase(Locale.ROOT)
        + ": "
        + quote.text().replace("\n\n", " | ")
        + " ("
        + quote.speaker().map(Speaker::name).orElse("?")
        + quote.cue().map(cue -> "; " + cue.words()).orElse("")
        + ")"
        + quote.addressee().map(whom -> " to " + whom.name()).orElse("")
        + quote.medium().map(where -> " in " + where.words()).orElse("")
        + quote.content().map(what -> " of " + what.words()).orElse("");
  }
}
