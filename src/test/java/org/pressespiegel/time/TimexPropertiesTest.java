package org.pressespiegel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.pressespiegel.text.CodePoints;

/** What holds for every text and every day. */
class TimexPropertiesTest {

  private static final TimexTagger TAGGER = TimexTagger.standard();
  private static final List<String> MONTHS =
      List.of(
          "Januar",
          "Februar",
          "März",
          "April",
          "Mai",
          "Juni",
          "Juli",
          "August",
          "September",
          "Oktober",
          "November",
          "Dezember");
  private static final List<String> WEEKDAYS =
      List.of("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag");
  private static final TimexTagger OTHER = TimexTagger.compile();
  private static final List<String> WORDS =
      List.of(
          "am",
          "im",
          "vor",
          "seit",
          "bis",
          "der",
          "nächsten",
          "letzten",
          "Montag",
          "Sonntagabend",
          "Mai",
          "30.",
          "3.",
          "2020",
          "1998",
          "13",
          ":",
          "47",
          "Uhr",
          "drei",
          "Jahren",
          "Wochen",
          "jeden",
          "heute",
          "Morgen",
          "Ostern",
          "Ende",
          "-",
          "/",
          ",",
          ".",
          "\n\n",
          "(",
          "'",
          "68",
          "\ud83d\ude00",
          "\ud83d",
          "\u0308",
          "2147483648",
          "99999",
          "KW",
          "halbes",
          "Jahrhundert",
          "wurde",
          "wird",
          "später",
          "Nacht",
          "zum",
          "v. Chr.",
          "0",
          "31.02.",
          "29.2.");

  @Property(tries = 2000)
  void any_string_is_tagged_without_failure(@ForAll String text, @ForAll("days") LocalDate day) {
    check(text, TAGGER.tag(text, Anchor.day(day)));
    check(text, TAGGER.tag(text, Anchor.none()));
  }

  @Property(tries = 3000)
  void any_heap_of_temporal_words_is_tagged_without_failure(
      @ForAll("heaps") String text, @ForAll("days") LocalDate day) {
    check(text, TAGGER.tag(text, Anchor.day(day)));
    check(text, TAGGER.tag(text, Anchor.none()));
    check(text, TAGGER.tag(text, Anchor.month(java.time.YearMonth.from(day))));
  }

  @Property(tries = 500)
  void two_taggers_agree(@ForAll("heaps") String text, @ForAll("days") LocalDate day) {
    assertThat(OTHER.tag(text, Anchor.day(day))).isEqualTo(TAGGER.tag(text, Anchor.day(day)));
  }

  @Property
  void an_explicit_date_does_not_depend_on_publication(
      @ForAll("days") LocalDate date,
      @ForAll("days") LocalDate first,
      @ForAll("days") LocalDate second) {
    String text =
        "Am %d.%d.%d geschah es."
            .formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());

    assertThat(TAGGER.tag(text, Anchor.day(first)))
        .isEqualTo(TAGGER.tag(text, Anchor.day(second)))
        .isEqualTo(TAGGER.tag(text, Anchor.none()))
        .extracting(Timex::value)
        .containsExactly(date.toString());
  }

  @Property
  void weekdays_move_with_publication_by_whole_weeks(
      @ForAll("weekdaySentences") String text,
      @ForAll("days") LocalDate day,
      @ForAll @IntRange(min = -50, max = 50) int weeks) {
    LocalDate before = LocalDate.parse(TAGGER.tag(text, Anchor.day(day)).get(0).value());
    LocalDate after =
        LocalDate.parse(TAGGER.tag(text, Anchor.day(day.plusWeeks(weeks))).get(0).value());

    assertThat(after).isEqualTo(before.plusWeeks(weeks));
  }

  @Property(tries = 2000)
  void a_range_never_ends_before_it_starts(
      @ForAll("ranges") String text, @ForAll("days") LocalDate day) {
    List<Timex> found = TAGGER.tag(text, Anchor.day(day));

    assertThat(found).as(text).hasSize(2);
    assertThat(found.get(1).endExclusive())
        .as("%s on %s: %s", text, day, found)
        .isAfterOrEqualTo(found.get(0).start());
    assertThat(found.get(1).start())
        .as("%s on %s: %s", text, day, found)
        .isAfterOrEqualTo(found.get(0).start());
  }

  private static void check(String text, List<Timex> found) {
    CodePoints codePoints = CodePoints.of(text);
    int free = 0;
    for (Timex timex : found) {
      assertThat(timex.span().begin()).isGreaterThanOrEqualTo(free);
      assertThat(timex.span().end()).isLessThanOrEqualTo(codePoints.length());
      assertThat(codePoints.read(timex.span())).isEqualTo(timex.surface());
      free = timex.span().end();
    }
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers()
        .between(0, 60_000)
        .map(days -> LocalDate.of(1900, 1, 1).plusDays(days));
  }

  @Provide
  Arbitrary<String> heaps() {
    Arbitrary<String> words = Arbitraries.of(WORDS);
    Arbitrary<String> gaps = Arbitraries.of(" ", "", " ", "\n");
    return Combinators.combine(words, gaps)
        .as((word, gap) -> word + gap)
        .list()
        .ofMaxSize(14)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> ranges() {
    Arbitrary<String> days =
        Combinators.combine(
                Arbitraries.integers().between(1, 28), Arbitraries.integers().between(1, 12))
            .as((day, month) -> day + ". " + MONTHS.get(month - 1));
    Arbitrary<String> numbers =
        Combinators.combine(
                Arbitraries.integers().between(1, 28), Arbitraries.integers().between(1, 12))
            .as("%d.%d."::formatted);
    return Arbitraries.oneOf(
        pairs("vom %s bis %s", days),
        pairs("vom %s bis zum %s", days),
        pairs("vom %s bis %s", numbers),
        pairs("von %s bis %s", Arbitraries.of(MONTHS)),
        pairs("von Anfang %s bis Ende %s", Arbitraries.of(MONTHS)),
        pairs("von %s bis %s", Arbitraries.of(WEEKDAYS)));
  }

  private static Arbitrary<String> pairs(String frame, Arbitrary<String> ends) {
    Arbitrary<String> tenses =
        Arbitraries.of("Das Amt ist %s zu.", "Das Amt war %s zu.", "Das Amt bleibt %s zu.");
    return Combinators.combine(tenses, ends, ends)
        .as((tense, from, to) -> tense.formatted(frame.formatted(from, to)));
  }

  @Provide
  Arbitrary<String> weekdaySentences() {
    Arbitrary<String> weekdays =
        Arbitraries.of(
            "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag");
    Arbitrary<String> frames =
        Arbitraries.of(
            "Am %s wurde gewählt.",
            "Am %s wird gewählt.",
            "Am kommenden %s ist Markt.",
            "Am vergangenen %s brannte es.",
            "Seit %s gilt das.",
            "%s, 20 Uhr: Konzert");
    return Combinators.combine(frames, weekdays).as(String::formatted);
  }
}
