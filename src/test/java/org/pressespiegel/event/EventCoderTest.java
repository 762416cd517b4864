package org.pressespiegel.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressespiegel.entity.Names;
import org.pressespiegel.place.Places;

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

    assertThat(event.type()).isEqualTo(EventType.of("COERCE"));
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
  void what_followed_has_the_day_of_what_was_told_before() {
    List<Event> events =
        code(
            "Im [Januar|MONTH:2021-01] hatte die Armee den General getötet. Die Miliz drohte der"
                + " Regierung danach mit Vergeltung.");

    assertThat(events).extracting(Event::precision).containsOnly(DatePrecision.MONTH);
    assertThat(events.get(1).first()).isEqualTo(LocalDate.of(2021, 1, 1));
  }

  @Test
  void one_auxiliary_tells_two_acts_of_one_actor() {
    List<Event> events =
        code("Bewaffnete haben ein Dorf überfallen und mindestens elf Bewohner getötet.");

    assertThat(events).extracting(e -> e.actor().text()).containsOnly("Bewaffnete");
    assertThat(events).extracting(Event::fatalities).contains(11);
  }

  @Test
  void a_subject_goes_on_behind_a_comma() {
    List<Event> events =
        code("Die Gewerkschaft begrüßte den Plan, verlangte aber mehr Geld von der Stadt.");

    assertThat(events)
        .extracting(e -> e.type() + " " + e.actor().text() + " " + e.target().text())
        .containsExactly("SUPPORT Gewerkschaft Plan", "REQUEST Gewerkschaft Stadt");
  }

  @Test
  void what_is_set_for_a_day_to_come_is_planned() {
    assertThat(
            only("Ein Treffen der Minister ist für den [1. Juni|ON:2021-06-01] vorgesehen.")
                .modality())
        .isEqualTo(Modality.PLANNED);
    assertThat(
            only("Am [Freitag|ON:2021-05-07] treffen sich die Minister in [Kassel|AT:DE].")
                .modality())
        .isEqualTo(Modality.PLANNED);
    assertThat(only("Am [Montag|ON:2021-05-03] trafen sich die Minister.").modality())
        .isEqualTo(Modality.ASSERTED);
  }

  @Test
  void what_goes_on_now_is_not_of_the_year_that_it_is_about() {
    Event event = only("Die Staatsanwaltschaft prüft Zahlungen aus dem Jahr [2017|YEAR].");

    assertThat(event.type()).isEqualTo(EventType.of("ACCUSE"));
    assertThat(event.first()).isEqualTo(Story.PUBLISHED);
  }

  @Test
  void the_day_of_a_reproach_is_not_that_of_the_deed() {
    Event event =
        only("Der Minister warf der Bank vor, schon [2019|YEAR] Zahlen geschönt zu haben.");

    assertThat(event.first()).isEqualTo(Story.PUBLISHED);
  }

  @Test
  void reported_plans_are_planned() {
    Event event =
        only(
            "[Die Soldaten würden den Kampf gegen die Piraten unterstützen|INDIRECT:Ute Brandt],"
                + " sagte [Ute Brandt|PER].");

    assertThat(event.modality()).isEqualTo(Modality.PLANNED);
    assertThat(event.target()).isNull();
  }

  @Test
  void those_who_suffer_are_the_target_of_an_attack() {
    Event event = only("Bei Gefechten in [Kassel|AT:DE] sind vier Soldaten getötet worden.");

    assertThat(event.target().text()).isEqualTo("Soldaten");
    assertThat(event.fatalities()).isEqualTo(4);
  }

  @Test
  void the_dead_of_many_events_are_not_those_of_one() {
    Event event =
        only(
            "Bei einem Unfall in [Kassel|AT:DE] starben zwei Männer. Seit [Jahresbeginn|SINCE]"
                + " kamen dort neun Menschen ums Leben.");

    assertThat(event.fatalities()).isEqualTo(2);
  }

  @Test
  void the_dead_of_a_year_are_not_those_of_one_event() {
    Event event =
        only(
            "In [Kassel|AT:DE] starben zwei Männer bei einem Unfall. Heuer kamen damit schon neun"
                + " Menschen ums Leben.");

    assertThat(event.fatalities()).isEqualTo(2);
  }

  @Test
  void a_refusal_answers_whoever_demanded() {
    List<Event> events =
        code("Der Verein verlangte eine neue Wahl. Die Stadt lehnte dies umgehend ab.");

    assertThat(events.get(events.size() - 1).target().text()).isEqualTo("Verein");
  }

  @Test
  void the_verb_of_a_quotation_is_a_reproach() {
    assertThat(code("Die Liste sei zu kurz, kritisierte die Anwältin."))
        .extracting(event -> event.type().name())
        .containsExactly("ACCUSE");
  }

  @Test
  void a_decision_was_taken_where_the_next_sentence_says() {
    Event event =
        only(
            "Die Union hat Sanktionen gegen [Peru|IN:PE] verhängt. Das beschlossen die Minister in"
                + " [Kassel|AT:DE].");

    assertThat(event.where().surface()).isEqualTo("Kassel");
  }

  @Test
  void a_state_speaks_at_home_unless_states_meet() {
    String story = "In [Lima|AT:PE] begann der Streik. [Chile|IN:CL] forderte Zurückhaltung. ";
    assertThat(code(story).get(1).country()).isEqualTo("CL");
    assertThat(code("Die Konferenz tagt. " + story).get(1).country()).isEqualTo("PE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "→",
      textBlock =
          """
          # a verb behind "und" shares the subject
          Die Bahn wies den Plan zurück und forderte die Gewerkschaft auf, zu warten. → REJECT zurückwies Bahn > Plan; REQUEST aufforderte Bahn > Gewerkschaft
          Die Wohnungen von Angehörigen wurden durchsucht. → COERCE durchsucht - > Wohnungen
          Die Wohnungen wurden von Beamten durchsucht. → COERCE durchsucht Beamten > Wohnungen
          Die Kundgebung war von der Regierung genehmigt worden. → PROTEST Kundgebung - > -
          Im Fall von Anna Ohm wurde der Verband kritisiert. → ACCUSE kritisiert - > Verband
          Bis zu 300 Menschen demonstrierten am Abend. → PROTEST demonstrierten Menschen > -
          Nach seiner Festnahme wegen der Nichtbeachtung von Regeln schwieg er. → COERCE Festnahme - > -
          Sie zeigte das Bild des Politikers, der festgenommen wurde. → COERCE festgenommen - > Politikers
          Der Wirt äußerte Vorwürfe gegen den Trainer. → ACCUSE äußerte Wirt > Trainer
          Ermittler durchsuchten sein Haus und beschlagnahmten Unterlagen. → COERCE durchsuchten Ermittler > Haus; COERCE beschlagnahmten Ermittler > Unterlagen
          Die Ministerin sagte, dass sie komme, und kritisierte den Verband. → ACCUSE kritisierte Ministerin > Verband
          # a clause goes on behind another one
          Am Abend griffen Rebellen in der Stadt, die im Norden liegt, eine Kaserne an. → ASSAULT angriffen Rebellen > Kaserne
          Der Minister hat in der Sitzung, die drei Stunden dauerte, den Vorwurf zurückgewiesen. → REJECT zurückgewiesen Minister > Vorwurf
          [Max Ohm|PER] schwieg dazu, ob er gehe, lobte aber die Stadt. → SUPPORT lobte Max Ohm > Stadt
          # verbs in -ieren need not be known
          Die Polizei stellte Strafanzeige gegen den Leiter und dokumentierte Verstöße. → ACCUSE stellte Polizei > Leiter
          # numbers count nouns
          Beide Seiten müssen sich innerhalb von 21 Tagen einigen. → AGREE einigen Seiten > -
          # whose it is
          Der Präsident hat bei einem Treffen mit Polizisten deren Einsatz gewürdigt. → CONSULT Treffen Präsident > Polizisten; SUPPORT gewürdigt Präsident > Einsatz
          # what is said is nobody
          Der Verein bat darum, „das Verbot der Stadt nicht zu missachten“. → REQUEST bat Verein > -
          # who gathers to protest protests
          Am Abend kamen 20 Menschen zusammen, um gegen die Stadt zu protestieren. → PROTEST protestieren Menschen > Stadt
          Man kann die Frage auch anders stellen. →
          # an adjective names the state that attacks
          Bei einem russischen Angriff auf ein Kraftwerk wurde niemand verletzt. → ASSAULT Angriff Russland > Kraftwerk
          Die Taliban haben Frauen den Besuch von Universitäten verboten. → COERCE verboten Taliban > Frauen
          Ein Auto ist in [Trier|LOC] in eine Menschengruppe gerast. → ASSAULT gerast Auto > Menschengruppe
          # a verb that opens a sentence
          Verurteilt hat das Gericht auch einen Mann. → SANCTION Verurteilt Gericht > Mann
          # women and men of one group
          Die Ministerinnen und Minister haben sich geeinigt. → AGREE geeinigt Ministerinnen und Minister > -
          Die Ministerin und der Kanzler haben sich geeinigt. → AGREE geeinigt Ministerin > Kanzler
          # what closes a clause is no verb of a second one
          Das Gericht hat zwei Männer zu sechs und sieben Jahren Haft verurteilt. → SANCTION verurteilt Gericht > Männer
          Unter dem Motto „Mehr Licht“ haben 300 Menschen für Rechte und gegen Gewalt demonstriert. → PROTEST demonstriert Menschen > Gewalt
          # an infinitive whose verb nobody knows
          Der Verband warf der Firma vor, an der Hygiene zu knapsen. → ACCUSE vorwarf Verband > Firma
          # adjectives of towns, shortened compounds, titles before a name
          Die Polizei nahm in der Lübecker Altstadt zwei Männer fest. → COERCE festnahm Polizei > Männer
          Die Industrie- und Handelskammer kritisierte das Gesetz. → ACCUSE kritisierte Industrie- und Handelskammer > Gesetz
          Der Kommissar für Verkehr, [Max Ohm|PER], lobte die Stadt. → SUPPORT lobte Max Ohm > Stadt
          # who is where is not what they are called
          Die im Irak stationierten Truppen griffen die Stadt an. → ASSAULT angriffen Truppen > Stadt
          # marks behind a noun hold its name
          Laut Kasseler Polizei hat der Chor „Neue Töne“ die Stadt kritisiert. → ACCUSE kritisiert Chor „Neue Töne“ > Stadt
          # a relative pronoun means what agrees with it
          Der Mann, der festgenommen wurde, wies die Vorwürfe zurück. → COERCE festgenommen - > Mann; REJECT zurückwies Mann > Vorwürfe
          Die Polizei suchte den Jäger aus der Gruppe, der den Hund getötet hat. → ASSAULT getötet Jäger > Hund
          Die Resolution, welche die Lage zur Kenntnis nimmt und die Regierung zum Handeln auffordert, liegt vor. → REQUEST auffordert Resolution > Regierung
          # in a clause that ends with its verb a genitive may be the receiver
          Er ging, weil die Opposition der Regierung Wahlbetrug vorgeworfen hatte. → ACCUSE vorgeworfen Opposition > Regierung
          # whose lawyer she is, and not who
          Die Anwältin [Ohlsens|PER:Jens Ohlsen] kritisierte das Gesetz. → ACCUSE kritisierte Anwältin Ohlsens > Gesetz
          # who is responsible for a deed speaks of one that was done
          Die Gruppe ist verantwortlich für einen Bombenanschlag auf die Moschee. → ASSAULT Bombenanschlag - > Moschee
          # oncoming cars give way to nobody
          Dem Radfahrer kam ein Wagen entgegen. →
          # small words that open a sentence are no names
          Demnach wurden drei Zivilisten getötet. → ASSAULT getötet - > Zivilisten
          # what merely threatens to happen threatens nobody
          Die Stimmung in der Partei droht zu kippen. →
          Dem Stürmer droht eine Sperre. →
          Ihr drohen zehn Jahre Haft. →
          # one or some of several
          Einer der Männer wurde festgenommen. → COERCE festgenommen - > Männer
          Mehrere der Demonstranten griffen Beamte an. → ASSAULT angriffen Demonstranten > Beamte
          Am Abend fuhr einer der Räuber los und prallte gegen eine Mauer. → ACCIDENT prallte - > Räuber
          # an office before a name begins another phrase
          Alle jubelten, als das Gericht Minister [Max Geis|PER] verurteilte. → SANCTION verurteilte Gericht > Max Geis
          Der Regierende Bürgermeister [Max Geis|PER] kritisierte die Polizei. → ACCUSE kritisierte Max Geis > Polizei
          # what stands behind another event is its own
          Nach einem Polizeieinsatz dauern die Proteste gegen die Regierung an. → COERCE Polizeieinsatz - > -; PROTEST Proteste - > Regierung
          # of two that may be the subject, who can act says it
          Die Erhöhung lehnte die Gewerkschaft ab. → REJECT ablehnte Gewerkschaft > Erhöhung
          Mehr Lohn verlangt die Gewerkschaft. → REQUEST verlangt Gewerkschaft > -
          Der Bericht kritisierte die Ministerin. → ACCUSE kritisierte Bericht > Ministerin
          Das Gutachten kritisiert die Polizei. → ACCUSE kritisiert Gutachten > Polizei
          Hitzewellen forderten die meisten Opfer. → DISASTER Hitzewellen - > -
          Der [CDU|ORG] warf Parteichef [Kern|PER] Betrug vor. → ACCUSE vorwarf Kern > CDU
          Gewaltbereite attackierten Polizisten. → ASSAULT attackierten Gewaltbereite > Polizisten
          Der Plan sei naiv, wirft sie der Firma vor. → ACCUSE vorwirft - > Firma
          Die Autorin ist wütend. Der Plan sei naiv, wirft sie der Firma vor. → ACCUSE vorwirft Autorin > Firma
          Der Anwalt rief den Minister an und nötigte diesen, zu gehen. → COERCE nötigte Anwalt > Minister
          Die [WASG|ORG] entstand. [Janine Kern|PER] war dabei, als die Partei wuchs. Dann zog sie in den Landtag ein. → ELECTION einzog Janine Kern > Landtag
          Gefangene in [Syrien|IN:SY], die freikamen, schweigen. → RETREAT freikamen - > Gefangene
          Zwei Jahre nach dem Gipfeltreffen klagt die Regierung. → CONSULT Gipfeltreffen - > -
          # a time is nobody
          Bei den Protesten der vergangenen Wochen blieb es ruhig. → PROTEST Protesten - > -
          Gestern hat die Staatsanwaltschaft Mitte März die Firma verklagt. → ACCUSE verklagt Staatsanwaltschaft > Firma
          Die Betreiber von Block B kritisierten die Firma. → ACCUSE kritisierten Betreiber > Firma
          # nobody is of what is his
          Gestern versprach der Parteichef seiner Partei einen Neuanfang. → AGREE versprach Parteichef > Partei
          Gestern versprach der Chef der Partei einen Neuanfang. → AGREE versprach Chef der Partei > -
          # two acts in two sentences are two
          Die Behörde leitete ein Verfahren gegen die Firma ein. Der Verein warf der Firma Betrug vor. → ACCUSE einleitete Behörde > Firma; ACCUSE vorwarf Verein > Firma
          # the call to a protest is no demand
          Die Demonstration, zu der ein Bündnis aufgerufen hatte, war friedlich. → PROTEST Demonstration - > -; REQUEST aufgerufen Bündnis > -
          # how an accident came about is the accident
          Bei einem Busunglück starb ein Mann. Der Bus war von der Fahrbahn abgekommen. → ACCIDENT Busunglück - > Bus
          """)
  void who_does_what_to_whom(String story, String expected) {
    String coded =
        code(story).stream()
            .map(
                event ->
                    "%s %s %s > %s"
                        .formatted(
                            event.type(), verb(event), name(event.actor()), name(event.target())))
            .collect(Collectors.joining("; "));

    assertThat(coded).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Im südspanischen [Reading|LOC] starben bei einem Angriff drei Menschen., ES",
    "Im nordfranzösischen [Lille|LOC] starben bei einem Angriff drei Menschen., FR",
    "Im nordirischen [Omagh|LOC] starben bei einem Angriff drei Menschen., GB",
    "Im südenglischen [Reading|LOC] starben bei einem Angriff drei Menschen., GB",
    "Im Haus [Los Llanos|LOC] in [Guanare|AT:VE] starben bei einem Angriff drei Menschen., VE",
    "In [Reading|LOC] starben bei einem Angriff drei Menschen.,",
  })
  void an_adjective_tells_the_state_of_a_town_that_nobody_knows(String story, String country) {
    assertThat(code(story)).singleElement().extracting(Event::country).isEqualTo(country);
  }

  /** The trigger with the particle that the rule names. */
  private static String verb(Event event) {
    int bar = event.rule().indexOf('|');
    boolean apart = bar > 0 && !event.trigger().startsWith(event.rule().substring(0, bar));
    return apart ? event.rule().substring(0, bar) + event.trigger() : event.trigger();
  }

  private static String name(Event.Party party) {
    return party == null ? "-" : party.text();
  }

  @Test
  void capitals_throughout_tell_no_noun_from_a_verb() {
    List<Event> events = code("# FÄHRE LÄUFT AUF GRUND\n\nDie Fähre kam am Abend wieder frei.");

    assertThat(events).extracting(e -> name(e.target())).doesNotContain("FÄHRE LÄUFT");
  }

  @Test
  void what_was_long_ago_is_background() {
    assertThat(code("Im Jahr [1979|ON:1979-03-28] starb dort ein Mann bei einem Unfall."))
        .isEmpty();
    assertThat(code("Im Jahr [2015|ON:2015-03-28] starb dort ein Mann bei einem Unfall."))
        .hasSize(1);
  }

  @Test
  void a_story_plays_in_the_town_of_its_dateline_unless_it_names_another_first() {
    String far =
        "\n\nDie Polizei nahm zwei Männer fest.\n\nIm April war er in [Jena|AT:DE] gewesen.";
    assertThat(only("@ [Kassel|AT:DE] (dpa) -" + far).where().surface()).isEqualTo("Kassel");
    String near = "\n\nDie Polizei nahm in [Jena|AT:DE] zwei Männer fest.";
    assertThat(only("@ [Kassel|AT:DE] (dpa) -" + near).where().surface()).isEqualTo("Jena");
    String around = "\n\nEin Sturm hat im [Harz|AROUND:DE] gewütet.\n\nBei Bränden starb ein Mann.";
    assertThat(code("@ [Kassel|AT:DE] (dpa) -" + around))
        .extracting(event -> event.where().surface())
        .containsOnly("Harz");
  }

  @Test
  void a_quotation_has_its_speaker_whatever_it_says_of_reality() {
    Event event =
        only("[Die Truppen seien nicht abgezogen|INDIRECT:Ute Brandt], sagte [Ute Brandt|PER].");

    assertThat(event.modality()).isEqualTo(Modality.NEGATED);
    assertThat(event.reportedBy()).isEqualTo("Ute Brandt");
  }

  @Test
  void hearsay_is_reported_and_no_plan() {
    Event event = only("Der Absturz soll sich am Abend ereignet haben.");

    assertThat(event.modality()).isEqualTo(Modality.REPORTED);
  }

  @Test
  void war_alone_tells_no_pluperfect() {
    assertThat(only("Ein Großaufgebot der Polizei war im Einsatz.").rule()).endsWith("publication");
  }

  @Test
  void an_identifier_stays_where_the_text_before_grows() {
    String event = "Die Polizei nahm in [Kassel|AT:DE] zwei Männer fest.";
    Layers one = Story.of(event);
    Layers other =
        Layers.of(
            one.key(),
            Story.of("Es regnet. " + event).document(),
            one.published(),
            new Names(List.of(), List.of()),
            List.of(),
            new Places(List.of(), Optional.empty(), Optional.empty()),
            List.of());

    assertThat(CODER.code(other).get(0).id()).isEqualTo(CODER.code(one).get(0).id());
  }
}
