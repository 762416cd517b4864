package org.pressespiegel.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pressespiegel.document.Document;
import org.pressespiegel.document.Part;
import org.pressespiegel.entity.EntityType;
import org.pressespiegel.entity.NamedSpan;
import org.pressespiegel.text.Span;

final class PlaceFinderTest {

  private static final PlaceFinder FINDER = PlaceFinder.standard();

  @Test
  void the_country_named_most_is_the_focus() {
    Places places =
        FINDER.find(
            Document.of(
                "In Kirkuk im Irak wurde gekämpft. Die irakische Armee rückte vor. Paris schwieg."),
            List.of());

    assertThat(places.focusCountry()).contains("IQ");
    assertThat(places.focusPlace()).contains("Kirkuk");
  }

  @Test
  void a_text_without_places_has_no_focus() {
    Places places = FINDER.find(Document.of("Es regnete. Niemand kam."), List.of());

    assertThat(places.places()).isEmpty();
    assertThat(places.focusCountry()).isEmpty();
    assertThat(places.focusPlace()).isEmpty();
  }

  @Test
  void recognised_persons_and_organisations_are_no_places() {
    String text = "Graz sprach mit Linz.";

    assertThat(found(text)).containsExactly("Graz", "Linz");
    assertThat(found(text, mention(0, 4, EntityType.PER))).containsExactly("Linz");
    assertThat(found("Kanzlei Wels Partner klagte.", mention(0, 20, EntityType.ORG))).isEmpty();
  }

  @Test
  void a_recognised_place_needs_no_other_help() {
    String text = "Als Hausen brannte, schliefen alle.";

    assertThat(found(text, mention(4, 10, EntityType.LOC))).containsExactly("Hausen");
  }

  @Test
  void silent_parts_name_no_places() {
    Document text =
        new Document(
            "In Wien regnet es.\n\nHanna Muster, Berlin",
            List.of(new Part(Part.Kind.BYLINE, new Span(20, 40))),
            List.of());

    assertThat(FINDER.find(text, List.of()).places())
        .extracting(Place::surface)
        .containsExactly("Wien");
  }

  @Test
  void every_place_says_why() {
    Place place =
        FINDER
            .find(Document.of("In Springfield im US-Bundesstaat Illinois brannte es."), List.of())
            .places()
            .get(0);

    assertThat(place.reason()).isEqualTo("preposition+hierarchy");
    assertThat(place.candidates()).isGreaterThan(5);
    assertThat(place.confidence()).isBetween(0.5, 1.0);
  }

  private static NamedSpan mention(int begin, int end, EntityType type) {
    return new NamedSpan(new Span(begin, end), type, 0.95);
  }

  private static List<String> found(String text, NamedSpan... mentions) {
    return FINDER.find(Document.of(text), List.of(mentions)).places().stream()
        .map(Place::surface)
        .toList();
  }
}
