package org.pressespiegel.entity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.pressespiegel.language.NameParts;

/** What is left of a name when it is compared with another one. */
final class Keys {

  private static final Pattern INFLECTION = Pattern.compile("(e[nrms]?|s|n)$");
  private static final Pattern ARTICLE =
      Pattern.compile("^(?i)(al|el|as|ar|an|at|asch|ad|az)[-‑](?=.)");

  private static final Pattern DIPHTHONG = Pattern.compile("[ae][iyj]");
  private static final Pattern FRONT = Pattern.compile("[eijy]+");
  private static final Pattern BACK = Pattern.compile("ou|[ou]+(?!\u0308)");
  private static final Pattern DOUBLE = Pattern.compile("(.)\\1+");

  private Keys() {}

  /**
   * Returns the name in lower case without accents, dots and apostrophes, hyphens as blanks; German
   * umlauts stay, since they tell names apart.
   */
  static String of(String name) {
    String lower = name.toLowerCase(Locale.ROOT).replace("ß", "ss");
    boolean plain = lower.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == ' ');
    return plain ? lower : Scene.spaced(folded(lower));
  }

  private static String folded(String lower) {
    StringBuilder key = new StringBuilder(lower.length());
    String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
    for (int at = 0; at < decomposed.length(); at++) {
      char c = decomposed.charAt(at);
      if (c == '\u0308' && at > 0 && "aou".indexOf(decomposed.charAt(at - 1)) >= 0) {
        key.append(c);
      } else if (Character.getType(c) == Character.NON_SPACING_MARK
          || ".'’`´\u00AD".indexOf(c) >= 0) {
        continue;
      } else if (c == '-' || c == '\u2010' || c == '\u2011' || c == '–') {
        key.append(' ');
      } else {
        key.append(letter(c));
      }
    }
    return key.toString();
  }

  /** Letters that Unicode does not take apart. */
  private static char letter(char c) {
    return switch (c) {
      case 'ø' -> 'o';
      case 'ł' -> 'l';
      case 'đ' -> 'd';
      case 'ı' -> 'i';
      default -> c;
    };
  }

  /** Returns the key without the endings of adjectives and cases, for a first comparison. */
  static String stem(String name) {
    StringBuilder stem = new StringBuilder();
    for (String word : of(name).split(" ")) {
      String cut = INFLECTION.matcher(word).replaceFirst("");
      stem.append(cut.length() > 2 ? cut : word).append(' ');
    }
    return stem.toString();
  }

  /**
   * Returns the words of a person's name that tell who it is: no particles and no Arabic article; a
   * double surname stays one word.
   */
  static List<String> ofPerson(String name) {
    List<String> words = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (String word : name.split(" ")) {
      String bare = ARTICLE.matcher(word).replaceFirst("");
      String key = of(bare).replace(" ", "-");
      if (key.isEmpty()) {
        continue;
      }
      all.add(key);
      if (!NameParts.isPersonal(key)) {
        words.add(key);
      }
    }
    if (all.isEmpty()) {
      return List.of(name);
    }
    return words.isEmpty() ? all : words;
  }

  /**
   * Returns the sound of a long name as transcriptions from other scripts agree on: Soleimani and
   * Suleimani. Umlauts stay apart.
   */
  static String sound(String key) {
    String vowels = FRONT.matcher(DIPHTHONG.matcher(key).replaceAll("i")).replaceAll("i");
    String consonants =
        BACK.matcher(vowels)
            .replaceAll("u")
            .replace("dsch", "j")
            .replace("sch", "sh")
            .replace("kh", "ch")
            .replace("q", "k")
            .replace("w", "v");
    return DOUBLE.matcher(consonants).replaceAll("$1");
  }
}
