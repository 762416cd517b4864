package org.pressespiegel.language;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.pressespiegel.text.TableRow;
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

  /**
   * What is known of a word.
   *
   * @param known whether it is more than a part of verbs
   */
  private record Entry(Set<WordClass> classes, String base, boolean known) {}

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
    return entry != null && entry.known;
  }

  /** Returns the preposition that a word is or holds, {@code von} in {@code vom}; or empty. */
  public static String preposition(String lower) {
    Entry entry = WORDS.get(Spelling.swiss(lower));
    return entry != null && entry.classes.contains(PREPOSITION) ? entry.base : "";
  }

  private static Map<String, Entry> words() {
    Map<String, Entry> words = new HashMap<>();
    WordTable table =
        WordTable.of(WordClass.class, "function_words.tsv", "word", "class", "preposition");
    for (TableRow row : table.distinct("word").rows()) {
      Set<WordClass> classes = row.constants("class", " ", WordClass.class);
      String base = row.optional("preposition").orElse(row.word("word"));
      boolean known = !classes.equals(Set.of(PARTICLE));
      words.put(Spelling.swiss(row.word("word")), new Entry(classes, base, known));
    }
    return WordMap.copyOf(words);
  }
}
