package org.pressespiegel.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pressespiegel.language.Words;
import org.pressespiegel.text.CodePoints;

/**
 * Finds the names of known entities inside compounds: {@code Merkel-Vertrauter}, {@code
 * Nord-Stream-2-Pipeline}. Abbreviations that everybody knows are told from a compound alone:
 * {@code US-Truppen}.
 */
final class CompoundReader {

  private static final Set<String> PREFIXES =
      Set.of("ex", "anti", "nicht", "vize", "pro", "alt", "neu", "post", "mit", "noch", "co");
  private static final int MOST_PARTS = 8;

  private final Scene scene;
  private final CodePoints codePoints;
  private final Map<String, Integer> byKey = new HashMap<>();
  private final Map<String, Integer> byMeaning = new HashMap<>();

  /** A part of a compound and whom it names: a known entity, or one to be made for it. */
  record Part(Compound compound, Optional<Integer> entity, NameWords.Abbreviation abbreviation) {}

  CompoundReader(Scene scene, CodePoints codePoints) {
    this.scene = scene;
    this.codePoints = codePoints;
  }

  /** Makes a name of an entity known; of two entities with one name the first is meant. */
  void know(int entity, EntityType type, String base) {
    byKey.putIfAbsent(Keys.of(base), entity);
    byMeaning.putIfAbsent(type + " " + ThingClusters.meaning(type, base), entity);
    int blank = base.lastIndexOf(' ');
    if (type == EntityType.PER && blank > 0) {
      String surname = base.substring(blank + 1);
      boolean ordinary =
          NameWords.COMMON_WORDS.contains(surname) || NameWords.COUNTRIES.containsKey(surname);
      if (!ordinary && surname.length() > 2) {
        byKey.putIfAbsent(Keys.of(surname), entity);
      }
    }
  }

  /** Returns the parts in the order of the text; words inside {@code names} are passed over. */
  List<Part> read(List<Found> names) {
    List<Part> parts = new ArrayList<>();
    Words words = scene.words();
    int next = 0;
    for (int sentence = 0; sentence < scene.sentences(); sentence++) {
      for (int word = words.at(scene.sentenceBegin(sentence));
          word < words.size() && words.end(word) <= scene.sentenceEnd(sentence);
          word++) {
        if (words.get(word).indexOf('-') <= 0) {
          continue;
        }
        while (next < names.size() && names.get(next).end() <= words.begin(word)) {
          next++;
        }
        boolean named =
            next < names.size() && names.get(next).overlaps(words.begin(word), words.end(word));
        if (!named) {
          part(word, sentence).ifPresent(parts::add);
        }
      }
    }
    return parts;
  }

  private Optional<Part> part(int word, int sentence) {
    String compound = scene.words().get(word);
    int begin = 0;
    int hyphen = compound.indexOf('-');
    if (PREFIXES.contains(NameWords.lower(compound.substring(0, hyphen)))) {
      begin = hyphen + 1;
    }
    int end = compound.lastIndexOf('-');
    for (int tried = 0; tried < MOST_PARTS && end > begin; tried++) {
      String name = compound.substring(begin, end);
      Optional<Part> part = named(word, sentence, name, begin);
      if (part.isPresent()) {
        return part;
      }
      end = compound.lastIndexOf('-', end - 1);
    }
    return Optional.empty();
  }

  private Optional<Part> named(int word, int sentence, String name, int offset) {
    NameWords.Abbreviation known = NameWords.ABBREVIATIONS.get(name);
    Integer entity = Character.isUpperCase(name.charAt(0)) ? byKey.get(Keys.of(name)) : null;
    if (entity == null && known != null) {
      entity = byMeaning.get(known.type() + " " + ThingClusters.meaning(known.type(), name));
    }
    if (entity == null && (known == null || !known.inCompounds())) {
      return Optional.empty();
    }
    int begin = scene.words().begin(word) + offset;
    Compound compound =
        new Compound(
            sentence, codePoints.span(begin, begin + name.length()), name, scene.words().get(word));
    return Optional.of(new Part(compound, Optional.ofNullable(entity), known));
  }
}
