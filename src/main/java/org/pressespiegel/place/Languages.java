package org.pressespiegel.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordTable;

/** In which languages a country's own names are written, and in which letters. */
final class Languages {

  private static final Languages STANDARD = new Languages();

  private final Map<String, Set<String>> ofCountry = new HashMap<>();
  private final Set<String> transcribed = new HashSet<>();

  private Languages() {
    WordTable table =
        WordTable.of(Languages.class, "languages.tsv", "country", "languages", "letters");
    for (TableRow row : table.distinct("country").rows()) {
      String letters = row.cell("letters");
      if (!letters.equals("latin") && !letters.equals("other")) {
        throw row.wrong("letters", "neither latin nor other");
      }
      ofCountry.put(row.cell("country"), Set.copyOf(row.words("languages", " ")));
      if (letters.equals("other")) {
        transcribed.add(row.cell("country"));
      }
    }
  }

  static Languages standard() {
    return STANDARD;
  }

  /** Returns whether a language, by its code, is one of a country's own. */
  boolean isLocal(String language, String country) {
    return ofCountry.getOrDefault(country, Set.of()).contains(language);
  }

  /** Returns whether a country writes its names in other letters, so that ours are transcribed. */
  boolean isTranscribed(String country) {
    return transcribed.contains(country);
  }
}
