package org.pressespiegel.nlp;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lists that a word may stand in (given names, towns, …). A tagger is told in which ones it does,
 * and learnt by itself what that is worth.
 *
 * <p>They belong to the tagger's file: a list that grew after training would tell it what it never
 * saw.
 */
public final class WordLists {

  /** Shorter words keep their {@code s}. */
  private static final int MIN_GENITIVE = 5;

  private final List<String> names;
  private final Map<String, Integer> bits;

  private WordLists(List<String> names, Map<String, Integer> bits) {
    this.names = List.copyOf(names);
    this.bits = bits;
  }

  /** Returns no list at all. */
  public static WordLists none() {
    return new WordLists(List.of(), Map.of());
  }

  /**
   * Takes lists.
   *
   * @param words the words of each list, by its name
   */
  public static WordLists of(Map<String, ? extends Iterable<String>> words) {
    List<String> names = List.copyOf(words.keySet());
    Map<String, Integer> bits = new HashMap<>();
    for (int list = 0; list < names.size(); list++) {
      for (String word : words.get(names.get(list))) {
        bits.merge(word, 1 << list, (some, more) -> some | more);
      }
    }
    return new WordLists(names, bits);
  }

  /** Reads what {@link #toString} wrote. */
  static WordLists parse(String text) {
    if (text.isEmpty()) {
      return none();
    }
    List<String> lines = text.lines().toList();
    Map<String, Integer> bits = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      int tab = line.indexOf('\t');
      bits.put(line.substring(0, tab), Integer.parseInt(line.substring(tab + 1)));
    }
    return new WordLists(Arrays.asList(lines.get(0).split("\t")), bits);
  }

  /** Returns how many lists there are. */
  public int size() {
    return names.size();
  }

  /**
   * Returns the lists that a word stands in, bit by bit: itself, else in capitals written small
   * ({@code BERLIN}), else without the {@code s} of the genitive.
   */
  int of(String word) {
    if (bits.isEmpty()) {
      return 0;
    }
    Integer own = bits.get(word);
    if (own != null) {
      return own;
    }
    if (word.length() > 1 && WordShape.of(word) == WordShape.ALL_CAPITALS) {
      String small = word.charAt(0) + word.substring(1).toLowerCase(Locale.GERMAN);
      return bits.getOrDefault(small, 0);
    }
    boolean genitive = word.length() >= MIN_GENITIVE && word.endsWith("s");
    return genitive ? bits.getOrDefault(word.substring(0, word.length() - 1), 0) : 0;
  }

  /** The names of the lists, then each word with its lists; in order. */
  @Override
  public String toString() {
    if (names.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder(String.join("\t", names)).append('\n');
    new TreeMap<>(bits)
        .forEach((word, own) -> text.append(word).append('\t').append(own).append('\n'));
    return text.toString();
  }
}
