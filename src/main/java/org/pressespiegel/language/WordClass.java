package org.pressespiegel.language;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
  QUANTITY,
  /** What opens the clause that a verb of saying asks for: {@code dass, ob}. */
  COMPLEMENT,
  /** What opens a question: {@code wer, wann}. */
  QUESTION,
  /** What parts from a verb: {@code mit} of {@code teilte mit}. */
  PARTICLE;

  private record Entry(Set<WordClass> classes, String base) {}

  /** By the Swiss spelling. */
  private static final Map<String, Entry> WORDS = words();

  /** Returns whether a word in lower case is of this class. */
  public boolean has(String lower) {
    Entry entry = WORDS.get(Spelling.swiss(lower));
    return entry != null && entry.classes.contains(this);
  }

  /** Returns whether a word in lower case is of one of some classes. */
  public static boolean isOneOf(Set<WordClass> classes, String lower) {
    Entry entry = WORDS.get(Spelling.swiss(lower));
    return entry != null && !Collections.disjoint(entry.classes, classes);
  }

  /** Returns whether a word in lower case is of any class, and no mere part of verbs. */
  public static boolean isKnown(String lower) {
    Entry entry = WORDS.get(Spelling.swiss(lower));
    return entry != null && !entry.classes.equals(Set.of(PARTICLE));
  }

  /** Returns the preposition that a word is or holds, {@code von} in {@code vom}; or empty. */
  public static String preposition(String lower) {
    Entry entry = WORDS.get(Spelling.swiss(lower));
    return entry != null && entry.classes.contains(PREPOSITION) ? entry.base : "";
  }

  private static Map<String, Entry> words() {
    Map<String, Entry> words = new HashMap<>();
    for (List<String> row : WordTable.rows(WordClass.class, "function_words.tsv")) {
      Set<WordClass> classes = EnumSet.noneOf(WordClass.class);
      for (String one : row.get(1).split(" ")) {
        classes.add(valueOf(one.toUpperCase(Locale.ROOT)));
      }
      String base = row.get(2).isEmpty() ? row.get(0) : row.get(2);
      words.put(Spelling.swiss(row.get(0)), new Entry(classes, base));
    }
    return WordMap.copyOf(words);
  }
}
