package org.pressespiegel.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressespiegel.document.Document;
import org.pressespiegel.document.Syntax;
import org.pressespiegel.language.Clause;
import org.pressespiegel.language.Phrase;
import org.pressespiegel.text.SentenceSplitter;
import org.pressespiegel.text.Span;

class DiscourseTest {

  private static Discourse of(String text, String name, EntityType type) {
    Document page = new Document(text, List.of(), SentenceSplitter.german().split(text));
    int at = text.indexOf(name);
    List<NamedSpan> named =
        at < 0 || name.isEmpty()
            ? List.of()
            : List.of(new NamedSpan(new Span(at, at + name.length()), type, 0.9));
    Names names = NameReader.standard().read(page, named);
    List<Span> spans = names.mentions().stream().map(Mention::span).toList();
    int day = text.indexOf("Montag");
    List<Span> times = day < 0 ? List.of() : List.of(new Span(day, day + 6));
    return new Discourse(new Syntax(page, spans), names, times);
  }

  private static Phrase phrase(Discourse discourse, String head) {
    for (Clause clause : discourse.syntax().clauses(0)) {
      for (Phrase phrase : discourse.syntax().phrases(clause)) {
        if (discourse.syntax().tokens().word(phrase.head()).equals(head)) {
          return phrase;
        }
      }
    }
    throw new AssertionError("no phrase " + head);
  }

  @ParameterizedTest
  @CsvSource({
    "'Die Ministerin lobte Karl Voss.', Ministerin, 3, f",
    "'Die Ministerin lobte Karl Voss.', Karl, 3, m",
    "'Das Ministerium lobte ihn.', Ministerium, 2, n",
    "'Die Behörde lobte ihn.', Behörde, 2, f",
    "'Die Behörden lobten ihn.', Behörden, 2, p",
    "'Die 54-Jährige lobte ihn.', 54-Jährige, 3, f",
    "'Der 54-Jährige lobte ihn.', 54-Jährige, 3, m",
    "'Der 54-Jährigen half Karl Voss.', 54-Jährigen, 3, f",
    "'Dem 54-Jährigen half Karl Voss.', 54-Jährigen, 3, m",
    "'Es lobte ihn.', Es, 0, n",
  })
  void a_phrase_tells_how_likely_it_acts_and_its_gender(
      String text, String head, int animacy, char gender) {
    Discourse discourse = of(text, "Karl Voss", EntityType.PER);
    Phrase phrase = phrase(discourse, head);
    int mention = discourse.mention(phrase);
    assertThat(discourse.animacy(phrase)).isEqualTo(animacy);
    assertThat(discourse.isAgent(phrase)).isEqualTo(animacy >= Discourse.BODY);
    assertThat(discourse.gender(phrase, mention < 0 ? null : discourse.entity(mention)))
        .isEqualTo(gender);
  }

  @Test
  void days_and_measures_are_no_parties() {
    Discourse discourse = of("Drei Tage lobte Karl Voss am Montag das Amt.", "", EntityType.PER);
    assertThat(discourse.isTime(phrase(discourse, "Tage"))).isTrue();
    assertThat(discourse.isTime(phrase(discourse, "Montag"))).isTrue();
    assertThat(discourse.isTime(phrase(discourse, "Amt"))).isFalse();
  }

  @Test
  void appearances_come_in_the_order_of_the_text_whoever_adds_them() {
    Discourse discourse = of("Die Ministerin lobte Karl Voss.", "Karl Voss", EntityType.PER);
    discourse.add(appearance(3, Discourse.Part.SPEAKER));
    discourse.add(appearance(1, Discourse.Part.SUBJECT));
    discourse.add(appearance(3, Discourse.Part.TOPIC));
    assertThat(discourse.before(3)).containsExactly(appearance(1, Discourse.Part.SUBJECT));
    assertThat(discourse.before(9))
        .extracting(Discourse.Appearance::part)
        .containsExactly(Discourse.Part.SUBJECT, Discourse.Part.SPEAKER, Discourse.Part.TOPIC);
    discourse.forget(3, one -> one.part() == Discourse.Part.TOPIC);
    assertThat(discourse.before(9)).hasSize(2);
  }

  private static Discourse.Appearance appearance(int token, Discourse.Part part) {
    Discourse.Referent who =
        new Discourse.Referent("Amt", OptionalInt.empty(), Optional.empty(), 'n', false);
    return new Discourse.Appearance(token, part, who, true, null);
  }
}
