package org.pressespiegel.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.pressespiegel.event.SameEvents.Told;

class SameEventsTest {

  private static Told told(String id, EventType type, String place, String actor, String target) {
    return new Told(id, "article-" + id, type, place, actor, "", target, "");
  }

  @Test
  void reports_of_one_attack_are_one_event() {
    assertThat(
            SameEvents.groups(
                List.of(
                    told("a", EventType.of("ASSAULT"), "Kassel", "", "Bus"),
                    told("b", EventType.of("ASSAULT"), "Kassel", "Unbekannte", ""),
                    told("c", EventType.of("ASSAULT"), "Fulda", "", "Bus"))))
        .containsExactly("a", "a", "c");
  }

  @Test
  void words_of_two_speakers_are_two_events() {
    assertThat(
            SameEvents.groups(
                List.of(
                    told("a", EventType.of("ACCUSE"), "Kassel", "Ute Brandt", "Regierung"),
                    told("b", EventType.of("ACCUSE"), "Kassel", "Jens Ohlsen", "Regierung"),
                    told("c", EventType.of("ACCUSE"), "Kassel", "Ministerin Brandt", ""))))
        .containsExactly("a", "b", "a");
  }

  @Test
  void one_article_tells_an_event_once() {
    Told one = told("a", EventType.of("ASSAULT"), "Kassel", "", "");
    Told other = new Told("b", one.article(), EventType.of("ASSAULT"), "Kassel", "", "", "", "");

    assertThat(SameEvents.groups(List.of(one, other))).containsExactly("a", "b");
  }

  @Test
  void a_day_of_many_reports_is_grouped_at_once() {
    List<Told> many = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      many.add(told("e" + i, EventType.of("ACCUSE"), "", "Sprecher" + i, ""));
    }
    List<String> groups =
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> SameEvents.groups(many));
    assertThat(groups).hasSize(50_000);
  }
}
