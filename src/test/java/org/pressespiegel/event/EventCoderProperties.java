package org.pressespiegel.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.pressespiegel.text.CodePoints;

class EventCoderProperties {

  private static final EventCoder CODER = EventCoder.standard();

  @Provide
  Arbitrary<String> stories() {
    Arbitrary<String> word =
        Arbitraries.of(
            "die",
            "der",
            "den",
            "des",
            "Polizei",
            "Männer",
            "zwei",
            "12",
            "27-Jährigen",
            "nahm",
            "fest",
            ",",
            ".",
            "?",
            ":",
            "und",
            "oder",
            "hat",
            "haben",
            "wurde",
            "worden",
            "getötet",
            "Anschlag",
            "auf",
            "in",
            "[Kassel|AT:DE]",
            "[Peru|IN:PE]",
            "[Anna Ruge|PER]",
            "drohte",
            "mit",
            "sich",
            "zurück",
            "trat",
            "sagte",
            "dass",
            "wenn",
            "um",
            "zu",
            "töten",
            "soll",
            "nicht",
            "kein",
            "[gestern|ON:2021-05-03]",
            "Tote",
            "Dutzende",
            "starben",
            "😀",
            "„",
            "“",
            "(",
            ")",
            "–",
            "-",
            "Regierung",
            "verhaftet",
            "Die",
            "Der",
            "\n\n",
            "\uD83D",
            "die,",
            "von",
            "durch",
            "gegen",
            "Ein",
            "einen",
            "ums",
            "Leben",
            "kam",
            "er",
            "sie",
            "es");
    return word.list().ofMaxSize(50).map(words -> String.join(" ", words));
  }

  @Property(tries = 1500)
  void words_in_any_order_can_be_coded(@ForAll("stories") String story) {
    check(story);
  }

  @Property(tries = 400)
  void any_string_at_all_can_be_coded(@ForAll String text) {
    check(text);
  }

  private static void check(String story) {
    Layers report = Story.of(story);
    List<Event> events = CODER.code(report);
    CodePoints codePoints = CodePoints.of(report.document().text());
    Set<String> ids = new HashSet<>();
    for (int no = 0; no < events.size(); no++) {
      Event event = events.get(no);
      assertThat(event.no()).isEqualTo(no);
      assertThat(codePoints.read(event.span())).isEqualTo(event.trigger());
      assertThat(report.document().sentences().get(event.sentenceNo()).covers(event.span()))
          .isTrue();
      assertThat(ids.add(event.id())).isTrue();
    }
    assertThat(CODER.code(report)).isEqualTo(events);
  }

  @Example
  void a_long_text_is_coded_in_time_that_grows_with_it() {
    String one =
        "Die Polizei nahm in [Kassel|AT:DE] zwei Männer fest, die der Minister, der Rat, die Stadt"
            + " und der Verein beschuldigt hatten. ";
    Layers report = Story.of(one.repeat(3_000));
    List<Event> events = Assertions.assertTimeout(Duration.ofSeconds(60), () -> CODER.code(report));
    assertThat(events).isNotEmpty();
  }

  @Example
  void a_sentence_without_end_is_coded_in_time_that_grows_with_it() {
    Layers report = Story.of("Die Polizei, der Rat und die Stadt, ".repeat(4_000) + "drohten.");
    Assertions.assertTimeout(Duration.ofSeconds(60), () -> CODER.code(report));
  }
}
