package org.pressespiegel.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pressespiegel.language.GivenNames;
import org.pressespiegel.language.RoleWord;
import org.pressespiegel.language.Words;

/**
 * Names found again: told once with confidence, overlooked elsewhere. A person is found by the
 * surname as well, genitives by their nominative, and all of them in headlines set in capitals.
 * Ordinary words that are also names ({@code Kohl}, {@code Essen}) need a sentence that treats them
 * as names.
 */
final class RepeatedNames implements Step {

  private static final String RULE = "repeated";
  private static final String SURNAME_RULE = "surname";
  private static final String CAPITALS_RULE = "capitals";
  private static final double TRUSTED = 0.7;
  private static final double DOUBTED = 0.9;
  private static final int SHORTEST = 2;
  private static final Set<String> ADDRESSES = Set.of("Frau", "Herr", "Herrn");

  @Override
  public List<Found> apply(Scene scene, List<Found> names) {
    Map<String, Found> phrases = trusted(scene, names);
    if (phrases.isEmpty()) {
      return names;
    }
    Phrases prose = new Phrases();
    Phrases capitals = new Phrases();
    phrases.forEach(
        (surface, name) -> {
          prose.add(surface, name);
          capitals.add(capitals(surface), name);
        });
    return search(scene, names, prose, capitals);
  }

  private static String capitals(String surface) {
    return surface.toUpperCase(java.util.Locale.ROOT);
  }

