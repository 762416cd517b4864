package org.pressespiegel.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pressespiegel.text.PeriodReader.Ending;

/** German abbreviations with their periods, from {@code abbreviations.tsv}. */
public final class Abbreviations {

  private static final Map<String, Ending> ENDINGS =
      WordTable.of(Abbreviations.class, "abbreviations.tsv", "abbreviation", "ends", "class")
          .byWord("abbreviation", row -> row.constant("ends", Ending.class));

  private static final List<String> GERMAN = ENDINGS.keySet().stream().sorted().toList();

  private Abbreviations() {}

  /** Returns all of them as they are written, in a fixed order. */
  public static List<String> german() {
    return GERMAN;
  }

  /** Returns when their periods end sentences too, by abbreviation without blanks. */
  static Map<String, Ending> endings() {
    return ENDINGS.keySet().stream()
        .collect(Collectors.toUnmodifiableMap(word -> word.replace(" ", ""), ENDINGS::get));
  }
}
