package org.pressespiegel.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many died and were hurt, and in which event. */
class TollTest {

  private static final EventCoder CODER = EventCoder.standard();

  @ParameterizedTest
  @CsvSource(
      delimiterString = "→",
      textBlock =
          """
          # in its sentence, or in one that goes on with it
          Bei einem Angriff starben zwölf Menschen. → ASSAULT 12/-
          Ein Zug ist entgleist. Retter suchten nach Vermissten. Mindestens zwölf Menschen starben. → ACCIDENT 12/-
          Ein Zug ist entgleist. Es regnete. Die Schule blieb zu. Dabei starben zwölf Menschen. → ACCIDENT 12/-
          Ein Zug ist entgleist. Es regnete. Die Schule blieb zu. In der Stadt starben zwölf Menschen. → ACCIDENT -/-
          Vier Menschen starben, ehe die Polizei den Attentäter erschoss. → ASSAULT 1/-
          Der Anschlag in der Altstadt erschütterte das Land.\\n\\nDer Täter hatte ein Messer. Vier Menschen starben. → ASSAULT 4/-
          In der Stadt regnete es.\\n\\nDer Anschlag in der Altstadt erschütterte das Land.\\n\\nDer Täter hatte ein Messer. Vier Menschen starben. → ASSAULT -/-
          Zwei Männer, [Jan Ohm|PER] und [Max Geis|PER], wurden gestern hingerichtet. → ASSAULT 2/-
          Zwei Männer, eine Frau und ein Kind wurden gestern hingerichtet. → ASSAULT 4/-
          # a deed in a war has its own dead
          Im Krieg wurden durch neue Bombenangriffe zwölf Menschen getötet. → ASSAULT 12/-
          Bei Protesten gegen die Corona-Regeln starben zwei Menschen. → PROTEST 2/-
          An dem Virus starben am Montag zwölf Menschen. → ''
          # where people gather
          Bei den Protesten kamen drei Menschen ums Leben. → PROTEST 3/-
          Bei Ausschreitungen wurden 45 Polizisten verletzt. → PROTEST -/45
          Bei Protesten explodierte eine Bombe, drei Menschen starben. → PROTEST -/-; ASSAULT 3/-
          Nach dem Protest starben bei einem Unfall zwei Menschen. → PROTEST -/-; ACCIDENT 2/-
          # small words that open a sentence are no victims
          Kurz nach Mitternacht wurden drei Männer erschossen. → ASSAULT 3/-
          Weit vor der Küste wurden drei Männer erschossen. → ASSAULT 3/-
          # what an accident does to people is no second event
          Ein Mann ist von einem Zug erfasst und getötet worden. → ACCIDENT 1/-
          In Kassel verunglücken mehr als 2000 Radfahrer, erst am Montag wurde ein Mann von einem Lastwagen überrollt und getötet. → ACCIDENT 1/-
          # what events demand
          Die Lawine hat zwei Skifahrer das Leben gekostet. → DISASTER 2/-
          Der Anschlag forderte 30 Tote und 1'250 Verletzte. → ASSAULT 30/1250
          Das Erdbeben forderte 1 200 Tote. → DISASTER 1200/-
          # what rises
          Nach dem Angriff auf ein Haus stieg die Zahl der Toten auf mindestens zwölf. → ASSAULT 12/-
          Jahr für Jahr verunglücken 2000 Radfahrer. → ''
          Im Krieg wurden 12.000 Soldaten getötet. → ''
          Am Montag wurden 200 Menschen getötet und 17 verletzt. → ASSAULT 200/17
          Eine Frau wurde getötet, drei Männer wurden verletzt. → ASSAULT 1/3
          Die Polizei erschoss den Täter, nachdem er drei Menschen verletzt hatte. → ASSAULT 1/-
          Bei einem Erdbeben, etwa 35 km nördlich der Stadt, sind sechs Menschen ums Leben gekommen. → DISASTER 6/-
          Bei dem Brand gab es zwei tote Kinder und 40 verletzte Teilnehmer. → ACCIDENT 2/40
          Eine Autobombe ging hoch. Zwei Menschen starben. Die Explosion zerstörte ein Haus. → ASSAULT 2/-
          In Kassel gab es weniger Verkehrsunfälle als im Vorjahr, 79 Menschen starben. → ''
          Bleibt der Zug auf dem Gleis, stößt er mit einem anderen zusammen und es sterben Hunderte. → ''
          Die Insel wird häufig von Erdbeben heimgesucht. → ''
          In Kassel kommt es immer wieder zu Unfällen. → ''
          Sein Wagen geriet durch den Angriff in Brand. → ASSAULT -/-
          Unbekannte griffen einen Arzt an. Jahr für Jahr verunglücken 200 Radfahrer. → ASSAULT -/-; ACCIDENT -/-
          # numbers
          Bei der Explosion starben einundzwanzig Menschen, anderthalb Dutzend Menschen wurden verletzt. → ACCIDENT 21/18
          Bei dem Angriff wurden rund 40 Soldaten und Angehörige der Polizei getötet. → ASSAULT 40/-
          Bei dem Brand starben sechs Menschen, darunter zwei Kinder. → ACCIDENT 6/-
          Drei Geschwister – zwei Jungen und ein Mädchen – sind ertrunken. → ACCIDENT 3/-
          # one person, no thing
          Ein Flugzeug ist verunglückt. → ACCIDENT -/-
          Ein Wanderer ist verunglückt. → ACCIDENT 1/-
          # diseases, wars and sums are no event's
          Unbekannte griffen einen Arzt an. An Corona starben 300 Menschen. → ASSAULT -/-
          Unbekannte griffen einen Arzt an. In dem Krieg starben 300 Menschen. → ASSAULT -/-
          Unbekannte griffen einen Arzt an. Bislang starben 300 Menschen. → ASSAULT -/-
          Die Miliz hat mehr als hunderttausend Menschen getötet. → ASSAULT -/-
          Die Website meldet 6201 Morde. → ''
          Für Kassel meldete die Polizei 126.286 Unfälle, 79 Menschen starben. → ''
          Es gab einen Rückgang bei den Unfällen, 79 Menschen starben. → ''
          Viele Unfälle passieren auf Landstraßen, 79 Menschen starben. → ''
          Trotz der vielen Unfälle bleibt es dabei. 79 Menschen starben. → ''
          Bei drei Unfällen starben zwei Menschen. → ACCIDENT 2/-
          Zehn Menschen, die seit der Wiedervereinigung attackiert wurden, starben. → ''
          # one deed told twice
          Die Amokfahrt in Kassel erschüttert viele. Ein Mann hatte fünf Menschen überfahren. → ASSAULT -/-
          # what is told of one of long ago is not of today
          Der Krieg begann [1921|YEAR] mit einem Massaker. Hunderte Menschen wurden getötet. → ''
          Ihr Vater wurde in Auschwitz ermordet. → ''
          # what only names a kind of deed
          Der Mann steht wegen fahrlässiger Tötung vor Gericht. → ACCUSE -/-
          Die Zahl der Morde steigt, 300 Menschen starben. → ''
          """)
  void a_toll_belongs_to_an_event_by_grammar(String story, String events) {
    assertThat(
            CODER.code(Story.of(story.replace("\\n", "\n"))).stream()
                .filter(event -> event.modality().isFactual())
                .map(
                    event ->
                        event.type()
                            + " "
                            + told(event.fatalities())
                            + "/"
                            + told(event.injuries()))
                .collect(Collectors.joining("; ")))
        .isEqualTo(events);
  }

  private static String told(Integer count) {
    return count == null ? "-" : count.toString();
  }
}
