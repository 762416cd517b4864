package org.pressespiegel.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordMap;
import org.pressespiegel.text.WordTable;

/** The countries: their names, and the words that speak of them without naming them. */
public final class Countries {

  private static final List<String> ADJECTIVE_ENDINGS = List.of("", "e", "en", "em", "er", "es");

  private static final Countries STANDARD =
      new Countries(
          WordTable.of(
                  Countries.class,
                  "countries.tsv",
                  "code",
                  "name",
                  "other_names",
                  "adjectives",
                  "inhabitants",
                  "lat",
                  "lon")
              .distinct("code")
              .rows());

  private final List<Location> locations = new ArrayList<>();
  private final Map<String, String> adjectives;
  private final Map<String, String> inhabitants;
  private final Map<String, String> words;
  private final Map<String, String> names;

  private Countries(List<TableRow> rows) {
    Map<String, String> ofAdjectives = new HashMap<>();
    Map<String, String> ofInhabitants = new HashMap<>();
    Map<String, String> ofWords = new HashMap<>();
    Map<String, String> ofCodes = new HashMap<>();
    for (TableRow row : rows) {
      String code = code(row);
      List<String> names = new ArrayList<>();
      for (String name : row.words("other_names", ";")) {
        names.addAll(Inflection.forms(name));
      }
      names.addAll(Inflection.forms(row.word("name")));
      ofCodes.put(code, row.word("name"));
      locations.add(
          new Location(
              0,
              Kind.COUNTRY,
              "PCLI",
              code,
              "",
              row.word("name"),
              "",
              0,
              row.decimal("lat"),
              row.decimal("lon"),
              0,
              OtherName.german(names)));
      for (String adjective : row.words("adjectives", ";")) {
        ADJECTIVE_ENDINGS.forEach(ending -> ofAdjectives.putIfAbsent(adjective + ending, code));
      }
      for (String inhabitant : row.words("inhabitants", ";")) {
        forms(inhabitant).forEach(form -> ofInhabitants.putIfAbsent(form, code));
      }
      for (String column : List.of("name", "other_names", "adjectives", "inhabitants")) {
        row.words(column, ";")
            .forEach(word -> ofWords.putIfAbsent(word.toLowerCase(Locale.ROOT), code));
      }
    }
    adjectives = WordMap.copyOf(ofAdjectives);
    inhabitants = WordMap.copyOf(ofInhabitants);
    words = WordMap.copyOf(ofWords);
    this.names = Map.copyOf(ofCodes);
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

  /** Returns the German names of all countries by their ISO 3166-1 codes. */
  public Map<String, String> namesByCode() {
    return names;
  }

  /**
   * Returns the ISO 3166-1 code of the country of an adjective in any case, such as {@code
   * irakischen}; empty where it is of none.
   */
  public Optional<String> ofAdjective(String word) {
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

  private static String code(TableRow row) {
    if (!row.cell("code").matches("[A-Z]{2}")) {
      throw row.wrong("code", "no code of two capitals");
    }
    return row.cell("code");
  }
}
