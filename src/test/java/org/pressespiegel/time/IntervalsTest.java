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
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the intervals of the table that was worked out by hand and again from the calendar. */
class IntervalsTest {

  private static final TimexTagger TAGGER = TimexTagger.standard();

  @ParameterizedTest(name = "{0} ({1}): {2}")
  @MethodSource("rows")
  void stands_for(
      String text, String published, String surface, String start, String end, String certainty) {
    assertThat(TAGGER.tag(text, anchor(published)))
        .filteredOn(timex -> timex.surface().equals(surface))
        .singleElement()
        .satisfies(
            timex -> {
              assertThat(local(timex.start())).as("start").isEqualTo(start);
              assertThat(local(timex.endExclusive())).as("end_exclusive").isEqualTo(end);
              assertThat(timex.certainty().name().toLowerCase(Locale.ROOT)).isEqualTo(certainty);
            });
  }

  private static Anchor anchor(String published) {
    return switch (published.length()) {
      case 1 -> Anchor.none();
      case 10 -> Anchor.day(LocalDate.parse(published));
      default -> Anchor.at(LocalDateTime.parse(published).atZone(Anchor.ZONE).toInstant());
    };
  }

  private static String local(Instant instant) {
    if (instant == null) {
      return "-";
    }
    LocalDateTime local = LocalDateTime.ofInstant(instant, Anchor.ZONE);
    boolean midnight = local.equals(local.toLocalDate().atStartOfDay());
    return midnight ? local.toLocalDate().toString() : local.toString();
  }

  static Stream<Object[]> rows() {
    InputStream in = IntervalsTest.class.getResourceAsStream("intervals.tsv");
    Objects.requireNonNull(in, "intervals.tsv");
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> (Object[]) line.split("\t", -1))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
