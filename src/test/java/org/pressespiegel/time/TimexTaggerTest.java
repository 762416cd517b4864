package org.pressespiegel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pressespiegel.document.Document;
import org.pressespiegel.text.SentenceSplitter;

class TimexTaggerTest {

  private static final TimexTagger TAGGER = TimexTagger.standard();

  @Test
  void just_before_midnight_in_berlin_today_is_still_the_old_day() {
    Timex today = only("Heute wurde gewählt.", Anchor.at(Instant.parse("2020-01-14T22:59:59Z")));

    assertThat(today.value()).isEqualTo("2020-01-14");
  }

  @Test
  void at_midnight_in_berlin_today_is_the_new_day_though_london_lags_behind() {
    Timex today = only("Heute wurde gewählt.", Anchor.at(Instant.parse("2020-01-14T23:00:00Z")));

    assertThat(today.value()).isEqualTo("2020-01-15");
    assertThat(today.start()).isEqualTo("2020-01-14T23:00:00Z");
    assertThat(today.endExclusive()).isEqualTo("2020-01-15T23:00:00Z");
  }

  @Test
  void in_summer_the_day_begins_two_hours_before_utc() {
    Timex today = only("Heute wurde gewählt.", Anchor.at(Instant.parse("2020-07-14T22:00:00Z")));

    assertThat(today.value()).isEqualTo("2020-07-15");
    assertThat(today.start()).isEqualTo("2020-07-14T22:00:00Z");
  }

  @Test
  void the_day_on_which_summer_time_begins_has_23_hours() {
    Timex day = only("Am 29. März 2020 fehlte eine Stunde.", Anchor.none(), 0);

    assertThat(Duration.between(day.start(), day.endExclusive())).isEqualTo(Duration.ofHours(23));
  }

  @Test
  void the_day_on_which_summer_time_ends_has_25_hours() {
    Timex day = only("Am 25. Oktober 2020 wurde gewählt.", Anchor.none());

    assertThat(Duration.between(day.start(), day.endExclusive())).isEqualTo(Duration.ofHours(25));
  }

  @Test
  void yesterday_of_the_day_after_the_change_is_the_short_day() {
    Timex day = only("Gestern wurde gewählt.", Anchor.at(Instant.parse("2020-03-29T22:30:00Z")));

    assertThat(day.value()).isEqualTo("2020-03-29");
    assertThat(day.start()).isEqualTo("2020-03-28T23:00:00Z");
    assertThat(day.endExclusive()).isEqualTo("2020-03-29T22:00:00Z");
  }

  @Test
  void an_hour_that_the_clock_skips_still_has_an_interval() {
    List<Timex> found = TAGGER.tag("Am 29. März 2020 um 2.30 Uhr krachte es.", Anchor.none());

    assertThat(found).extracting(Timex::value).containsExactly("2020-03-29", "2020-03-29T02:30");
    assertThat(found.get(1).start()).isBefore(found.get(1).endExclusive());
  }

  @Test
  void without_a_publication_date_nothing_relative_gets_a_year() {
    String text = "Am Sonntag, im Januar, heute, voriges Jahr, an Ostern und seit Wochen.";

    assertThat(TAGGER.tag(text, Anchor.none()))
        .hasSize(6)
        .allMatch(timex -> timex.certainty() == Certainty.VAGUE)
        .allMatch(timex -> timex.start() == null && timex.endExclusive() == null)
        .extracting(Timex::value)
        .containsExactly("XXXX-WXX-7", "XXXX-01", "XXXX-XX-XX", "XXXX", "XXXX-XX-XX", "PXW");
  }

  @Test
  void with_a_month_of_publication_months_and_years_are_known_and_days_are_not() {
    Anchor march = Anchor.month(YearMonth.of(2020, 3));

    assertThat(TAGGER.tag("Am Sonntag, in diesem Monat, voriges Jahr.", march))
        .extracting(Timex::value)
        .containsExactly("XXXX-WXX-7", "2020-03", "2019");
  }

  @Test
  void three_years_ago_is_a_length_by_convention_and_a_year_for_the_analyst() {
    Timex ago = only("Vor drei Jahren zog er um.", Anchor.day(LocalDate.of(2020, 3, 30)));

    assertThat(ago.type()).isEqualTo(TimexType.DURATION);
    assertThat(ago.value()).isEqualTo("P3Y");
    assertThat(ago.start()).isEqualTo("2016-12-31T23:00:00Z");
    assertThat(ago.endExclusive()).isEqualTo("2017-12-31T23:00:00Z");
  }

