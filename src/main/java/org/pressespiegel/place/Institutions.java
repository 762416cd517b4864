package org.pressespiegel.place;

import java.util.Optional;

/**
 * The states whose institutions or lands some words name: parties, parliaments, authorities;
 * provinces. Source: {@code cues.tsv, adjectives.tsv}, written for this project.
 */
public final class Institutions {

  private Institutions() {}

  /**
   * Returns the state of the institution that a word or the first part of a compound names, as
   * printed: {@code CDU, AfD-Abgeordneter, Bundestagsabgeordnete}; as ISO 3166-1 alpha-2.
   */
  public static Optional<String> country(String word) {
    Lexicon lexicon = Lexicon.german();
    String found = lexicon.cue(word);
    int hyphen = word.indexOf('-');
    if (found == null && hyphen > 0) {
      found = lexicon.cue(word.substring(0, hyphen));
    }
    if (found == null && word.startsWith("Bundestags")) {
      found = lexicon.cue("Bundestag");
    }
    return Optional.ofNullable(found);
  }

  /**
   * Returns the state that the land of an adjective in lower case lies in: {@code englischen,
   * bayerische}; as ISO 3166-1 alpha-2.
   */
  public static Optional<String> ofLand(String adjective) {
    return Optional.ofNullable(Lexicon.german().countryOfAdjective(adjective));
  }
}