  /** The names to look for, in every form in which they may stand. */
  private static Map<String, Found> trusted(Scene scene, List<Found> names) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Found> best = new HashMap<>();
    for (Found name : names) {
      String surface = scene.surface(name);
      if (scene.isInCapitals(scene.sentence(name.begin()))) {
        continue;
      }
      counts.merge(surface, 1, Integer::sum);
      best.merge(surface, name, (a, b) -> a.confidence() >= b.confidence() ? a : b);
    }
    Map<String, Found> phrases = new java.util.TreeMap<>();
    best.forEach(
        (surface, name) -> {
          boolean sure = name.confidence() >= TRUSTED || counts.get(surface) > 1;
          if (sure && isWorthIt(surface)) {
            addForms(phrases, surface, name);
          }
        });
    best.forEach(
        (surface, name) -> {
          int blank = surface.lastIndexOf(' ');
          if (name.type() == EntityType.PER && blank > 0 && name.confidence() >= TRUSTED) {
            String surname = surface.substring(blank + 1);
            boolean place =
                NameWords.COUNTRIES.containsKey(surname)
                    || best.containsKey(surname) && best.get(surname).type() == EntityType.LOC;
            if (isWorthIt(surname) && surname.length() > SHORTEST && !place) {
              Found bySurname =
                  new Found(name.begin(), name.end(), name.type(), name.confidence(), SURNAME_RULE);
              addForms(phrases, surname, bySurname);
            }
          }
        });
    return phrases;
  }

  private static void addForms(Map<String, Found> phrases, String surface, Found name) {
    phrases.putIfAbsent(surface, name);
    boolean inflects = name.type() == EntityType.PER || name.type() == EntityType.LOC;
    char last = surface.charAt(surface.length() - 1);
    if (inflects && Character.isLowerCase(last) && "sßxz".indexOf(last) < 0) {
      phrases.putIfAbsent(surface + "s", name);
    }
  }

  /** One letter, a number or a word in small letters is no evidence for other places. */
  private static boolean isWorthIt(String surface) {
    boolean abbreviated = surface.endsWith(".") && surface.indexOf(' ') < 0;
    return surface.length() >= SHORTEST
        && !abbreviated
        && (Character.isUpperCase(surface.charAt(0)) || surface.indexOf(' ') > 0)
        && !NameWords.isSmall(NameWords.lower(surface));
  }

  private static List<Found> search(
      Scene scene, List<Found> names, Phrases prose, Phrases capitals) {
    Words words = scene.words();
    List<Found> more = new ArrayList<>();
    List<Found> better = new ArrayList<>();
    Covered covered = new Covered(names);
    Map<String, List<Found>> doubtful = new HashMap<>();
    for (int sentence = 0; sentence < scene.sentences(); sentence++) {
      boolean loud = scene.isInCapitals(sentence);
      Phrases phrases = loud ? capitals : prose;
      int limit = scene.sentenceEnd(sentence);
      int word = words.at(scene.sentenceBegin(sentence));
      while (word < words.size() && words.end(word) <= limit) {
        Phrases.Hit hit = phrases.at(scene, word, limit);
        if (hit == null) {
          word++;
          continue;
        }
        Found like = hit.phrase().name();
        boolean one = hit.endWord() - word == 1;
        Found again =
            new Found(
                words.begin(word),
                hit.end(),
                like.type(),
                like.confidence() * 0.9,
                loud ? CAPITALS_RULE : like.rule().equals(SURNAME_RULE) ? SURNAME_RULE : RULE);
        if (loud) {
          if (!one || !isDoubtful(scene, like, word)) {
            better.add(again);
          }
        } else if (!covered.touches(again)) {
          Found full = withGivenName(scene, again, word, covered);
          if (!one || full != again || isNameHere(scene, word, like)) {
            if (one && like.confidence() < DOUBTED) {
              doubtful.computeIfAbsent(hit.phrase().surface(), s -> new ArrayList<>()).add(full);
            } else {
              more.add(full);
            }
          }
        }
        word = hit.endWord();
      }
    }
    Map<String, Integer> counts = new HashMap<>();
    names.forEach(name -> counts.merge(scene.surface(name), 1, Integer::sum));
    doubtful.forEach(
        (surface, found) -> {
          // Found once and passed over many times: the model had its reasons.
          if (found.size() <= 3 * counts.getOrDefault(surface, 1)) {
            more.addAll(found);
          }
        });
    return Found.withBetter(Found.withMore(names, more), better);
  }

  private static boolean isDoubtful(Scene scene, Found like, int word) {
    String surface = scene.surface(like);
    int blank = surface.lastIndexOf(' ');
    String shown = scene.words().get(word);
    String last = surface.substring(blank + 1);
    return NameWords.COMMON_WORDS.contains(last) && shown.equalsIgnoreCase(last);
  }

  /** A given name before the surname makes it a full name, and most likely another person's. */
  private static Found withGivenName(Scene scene, Found name, int word, Covered covered) {
    Words words = scene.words();
    if (name.type() != EntityType.PER || !words.isSpaced(word)) {
      return name;
    }
    String before = words.get(word - 1);
    Found full = name.at(words.begin(word - 1), name.end(), name.rule());
    boolean given =
        GivenNames.has(before)
            && !NameWords.COMMON_WORDS.contains(before)
            && !GivenNames.has(words.get(word));
    return given && !covered.touches(full) && scene.inOneSentence(full.begin(), full.end())
        ? full
        : name;
  }

  /** Returns whether the sentence treats a single word as a name. */
  private static boolean isNameHere(Scene scene, int word, Found like) {
    Words words = scene.words();
    String letters = words.get(word);
    String before = words.isSpaced(word) ? words.get(word - 1) : "";
    String after = words.isSpaced(word + 1) ? words.get(word + 1) : "";
    boolean article = NameWords.isArticle(before) || NameWords.isDeterminer(before);
    if (like.type() == EntityType.PER && article) {
      return false;
    }
    if (like.type() == EntityType.PER
        && !before.isEmpty()
        && words.isCapitalised(word - 1)
        && !scene.beginsSentence(word - 1)
        && !ADDRESSES.contains(before)
        && RoleWord.read(before).isEmpty()) {
      return false;
    }
    boolean ordinary =
        NameWords.COMMON_WORDS.contains(letters) || scene.has(NameWords.lower(letters));
    if (!ordinary) {
      return true;
    }
    if (ADDRESSES.contains(before)) {
      return true;
    }
    boolean verbBefore = NameWords.isVerb(before);
    boolean verbAfter = NameWords.isVerb(after);
    return switch (like.type()) {
      case PER -> verbBefore || verbAfter;
      case ORG -> article && verbAfter || Words.isCapitals(letters);
      case LOC -> before.equals("in") || before.equals("nach") || before.equals("aus");
      case MISC -> false;
    };
  }

  /** Asks whether a range touches any of the names, in the order of the text. */
  private static final class Covered {
    private final List<Found> names;

    Covered(List<Found> names) {
      this.names = names;
    }

    boolean touches(Found range) {
      int low = 0;
      int high = names.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (names.get(middle).end() > range.begin()) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return low < names.size() && names.get(low).begin() < range.end();
    }
  }
}
