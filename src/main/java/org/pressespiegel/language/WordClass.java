package org.pressespiegel.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pressespiegel.text.WordMap;
import org.pressespiegel.text.WordTable;

/** The classes of words that hold sentences together. */
public enum WordClass {
  PREPOSITION,
  SUBORDINATOR,
  COORDINATOR,
  SUBJECT_PRONOUN,
  OBJECT_PRONOUN,
  DATIVE_PRONOUN,
  REFLEXIVE,
  RELATIVE,
  NEGATION,
  ADVERB,
  QUANTITY;

  private record Entry(WordClass wordClass, String base) {}

  /** By the Swiss spelling. */
  private static final Map<String, Entry> WORDS = words();

  /** Returns whether a word in lower case is of this class. */
  public boolean has(String lower) {
    Entry entry = WORDS.get(Spelling.swiss(lower));
    return entry != null && entry.wordClass == this;
  }

  /** Returns whether a word in lower case is of any class. */
  public static boolean isKnown(String lower) {
    return WORDS.containsKey(Spelling.swiss(lower));
  }

  /** Returns the preposition that a word is or holds, {@code von} in {@code vom}; or empty. */
  public static String preposition(String lower) {
    Entry entry = WORDS.get(Spelling.swiss(lower));
    return entry != null && entry.wordClass == PREPOSITION ? entry.base : "";
  }

  private static Map<String, Entry> words() {
    Map<String, Entry> words = new HashMap<>();
    for (List<String> row : WordTable.rows(WordClass.class, "function_words.tsv")) {
      WordClass wordClass = valueOf(row.get(1).toUpperCase(Locale.ROOT));
      words.put(
          Spelling.swiss(row.get(0)),
          new Entry(wordClass, row.get(2).isEmpty() ? row.get(0) : row.get(2)));
    }
    return WordMap.copyOf(words);
  }
}
