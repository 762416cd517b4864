package org.pressespiegel.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorsTest {

  @ParameterizedTest
  @CsvSource({
    "Anwältin, PERSON",
    "Anwälten, PERSON",
    "Landrat, PERSON",
    "Oberbürgermeisterinnen, PERSON",
    "Demonstrant:innen, PERSON",
    "Eltern, PERSON",
    "54-Jährige, PERSON",
    "Hilfsorganisationen, BODY",
    "Ministeriums, BODY",
    "Milizen, BODY",
    "Stadtrat, PERSON",
    "Umweltverbände, BODY",
    "EU, BODY",
    "Tausende, CROWD",
    "Zehntausenden, CROWD",
    "Brücke, ",
    "Vorwurf, ",
    "Neu, ",
    "Krise, ",
  })
  void a_noun_in_any_form_says_who_can_act(String noun, Actors.Kind kind) {
    assertThat(Actors.kind(noun.toLowerCase(Locale.ROOT))).isEqualTo(Optional.ofNullable(kind));
  }

  @ParameterizedTest
  @CsvSource({
    "Ministerin, , Ministerin, f",
    "Ministers, des, Minister, m",
    "Abgeordnete, der, Abgeordneter, m",
    "Sprecher:in, , Sprecher:in, n",
    "Familie, , , ",
    "Haus, , , ",
  })
  void a_role_is_told_in_the_nominative_with_its_sex(
      String noun, String article, String role, Character sex) {
    assertThat(RoleWord.of(noun, article == null ? "" : article))
        .isEqualTo(Optional.ofNullable(role).map(r -> new RoleWord(r, sex)));
  }
}
