package org.pressespiegel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which verb a day belongs to: the text is of a Thursday, the Wednesday before it or after it. */
final class ClauseTest {

  private static final LocalDate THURSDAY = LocalDate.of(2020, 4, 2);

  private final TimexTagger tagger = TimexTagger.standard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Am Mittwoch hat die Ministerin (SPD) den Plan vorgestellt.",
        "Die Ministerin (SPD) hat am Mittwoch (vor dem Rat) den Plan vorgestellt.",
        "Der Kurs ist am Mittwoch um 2,5 Prozent gefallen.",
        "Der Kurs ist am Mittwoch auf 1.234,56 Punkte gefallen.",
        "Der FC hat am Mittwoch 1:0 (0:0) gewonnen.",
        "Am Mittwoch hat die Ministerin, eine Juristin aus Bremen, den Plan vorgestellt.",
        "Am Mittwoch hat die Ministerin, die aus Bremen stammt, den Plan vorgestellt.",
        "Die Ministerin hat, so die Zeitung, am Mittwoch den Plan vorgestellt.",
        "Am Mittwoch haben Bund, Länder und Gemeinden den Plan beschlossen.",
        "Am Mittwoch ist der Sprecher (er wird bald 60) zurückgetreten.",
        "Die Polizei hat am Mittwoch zwei Männer (19 und 23 Jahre alt) festgenommen.",
      })
  void a_perfect_holds_its_clause_together(String text) {
    assertThat(wednesday(text)).isEqualTo("2020-04-01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Am Mittwoch wird die Ministerin (SPD) den Plan vorstellen.",
        "Die Ministerin (sie hat den Plan vorgestellt) wird am Mittwoch erwartet.",
        "Am Mittwoch will der Rat, der zuletzt gestritten hat, den Plan beschließen.",
        "Der Rat soll am Mittwoch 2,5 Millionen Euro freigeben.",
      })
  void a_future_stays_one(String text) {
    assertThat(wednesday(text)).isEqualTo("2020-04-08");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Am Mittwoch hat der Rat frei, wie gewohnt.",
        "Am Mittwoch hat der Rat Zeit, und die Anträge werden bearbeitet.",
        "Am Mittwoch ist Markt, organisiert vom Verein.",
      })
  void a_participle_elsewhere_closes_no_perfect(String text) {
    assertThat(wednesday(text)).isNotEqualTo("2020-04-01");
  }

  private String wednesday(String text) {
    return tagger.tag(text, Anchor.day(THURSDAY)).stream()
        .filter(timex -> timex.surface().contains("Mittwoch"))
        .map(Timex::value)
        .findFirst()
        .orElseThrow();
  }
}
