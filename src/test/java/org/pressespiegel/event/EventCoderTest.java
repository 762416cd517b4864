package org.pressespiegel.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventCoderTest {

  private static final EventCoder CODER = EventCoder.standard();

  private static List<Event> code(String story) {
    return CODER.code(Story.of(story));
  }

  private static Event only(String story) {
    List<Event> events = code(story);
    assertThat(events).as(story).hasSize(1);
    return events.get(0);
  }

  @Test
  void who_did_what_to_whom_where_and_when() {
    Event event =
        only(
            "Die Polizei nahm am [Montag|ON:2021-05-03] in [Kassel|AT:DE] den Händler"
                + " [Jens Ohlsen|PER] fest.");

    assertThat(event.type()).isEqualTo(EventType.COERCE);
    assertThat(event.mode()).isEqualTo("arrest");
    assertThat(event.actor().text()).isEqualTo("Polizei");
    assertThat(event.target().text()).isEqualTo("Jens Ohlsen");
    assertThat(event.where().surface()).isEqualTo("Kassel");
    assertThat(event.first()).isEqualTo(LocalDate.of(2021, 5, 3));
    assertThat(event.precision()).isEqualTo(DatePrecision.DAY);
    assertThat(event.modality()).isEqualTo(Modality.ASSERTED);
  }

  @Test
  void a_passive_turns_the_parties_round() {
    Event event = only("In [Kassel|AT:DE] wurden zwei Männer von der Polizei festgenommen.");

    assertThat(event.actor().text()).isEqualTo("Polizei");
    assertThat(event.target().text()).isEqualTo("Männer");
  }

  @Test
  void a_state_is_told_by_adjective_compound_and_name() {
    assertThat(only("Die irakische Armee nahm zwei Männer fest.").actor().country())
        .isEqualTo("IQ");
    assertThat(only("[Peru|IN:PE] kritisierte das Urteil.").actor().country()).isEqualTo("PE");
    assertThat(only("Die Regierung [Perus|IN:PE] kritisierte das Urteil.").actor().country())
        .isEqualTo("PE");
  }

  @Test
  void pronouns_mean_whom_the_text_named_before() {
    List<Event> events =
        code(
            "Die Ministerin [Ute Brandt|PER] kritisierte das Urteil. Sie forderte ein neues"
                + " Gesetz.");

    assertThat(events)
        .extracting(e -> e.actor().text())
        .containsExactly("Ute Brandt", "Ute Brandt");
  }

  @Test
  void modality_follows_the_verb() {
    assertThat(only("Die Polizei will zwei Männer festnehmen.").modality())
        .isEqualTo(Modality.PLANNED);
    assertThat(only("Die Polizei wird zwei Männer festnehmen.").modality())
        .isEqualTo(Modality.PLANNED);
    assertThat(only("Die Polizei könnte zwei Männer festnehmen.").modality())
        .isEqualTo(Modality.HYPOTHETICAL);
    assertThat(only("Die Polizei nahm den Mann nicht fest.").modality())
        .isEqualTo(Modality.NEGATED);
    assertThat(only("Die Polizei habe den Mann festgenommen.").modality())
        .isEqualTo(Modality.REPORTED);
    assertThat(only("Die Polizei soll zwei Männer festgenommen haben.").modality())
        .isEqualTo(Modality.REPORTED);
    assertThat(only("Die Polizei konnte zwei Männer festnehmen.").modality())
        .isEqualTo(Modality.ASSERTED);
    assertThat(only("Hat die Polizei den Mann festgenommen?").modality())
        .isEqualTo(Modality.HYPOTHETICAL);
  }

  @Test
  void what_is_quoted_is_reported_by_the_speaker() {
    Event event =
        only(
            "[Die Polizei habe zwei Männer festgenommen|INDIRECT:Ute Brandt], sagte"
                + " [Ute Brandt|PER].");

    assertThat(event.modality()).isEqualTo(Modality.REPORTED);
    assertThat(event.reportedBy()).isEqualTo("Ute Brandt");
  }

  @Test
  void direct_speech_is_not_coded() {
    assertThat(code("[„Wir greifen sie an“|DIRECT:Ute Brandt], rief [Ute Brandt|PER].")).isEmpty();
  }

  @Test
  void the_dead_and_the_hurt_are_counted_as_stated() {
    Event event =
        only(
            "Bei einem Anschlag in [Kassel|AT:DE] starben zwei Soldaten und eine Soldatin."
                + " Zwölf Menschen wurden verletzt.");

    assertThat(event.fatalities()).isEqualTo(3);
    assertThat(event.injuries()).isEqualTo(12);
    assertThat(only("Bei einem Unfall in [Kassel|AT:DE] kam niemand ums Leben.").fatalities())
        .isZero();
    assertThat(only("Mindestens 14 Tote bei Erdbeben in [Kassel|AT:DE].").fatalities())
        .isEqualTo(14);
    assertThat(only("Bei einem Anschlag gab es Dutzende Tote.").fatalities()).isEqualTo(24);
    assertThat(only("Bei einem Unfall starb ein 71 Jahre alter Mann.").fatalities()).isEqualTo(1);
    assertThat(only("Bei einem Unfall in [Kassel|AT:DE] gab es Staus.").fatalities()).isNull();
  }

  @Test
  void headline_and_text_tell_one_event() {
    Event event =
        only(
            "# Polizei nimmt zwei Männer fest\n\nDie Polizei nahm in [Kassel|AT:DE] zwei Männer"
                + " fest.");

    assertThat(event.mentions()).isEqualTo(2);
    assertThat(event.trigger()).isEqualTo("nahm");
  }

  @Test
  void two_places_are_two_events() {
    assertThat(
            code(
                "Die Polizei nahm in [Kassel|AT:DE] zwei Männer fest. Die Polizei nahm in"
                    + " [Lima|AT:PE] drei Frauen fest."))
        .hasSize(2);
  }

  @Test
  void a_day_holds_for_what_is_told_next() {
    List<Event> events =
        code(
            "Am [Sonntag|ON:2021-05-02] nahm die Polizei in [Kassel|AT:DE] zwei Männer fest. Der"
                + " Verband kritisierte das Verfahren.");

    assertThat(events).extracting(Event::first).containsOnly(LocalDate.of(2021, 5, 2));
  }

  @Test
  void without_a_day_it_is_that_of_publication() {
    Event event = only("Die Polizei nahm zwei Männer fest.");

    assertThat(event.first()).isEqualTo(Story.PUBLISHED);
    assertThat(event.rule()).endsWith("date:publication");
  }

  @Test
  void what_had_happened_before_has_no_day_unless_told() {
    assertThat(only("Zuvor hatte die Polizei zwei Männer festgenommen.").precision())
        .isEqualTo(DatePrecision.NONE);
    Event event = only("Im [Januar|MONTH:2021-01] hatte die Polizei zwei Männer festgenommen.");
    assertThat(event.precision()).isEqualTo(DatePrecision.MONTH);
    assertThat(event.first()).isEqualTo(LocalDate.of(2021, 1, 1));
  }

  @Test
  void sums_of_years_are_no_event() {
    assertThat(
            code(
                "[2021|YEAR] ertranken 800 Menschen. Seit [Jahren|SINCE] wurden viele Menschen getötet."))
        .isEmpty();
  }

  @Test
  void an_identifier_stays_where_the_text_before_grows() {
    String event = "Die Polizei nahm in [Kassel|AT:DE] zwei Männer fest.";
    Report one = Story.of(event);
    Report other =
        new Report(
            one.key(),
            Story.of("Es regnet. " + event).text(),
            Story.of("Es regnet. " + event).passages(),
            Story.of("Es regnet. " + event).sentences(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            one.published(),
            one.publishedPrecision(),
            one.focusCountry(),
            one.focusPlace());

    assertThat(CODER.code(other).get(0).id()).isEqualTo(CODER.code(one).get(0).id());
  }
}
