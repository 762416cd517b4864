package org.pressespiegel.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
  private record Entry(int classes, String base, boolean known) {}

  /** By the Swiss spelling. */
  private static final Map<String, Entry> WORDS = words();

  /** Returns whether a word in lower case is of this class. */
  public boolean has(String lower) {
    Entry entry = WORDS.get(Spelling.swiss(lower));
    return entry != null && (entry.classes & bit()) != 0;
  }

  /** Returns the classes of a word in lower case, by {@link #bit}. */
  static int bits(String lower) {
    Entry entry = WORDS.get(Spelling.swiss(lower));
    return entry == null ? 0 : entry.classes;
  }

  /** Returns whether a word in lower case is of one of some classes. */
  public static boolean isOneOf(Set<WordClass> classes, String lower) {
    Entry entry = WORDS.get(Spelling.swiss(lower));
    return entry != null && (entry.classes & bits(classes)) != 0;
  }

  /** Returns whether a word in lower case is of any class, and no mere part of verbs. */
  public static boolean isKnown(String lower) {
    Entry entry = WORDS.get(Spelling.swiss(lower));
    return entry != null && entry.known;
  }

  /** Returns the preposition that a word is or holds, {@code von} in {@code vom}; or empty. */
  public static String preposition(String lower) {
    Entry entry = WORDS.get(Spelling.swiss(lower));
    return entry != null && (entry.classes & PREPOSITION.bit()) != 0 ? entry.base : "";
  }

  /** Returns the bit of this class in a set of classes. */
  int bit() {
    return 1 << ordinal();
  }

  /** Returns the words of this class, by the Swiss spelling. */
  Set<String> members() {
    return WORDS.keySet().stream()
        .filter(word -> (bits(word) & bit()) != 0)
        .collect(Collectors.toSet());
  }

  private static int bits(Set<WordClass> classes) {
    int bits = 0;
    for (WordClass one : classes) {
      bits |= one.bit();
    }
    return bits;
  }

  private static Map<String, Entry> words() {
    Map<String, Entry> words = new HashMap<>();
    WordTable table =
        WordTable.of(WordClass.class, "function_words.tsv", "word", "class", "preposition");
    for (TableRow row : table.distinct("word").rows()) {
      Set<WordClass> classes = row.constants("class", " ", WordClass.class);
      String base = row.optional("preposition").orElse(row.word("word"));
      boolean known = !classes.equals(Set.of(PARTICLE));
      words.put(Spelling.swiss(row.word("word")), new Entry(bits(classes), base, known));
    }
    return WordMap.copyOf(words);
  }
}
