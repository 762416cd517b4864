package org.pressespiegel.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule for places and dates, by what the last event of a story goes by. */
class CircumstancesTest {

  private static final EventCoder CODER = EventCoder.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          clause   ; Kassel          ; Die Polizei nahm in [Kassel|AT:DE] zwei Männer fest.
          clause   ; libyschen Küste ; Die Marine nahm vor der libyschen Küste zwei Männer fest.
          clause   ; Kassel          ; Die Truppen zogen aus [Kassel|AT:DE] ab.
          article  ; Kassel          ; Unbekannte griffen zwei Männer aus [Kassel|AT:DE] an.
          clause   ; Kassel          ; Die Armee verlegte Truppen nach [Kassel|AT:DE].
          clause   ; Kassel          ; Ein Sturm hat [Kassel|AT:DE] verwüstet.
          clause   ; Kassel          ; [Kassel|AT:DE] ist von einem Erdbeben erschüttert worden.
          clause   ; Jena            ; Nach dem Angriff in [Kassel|AT:DE] nahm die Polizei in [Jena|AT:DE] zwei Männer fest.
          clause   ; Kassel          ; Nach dem Angriff in [Kassel|AT:DE] nahm die Polizei zwei Männer fest.
          clause   ; Kassel          ; Die Polizei nahm in der Mitte von [Kassel|AT:DE] zwei Männer fest.
          clause   ; Kassel          ; Die Polizei nahm in [Kassel|AT:DE] an der [Ruhr|AT:DE] zwei Männer fest.
          sentence ; Kassel          ; In [Kassel|AT:DE], das am Fluss liegt, regnete es, während die Polizei zwei Männer festnahm.
          article  ;                 ; Es starb ein Mann, der in [Kassel|AT:DE] gelebt hatte, als die Polizei zwei Männer festnahm.
          clause   ;                 ; In vielen Städten demonstrierten auch in [Kassel|AT:DE] Tausende.
          none     ;                 ; Seit dem Vertrag von [Kassel|AT:DE] nahm die Polizei zwei Männer fest.
          sentence ; Kassel          ; Während es in [Kassel|AT:DE] regnete, nahm die Polizei zwei Männer fest.
          sentence ; Kassel          ; In [Jena|AT:DE] regnete es.\\n\\nDie Union hat Sanktionen verhängt. Das beschloss der Rat am Abend in [Kassel|AT:DE].
          actor    ;                 ; Der Streik begann in [Lima|AT:PE]. [Chile|IN:CL] forderte Zurückhaltung.
          actor    ;                 ; In [Lima|AT:PE] regnete es. Am [Montag|ON:2021-04-26] hatte [Chile|IN:CL] zwei Männer festgenommen.
          actor    ;                 ; In [Lima|AT:PE] regnete es. [Chile|IN:CL] hat zwei Männer eingesperrt.
          paragraph;                 ; In [Lima|AT:PE] regnete es. Die Regierung hat zwei Männer eingesperrt.
          article  ;                 ; Die Ministerin forderte ein Ende der Gewalt in [Kassel|AT:DE].
          article  ;                 ; Die Ministerin kritisierte die Aktivitäten [Chinas|IN:CN] in [Kassel|AT:DE].
          article  ;                 ; Die Ministerin wird für ihr Vorgehen in [Kassel|AT:DE] kritisiert.
          clause   ; Kassel          ; Die Ministerin forderte in [Kassel|AT:DE] ein Ende der Gewalt.
          clause   ; Kassel          ; Die Ministerin in [Kassel|AT:DE] forderte ein Ende der Gewalt.
          clause   ; Jena            ; Tausende forderten in [Jena|AT:DE] ein Ende der Gewalt in [Kassel|AT:DE].
          sentence ; Kassel          ; In [Kassel|AT:DE] starben nach Angaben der Behörde in [Jena|AT:DE] zwei Menschen, als eine Bombe explodierte.
          sentence ; Kassel          ; In [Kassel|AT:DE] starben laut der Behörde in [Jena|AT:DE] zwei Menschen, als eine Bombe explodierte.
          paragraph; Kassel          ; In [Jena|AT:DE] regnete es. Die Polizei nahm in [Kassel|AT:DE] zwei Männer fest. Unbekannte griffen zwei Beamte an.
          paragraph; Kassel          ; In [Jena|AT:DE] regnete es. In [Kassel|AT:DE] auch. Unbekannte griffen zwei Beamte an.
          paragraph;                 ; In [Jena|AT:DE] regnete es. In [Kassel|AT:DE] auch. Die Polizei nahm zwei Männer fest.
          article  ; Kassel          ; In [Kassel|AT:DE] regnete es.\\n\\nUnbekannte griffen zwei Beamte an.
          article  ;                 ; In [Kassel|AT:DE] regnete es.\\n\\nDie Polizei nahm zwei Männer fest.
          clause   ; Iran            ; In [Kassel|AT:DE] regnete es.\\n\\nAn der Grenze zum [Iran|IN:IR] sind drei Männer ertrunken.
          paragraph; Mali            ; In [Kassel|AT:DE] regnete es.\\n\\nWie es in [Mali|IN:ML] weitergeht, ist offen. Bei einem Angriff starben zwölf Soldaten.
          paragraph; Mali            ; Unbekannte griffen in [Kassel|AT:DE] zwei Männer an. Wie es in [Mali|IN:ML] weitergeht, ist offen. Bei einem Angriff starben zwölf Soldaten.
          paragraph; Kassel          ; In [Mali|IN:ML] regnete es. In [Kassel|AT:DE] auch. Bei einem Angriff starben zwölf Soldaten.
          actor    ;                 ; In [Lima|AT:PE] regnete es. Der Abgeordnete [Kern|PER] (SPD) kritisierte die Firma.
          actor    ;                 ; In [Lima|AT:PE] regnete es. Der CDU-Abgeordnete [Kern|PER] kritisierte die Firma.
          none     ;                 ; In [Kassel|AT:DE] regnete es. Zwei Jahre nach dem Gipfeltreffen klagte die Führung in [Jena|AT:DE].
          article  ; Jena            ; In [Jena|AT:DE] regnete es.\\n\\n[Soldaten hätten 39 Gefangene getötet|INDIRECT:Kern], sagte Kern bei einer Vorstellung in [Kassel|AT:DE].
          none     ;                 ; In vielen Städten demonstrierten Tausende.
          none     ;                 ; Die Polizei nahm zwei Männer fest.
          """)
  void a_place_is_found_by_the_first_rule_that_finds_one(String rule, String place, String story) {
    Event event = last(story);
    assertThat(event.rule()).contains("+place:" + rule + "+");
    assertThat(event.where() == null ? null : event.where().surface()).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          clause     ; 2021-05-03; Die Polizei nahm am [Montag|ON:2021-05-03] zwei Männer fest.
          clause     ; 2021-04-05; Die Polizei nahm am [Montag|ON:2021-04-05] und 20 Tage danach am Rande der Spiele noch im [April|MONTH:2021-04] zwei Männer fest.
          sentence   ; 2021-05-03; Die Polizei nahm zwei Männer fest, während es am [Montag|ON:2021-05-03] regnete.
          publication; 2021-05-04; Die Polizei nahm zwei Männer fest, während eine Frau schlief, die am [Montag|ON:2021-05-03] kam.
          publication; 2021-05-04; Tausende demonstrierten gegen das Ergebnis der Wahl vom [2. April|ON:2021-04-02].
          publication; 2021-05-04; Nach dem Anschlag vom [2. April|ON:2021-04-02] nahm die Polizei zwei Männer fest.
          publication; 2021-05-04; Die Ministerin verurteilte den Anschlag vom [2. April|ON:2021-04-02].
          clause     ; 2021-04-02; Bei den Protesten vom [2. April|ON:2021-04-02] nahm die Polizei zwei Männer fest.
          clause     ; 2021-04-02; Die Demonstration vom [2. April|ON:2021-04-02] löste die Polizei auf.
          clause     ; 2021-04-02; Mit Schreiben vom [2. April|ON:2021-04-02] kritisierte der Verband die Stadt.
          clause     ; 2021-06-02; Die Stadt kennt die für den [2. Juni|ON:2021-06-02] geplante Demonstration.
          sentence   ; 2020-01-01; Ein Jahr nach dem Anschlag trauert die Stadt.
          sentence   ; 2011-01-01; Zehn Jahre nach dem Anschlag trauert die Stadt.
          sentence   ; 2021-02-01; Drei Monate nach dem Anschlag trauert die Stadt.
          publication; 2021-05-04; Nach dem Anschlag trauert die Stadt.
          earlier    ;           ; Zuvor hatte die Polizei zwei Männer festgenommen.
          earlier    ;           ; Nach wochenlangen Protesten war es ruhig.
          earlier    ;           ; Das Amt ermittelte mehrere Jahre lang gegen die Firma.
          earlier    ;           ; Das Amt ermittelte jahrelang gegen die Firma.
          clause     ; 2021-01-01; Das Amt ermittelte im [Januar|MONTH:2021-01] wochenlang gegen die Firma.
          earlier    ;           ; Im [Januar|MONTH:2021-01] nahm die Polizei den Mann fest. Er wurde verurteilt.
          story      ; 2021-01-01; Im [Januar|MONTH:2021-01] nahm die Polizei den Mann fest. Der Bruder wurde verurteilt.
          publication; 2021-05-04; Im [Januar|MONTH:2021-01] nahm die Polizei den Mann fest. Er fordert seine Freilassung.
          publication; 2021-05-04; Am [Sonntag|ON:2021-05-02] regnete es. Die Opposition fordert Aufklärung.
          publication; 2021-05-04; Am [Sonntag|ON:2021-05-02] regnete es. Dem Mann wird Betrug vorgeworfen.
          story      ; 2021-05-02; Am [Sonntag|ON:2021-05-02] regnete es. Die Opposition forderte Aufklärung.
          before     ; 2021-01-01; Im [Januar|MONTH:2021-01] hatte die Armee den General getötet. Die Miliz drohte der Regierung danach mit Vergeltung.
          story      ; 2021-05-02; Am [Sonntag|ON:2021-05-02] regnete es. Die Polizei nahm zwei Männer fest.
          story      ; 2021-04-11; Am [Sonntag|ON:2021-04-11] regnete es. Die Polizei nahm zwei Männer fest.
          publication; 2021-05-04; Die Polizei nahm bis [Montag|ON:2021-05-03] zwei Männer fest.
          clause     ; 2021-04-19; Vor [zwei Wochen|AGO:2021-04-19] wütete ein Sturm in Kassel.
          publication; 2021-05-04; Seit [zwei Wochen|AGO:2021-04-19] wütete ein Sturm in Kassel.
          earlier    ;           ; Vor [ein paar Tagen|SINCE] nahm die Polizei zwei Männer fest.
          earlier    ;           ; In den [vergangenen Monaten|SINCE] nahm die Polizei zwei Männer fest.
          earlier    ;           ; Damals nahm die Polizei zwei Männer fest.
          publication; 2021-05-04; Ein Mann, der erneut kandidiert, ist seit [1988|YEAR] Mitglied.
          # a paragraph goes on in the past
          story      ; 2016-01-01; [2016|YEAR] lenkte ein Mann einen Wagen in die Menge. Mindestens 86 Menschen wurden getötet.
          story      ; 2016-01-01; Viele denken an [2016|YEAR]. Damals lenkte ein Mann einen Wagen in die Menge. Mindestens 86 Menschen wurden getötet.
          story      ; 2016-01-01; [2016|YEAR] lenkte ein Mann einen Wagen in die Menge. Es ist die schlimmste Tat seit Langem. Mindestens 86 Menschen wurden getötet.
          story      ; 2016-01-01; [2016|YEAR] lenkte ein Mann einen Wagen in die Menge.\\n\\nDabei wurden mindestens 86 Menschen getötet.
          story      ; 2016-01-01; [2016|YEAR] lenkte ein Mann einen Wagen in die Menge.\\n\\nEr erschoss in jener Nacht auch drei Polizisten.
          publication; 2021-05-04; [2016|YEAR] lenkte ein Mann einen Wagen in die Menge.\\n\\nMindestens drei Menschen wurden getötet.
          publication; 2021-05-04; [2016|YEAR] lenkte ein Mann einen Wagen in die Menge. Die Ministerin kritisierte die Firma.
          story      ; 2021-05-03; [2016|YEAR] lenkte ein Mann einen Wagen in die Menge. Am [Montag|ON:2021-05-03] regnete es. Mindestens drei Menschen wurden getötet.
          earlier    ;           ; [2016|YEAR] lenkte ein Mann einen Wagen in die Menge. Später wurde er erschossen.
          story      ; 2016-01-01; [2016|YEAR] lenkte ein Mann einen Wagen in die Menge. Er erschoss gegen [20 Uhr|ON:2021-05-04] drei Menschen.
          clause     ; 2021-05-04; Er erschoss gegen [20 Uhr|ON:2021-05-04] drei Menschen.
          # what harms people is announced by nobody
          clause     ; 2021-02-19; Am [19. Februar|ON:2022-02-19] tötet ein Mann neun Menschen.
          # so long before or after a day that is told
          clause     ; 2021-05-03; Zwei Tage nach dem Treffen am [Samstag|ON:2021-05-01] lehnte die Partei den Plan ab.
          clause     ; 2021-04-24; Eine Woche vor dem Treffen am [Samstag|ON:2021-05-01] lehnte die Partei den Plan ab.
          clause     ; 2021-05-01; Nach dem Treffen am [Samstag|ON:2021-05-01] lehnte die Partei den Plan ab.
          # further down only the present is of the day
          none       ;           ; Es regnet. Es schneit. Es regnet. Es schneit. Es regnet.\\n\\nEs schneit. Die Partei lehnte den Plan ab.
          publication; 2021-05-04; Es regnet. Es schneit. Es regnet. Es schneit. Es regnet.\\n\\nEs schneit. Die Partei lehnt den Plan ab.
          publication; 2021-05-04; Es regnet. Es schneit. Es regnet.\\n\\nEs schneit. Es regnet. Die Partei lehnte den Plan ab.
          none       ;           ; Die Partei will den Plan ablehnen.
          # what a sentence only goes back to, and ballots, have days of their own
          none       ;           ; Am [Montag|ON:2021-05-03] regnete es. Es schneit. Es regnet. Es schneit. Es regnet.\\n\\nEs schneit. Er erholt sich von einem Giftanschlag.
          story      ; 2021-05-03; Am [Montag|ON:2021-05-03] regnete es. Es schneit. Es regnet. Es schneit. Es regnet.\\n\\nEs schneit. Bei einem Giftanschlag starb ein Mann.
          none       ;           ; Am [Montag|ON:2021-05-03] regnete es. Nach der Wahl gab es Streit.
          none       ;           ; Am [Montag|ON:2021-05-03] regnete es. Es schneit. Es regnet. Es schneit. Es regnet.\\n\\nEs schneit. Dort sitzt die Mutter der Frau, die starb, als Männer ihre Wohnung stürmten.
          none       ;           ; Am [Montag|ON:2021-05-03] regnete es. Es schneit. Es regnet. Es schneit. Es regnet.\\n\\nEs schneit. Dort sitzt der Mann, den die Polizei festnahm.
          story      ; 2021-05-03; Am [Montag|ON:2021-05-03] regnete es. Dort sitzt der Mann, den die Polizei festnahm.
          # an hour whose day nobody tells
          none       ;           ; Es regnet. Es schneit. Es regnet. Es schneit. Es regnet.\\n\\nEs schneit. Er erschoss um [20 Uhr|ON:2021-05-02] drei Menschen.
          clause     ; 2021-05-02; Am [Sonntag|ON:2021-05-02] regnete es. Es schneit. Es regnet. Es schneit. Es regnet.\\n\\nEs schneit. Er erschoss um [20 Uhr|ON:2021-05-02] drei Menschen.
          # dated entries
          story      ; 2021-05-02; [Montag, 3. Mai|ON:2021-05-03]: Es regnet.\\n\\n[Sonntag, 2. Mai|ON:2021-05-02]: Es schneit. Die Partei fordert Geld.
          publication; 2021-05-04; [Montag, 3. Mai|ON:2021-05-03]: Es regnet. Die Partei fordert Geld.
          clause     ; 2021-05-03; Am [Montagabend|ON:2021-05-10] werden 22 Menschen verletzt, mindestens vier getötet.
          """)
  void a_date_is_found_by_the_first_rule_that_finds_one(String rule, String day, String story) {
    Event event = last(story);
    assertThat(event.rule()).endsWith("+date:" + rule);
    assertThat(event.first() == null ? null : event.first().toString()).isEqualTo(day);
  }

  private static Event last(String story) {
    List<Event> events = CODER.code(Story.of(story.replace("\\n", "\n")));
    return events.get(events.size() - 1);
  }
}
