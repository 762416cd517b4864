package org.pressespiegel.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pressespiegel.text.Span;

final class PlaceFinderTest {

  private static final PlaceFinder FINDER = PlaceFinder.standard();

  @Test
  void the_country_named_most_is_the_focus() {
    Places places =
        FINDER.find(
            ArticleText.of(
                "In Kirkuk im Irak wurde gekämpft. Die irakische Armee rückte vor. Paris schwieg."));

    assertThat(places.focusCountry()).contains("IQ");
    assertThat(places.focusPlace()).contains("Kirkuk");
  }

  @Test
  void a_text_without_places_has_no_focus() {
    Places places = FINDER.find(ArticleText.of("Es regnete. Niemand kam."));

    assertThat(places.places()).isEmpty();
    assertThat(places.focusCountry()).isEmpty();
    assertThat(places.focusPlace()).isEmpty();
  }

  @Test
  void recognised_persons_and_organisations_are_no_places() {
    String text = "Graz sprach mit Linz.";

    assertThat(found(text)).containsExactly("Graz", "Linz");
    assertThat(found(text, mention(0, 4, EntityMention.Type.PER))).containsExactly("Linz");
    assertThat(found("Kanzlei Wels Partner klagte.", mention(0, 20, EntityMention.Type.ORG)))
        .isEmpty();
  }

  @Test
  void a_recognised_place_needs_no_other_help() {
    String text = "Als Hausen brannte, schliefen alle.";

    assertThat(found(text, mention(4, 10, EntityMention.Type.LOC))).containsExactly("Hausen");
  }

  @Test
  void silent_parts_name_no_places() {
    ArticleText text =
        new ArticleText(
            "In Wien regnet es.\n\nHanna Muster, Berlin",
            List.of(),
            List.of(),
            List.of(new Span(20, 40)),
            List.of());

    assertThat(FINDER.find(text).places()).extracting(Place::surface).containsExactly("Wien");
  }

  @Test
  void every_place_says_why() {
    Place place =
        FINDER
            .find(ArticleText.of("In Springfield im US-Bundesstaat Illinois brannte es."))
            .places()
            .get(0);

    assertThat(place.reason()).isEqualTo("preposition+hierarchy");
    assertThat(place.candidates()).isGreaterThan(5);
    assertThat(place.confidence()).isBetween(0.5, 1.0);
  }

  private static EntityMention mention(int begin, int end, EntityMention.Type type) {
    return new EntityMention(new Span(begin, end), type, 0.95);
  }

  private static List<String> found(String text, EntityMention... mentions) {
    return FINDER
        .find(new ArticleText(text, List.of(), List.of(), List.of(), List.of(mentions)))
        .places()
        .stream()
        .map(Place::surface)
        .toList();
  }
}
