package org.pressespiegel.place;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The places of an article.
 *
 * @param places in the order of the text, none overlapping another
 * @param focusCountry ISO 3166-1 alpha-2 code of the country that the article is about
 * @param focusPlace German name of the place that it is most about, below a country
 */
public record Places(
    List<Place> places, Optional<String> focusCountry, Optional<String> focusPlace) {

  public Places {
    places = List.copyOf(places);
    Objects.requireNonNull(focusCountry, "focusCountry");
    Objects.requireNonNull(focusPlace, "focusPlace");
    for (int i = 1; i < places.size(); i++) {
      if (places.get(i).span().begin() < places.get(i - 1).span().end()) {
        throw new IllegalArgumentException("places overlap: " + places.get(i));
      }
    }
  }
}
