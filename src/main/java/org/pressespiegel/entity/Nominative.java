package org.pressespiegel.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pressespiegel.language.Agreement;
import org.pressespiegel.language.Tokens;
import org.pressespiegel.language.Words;

/**
 * Gives names their base form: {@code Merkels} is Merkel, {@code der Vereinten Nationen} are
 * Vereinte Nationen, {@code des Roten Kreuzes} is Rotes Kreuz, {@code Hans} stays Hans.
 *
 * <p>An s at the end is a genitive only on evidence: the article has the name without it, or it is
 * a state's, or a noun follows wherever the form stands.
 */
final class Nominative {

  private static final String SIBILANTS = "sßxz";
  private static final Set<String> PLURAL_CUES =
      Set.of("die", "den", "beide", "beiden", "zwei", "alle", "aller", "drei");

  private final Scene scene;

  /** Last words of persons, and of all other names. */
  private final Set<String> persons = new HashSet<>();

  private final Set<String> others = new HashSet<>();

  /** By last word: how often a noun follows it, and how often not. */
  private final Map<String, int[]> positions = new HashMap<>();

  Nominative(Scene scene, List<Found> names) {
    this.scene = scene;
    Set<Integer> begins = new HashSet<>();
    for (Found name : names) {
      if (name.type() == EntityType.PER) {
        begins.add(name.begin());
      }
    }
    for (Found name : names) {
      String last = lastWord(scene.surface(name));
      (name.type() == EntityType.PER ? persons : others).add(last);
      int[] counts = positions.computeIfAbsent(last, word -> new int[2]);
      counts[isBeforeNoun(name, begins) ? 0 : 1]++;
    }
  }

  private static String lastWord(String surface) {
    return surface.substring(surface.lastIndexOf(' ') + 1);
  }

  /** Returns whether the name stands where a genitive stands. */
  private boolean isBeforeNoun(Found name, Set<Integer> persons) {
    Words words = scene.words();
    int first = scene.firstWord(name);
    if (words.isSpaced(first) && words.get(first - 1).equalsIgnoreCase("des")) {
      return true;
    }
    int next = scene.endWord(name);
    if (!words.isSpaced(next) || !scene.inOneSentence(name.begin(), words.end(next))) {
      return false;
    }
    if (words.isCapitalised(next)) {
      return !persons.contains(words.begin(next));
    }
    return isAttribute(words.get(next))
        && words.isSpaced(next + 1)
        && words.isCapitalised(next + 1)
        && !persons.contains(words.begin(next + 1));
  }

  /** Preterites such as würdigte look like adjectives; größte, erste and zweite are some. */
  private static boolean isAttribute(String word) {
    boolean preterite =
        word.endsWith("te") && !word.endsWith("ste") && !word.equals("zweite")
            || word.endsWith("ten") && !word.endsWith("sten") && !word.equals("zweiten");
    return word.length() > 3
        && !preterite
        && !NameWords.isSmall(word)
        && Agreement.hasAdjectiveEnding(word);
  }

  /** Returns the base form of a name. */
  String of(Found name) {
    String surface = inSmallLetters(name, scene.surface(name));
    String irregular = NameWords.INFLECTED.get(surface);
    if (irregular != null) {
      return irregular;
    }
    char last = surface.charAt(surface.length() - 1);
    if ((last == '\'' || last == '’') && surface.length() > 2) {
      return surface.substring(0, surface.length() - 1);
    }
    return name.type() == EntityType.PER ? person(name, surface) : thing(name, surface);
  }

  /** Capitals that the layout asks for are no part of the name. */
  private String inSmallLetters(Found name, String surface) {
    boolean loud =
        name.rule().equals("dateline")
            || name.rule().equals("capitals")
            || scene.sentences() > 0 && scene.isInCapitals(scene.sentence(name.begin()));
    if (!loud || !Words.isCapitals(surface)) {
      return surface;
    }
    StringBuilder small = new StringBuilder();
    Words words = Words.of(Tokens.of(surface));
    int end = 0;
    for (int word = 0; word < words.size(); word++) {
      String letters = words.get(word);
      boolean abbreviation = letters.length() < 4 || scene.has(letters) && isAbbreviation(letters);
      small.append(surface, end, words.begin(word));
      small.append(abbreviation ? letters : capitalised(letters));
      end = words.end(word);
    }
    return small.append(surface.substring(end)).toString();
  }

  private static boolean isAbbreviation(String letters) {
    return NameWords.ABBREVIATIONS.containsKey(letters);
  }

  private static String capitalised(String letters) {
    StringBuilder word = new StringBuilder(letters.length());
    boolean start = true;
    for (char c : letters.toCharArray()) {
      word.append(start ? c : Character.toLowerCase(c));
      start = c == '-';
    }
    return word.toString();
  }

