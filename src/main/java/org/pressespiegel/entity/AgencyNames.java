package org.pressespiegel.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pressespiegel.language.Words;
import org.pressespiegel.text.WordMap;

/**
 * News agencies in prose: {@code sagte er der Nachrichtenagentur dpa}, {@code (AP)}. They are ORG,
 * whatever they were taken for.
 */
final class AgencyNames implements Step {

  private static final String RULE = "agency";
  private static final double SURE = 0.95;
  private static final int LONGEST = 3;
  private static final Set<String> FIRST_WORDS =
      WordMap.setOf(
          NameWords.AGENCIES.keySet().stream().map(name -> name.split(" ", 2)[0]).toList());
  private static final Set<String> ANNOUNCING = Set.of("laut", "der", "von", "an", "und", "oder");

  @Override
  public List<Found> apply(Scene scene, List<Found> names) {
    Words words = scene.words();
    List<Found> agencies = new ArrayList<>();
    for (int sentence = 0; sentence < scene.sentences(); sentence++) {
      int end = scene.sentenceEnd(sentence);
      for (int word = words.at(scene.sentenceBegin(sentence));
          word < words.size() && words.end(word) <= end;
          word++) {
        int length = FIRST_WORDS.contains(words.get(word)) ? length(words, word, end) : 0;
        if (length > 0) {
          agencies.add(
              new Found(
                  words.begin(word), words.end(word + length - 1), EntityType.ORG, SURE, RULE));
          word += length - 1;
        }
      }
    }
    return merged(names, agencies);
  }

  /** An agency inside a longer name stays a part of it; the same span keeps its confidence. */
  private static List<Found> merged(List<Found> names, List<Found> agencies) {
    List<Found> result = new ArrayList<>(names.size());
    List<Found> added = new ArrayList<>(agencies);
    int at = 0;
    for (Found name : names) {
      while (at < agencies.size() && agencies.get(at).end() <= name.begin()) {
        at++;
      }
      Found agency = at < agencies.size() ? agencies.get(at) : null;
      boolean same = agency != null && agency.begin() == name.begin() && agency.end() == name.end();
      result.add(same ? name.as(EntityType.ORG, RULE) : name);
      boolean shorter =
          agency != null && !same && agency.begin() <= name.begin() && name.end() <= agency.end();
      if (shorter) {
        result.remove(result.size() - 1);
      }
    }
    return Found.withMore(result, added);
  }

  /** Returns how many words from here name an agency, or 0. */
  private static int length(Words words, int word, int end) {
    StringBuilder name = new StringBuilder();
    int best = 0;
    for (int length = 1; length <= LONGEST && word + length <= words.size(); length++) {
      if (words.end(word + length - 1) > end || length > 1 && !words.isSpaced(word + length - 1)) {
        break;
      }
      name.append(length > 1 ? " " : "").append(words.get(word + length - 1));
      String kind = NameWords.AGENCIES.get(name.toString());
      if (kind != null && (!kind.equals("cued") || isAnnounced(words, word))) {
        best = length;
      }
    }
    return best;
  }

  private static boolean isAnnounced(Words words, int word) {
    String before = words.gap(word).strip();
    String after = words.gap(word + 1).strip();
    if (before.equals("(") && after.startsWith(")")) {
      // After a name in brackets stands its abbreviation or a party; an agency signs a report.
      return words.get(word).chars().anyMatch(Character::isLowerCase);
    }
    for (int back = 1; back <= 4 && word - back >= 0; back++) {
      String cue = words.get(word - back);
      if (NameWords.AGENCY_CUES.contains(cue)) {
        return true;
      }
      if (!ANNOUNCING.contains(cue) && !NameWords.AGENCIES.containsKey(cue)) {
        return false;
      }
    }
    return false;
  }
}
