package org.pressespiegel.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pressespiegel.language.Words;

/**
 * Names of one word, by how all texts use the word: what is nearly always an ordinary noun is none,
 * an illness or a storm is a thing, and a name has the type that it nearly always has. What the
 * model is sure of stays.
 */
final class UsedWords implements Step {

  private static final String RULE = "usage";
  private static final double SURE = 0.9;

  private static final Set<String> CAUSES =
      Set.of("wegen", "trotz", "durch", "seit", "während", "dank");

  /** Prepositions with their article. */
  private static final Set<String> MERGED =
      Set.of("im", "am", "zum", "zur", "vom", "beim", "ins", "ans");

  private static final Set<String> PLACED = Set.of("in", "aus", "nach");
  private static final Set<String> RELATIONS = Set.of("gegen", "vor", "nach", "an", "mit", "ohne");

  private static final WordUse WORD = new WordUse(1, 0, 0, 0, 0, 0, 0, 0, 0);
  private static final WordUse UNNAMED = new WordUse(0, 1, 0, 0, 0, 0, 0, 0, 0);
  private static final WordUse PERSON = new WordUse(0, 0, 1, 0, 0, 0, 0, 0, 0);
  private static final WordUse PLACE = new WordUse(0, 0, 0, 1, 0, 0, 0, 0, 0);
  private static final WordUse ORGANISATION = new WordUse(0, 0, 0, 0, 1, 0, 0, 0, 0);
  private static final WordUse THING = new WordUse(0, 0, 0, 0, 0, 1, 0, 0, 0);
  private static final WordUse DETERMINED = new WordUse(0, 0, 0, 0, 0, 0, 1, 0, 0);
  private static final WordUse CAUSE = new WordUse(0, 0, 0, 0, 0, 0, 0, 1, 0);
  private static final WordUse RELATION = new WordUse(0, 0, 0, 0, 0, 0, 0, 0, 1);

  private final WordUses uses;

  UsedWords(WordUses uses) {
    this.uses = uses;
  }

  @Override
  public List<Found> apply(Scene scene, List<Found> names) {
    List<Found> kept = new ArrayList<>(names.size());
    for (Found name : names) {
      WordUse use = uses.of(scene.surface(name));
      if (use == null) {
        kept.add(name);
      } else if (use.isHappening()) {
        kept.add(name.as(EntityType.MISC, RULE));
      } else if (name.confidence() >= SURE) {
        kept.add(name);
      } else if (!use.isCommon() && !(use.mayBeCommon() && !isPlaced(scene, name))) {
        kept.add(retyped(name, use.mostly()));
      }
    }
    return kept;
  }

  /** {@code in Essen}, where the meal has no such word before it. */
  private static boolean isPlaced(Scene scene, Found name) {
    int word = scene.words().at(name.begin());
    return name.type() == EntityType.LOC
        && scene.words().isSpaced(word)
        && PLACED.contains(scene.words().get(word - 1));
  }

  /** Of persons and places the same name may be either, and the model sees which. */
  private static Found retyped(Found name, EntityType mostly) {
    boolean person = name.type() == EntityType.PER || mostly == EntityType.PER;
    return mostly == null || person && mostly != EntityType.MISC ? name : name.as(mostly, RULE);
  }

  /** Counts the words with a capital, by how they are printed. */
  static Map<String, WordUse> count(Scene scene, List<Found> names) {
    Map<String, WordUse> uses = new HashMap<>();
    Words words = scene.words();
    int next = 0;
    for (int word = 0; word < words.size(); word++) {
      String printed = words.get(word);
      if (!Character.isUpperCase(printed.charAt(0))) {
        continue;
      }
      while (next < names.size() && names.get(next).end() <= words.begin(word)) {
        next++;
      }
      Found name = next < names.size() ? names.get(next) : null;
      add(uses, printed, WORD);
      add(uses, printed, named(name, words.begin(word), words.end(word)));
      if (words.isSpaced(word)) {
        String before = NameWords.lower(words.get(word - 1));
        add(uses, printed, behind(before));
      }
    }
    return uses;
  }

  private static WordUse behind(String before) {
    if (NameWords.isArticle(before) || NameWords.isDeterminer(before) || MERGED.contains(before)) {
      return DETERMINED;
    }
    return CAUSES.contains(before) ? CAUSE : RELATIONS.contains(before) ? RELATION : null;
  }

  private static WordUse named(Found name, int begin, int end) {
    if (name == null || !name.overlaps(begin, end)) {
      return UNNAMED;
    }
    if (name.begin() != begin || name.end() != end) {
      return null;
    }
    return switch (name.type()) {
      case PER -> PERSON;
      case LOC -> PLACE;
      case ORG -> ORGANISATION;
      case MISC -> THING;
    };
  }

  private static void add(Map<String, WordUse> uses, String word, WordUse use) {
    if (use != null) {
      uses.merge(word, use, WordUse::plus);
    }
  }
}
