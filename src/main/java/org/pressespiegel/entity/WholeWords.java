package org.pressespiegel.entity;

import java.util.ArrayList;
import java.util.List;
import org.pressespiegel.language.Words;

/**
 * No name is a part of a word: {@code US} in {@code US-Truppen} is none, nor is {@code
 * Kreml-Sprecher}; {@code EU-Kommission} and {@code Baden-Württemberg} are, as whole words.
 */
final class WholeWords implements Step {

  private static final String RULE = "whole_word";
  private static final int SHORTEST_HEAD = 6;

  @Override
  public List<Found> apply(Scene scene, List<Found> names) {
    Words words = scene.words();
    List<Found> whole = new ArrayList<>(names.size());
    for (Found name : names) {
      int first = scene.firstWord(name);
      int end = scene.endWord(name);
      if (first >= words.size() || end <= first) {
        whole.add(name);
        continue;
      }
      boolean cut = isCut(words, first, name) || isCut(words, end - 1, name);
      if (cut) {
        continue;
      }
      boolean descriptive = isDescriptive(words.get(first));
      if (end - first == 1 && descriptive) {
        continue;
      }
      boolean beforePerson = descriptive && name.type() == EntityType.PER && end - first > 1;
      whole.add(
          beforePerson && words.isSpaced(first + 1)
              ? name.at(words.begin(first + 1), name.end(), RULE)
              : name);
    }
    return whole;
  }

  /** Returns whether the name ends or begins at a hyphen inside the word. */
  private static boolean isCut(Words words, int word, Found name) {
    boolean behind = words.begin(word) < name.begin();
    boolean before = name.end() < words.end(word);
    String letters = words.get(word);
    char next = before ? letters.charAt(name.end() - words.begin(word)) : ' ';
    char last = behind ? letters.charAt(name.begin() - words.begin(word) - 1) : ' ';
    return isHyphen(next) || isHyphen(last);
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  /** Returns whether a hyphenated word ends in a common noun that makes it no name. */
  static boolean isDescriptive(String word) {
    int hyphen = word.lastIndexOf('-');
    if (hyphen <= 0 || hyphen + 1 >= word.length()) {
      return false;
    }
    String head = NameWords.lower(word.substring(hyphen + 1));
    return NameWords.COMPOUND_HEADS.contains(head)
        || NameWords.COMPOUND_ENDINGS.longest(head, SHORTEST_HEAD) != null;
  }
}
