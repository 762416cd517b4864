package org.pressespiegel.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @CsvSource({
    // the same event, in other words
    "ASSAULT, Kassel, Mann, Mädchen, Kassel, Mann, Schülerinnen, true",
    "COERCE, Kassel, Polizei, Mann, Kassel, Beamte, Mann, true",
    "COERCE, '', Polizei, Angreifer, '', Ermittler, Verdächtiger, true",
    "ASSAULT, Kassel, Unbekannte, Polizist, Kassel, '', Beamter, true",
    "ACCIDENT, Kassel, '', Zug, Kassel, '', Regionalzug, true",
    "ACCIDENT, Kassel, '', Hubschrauber, Kassel, '', Helikopter, true",
    "PROTEST, Kassel, Bauern, '', Kassel, Landwirte, '', true",
    "SANCTION, Kassel, Landgericht, Arzt, Kassel, Richter, Mediziner, true",
    "ACCUSE, '', Staatsanwaltschaft, Arzt, '', Staatsanwältin, Arzt, false",
    "ACCUSE, '', Staatsanwaltschaft, Arzt, '', Anklagebehörde, Arzt, true",
    "ASSAULT, Kassel, Ute Brandt, Bus, Kassel, Brandt, Reisebus, true",
    // near misses
    "ASSAULT, Kassel, Mann, Mädchen, Fulda, Mann, Schülerinnen, false",
    "ASSAULT, Kassel, Mann, Rentner, Kassel, Mann, Busfahrer, false",
    "ASSAULT, Kassel, Jugendliche, Rentner, Kassel, Frau, Rentner, false",
    "ACCIDENT, Kassel, '', Zug, Kassel, '', Lastwagen, false",
    "PROTEST, Kassel, Bauern, '', Kassel, Lehrer, '', false",
    "SANCTION, Kassel, Landgericht, Arzt, Kassel, Landgericht, Lehrer, false",
    "COERCE, '', Polizei, Bauern, '', Polizei, Lehrer, false",
    "ACCUSE, '', Polizei, Arzt, '', Opposition, Arzt, false",
    "ASSAULT, Kassel, Ute Brandt, Bus, Kassel, Jens Ohlsen, Bus, false",
  })
  void papers_name_the_same_people_in_other_words(
      String type,
      String place,
      String actor,
      String target,
      String otherPlace,
      String otherActor,
      String otherTarget,
      boolean same) {
    List<String> groups =
        SameEvents.groups(
            List.of(
                told("a", EventType.of(type), place, actor, target),
                told("b", EventType.of(type), otherPlace, otherActor, otherTarget)));
    assertThat(groups.get(1).equals("a")).isEqualTo(same);
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
