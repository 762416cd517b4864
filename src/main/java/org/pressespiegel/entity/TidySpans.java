package org.pressespiegel.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.pressespiegel.language.GivenNames;
import org.pressespiegel.language.RoleWord;
import org.pressespiegel.language.Words;

/**
 * Spans cut to the name: no quotation marks or punctuation around it, no article, title or office
 * before it; what is no name at all is dropped. The period of {@code Deniz K.} and {@code Friedrich
 * II.} belongs to the name.
 */
final class TidySpans implements Step {

  private static final String RULE = "tidy";
  private static final String OPENING = "\"'„“”»«›‹‚‘’([{<–—-,;:.!?/|…";
  private static final String CLOSING = "\"„“”»«›‹‚‘([{<–—-,;:/|";

  /** Doctrines and nurseries: nobody is called so, and no place. */
  private static final Pattern NO_NAME = Pattern.compile("\\p{L}+ism(us|en)|Kitas?");

  @Override
  public List<Found> apply(Scene scene, List<Found> names) {
    List<Found> tidy = new ArrayList<>(names.size());
    for (Found name : names) {
      Found trimmed = trimmed(scene, name);
      if (trimmed != null && isName(scene, trimmed) && !isTitle(scene, trimmed, names)) {
        tidy.add(withPeriod(scene, trimmed));
      }
    }
    return Found.apart(tidy);
  }

  private static Found trimmed(Scene scene, Found name) {
    String text = scene.text();
    int begin = name.begin();
    int end = Math.min(name.end(), text.length());
    while (begin < end
        && (isBlank(text.charAt(begin)) || OPENING.indexOf(text.charAt(begin)) >= 0)) {
      begin++;
    }
    while (end > begin && (isBlank(text.charAt(end - 1)) || mayGo(text, begin, end - 1))) {
      end--;
    }
    if (begin == end) {
      return null;
    }
    Found trimmed = name.at(begin, end, RULE);
    Words words = scene.words();
    int last = scene.endWord(trimmed);
    for (int word = scene.firstWord(trimmed); word + 1 < last; word++) {
      if (!mayLead(words, word, trimmed)) {
        break;
      }
      trimmed = trimmed.at(words.begin(word + 1), trimmed.end(), RULE);
    }
    return trimmed;
  }

  /** Returns a person's name with the period behind a shortened surname or a ruler's number. */
  private static Found withPeriod(Scene scene, Found name) {
    boolean period =
        name.type() == EntityType.PER
            && name.end() < scene.text().length()
            && scene.text().charAt(name.end()) == '.';
    int last = scene.endWord(name) - 1;
    boolean several = last > scene.firstWord(name) && scene.words().isSpaced(last);
    return period && several && isShortened(scene.words().get(last))
        ? name.at(name.begin(), name.end() + 1, RULE)
        : name;
  }

  private static boolean isShortened(String word) {
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return initial || word.chars().allMatch(c -> "IVX".indexOf(c) >= 0);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** A closing bracket stays where its opening one is inside; a hyphen stays behind a letter. */
  private static boolean mayGo(String text, int begin, int last) {
    char c = text.charAt(last);
    if (c == ')' || c == ']') {
      return text.lastIndexOf(c == ')' ? '(' : '[', last) < begin;
    }
    if (c == '-') {
      return last == begin || !Character.isLetterOrDigit(text.charAt(last - 1));
    }
    return CLOSING.indexOf(c) >= 0;
  }

  /** Returns whether a word before others is not yet the name. */
  private static boolean mayLead(Words words, int word, Found name) {
    String lead = words.get(word);
    if (name.type() == EntityType.MISC) {
      return false;
    }
    if (!words.isCapitalised(word) && NameWords.isArticle(lead)) {
      return true;
    }
    if (name.type() != EntityType.PER || !words.isCapitalised(word + 1)) {
      return false;
    }
    boolean dotted = words.gap(word + 1).startsWith(".");
    if (NameWords.TITLES.containsKey(lead)) {
      return dotted || words.isSpaced(word + 1);
    }
    return words.isSpaced(word + 1)
        && !GivenNames.has(lead)
        && RoleWord.read(lead).filter(role -> !role.isKin()).isPresent();
  }

  private static boolean isName(Scene scene, Found name) {
    String surface = scene.surface(name);
    boolean letters = surface.codePoints().anyMatch(Character::isLetter);
    boolean currency =
        surface.length() == 1 && Character.getType(surface.charAt(0)) == Character.CURRENCY_SYMBOL;
    boolean functionWord = NameWords.isSmall(surface) && Character.isLowerCase(surface.charAt(0));
    return (letters || currency)
        && !functionWord
        && !isAdjective(surface)
        && !(name.type() != EntityType.MISC && NO_NAME.matcher(surface).matches());
  }

  /** {@code Mag.} before {@code Anna Ruge}: a title alone; who bears it is another name. */
  private static boolean isTitle(Scene scene, Found name, List<Found> names) {
    Words words = scene.words();
    int next = scene.endWord(name);
    if (name.type() != EntityType.PER
        || next == words.size()
        || !NameWords.TITLES.containsKey(scene.surface(name))) {
      return false;
    }
    int begin = words.begin(next);
    return names.stream().anyMatch(n -> n.type() == EntityType.PER && n.begin() == begin);
  }

  /** {@code die europäischen Partner}: what only tells where others are from is no name. */
  private static boolean isAdjective(String surface) {
    return surface.chars().allMatch(Character::isLowerCase)
        && surface.contains("sch")
        && Nominative.isAdjective(Character.toUpperCase(surface.charAt(0)) + surface.substring(1));
  }
}
