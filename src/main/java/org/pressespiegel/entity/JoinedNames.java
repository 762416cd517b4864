package org.pressespiegel.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pressespiegel.language.GivenNames;
import org.pressespiegel.language.Words;

/**
 * Names that were cut short where the article has them whole elsewhere, and given names parted from
 * their surnames: {@code Kataib} + {@code Hisbollah}, {@code Mohammed} + {@code Muhi}.
 */
final class JoinedNames implements Step {

  private static final String RULE = "joined";
  private static final double TRUSTED = 0.5;

  @Override
  public List<Found> apply(Scene scene, List<Found> names) {
    return whole(scene, withGivenNames(scene, names));
  }

  private static List<Found> whole(Scene scene, List<Found> names) {
    Map<String, Found> longNames = new HashMap<>();
    for (Found name : names) {
      String surface = scene.surface(name);
      if (surface.indexOf(' ') > 0 && name.confidence() >= TRUSTED) {
        longNames.merge(surface, name, (a, b) -> a.confidence() >= b.confidence() ? a : b);
      }
    }
    if (longNames.isEmpty()) {
      return names;
    }
    Phrases phrases = new Phrases();
    longNames.forEach(phrases::add);
    List<Found> better = new ArrayList<>();
    Words words = scene.words();
    int next = 0;
    for (int sentence = 0; sentence < scene.sentences(); sentence++) {
      int limit = scene.sentenceEnd(sentence);
      int word = words.at(scene.sentenceBegin(sentence));
      while (word < words.size() && words.end(word) <= limit) {
        Phrases.Hit hit = phrases.at(scene, word, limit);
        if (hit == null) {
          word++;
          continue;
        }
        int begin = words.begin(word);
        while (next < names.size() && names.get(next).end() <= begin) {
          next++;
        }
        if (holdsParts(names, next, begin, hit.end())) {
          Found whole = hit.phrase().name();
          better.add(new Found(begin, hit.end(), whole.type(), whole.confidence(), RULE));
        }
        word = hit.endWord();
      }
    }
    return Found.withBetter(names, better);
  }

  /** Returns whether shorter names stand in the range, at least one, and none reaches beyond. */
  private static boolean holdsParts(List<Found> names, int next, int begin, int end) {
    boolean any = false;
    for (int at = next; at < names.size() && names.get(at).begin() < end; at++) {
      Found name = names.get(at);
      if (name.begin() < begin || name.end() > end || name.begin() == begin && name.end() == end) {
        return false;
      }
      any = true;
    }
    return any;
  }

  private static List<Found> withGivenNames(Scene scene, List<Found> names) {
    Words words = scene.words();
    Set<String> surnames = new HashSet<>();
    for (Found name : names) {
      if (name.type() == EntityType.PER && scene.endWord(name) > 0) {
        surnames.add(words.get(scene.endWord(name) - 1));
      }
    }
    List<Found> joined = new ArrayList<>(names.size());
    for (int at = 0; at < names.size(); at++) {
      Found name = names.get(at);
      Found next = at + 1 < names.size() ? names.get(at + 1) : null;
      if (name.type() != EntityType.PER || name.begin() < lastEnd(joined)) {
        joined.add(name);
        continue;
      }
      int first = scene.firstWord(name);
      int end = scene.endWord(name);
      boolean given = end - first == 1 && isGiven(words.get(first));
      if (given
          && next != null
          && next.type() == EntityType.PER
          && isRightBehind(scene, end, next)) {
        joined.add(
            new Found(
                name.begin(),
                next.end(),
                EntityType.PER,
                Math.min(name.confidence(), next.confidence()),
                RULE));
        at++;
      } else if (given
          && words.isSpaced(end)
          && surnames.contains(words.get(end))
          && (next == null || next.begin() >= words.end(end))
          && !isGiven(words.get(end))
          && scene.inOneSentence(name.begin(), words.end(end))) {
        joined.add(name.at(name.begin(), words.end(end), RULE));
      } else {
        joined.add(withGivenNameBefore(scene, name, first, joined));
      }
    }
    return joined;
  }

  private static int lastEnd(List<Found> names) {
    return names.isEmpty() ? 0 : names.get(names.size() - 1).end();
  }

  /**
   * Whether a name begins with that word, which is parted from the one before by a blank alone and
   * no given name.
   */
  static boolean isRightBehind(Scene scene, int word, Found next) {
    return scene.words().isSpaced(word)
        && scene.words().begin(word) == next.begin()
        && !isGiven(scene.words().get(word));
  }

  private static boolean isGiven(String word) {
    return GivenNames.has(word);
  }

  private static Found withGivenNameBefore(Scene scene, Found name, int first, List<Found> before) {
    Words words = scene.words();
    boolean free = first > 0 && words.isSpaced(first) && words.begin(first - 1) >= lastEnd(before);
    String given = words.get(first - 1);
    boolean extends_ =
        free
            && words.begin(first) == name.begin()
            && isGiven(given)
            && !NameWords.COMMON_WORDS.contains(given)
            && scene.endWord(name) - first == 1
            && scene.inOneSentence(words.begin(first - 1), name.end());
    return extends_ ? name.at(words.begin(first - 1), name.end(), RULE) : name;
  }
}
