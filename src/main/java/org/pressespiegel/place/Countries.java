package org.pressespiegel.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pressespiegel.text.WordMap;
import org.pressespiegel.text.WordTable;

/** The countries: their names, and the words that speak of them without naming them. */
public final class Countries {

  private static final List<String> ADJECTIVE_ENDINGS = List.of("", "e", "en", "em", "er", "es");

  private static final Countries STANDARD =
      new Countries(WordTable.rows(Countries.class, "countries.tsv"));

  private final List<Location> locations = new ArrayList<>();
  private final Map<String, String> adjectives;
  private final Map<String, String> inhabitants;
  private final Map<String, String> words;

  private Countries(List<List<String>> rows) {
    Map<String, String> ofAdjectives = new HashMap<>();
    Map<String, String> ofInhabitants = new HashMap<>();
    Map<String, String> ofWords = new HashMap<>();
    for (List<String> row : rows) {
      String code = row.get(0);
      List<String> names = new ArrayList<>();
      for (String name : list(row.get(2))) {
        names.addAll(Inflection.forms(name));
      }
      names.addAll(Inflection.forms(row.get(1)));
      locations.add(
          new Location(
              0,
              Kind.COUNTRY,
              "PCLI",
              code,
              "",
              row.get(1),
              "",
              0,
              Double.parseDouble(row.get(5)),
              Double.parseDouble(row.get(6)),
              0,
              names));
      for (String adjective : list(row.get(3))) {
        ADJECTIVE_ENDINGS.forEach(ending -> ofAdjectives.putIfAbsent(adjective + ending, code));
      }
      for (String inhabitant : list(row.get(4))) {
        forms(inhabitant).forEach(form -> ofInhabitants.putIfAbsent(form, code));
      }
      for (String cell : row.subList(1, 5)) {
        list(cell).forEach(word -> ofWords.putIfAbsent(word.toLowerCase(Locale.ROOT), code));
      }
    }
    adjectives = WordMap.copyOf(ofAdjectives);
    inhabitants = WordMap.copyOf(ofInhabitants);
    words = WordMap.copyOf(ofWords);
  }

  /** Returns the countries of this package's table. */
  public static Countries standard() {
    return STANDARD;
  }

  List<Location> locations() {
    return locations;
  }

  /**
   * Returns the ISO 3166-1 codes by all words of countries in lower case: names, adjectives without
   * ending, inhabitants.
   */
  public Map<String, String> codesByWord() {
    return words;
  }

  /** Returns the country of an adjective in any case, such as {@code irakischen}. */
  Optional<String> ofAdjective(String word) {
    return Optional.ofNullable(adjectives.get(word));
  }

  /** Returns the country of a word for people, such as {@code Irakerinnen}. */
  Optional<String> ofInhabitant(String word) {
    return Optional.ofNullable(inhabitants.get(word));
  }

  private static List<String> forms(String inhabitant) {
    if (!inhabitant.endsWith("e")) {
      return List.of(
          inhabitant,
          inhabitant + "n",
          inhabitant + "s",
          inhabitant + "en",
          inhabitant + "in",
          inhabitant + "innen");
    }
    String stem = inhabitant.substring(0, inhabitant.length() - 1);
    return List.of(stem + "e", stem + "en", stem + "er", stem + "in", stem + "innen");
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
  }
}