  @Test
  void for_weeks_ends_at_publication() {
    Instant published = Instant.parse("2020-03-30T11:47:00Z");
    Timex weeks = only("Seit Wochen wächst die Spannung.", Anchor.at(published));

    assertThat(weeks.value()).isEqualTo("PXW");
    assertThat(weeks.start()).isNull();
    assertThat(weeks.endExclusive()).isEqualTo(published);
    assertThat(weeks.certainty()).isEqualTo(Certainty.VAGUE);
  }

  @Test
  void a_blank_line_ends_the_context_of_an_hour() {
    Anchor monday = Anchor.day(LocalDate.of(2020, 3, 30));

    assertThat(TAGGER.tag("Am Mittwoch wird gewählt. Beginn: 8 Uhr.", monday))
        .extracting(Timex::value)
        .containsExactly("2020-04-01", "2020-04-01T08:00");
    assertThat(TAGGER.tag("Am Mittwoch wird gewählt.\n\nBeginn: 8 Uhr.", monday))
        .extracting(Timex::value)
        .containsExactly("2020-04-01", "2020-03-30T08:00");
  }

  @Test
  void an_hour_still_to_come_today_is_of_the_day_that_was_told() {
    Anchor morning = Anchor.at(Instant.parse("2021-11-08T09:05:00Z"));

    assertThat(
            TAGGER.tag("Am Freitagabend wurde er verletzt.\n\nGegen 22.40 Uhr fiel er.", morning))
        .extracting(Timex::value)
        .containsExactly("2021-11-05TEV", "2021-11-05T22:40");
  }

  @Test
  void the_country_of_the_article_decides_which_day_is_the_national_one() {
    String text = "Am Nationalfeiertag wird gefeiert.";
    Document document = new Document(text, List.of(), SentenceSplitter.german().split(text));
    Anchor june = Anchor.day(LocalDate.of(2020, 6, 15));

    assertThat(TAGGER.tag(document, june, Optional.of("CH")))
        .extracting(Timex::value)
        .containsExactly("2020-08-01");
    assertThat(TAGGER.tag(document, june, Optional.of("FR")))
        .extracting(Timex::value)
        .containsExactly("2020-07-14");
    assertThat(TAGGER.tag(document, june)).extracting(Timex::value).containsExactly("2020-10-26");
  }

  @Test
  void a_person_called_like_a_month_is_one_wherever_the_bare_word_stands() {
    Anchor june = Anchor.day(LocalDate.of(2020, 6, 15));

    assertThat(TAGGER.tag("Ernst Mai kam. Mai sagte nichts. Im Mai war er krank.", june))
        .extracting(timex -> timex.span().begin())
        .containsExactly(36);
    assertThat(TAGGER.tag("Frau Freitag kam. Für Freitag war es neu.", june)).isEmpty();
    assertThat(TAGGER.tag("Tariq Ramadan sprach. Der Mais steht gut.", june)).isEmpty();
    assertThat(TAGGER.tag("Der Mai war nass. Für Freitag ist Regen gemeldet.", june)).hasSize(2);
  }

  @Test
  void spans_count_code_points() {
    Timex day = only("\ud83d\ude00\ud83d\ude00 Am 3. Mai 2019", Anchor.none());

    assertThat(day.span().begin()).isEqualTo(6);
    assertThat(day.surface()).isEqualTo("3. Mai 2019");
  }

  /** The limit is wide, for busy machines; it takes tenths of a second. */
  @Test
  void three_megabytes_of_garbage_in_one_line_take_no_time() {
    for (String piece :
        List.of("1", "1-", "1. ", "a", "am ", "der ", "-", "\"", "vor drei ", "\ud83d")) {
      assertLinear(piece);
    }
  }

  /** As above; the thousands of times that a listing holds look at few others each. */
  @Test
  void three_megabytes_of_listings_in_one_line_take_no_time() {
    for (String piece :
        List.of(
            "Sa. 13.4., 20 Uhr: Konzert, Rathaus; ",
            "Mo-Fr 8-12 Uhr, Sa 9-13 Uhr; ",
            "Do, 01.06.2017, 07:25 Lesung, vom 3. bis 7. Mai, ",
            "1.3., 8.3., 15.3. und ",
            "in der Nacht zum 31. März, Nach dem Brand in der Halle am Montag, ",
            "Ernst Mai, im Mai vor drei Jahren, ")) {
      assertLinear(piece);
    }
  }

  private static void assertLinear(String piece) {
    String line = piece.repeat(3_000_000 / piece.length());
    long start = System.nanoTime();
    TAGGER.tag(line, Anchor.day(LocalDate.of(2020, 3, 30)));

    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .as(piece)
        .isLessThan(Duration.ofSeconds(8));
  }

  private static Timex only(String text, Anchor anchor) {
    List<Timex> found = TAGGER.tag(text, anchor);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static Timex only(String text, Anchor anchor, int index) {
    return TAGGER.tag(text, anchor).get(index);
  }
}
