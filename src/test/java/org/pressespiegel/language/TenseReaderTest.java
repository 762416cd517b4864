package org.pressespiegel.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenseReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PAST|Der Rat beschloss X den Plan.",
        "PAST|Der Rat hat X den Plan beschlossen.",
        "PAST|Die Halle ist X eingeweiht worden.",
        "PAST|Der Minister, der X zurücktrat, schweigt.",
        "PAST|Sie haben den Saal gemietet, X eine Bühne gebaut, wie es sich gehört.",
        "PAST|Der Verein blamorierte sich X.",
        "PRESENT|Die Kanzlerin reist X nach Wien.",
        "PRESENT|Das Museum ist X geschlossen.",
        "PRESENT|Am Fest X nimmt der Chor teil.",
        "FUTURE|Der Rat will X den Plan beschließen.",
        "FUTURE|Das für X geplante Fest ist verschoben.",
        "FUTURE|Die Straße könnte X frei sein.",
        "FUTURE|Ich werde X kommen.",
        "UNKNOWN|Die Polizei meldet X zwei Unfälle.",
        "UNKNOWN|Der dritte Versuch am X, Bericht auf Seite 5",
        "UNKNOWN|Die letzte Sitzung vor X",
      })
  void verbs_tell_a_time(TimeReference time, String text) {
    Tokens tokens = Tokens.of(text);
    TenseReader reader = new TenseReader(tokens);

    assertThat(reader.at(tokens.at(text.indexOf('X')), 0, tokens.size())).isEqualTo(time);
  }
}
