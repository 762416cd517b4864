package org.pressespiegel.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  /** Two papers of one day: the rows as they are coded, and whether they tell the same. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = "→",
      textBlock =
          """
          # one attack, in other words
          Ein Mann hat in [Kassel|AT:DE] mit einem Messer zwei Frauen verletzt. → Bei einem Messerangriff in [Kassel|AT:DE] sind zwei Frauen verletzt worden. → true
          Unbekannte griffen in [Kassel|AT:DE] einen Polizisten an. → In [Kassel|AT:DE] wurde ein Beamter angegriffen. → true
          Bewaffnete entführten in [Kano|AT:NG] mehrere Schülerinnen. → In [Kano|AT:NG] wurden zehn Mädchen verschleppt. → true
          Bei einem Anschlag in [Kabul|AT:AF] starben acht Menschen. → Ein Attentäter sprengte sich in [Kabul|AT:AF] in die Luft. → true
          In [Fulda|AT:DE] wurde ein Rentner überfallen. → Zwei Jugendliche überfielen in [Fulda|AT:DE] einen Senior. → true
          Ein Unbekannter hat in [Gera|AT:DE] eine Bank überfallen. → Beim Überfall auf eine Sparkasse in [Gera|AT:DE] wurde niemand verletzt. → true
          Die Armee beschoss am Abend [Goma|AT:CD]. → [Goma|AT:CD] wurde von Soldaten beschossen. → true
          Ein Mann hat in [Jena|AT:DE] seine Ehefrau getötet. → In [Jena|AT:DE] tötete ein Mann seine Frau. → true
          # two attacks in one town on one day
          Ein Mann hat in [Kassel|AT:DE] eine Frau mit einem Messer verletzt. → In [Kassel|AT:DE] griff ein Mann einen Busfahrer an. → false
          Unbekannte griffen in [Kassel|AT:DE] einen Polizisten an. → Unbekannte griffen in [Kassel|AT:DE] einen Rentner an. → false
          Bewaffnete entführten in [Kano|AT:NG] mehrere Schülerinnen. → Bewaffnete entführten in [Kano|AT:NG] zwei Ärzte. → false
          Bewaffnete entführten in [Kano|AT:NG] mehrere Schülerinnen. → Bewaffnete entführten in [Jos|AT:NG] mehrere Schülerinnen. → false
          Jugendliche überfielen in [Fulda|AT:DE] einen Rentner. → Eine Frau überfiel in [Fulda|AT:DE] einen Taxifahrer. → false
          Die Armee beschoss am Abend [Goma|AT:CD]. → Rebellen beschossen am Abend [Goma|AT:CD]. → false
          In [Jena|AT:DE] wurde ein Radfahrer getreten. → In [Jena|AT:DE] wurde ein Journalist geschlagen. → false
          # one accident, and two
          Ein Hubschrauber ist bei [Kassel|AT:DE] abgestürzt. → Beim Absturz eines Helikopters nahe [Kassel|AT:DE] starben drei Menschen. → true
          In [Witten|AT:DE] ist ein Zug entgleist. → Ein Regionalzug entgleiste in [Witten|AT:DE]. → true
          In [Witten|AT:DE] ist eine Scheune abgebrannt. → Eine Scheune brannte in [Witten|AT:DE] ab. → true
          Ein Bus verunglückte in [Trier|AT:DE]. → Bei einem Busunglück in [Trier|AT:DE] starben zwei Menschen. → true
          Eine Gasexplosion hat in [Gera|AT:DE] ein Haus zerstört. → In [Gera|AT:DE] ist ein Haus explodiert. → true
          Ein Lastwagen prallte in [Trier|AT:DE] gegen einen Baum. → In [Trier|AT:DE] prallte ein Auto gegen eine Mauer. → false
          Ein Hubschrauber ist bei [Kassel|AT:DE] abgestürzt. → Ein Segelflugzeug ist bei [Kassel|AT:DE] abgestürzt. → false
          In [Witten|AT:DE] ist ein Zug entgleist. → In [Witten|AT:DE] ist eine Straßenbahn entgleist. → false
          In [Witten|AT:DE] ist eine Scheune abgebrannt. → In [Witten|AT:DE] ist eine Schule abgebrannt. → false
          In [Witten|AT:DE] ist eine Scheune abgebrannt. → In [Herne|AT:DE] ist eine Scheune abgebrannt. → false
          # one disaster, and two
          Ein Erdbeben hat [Lima|AT:PE] erschüttert. → Bei dem Erdbeben in [Lima|AT:PE] starben zwölf Menschen. → true
          Ein Sturm hat [Kiel|AT:DE] verwüstet. → Der Sturm deckte in [Kiel|AT:DE] mehrere Dächer ab. → true
          Ein Erdbeben hat [Lima|AT:PE] erschüttert. → Ein Erdbeben hat [Cusco|AT:PE] erschüttert. → false
          # one protest, and two
          Bauern haben in [Bonn|AT:DE] gegen die Reform demonstriert. → In [Bonn|AT:DE] gingen Landwirte auf die Straße. → true
          Tausende protestierten in [Bonn|AT:DE] gegen den Krieg. → Bei einer Demonstration gegen den Krieg in [Bonn|AT:DE] blieb es ruhig. → true
          Pfleger streikten in [Bonn|AT:DE]. → In [Bonn|AT:DE] haben die Pflegekräfte gestreikt. → true
          Bauern haben in [Bonn|AT:DE] demonstriert. → Schüler haben in [Bonn|AT:DE] demonstriert. → false
          Bauern haben in [Bonn|AT:DE] demonstriert. → Bauern haben in [Köln|AT:DE] demonstriert. → false
          Tausende protestierten in [Bonn|AT:DE] gegen den Krieg. → Tausende protestierten in [Bonn|AT:DE] gegen die Rente. → false
          Lokführer streikten in [Bonn|AT:DE]. → Piloten streikten in [Bonn|AT:DE]. → false
          # one measure of the state, and two
          Die Polizei nahm in [Bonn|AT:DE] zwei Männer fest. → Ermittler haben in [Bonn|AT:DE] zwei Verdächtige festgenommen. → true
          Die Polizei durchsuchte in [Bonn|AT:DE] eine Moschee. → Beamte durchsuchten eine Moschee in [Bonn|AT:DE]. → true
          Die Polizei räumte in [Bonn|AT:DE] ein besetztes Haus. → In [Bonn|AT:DE] haben Polizisten ein Haus geräumt. → true
          Die Polizei nahm in [Bonn|AT:DE] einen Arzt fest. → Die Polizei nahm in [Bonn|AT:DE] einen Lehrer fest. → false
          Die Polizei durchsuchte in [Bonn|AT:DE] eine Moschee. → Die Polizei durchsuchte in [Bonn|AT:DE] eine Bank. → false
          Die Polizei räumte in [Bonn|AT:DE] ein Haus. → Die Polizei räumte in [Bonn|AT:DE] ein Lager. → false
          # one sentence of a court, and two
          Das Landgericht [Ulm|AT:DE] hat einen Arzt verurteilt. → Richter haben in [Ulm|AT:DE] einen Mediziner verurteilt. → true
          Ein Gericht in [Ulm|AT:DE] verurteilte einen Lehrer. → In [Ulm|AT:DE] ist ein Lehrer verurteilt worden. → true
          Das Landgericht [Ulm|AT:DE] hat einen Arzt verurteilt. → Das Landgericht [Ulm|AT:DE] hat einen Wirt verurteilt. → false
          # words of one, and of two
          [Ute Brandt|PER] hat die Bahn kritisiert. → Ministerin [Brandt|PER] warf der Bahn Versagen vor. → true
          Die Gewerkschaft forderte mehr Lohn. → Von der Stadt verlangt die Gewerkschaft mehr Lohn. → true
          Die Bahn wies die Vorwürfe zurück. → Vorwürfe hat die Bahn zurückgewiesen. → true
          Der Verband lobte den Plan. → Lob für den Plan kam vom Verband. → true
          [Ute Brandt|PER] hat die Bahn kritisiert. → [Jens Ohlsen|PER] hat die Bahn kritisiert. → false
          Die Gewerkschaft forderte mehr Lohn. → Der Verband forderte mehr Lohn. → false
          Die Bahn wies die Vorwürfe zurück. → Die Bank wies die Vorwürfe zurück. → false
          [Ute Brandt|PER] hat die Bahn kritisiert. → [Ute Brandt|PER] hat die Post kritisiert. → false
          # one meeting, and two
          Der Kanzler hat in [Wien|AT:AT] den Papst getroffen. → Der Papst traf den Kanzler in [Wien|AT:AT]. → true
          Die Minister trafen sich in [Wien|AT:AT]. → In [Wien|AT:AT] kamen die Minister zusammen. → true
          Der Kanzler hat in [Wien|AT:AT] den Papst getroffen. → Der Kanzler hat in [Wien|AT:AT] die Bauern getroffen. → false
          # one aid, one retreat, and two
          Die Feuerwehr rettete in [Ulm|AT:DE] ein Kind. → In [Ulm|AT:DE] retteten Feuerwehrleute ein Kind. → true
          Der Minister ist zurückgetreten. → Der Minister trat zurück. → true
          Die Feuerwehr rettete in [Ulm|AT:DE] ein Kind. → Die Feuerwehr rettete in [Ulm|AT:DE] zwei Wanderer. → false
          Der Minister ist zurückgetreten. → Der Trainer ist zurückgetreten. → false
          Die Truppen zogen aus [Goma|AT:CD] ab. → Die Rebellen zogen aus [Goma|AT:CD] ab. → false
          """)
  void two_papers_tell_one_event_or_two(String one, String other, boolean same) {
    List<Told> reports = new ArrayList<>();
    for (String story : List.of(one, other)) {
      String article = "article-" + reports.size();
      for (Event event : EventCoder.standard().code(Story.of(story))) {
        reports.add(told(article, event));
      }
    }
    Set<String> types = new HashSet<>();
    boolean found = false;
    List<String> groups = SameEvents.groups(reports);
    for (int no = 0; no < reports.size(); no++) {
      Told report = reports.get(no);
      types.add(report.article());
      found |= !groups.get(no).equals(report.id());
    }
    assertThat(types).as("papers with an event").hasSize(2);
    assertThat(found).isEqualTo(same);
  }

  private static Told told(String article, Event event) {
    return new Told(
        article + event.trigger(),
        article,
        event.type(),
        event.where() == null ? "" : event.where().name(),
        text(event.actor()),
        country(event.actor()),
        text(event.target()),
        country(event.target()));
  }

  private static String text(Event.Party party) {
    return party == null ? "" : party.text();
  }

  private static String country(Event.Party party) {
    return party == null || party.country() == null ? "" : party.country();
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
