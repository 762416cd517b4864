package org.pressespiegel.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pressespiegel.language.Words;

/**
 * A name and its abbreviation in brackets, in either order: {@code Islamischer Staat (IS)}, {@code
 * IS (Islamischer Staat)}. Both are names and of the type of the long form.
 */
final class BracketNames implements Step {

  private static final String RULE = "bracket";
  private static final int LONGEST_ABBREVIATION = 10;
  private static final int LONGEST_NAME = 10;

  /** A long form and its abbreviation, by the UTF-16 indexes at which they begin. */
  record Pair(int longBegin, int shortBegin) {}

  @Override
  public List<Found> apply(Scene scene, List<Found> names) {
    List<Found> better = new ArrayList<>();
    List<Found> all = new ArrayList<>(names);
    for (int at = 0; at < names.size(); at++) {
      Found name = names.get(at);
      Found next = at + 1 < names.size() ? names.get(at + 1) : null;
      better.addAll(withAbbreviation(scene, name, next));
      better.addAll(withLongForm(scene, name, at > 0 ? names.get(at - 1) : null));
    }
    return Found.withBetter(all, better);
  }

  /** Returns the pairs of names of which one explains the other. */
  static List<Pair> pairs(Scene scene, List<Found> names) {
    List<Pair> pairs = new ArrayList<>();
    for (int at = 0; at + 1 < names.size(); at++) {
      Found first = names.get(at);
      Found second = names.get(at + 1);
      if (first.type() != second.type() || !isBracketed(scene.text(), first.end(), second)) {
        continue;
      }
      String outside = scene.surface(first);
      String inside = scene.surface(second);
      if (isAbbreviation(inside, outside)) {
        pairs.add(new Pair(first.begin(), second.begin()));
      } else if (isAbbreviation(outside, inside)) {
        pairs.add(new Pair(second.begin(), first.begin()));
      }
    }
    return pairs;
  }

  private static boolean isBracketed(String text, int end, Found inside) {
    return inside.begin() - end <= 3
        && text.substring(end, inside.begin()).strip().equals("(")
        && inside.end() < text.length()
        && text.charAt(inside.end()) == ')';
  }

  /** A long form was found: its abbreviation in the brackets behind it is a name as well. */
  private static List<Found> withAbbreviation(Scene scene, Found name, Found next) {
    Words words = scene.words();
    int word = scene.endWord(name);
    if (name.type() == EntityType.PER
        || word >= words.size()
        || words.begin(word) - name.end() > 3
        || !isBracketed(scene.text(), name.end(), asFound(words, word, name))) {
      return List.of();
    }
    String letters = words.get(word);
    if (!isAbbreviation(letters, scene.surface(name)) || words.begin(word) < name.end()) {
      return List.of();
    }
    boolean known =
        next != null && next.begin() == words.begin(word) && next.end() == words.end(word);
    return List.of(known ? next.as(name.type(), RULE) : asFound(words, word, name));
  }

  /** An abbreviation in brackets was found: the capitals before it are its long form. */
  private static List<Found> withLongForm(Scene scene, Found name, Found before) {
    Words words = scene.words();
    String letters = scene.surface(name);
    int word = scene.firstWord(name);
    boolean bracketed =
        word > 0
            && words.begin(word) == name.begin()
            && words.gap(word).strip().equals("(")
            && name.end() < scene.text().length()
            && scene.text().charAt(name.end()) == ')';
    boolean behindName = before != null && before.end() > words.end(Math.max(0, word - 1)) - 1;
    if (!bracketed || behindName || name.type() == EntityType.PER || !hasCapitals(letters)) {
      return List.of();
    }
    String initials = letters.replaceAll("[^\\p{Lu}]", "");
    int from = word;
    int left = initials.length();
    for (int back = word - 1; back >= 0 && word - back <= LONGEST_NAME && left > 0; back--) {
      if (back + 1 < word && !words.isSpaced(back + 1)) {
        return List.of();
      }
      if (words.isCapitalised(back)) {
        if (words.get(back).charAt(0) != initials.charAt(left - 1)) {
          return List.of();
        }
        left--;
        from = back;
      } else if (!NameWords.isSmall(words.get(back))) {
        return List.of();
      }
    }
    boolean inSentence = scene.inOneSentence(words.begin(from), name.end());
    return left == 0 && initials.length() > 1 && inSentence
        ? List.of(
            new Found(
                words.begin(from), words.end(word - 1), name.type(), name.confidence() * 0.9, RULE))
        : List.of();
  }

  private static Found asFound(Words words, int word, Found like) {
    return new Found(
        words.begin(word), words.end(word), like.type(), like.confidence() * 0.9, RULE);
  }

  private static boolean hasCapitals(String letters) {
    return letters.length() <= LONGEST_ABBREVIATION
        && letters.indexOf(' ') < 0
        && letters.chars().filter(Character::isUpperCase).count() > 1;
  }

  /** Returns whether the first may be short for the second. */
  static boolean isAbbreviation(String shortForm, String longForm) {
    NameWords.Abbreviation known = NameWords.ABBREVIATIONS.get(shortForm);
    if (known != null && Keys.stem(known.longForm()).equals(Keys.stem(longForm))) {
      return true;
    }
    boolean shorter = shortForm.length() < longForm.length();
    boolean oneWord = shortForm.indexOf(' ') < 0 && shortForm.length() <= LONGEST_ABBREVIATION;
    boolean worthIt =
        longForm.indexOf(' ') > 0 || longForm.indexOf('-') > 0 || longForm.length() > 12;
    if (!shorter || !oneWord || !worthIt || shortForm.length() < 2) {
      return false;
    }
    String brief = shortForm.toLowerCase(Locale.ROOT);
    String full = longForm.toLowerCase(Locale.ROOT);
    if (brief.charAt(0) != full.charAt(0)) {
      return false;
    }
    if (hasCapitals(shortForm) && Words.isCapitals(shortForm)) {
      // Foreign abbreviations share no more than the first letter: Golf-Kooperationsrat (GCC).
      return true;
    }
    int at = 0;
    for (int i = 0; i < full.length() && at < brief.length(); i++) {
      at += full.charAt(i) == brief.charAt(at) ? 1 : 0;
    }
    return at == brief.length();
  }
}
