package org.pressespiegel.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts other names in the place of some, of the same type and as many words, so that a network
 * learns what surrounds names and how names are made rather than which ones there are (mention
 * replacement: Dai and Adel 2020). Given name and surname of a person come from different people.
 */
final class NameSwap {

  private static final Set<String> TYPES = Set.of("PER", "LOC", "ORG");
  private static final String PERSON = "PER";
  private static final String PLACE = "LOC";

  /** Of three names that are changed, one comes from a list where one fits. */
  private static final int LISTED = 3;

  /** Longer names stay as they are. */
  private static final int MAX_WORDS = 4;

  /** Words of a sentence that are one name. */
  private record Place(int first, int end, String type) {
    int words() {
      return end - first;
    }
  }

  private final Map<String, List<List<String>>> names = new TreeMap<>();
  private final Map<String, List<List<String>>> listed = new TreeMap<>();
  private final List<List<String>> given;
  private final float share;

  /**
   * Gathers names.
   *
   * @param share of names that are changed
   */
  NameSwap(List<TaggedSentence> sentences, float share) {
    this(sentences, share, List.of(), List.of());
  }

  /**
   * Gathers names, and takes others from lists for every third place that they fit.
   *
   * @param share of names that are changed
   * @param given given names, for the first words of persons' names
   * @param towns names of places
   */
  NameSwap(
      List<TaggedSentence> sentences,
      float share,
      List<List<String>> given,
      List<List<String>> towns) {
    this.share = share;
    this.given = given;
    for (List<String> town : towns) {
      listed.computeIfAbsent(key(town, PLACE), key -> new ArrayList<>()).add(town);
      if (!town.get(0).endsWith("s")) {
        List<String> genitive = List.of(town.get(0) + "s");
        listed.computeIfAbsent(key(genitive, PLACE), key -> new ArrayList<>()).add(genitive);
      }
    }
    for (TaggedSentence sentence : sentences) {
      for (Place place : places(sentence)) {
        List<String> name = sentence.words().subList(place.first(), place.end());
        names.computeIfAbsent(key(name, place.type()), key -> new ArrayList<>()).add(name);
      }
    }
  }

  /** Returns the sentence with some names changed, or itself where none is. */
  TaggedSentence swapped(TaggedSentence sentence, Random random) {
    String[] words = sentence.words().toArray(String[]::new);
    for (Place place : places(sentence)) {
      if (random.nextFloat() < share) {
        List<String> name = sentence.words().subList(place.first(), place.end());
        String key = key(name, place.type());
        List<List<String>> others = names.getOrDefault(key, List.of(name));
        if (listed.containsKey(key) && random.nextInt(LISTED) == 0) {
          others = listed.get(key);
        }
        List<String> other = others.get(random.nextInt(others.size()));
        for (int word = 0; word < place.words(); word++) {
          words[place.first() + word] = other.get(word);
          if (place.type().equals(PERSON)) {
            other = others.get(random.nextInt(others.size()));
          }
        }
        if (place.type().equals(PERSON)
            && place.words() > 1
            && !given.isEmpty()
            && random.nextInt(LISTED) == 0) {
          words[place.first()] = given.get(random.nextInt(given.size())).get(0);
        }
      }
    }
    List<String> changed = Arrays.asList(words);
    return changed.equals(sentence.words())
        ? sentence
        : new TaggedSentence(changed, sentence.labels(), sentence.types());
  }

  /** A genitive takes the place of a genitive, or what looks like one. */
  private static String key(List<String> name, String type) {
    return type + name.size() + (name.get(name.size() - 1).endsWith("s") ? "s" : "");
  }

  private static List<Place> places(TaggedSentence sentence) {
    List<Place> places = new ArrayList<>();
    int word = 0;
    while (word < sentence.words().size()) {
      int first = word++;
      String label = label(sentence, first);
      if (label.equals("O")) {
        continue;
      }
      while (word < sentence.words().size() && label(sentence, word).startsWith("I-")) {
        word++;
      }
      Place place = new Place(first, word, label.substring(2));
      if (TYPES.contains(place.type()) && place.words() <= MAX_WORDS) {
        places.add(place);
      }
    }
    return places;
  }

  private static String label(TaggedSentence sentence, int word) {
    return TaggedSentence.LABELS.get(sentence.labels()[word]);
  }
}
