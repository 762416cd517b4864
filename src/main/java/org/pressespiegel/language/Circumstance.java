package org.pressespiegel.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.pressespiegel.text.Endings;
import org.pressespiegel.text.WordTable;

/** What nouns tell when, how much or on which occasion, and are no party to what happens. */
public enum Circumstance {
  /** A day or a part of it, in compounds too: {@code Montag, Montagabend}. */
  DAY,
  /** What is counted before what it measures: {@code acht Jahre Haft}. */
  MEASURE,
  /** What is paid, and may be what somebody gives: {@code zwei Millionen Euro}. */
  SUM,
  /** All nouns of time, of measure and of occasions. */
  CIRCUMSTANCE;

  private static final Map<String, Set<Circumstance>> NOUNS = nouns();
  private static final Endings<String> DAYS = days();
  private static final int SHORTEST_DAY = 5;

  /** Returns whether a noun in lower case is of this kind. */
  public boolean has(String lower) {
    boolean known = NOUNS.getOrDefault(lower, Set.of()).contains(this);
    return known || this != MEASURE && this != SUM && DAYS.longest(lower, SHORTEST_DAY) != null;
  }

  private static Map<String, Set<Circumstance>> nouns() {
    return WordTable.of(Circumstance.class, "circumstances.tsv", "noun", "classes")
        .byWord("noun", row -> row.constants("classes", " ", Circumstance.class));
  }

  private static Endings<String> days() {
    Map<String, String> days = new HashMap<>();
    NOUNS.forEach(
        (noun, kinds) -> {
          if (kinds.contains(DAY)) {
            days.put(noun, noun);
          }
        });
    return Endings.of(days);
  }
}