  private String person(Found name, String surface) {
    Words words = scene.words();
    int first = scene.firstWord(name);
    boolean plural =
        surface.indexOf(' ') < 0
            && words.isSpaced(first)
            && PLURAL_CUES.contains(NameWords.lower(words.get(first - 1)));
    return plural ? surface : withoutGenitive(surface, EntityType.PER);
  }

  private String withoutGenitive(String surface, EntityType type) {
    String word = lastWord(surface);
    if (!word.endsWith("s") || word.length() < 3 || Words.isCapitals(word)) {
      return surface;
    }
    String base = word.substring(0, word.length() - 1);
    if (SIBILANTS.indexOf(base.charAt(base.length() - 1)) >= 0
        || NameWords.NAMES_IN_S.contains(word)) {
      return surface;
    }
    int[] seen = positions.getOrDefault(word, new int[2]);
    boolean byPosition = word.length() > 3 && seen[1] == 0 && seen[0] > 0;
    boolean genitive =
        type == EntityType.PER
            ? persons.contains(base) || byPosition
            : NameWords.COUNTRIES.containsKey(base)
                || others.contains(base)
                || scene.has(base)
                || byPosition;
    return genitive ? surface.substring(0, surface.length() - 1) : surface;
  }

  /** Names of organisations, places and works decline as nouns with their adjectives do. */
  private String thing(Found name, String surface) {
    String[] words = surface.split(" ");
    int head = 0;
    while (head + 1 < words.length && isAdjective(words[head])) {
      head++;
    }
    if (words.length == 1 && name.type() == EntityType.ORG && isAdjectiveAlone(surface)) {
      return surface.substring(0, surface.length() - 1);
    }
    Noun noun = noun(words[head]);
    if (head == 0) {
      if (noun.word().equals(words[0])) {
        return withoutGenitive(surface, name.type());
      }
    }
    words[head] = noun.word();
    for (int at = 0; at < head; at++) {
      words[at] = strong(words[at], noun.gender(), determiner(name));
    }
    return String.join(" ", words);
  }

  /** A noun in the nominative with its gender: m, f, n, p for plurals, or blank. */
  private record Noun(String word, char gender) {}

  private static Noun noun(String word) {
    Optional<Character> asIs = gender(word);
    if (asIs.isPresent()) {
      return new Noun(word, asIs.get());
    }
    if (NameWords.NAMES_IN_S.contains(word)) {
      return new Noun(word, ' ');
    }
    for (String ending : new String[] {"es", "s"}) {
      if (word.endsWith(ending) && word.length() > ending.length() + 2) {
        String base = word.substring(0, word.length() - ending.length());
        Optional<Character> gender = gender(base);
        if (gender.isPresent() && (gender.get() == 'm' || gender.get() == 'n')) {
          return new Noun(base, gender.get());
        }
      }
    }
    if (word.endsWith("n")) {
      String base = word.substring(0, word.length() - 1);
      Optional<Character> gender = gender(base);
      if (gender.isPresent() && gender.get() == 'p') {
        return new Noun(base, 'p');
      }
    }
    return new Noun(word, ' ');
  }

  private static Optional<Character> gender(String word) {
    return NameWords.byEnding(NameWords.HEADS, NameWords.lower(word)).map(g -> g.charAt(0));
  }

  private String determiner(Found name) {
    Words words = scene.words();
    int first = scene.firstWord(name);
    return words.isSpaced(first) ? NameWords.lower(words.get(first - 1)) : "";
  }

  static boolean isAdjective(String word) {
    String stem = stem(word);
    return !stem.isEmpty()
        && Character.isUpperCase(word.charAt(0))
        && (NameWords.ADJECTIVES.contains(stem)
            || stem.endsWith("isch")
            || stem.endsWith("lich")
            || stem.endsWith("deutsch"));
  }

  private static boolean isAdjectiveAlone(String word) {
    String stem = stem(word);
    return word.endsWith("en") && NameWords.ADJECTIVES.contains(stem);
  }

  /** Returns the word in small letters without the ending of an adjective, or nothing. */
  private static String stem(String word) {
    String lower = NameWords.lower(word);
    for (String ending : new String[] {"en", "er", "es", "em", "e"}) {
      if (lower.endsWith(ending) && lower.length() > ending.length() + 2) {
        return lower.substring(0, lower.length() - ending.length());
      }
    }
    return "";
  }

  private static String strong(String adjective, char gender, String determiner) {
    String base = adjective.substring(0, stem(adjective).length());
    return switch (gender) {
      case 'm' -> base + "er";
      case 'f', 'p' -> base + "e";
      case 'n' -> base + "es";
      default ->
          switch (determiner) {
            case "das" -> base + "es";
            case "die" -> base + "e";
            case "der" -> adjective.endsWith("e") ? base + "er" : adjective;
            default -> adjective;
          };
    };
  }
}
