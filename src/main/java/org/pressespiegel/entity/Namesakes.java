package org.pressespiegel.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pressespiegel.language.GivenNames;

/**
 * Persons who are called like a place: {@code Paris Jackson}, and {@code London} where {@code Jack
 * London} is spoken of. Behind a preposition the place stays a place: {@code in Essen}.
 */
final class Namesakes implements Step {

  private static final String RULE = "namesake";

  @Override
  public List<Found> apply(Scene scene, List<Found> names) {
    Set<String> surnames = surnames(scene, names);
    List<Found> read = new ArrayList<>(names.size());
    for (int at = 0; at < names.size(); at++) {
      Found name = names.get(at);
      if (!isBarePlace(scene, name)) {
        read.add(name);
        continue;
      }
      Found next = at + 1 < names.size() ? names.get(at + 1) : null;
      if (next != null && isSurname(scene, name, next)) {
        double confidence = Math.min(name.confidence(), next.confidence());
        read.add(new Found(name.begin(), next.end(), EntityType.PER, confidence, RULE));
        at++;
      } else {
        read.add(
            surnames.contains(scene.surface(name)) && !name.rule().equals("dateline")
                ? name.as(EntityType.PER, RULE)
                : name);
      }
    }
    return read;
  }

  /** The last words of persons who are named in full. */
  private static Set<String> surnames(Scene scene, List<Found> names) {
    Set<String> surnames = new HashSet<>();
    for (Found name : names) {
      int last = scene.endWord(name) - 1;
      int first = scene.firstWord(name);
      if (name.type() == EntityType.PER
          && last == first + 1
          && GivenNames.has(scene.words().get(first))) {
        surnames.add(scene.words().get(last));
      }
    }
    return surnames;
  }

  /** A place of one word that no preposition, no article and no noun leads to. */
  private static boolean isBarePlace(Scene scene, Found name) {
    int first = scene.firstWord(name);
    if (name.type() != EntityType.LOC || scene.endWord(name) - first != 1) {
      return false;
    }
    if (first == 0 || scene.beginsSentence(first) || !scene.words().isSpaced(first)) {
      return true;
    }
    String before = scene.words().get(first - 1);
    return !scene.words().isCapitalised(first - 1)
        && !NameWords.isPreposition(before)
        && !NameWords.isArticle(before)
        && !NameWords.isDeterminer(before);
  }

  /** A surname right behind the place, in one word that is no given name. */
  private static boolean isSurname(Scene scene, Found place, Found next) {
    int word = scene.endWord(place);
    return next.type() == EntityType.PER
        && JoinedNames.isRightBehind(scene, word, next)
        && scene.endWord(next) == word + 1
        && scene.inOneSentence(place.begin(), next.end());
  }
}
