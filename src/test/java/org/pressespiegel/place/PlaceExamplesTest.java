package org.pressespiegel.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pressespiegel.document.Document;
import org.pressespiegel.text.WordTable;

/** Sentences of {@code examples.tsv} and the places that are in them. */
final class PlaceExamplesTest {

  private static final PlaceFinder FINDER = PlaceFinder.standard();

  static Stream<Arguments> examples() {
    return WordTable.of(PlaceExamplesTest.class, "examples.tsv", "phenomenon", "text", "places")
        .rows()
        .stream()
        .map(row -> Arguments.of(row.cell("text"), row.cell("places")));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void places_are_found_and_told_apart(String text, String expected) {
    List<Place> places = FINDER.find(Document.of(text), List.of()).places();

    assertThat(places.stream().map(PlaceExamplesTest::told).collect(Collectors.joining("; ")))
        .isEqualTo(expected);
  }

  private static String told(Place place) {
    return place.spot().map(Place.Spot::german).orElse("?")
        + (place.metonymic() ? "*" : "")
        + "/"
        + place.spot().map(Place.Spot::country).orElse("");
  }
}
