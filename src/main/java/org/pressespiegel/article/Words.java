package org.pressespiegel.article;

import java.util.Set;
import java.util.regex.Pattern;
import org.pressespiegel.language.NameParts;

/** What the shape of a few words says: a name, a place, a medium. */
final class Words {

  private static final Set<String> PLACES = DataFile.words("places.tsv", "name");
  private static final Set<String> PLACE_ENDINGS = DataFile.words("place_endings.tsv", "ending");
  private static final Set<String> SECTIONS = DataFile.words("sections.tsv", "name");
  private static final Set<String> MEDIA = DataFile.words("media.tsv", "word");
  private static final Set<String> OPENERS = DataFile.words("openers.tsv", "word");
  private static final Pattern SLASH = Pattern.compile("\\s*/\\s*");
  private static final int SHORTEST_ENDING_STEM = 3;

  private Words() {}

  /** Counts what stands between spaces and line ends. */
  static int count(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean space = isSpace(text.charAt(i));
      if (!space && !inside) {
        words++;
      }
      inside = !space;
    }
    return words;
  }

  /** Returns whether there are so many words; counts no further. */
  static boolean atLeast(String text, int words) {
    int found = 0;
    boolean inside = false;
    for (int i = 0; i < text.length() && found < words; i++) {
      boolean space = isSpace(text.charAt(i));
      if (!space && !inside) {
        found++;
      }
      inside = !space;
    }
    return found >= words;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n';
  }

  static String[] split(String text) {
    int words = 1;
    for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
      words++;
    }
    String[] split = new String[words];
    int begin = 0;
    for (int i = 0; i < words; i++) {
      int end = text.indexOf(' ', begin);
      split[i] = text.substring(begin, end < 0 ? text.length() : end);
      begin = end + 1;
    }
    return split;
  }

  /** Returns whether the words are capitalised throughout, as names of people and places are. */
  static boolean isNameShaped(String text, int maxWords) {
    if (text.isEmpty()) {
      return false;
    }
    String[] words = split(text);
    int capitals = 0;
    for (String word : words) {
      if (NameParts.isParticle(word)) {
        continue;
      }
      if (!isNameWord(word)) {
        return false;
      }
      capitals++;
    }
    String last = words[words.length - 1];
    boolean dangling = NameParts.isParticle(last) && !last.endsWith(".");
    return capitals > 0 && capitals <= maxWords && !dangling;
  }

  private static boolean isNameWord(String word) {
    if (word.isEmpty()) {
      return false;
    }
    int first = word.codePointAt(0);
    boolean capital = Character.isUpperCase(first);
    // al-Muhandis, d'Artagnan, O'Neill
    boolean joined = !capital && word.length() > 3 && hasCapitalAfterMark(word);
    if (!capital && !joined) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Character.isLetter(c) && "-'’.´`".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasCapitalAfterMark(String word) {
    for (int i = 1; i + 1 < word.length(); i++) {
      if ("-'’".indexOf(word.charAt(i)) >= 0 && Character.isUpperCase(word.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Counts the words that begin in lower case. */
  static int countCommonWords(String text) {
    int found = 0;
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i - 1) == ' ' && Character.isLowerCase(text.charAt(i))) {
        found++;
      }
    }
    return found;
  }

  /** Returns whether a word is in lower case that names do not have; cheap. */
  static boolean hasCommonWord(String text) {
    int begin = 0;
    while (begin < text.length()) {
      int end = text.indexOf(' ', begin);
      int wordEnd = end < 0 ? text.length() : end;
      boolean lower = wordEnd > begin && Character.isLowerCase(text.charAt(begin));
      if (lower && wordEnd - begin > 1) {
        String word = text.substring(begin, wordEnd);
        if (!NameParts.isParticle(word) && !hasCapitalAfterMark(word)) {
          return true;
        }
      }
      begin = wordEnd + 1;
    }
    return false;
  }

  /** Returns whether the word that begins at {@code at} is in lower case that names do not have. */
  static boolean isCommonWord(String line, int at) {
    if (!Character.isLowerCase(line.charAt(at))) {
      return false;
    }
    int end = at;
    while (end < line.length() && line.charAt(end) != ' ') {
      char c = line.charAt(end);
      if (!Character.isLetter(c)) {
        // al-Muhandis, t-online, a.M., mus/abc: for the careful look
        return false;
      }
      end++;
    }
    return end - at > 4 && !NameParts.isParticle(line.substring(at, end));
  }

  /** Returns whether every part of {@code Frankfurt/Berlin} is a place that the list knows. */
  static boolean isKnownPlace(String text) {
    if (isListed(text)) {
      return true;
    }
    if (text.indexOf('/') < 0) {
      return false;
    }
    for (String part : SLASH.split(text)) {
      if (!isListed(part)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isListed(String part) {
    if (PLACES.contains(part)) {
      return true;
    }
    return part.length() > 2 && isUpper(part) && PLACES.contains(titleCase(part));
  }

  /** Returns whether a single word ends like the names of German places do. */
  static boolean endsLikePlace(String word) {
    String lower = DataFile.lower(word);
    for (String ending : PLACE_ENDINGS) {
      if (lower.endsWith(ending) && lower.length() >= ending.length() + SHORTEST_ENDING_STEM) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a byline of one to three words names a place, not a person. */
  static boolean isPlaceLike(String text) {
    if (isKnownPlace(text)) {
      return true;
    }
    String[] parts = text.indexOf('/') < 0 ? new String[] {text} : SLASH.split(text);
    for (String part : parts) {
      boolean single = part.indexOf(' ') < 0;
      if (!isNameShaped(part, 4) || !single && !isListed(part) && !hasInnerParticle(part)) {
        return false;
      }
    }
    return true;
  }

  /** Neustadt am Rübenberge, Frankfurt a.M. */
  private static boolean hasInnerParticle(String text) {
    for (String word : split(text)) {
      if (word.equals("am")
          || word.equals("an")
          || word.equals("bei")
          || word.equals("im")
          || word.equals("ob")
          || word.startsWith("a.")
          || word.equals("i.")
          || word.equals("in")) {
        return true;
      }
      if (word.equals("Bad")
          || word.equals("Sankt")
          || word.equals("St.")
          || word.equals("San")
          || word.equals("Santa")
          || word.equals("New")
          || word.equals("Port")
          || word.equals("Tel")
          || word.equals("Los")
          || word.equals("Las")
          || word.equals("El")
          || word.equals("Den")) {
        return true;
      }
    }
    return false;
  }

  static boolean isSection(String text) {
    return SECTIONS.contains(text) || isUpper(text) && SECTIONS.contains(titleCase(text));
  }

  static boolean isMedium(String text) {
    for (String word : split(text)) {
      if (MEDIA.contains(word)
          || word.endsWith(".de")
          || word.endsWith(".com")
          || word.endsWith(".at")
          || word.endsWith(".ch")
          || word.endsWith(".net")) {
        return true;
      }
      int hyphen = word.lastIndexOf('-');
      if (hyphen > 0 && MEDIA.contains(word.substring(hyphen + 1))) {
        return true;
      }
      if (hyphen > 0 && word.endsWith("online") || word.equals("n-tv") || word.equals("ntv")) {
        return true;
      }
      for (String ending : MEDIA_ENDINGS) {
        if (word.length() > ending.length() + 2 && word.endsWith(ending)) {
          return true;
        }
      }
    }
    return false;
  }

  private static final Set<String> MEDIA_ENDINGS =
      Set.of(
          "zeitung",
          "blatt",
          "anzeiger",
          "kurier",
          "nachrichten",
          "rundschau",
          "redaktion",
          "magazin");

  static boolean isOpener(String word) {
    return OPENERS.contains(word)
        || isUpper(word) && OPENERS.contains(titleCase(word))
        || FunctionWords.isGerman(DataFile.lower(word));
  }

  static boolean isUpper(String text) {
    boolean letters = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c) && c != 'ß') {
        return false;
      }
      letters |= Character.isLetter(c);
    }
    return letters;
  }

  private static String titleCase(String upper) {
    StringBuilder out = new StringBuilder(upper.length());
    boolean start = true;
    for (int i = 0; i < upper.length(); i++) {
      char c = upper.charAt(i);
      out.append(start ? c : Character.toLowerCase(c));
      start = !Character.isLetter(c);
    }
    return out.toString();
  }
}
