package org.pressespiegel.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.pressespiegel.document.Document;
import org.pressespiegel.text.CodePoints;

final class PlaceFinderProperties {

  private static final PlaceFinder FINDER = PlaceFinder.standard();

  @Property(tries = 300)
  void a_place_reads_its_own_words_and_a_second_look_finds_the_same(@ForAll("texts") String text) {
    Places places = FINDER.find(Document.of(text), List.of());

    CodePoints codePoints = CodePoints.of(text);
    for (Place place : places.places()) {
      assertThat(codePoints.read(place.span())).isEqualTo(place.surface());
    }
    assertThat(FINDER.find(Document.of(text), List.of())).isEqualTo(places);
  }

  @Property(tries = 300)
  void any_string_at_all_can_be_read(@ForAll String text) {
    assertThat(FINDER.find(Document.of(text), List.of())).isNotNull();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            List.of(
                "Wien",
                "in",
                "Essen",
                "der",
                "-",
                "/",
                ". ",
                "😀",
                "Nord",
                "irak",
                "Straße von Hormus",
                "Frankfurt (Oder)",
                "FC",
                "Paris",
                "Hilton",
                "US",
                "droht",
                "3:0",
                ",",
                "–",
                "\n\n",
                "St. Pölten",
                "Kirkuk",
                "im",
                "Michigan",
                "Ägyptens",
                "K1",
                "'",
                "(",
                ")"))
        .list()
        .ofMaxSize(30)
        .map(words -> String.join(" ", words).replace(" - ", "-"));
  }
}
