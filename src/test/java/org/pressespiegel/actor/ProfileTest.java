package org.pressespiegel.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProfileTest {

  private static final LocalDate MAY = LocalDate.parse("2020-05-04");
  private static final LocalDate JUNE = LocalDate.parse("2020-06-01");

  @Test
  void most_articles_tell_name_and_role() {
    Profile profile = new Profile("id", ActorType.PERSON);
    profile.add("a", "Ruge", List.of(), "Zeugin", null, 2, JUNE);
    profile.add("b", "Ruge", List.of(), null, null, 1, MAY);
    profile.add("b", "Anna Ruge", List.of("Ruge"), "Ministerin", null, 3, MAY);
    profile.add("c", "Anna M. Ruge", List.of(), "Ministerin", null, 1, JUNE);
    profile.add("d", "Anna Ruge", List.of(), "Abgeordnete", null, 1, null);

    Actor actor = profile.actor();

    assertThat(actor.name()).isEqualTo("Anna Ruge");
    assertThat(actor.aliases()).containsExactly("Anna M. Ruge", "Ruge");
    assertThat(actor.role()).isEqualTo("Ministerin");
    assertThat(actor.roles())
        .containsExactly(
            new RoleSpan("Ministerin", MAY, JUNE, 2),
            new RoleSpan("Abgeordnete", null, null, 1),
            new RoleSpan("Zeugin", JUNE, JUNE, 1));
    assertThat(actor.first()).isEqualTo(MAY);
    assertThat(actor.last()).isEqualTo(JUNE);
    assertThat(actor.articles()).isEqualTo(4);
    assertThat(actor.mentions()).isEqualTo(8);
    assertThat(actor.country()).isNull();
  }

  @Test
  void what_else_an_article_calls_it_is_no_name_to_show() {
    Profile part = new Profile("id", ActorType.ORGANISATION);
    part.add("a", "SPD Berlin", List.of("SPD", "Berliner SPD"), null, null, 2, JUNE);
    part.add("b", "SPD Berlin", List.of("SPD"), null, null, 2, JUNE);
    part.add("c", "Landesverband Berlin", List.of("SPD"), null, null, 2, JUNE);
    Profile son = new Profile("id", ActorType.PERSON);
    son.add("a", "Karl Ruge Jr.", List.of("Karl Ruge", "Ruge"), null, null, 2, JUNE);

    assertThat(part.actor().name()).isEqualTo("SPD Berlin");
    assertThat(part.actor().aliases())
        .containsExactly("Landesverband Berlin", "SPD", "Berliner SPD");
    assertThat(son.actor().name()).isEqualTo("Karl Ruge Jr.");
  }

  @Test
  void a_state_is_called_by_its_own_name_and_not_by_its_seat() {
    Profile both = new Profile(States.id("RU"), ActorType.STATE);
    both.add("a", "Kreml", List.of(), null, null, 2, JUNE);
    both.add("b", "Moskau", List.of(), null, null, 2, JUNE);
    both.add("b", "Moskau", List.of(), null, null, 2, JUNE);
    both.add("c", "Russland", List.of(), null, "RU", 2, JUNE);
    Profile seat = new Profile(States.id("FR"), ActorType.STATE);
    seat.add("a", "Paris", List.of(), null, null, 2, JUNE);

    assertThat(both.actor().name()).isEqualTo("Russland");
    assertThat(both.actor().aliases()).containsExactly("Moskau", "Kreml");
    assertThat(seat.actor().name()).isEqualTo("Frankreich");
    assertThat(seat.actor().country()).isEqualTo("FR");
  }

  @ParameterizedTest
  @CsvSource({
    "US-Präsident, US",
    "französischer Präsident, FR",
    "Frankreichs Präsidentin, FR",
    "Sprecher der Regierung in China, CN",
    "Bürgermeister, ''",
    "us-amerikanischer Wissenschaftler, US",
  })
  void a_role_tells_a_state(String role, String state) {
    assertThat(Profile.state(role)).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "USA, US, -, US",
        "Vereinigte Staaten, US, -, US",
        "Kreml, -, -, RU",
        "Weißes Haus, -, -, US",
        "Washington, -, US, US",
        "Washington, -, -, -",
        // A land of its own.
        "Berlin, -, DE, -",
        // The European Union rather than Belgium.
        "Brüssel, -, BE, -",
        "Hamburg, -, -, -",
      })
  void a_state_has_many_names(String name, String code, String capital, String state) {
    assertThat(States.of(name, code, capital).orElse(null)).isEqualTo(state);
  }
}
