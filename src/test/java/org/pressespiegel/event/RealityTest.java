package org.pressespiegel.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What news sentences of many kinds tell as done, and what they only talk of. */
class RealityTest {

  private static final EventCoder CODER = EventCoder.standard();

  @ParameterizedTest
  @CsvSource(
      delimiterString = "→",
      textBlock =
          """
          # done
          Vier Menschen starben, ehe die Polizei den Attentäter erschoss. → ASSAULT asserted
          Der Mann soll auf Passanten geschossen haben. → ASSAULT reported
          Die Explosion soll durch Funken verursacht worden sein. → ACCIDENT reported
          Weitere Brände meldete die Polizei. → ACCIDENT asserted
          Der Konzern muss 20 Millionen Euro Strafe zahlen. → SANCTION asserted
          Die Regierung brachte Sanktionen gegen den Nachbarn auf den Weg. → SANCTION asserted
          „So geht es nicht“, kritisierte die Opposition. → ACCUSE asserted
          Das weist die Ministerin zurück. → REJECT asserted
          Am Abend kamen 20 Menschen zusammen, um zu protestieren. → PROTEST asserted
          Sie wollten 300 Gäste laden, was die Stadt untersagte. → COERCE asserted
          Der Vorfall hat die Polizei veranlasst, ein Verfahren gegen den Mann einzuleiten. → ACCUSE asserted
          Die Proteste sind keine Revolution. → PROTEST asserted
          [Max Ohm|PER] hat seinen Rücktritt bekannt gegeben. → RETREAT asserted
          Bundestag und Bundesrat stimmen am [Dienstag|ON:2021-05-04] über die Reform ab. → ELECTION asserted
          Seither gehen [jeden Samstag|SET] Tausende auf die Straße. → PROTEST asserted
          In einem Krankenhaus bricht [nachts|SET] ein Feuer aus. → ACCIDENT asserted
          Der Vorstand traf sich [zwei Mal pro Woche|SET]. → CONSULT asserted
          Polizisten lösten eine nicht angemeldete Versammlung auf. → COERCE asserted
          # not done
          Es regnet.\\n\\nDemonstranten blockieren die Autobahn. → PROTEST asserted
          Milizen greifen Dörfer an. → ASSAULT asserted
          Dabei handelte es sich um einen Anschlag. → ASSAULT asserted
          Der Vorstand hat sich immer wieder mit den Bauern getroffen. → CONSULT asserted
          Es regnet.\\n\\nMilizen greifen zwölf Dörfer an. → ASSAULT asserted
          Milizen griffen Dörfer an. → ASSAULT asserted
          Verbände fordern Lockerungen. → REQUEST asserted
          Als die Bank ausfiel, half der Staat den Kunden. → AID asserted
          Wenn die Firma nicht zahlt, sagt die Stadt, nahm die Polizei den Chef fest. → COERCE asserted
          # not done
          Es regnet.\\n\\nMenschen kommen zu Mahnwachen zusammen. → PROTEST hypothetical
          Es regnet.\\n\\nMilizen greifen Dörfer an. → ASSAULT hypothetical
          Die Verbraucher können versuchen, von der Reise zurückzutreten. → RETREAT hypothetical
          Die Verbraucher versuchten, die Bank zu retten. → AID asserted
          Bitten Sie die Bank um Hilfe. → REQUEST hypothetical
          Findet einen Kompromiss mit der Gegenseite. → AGREE hypothetical
          Der Vorstand trifft sich [zwei Mal pro Woche|SET]. → CONSULT hypothetical
          Kundgebungen werden wohl verboten. → COERCE hypothetical
          Bundestag und Bundesrat stimmen am [Mittwoch|ON:2021-05-05] über die Reform ab. → ELECTION planned
          Es regnet.\\n\\nMan trifft sich zu Gesprächen. → CONSULT hypothetical
          Normalerweise trifft sich der Vorstand jeden Montag. → CONSULT hypothetical
          Je mehr Stimmen ausgezählt werden, desto klarer wird das Bild. → ELECTION hypothetical
          Wenn eine Bank ausfällt, hilft der Staat den Kunden. → AID hypothetical
          Falls es brennt, dann nimmt die Polizei Verdächtige fest. → COERCE hypothetical
          Eine Explosion gab es nicht. → ACCIDENT negated
          Bei einer Übung simulierten die Retter einen Anschlag. → ASSAULT hypothetical
          Der Film handelt von einem Mord. → ASSAULT hypothetical
          Die Regierung warnt vor Anschlägen. → ASSAULT hypothetical
          Wie nach dem Anschlag herrschte Stille. → ASSAULT hypothetical
          Es ist unklar, was die Stadt untersagte. → COERCE hypothetical
          Sie riefen dazu auf, gegen die Stadt zu protestieren. → REQUEST asserted; PROTEST planned
          Die Polizei griff ein, bevor die Männer die Bank überfallen konnten. → CRIME planned
          Ein Streik ist nicht geplant. → PROTEST negated
          Polizisten lösten die Versammlung nicht auf. → COERCE negated
          Vielleicht wird man von der Nachbarin aufgefordert zu gehen. → REQUEST hypothetical
          Womöglich kam es zu einem Angriff. → ASSAULT hypothetical
          Es kann nicht sein, dass die Stadt die Versammlung untersagt. → COERCE hypothetical
          Sie hat Angst davor, dass Männer sie angreifen. → ASSAULT hypothetical
          Das Design konnte man kritisieren. → ACCUSE hypothetical
          Es regnet.\\n\\nSie berät Menschen, die eingesperrt werden. → COERCE hypothetical
          Es regnet.\\n\\nDie Wache, die im Notfall den Arzt rettet, ist klein. → AID hypothetical
          Nicht nur ein Streit, sondern auch eine Massenpanik könnte ausbrechen. → ACCIDENT hypothetical
          Ergebnisse werden auf Konferenzen präsentiert. → ''
          Auf Konferenzen haben sie Ergebnisse präsentiert. → CONSULT asserted
          In der Halle, in der die Präsidentin gewählt werden wird, ist es still. → ELECTION planned
          Die Männer werden bald festgenommen werden. → COERCE planned
          Im Dezember wurde er vorzeitig entlassen. → RETREAT asserted
          Vier Wochen vor der Wahl stellt die Krankheit ihn vor Probleme. → ELECTION planned
          Vor der Wahl streitet die Partei. → ELECTION planned
          Auf dem Weg zur Präsidentschaftswahl gibt es Streit. → ELECTION planned
          Vor der Wahl [2017|YEAR] gab es Streit. → ELECTION asserted
          Im [Mai|MONTH:2017-05], vier Wochen vor der Wahl, gab es Streit. → ELECTION asserted
          Menschen, die in den Arbeitsmarkt einsteigen, haben Nachteile. → ''
          In der Umfrage kommt die Partei auf 30 Prozent. → ''
          Zuletzt hatte [2020|YEAR] ein Felssturz im Tal einen Menschen das Leben gekostet. → DISASTER asserted
          # figures of speech
          Der Auftritt verunglückte. → ''
          Vier Jahre danach erschoss er sich. → ''
          Auf der Straße kamen ihr drei Frauen entgegen. → ''
          Sie pflegen ihn seit dem Unglück, wie sie das Verbrechen nennen. → ACCIDENT asserted
          Die Kanzlerin demonstrierte Gelassenheit. → ''
          Entzündet hatte sich der Streit an einer Frage. → ''
          Das Gesetz fordert einen Nachweis. → ''
          Jetzt ist die Politik gefordert. → ''
          Bei Ski-Wettkämpfen gelten andere Regeln. → ''
          Die Preise explodierten. → ''
          Das Lektorat bestreitet der Verleger allein. → ''
          Mehrere Bereiche bieten sich an. → ''
          Er spielt im Sturm. → ''
          Ihnen blieb kaum eine andere Wahl. → ''
          Das Virus greift die Lunge an. → ''
          Die Leber wurde von dem Virus angegriffen. → ''
          Der Markt wurde mit Masken überschwemmt. → ''
          Der Händler verlangt fünf Euro. → ''
          Die Gäste sind der Technik ausgeliefert. → ''
          Die Kanzlerin ist dreimal vor die Presse getreten. → ''
          Im Saal trifft sie auf einen Gast. → ''
          Ein Baum begrüßt die Besucher. → ''
          Sie arbeiten mit billigen Masken. → ''
          Die Reform wurde verschleppt. → ''
          Der Konzern kaperte das Thema. → ''
          Der Torwart war außer Gefecht. → ''
          Der historische Einbruch der Wirtschaft überraschte viele. → ''
          Eine Flut von Beschwerden kam. → ''
          Der Sturm der Entrüstung legte sich. → ''
          Die Mannschaft griff über links an. → ''
          Die Ministerin steht unter Beschuss. → ACCUSE asserted
          Die Abgeordnete attackierte den Kanzler. → ACCUSE asserted
          """)
  void what_is_told_as_done_is_told_apart(String story, String events) {
    assertThat(
            CODER.code(Story.of(story.replace("\\n", "\n"))).stream()
                .map(
                    event ->
                        event.type()
                            + " "
                            + event.modality().name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining("; ")))
        .isEqualTo(events);
  }
}
