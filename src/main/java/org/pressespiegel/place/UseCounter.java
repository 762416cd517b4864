package org.pressespiegel.place;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pressespiegel.entity.NamedSpan;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.Span;

/** Counts how the names of the gazetteer are used in one text. */
final class UseCounter {

  /** Prepositions that say where; what else {@code Role.FROM} has stands before times as well. */
  private static final Set<String> OF_PLACE = Set.of("aus", "nach", "bei", "via");

  /** Prepositions that stand before a town seldom, and before other words often. */
  private static final Set<String> OTHER_PREPOSITIONS =
      Set.of(
          "wegen", "trotz", "dank", "statt", "ohne", "gegen", "durch", "mit", "von", "zu", "auf",
          "an", "vor", "über", "unter", "um", "für", "seit", "während", "als");

  private static final NameUse ALONE = new NameUse(1, 0, 0, 0, 0, 0, 0, 0);
  private static final NameUse PLACED = new NameUse(0, 1, 0, 0, 0, 0, 0, 0);
  private static final NameUse DETERMINED = new NameUse(0, 0, 1, 0, 0, 0, 0, 0);
  private static final NameUse RELATED = new NameUse(0, 0, 0, 1, 0, 0, 0, 0);
  private static final NameUse LOCATED = new NameUse(0, 0, 0, 0, 1, 0, 0, 0);
  private static final NameUse PERSON = new NameUse(0, 0, 0, 0, 0, 1, 0, 0);
  private static final NameUse COMPOUND = new NameUse(0, 0, 0, 0, 0, 0, 1, 0);
  private static final NameUse LOWER = new NameUse(0, 0, 0, 0, 0, 0, 0, 1);

  private final Gazetteer gazetteer;
  private final Prominence prominence;
  private final SpacedWords words;
  private final Sighting sighting;
  private final CodePoints codePoints;
  private final Map<String, NameUse> uses = new HashMap<>();

  UseCounter(
      Gazetteer gazetteer,
      Prominence prominence,
      SpacedWords words,
      Sighting sighting,
      CodePoints codePoints) {
    this.gazetteer = gazetteer;
    this.prominence = prominence;
    this.words = words;
    this.sighting = sighting;
    this.codePoints = codePoints;
  }

  /** Returns the uses of all names, those in lower case too. */
  Map<String, NameUse> all(List<NamedSpan> mentions) {
    List<Match> matches = sighting.matches();
    capitals(matches, mentions);
    BitSet covered = new BitSet();
    matches.forEach(match -> covered.set(match.first, match.end));
    lower(covered);
    return uses;
  }

  /** Returns the uses of the names that were sighted. */
  Map<String, NameUse> capitals(List<Match> matches, List<NamedSpan> mentions) {
    List<NamedSpan> sorted = new ArrayList<>(mentions);
    sorted.sort(Comparator.comparingInt(mention -> mention.span().begin()));
    int next = 0;
    for (Match match : matches) {
      if (match.prefix.isEmpty() && isCounted(match.name)) {
        String key = key(match);
        add(key, ALONE);
        add(key, before(match.first));
        Span span = codePoints.span(words.begin(match.first), words.end(match.end - 1));
        while (next < sorted.size() && sorted.get(next).span().end() <= span.begin()) {
          next++;
        }
        if (next < sorted.size() && sorted.get(next).span().overlaps(span)) {
          switch (sorted.get(next).type()) {
            case LOC -> add(key, LOCATED);
            case PER -> add(key, PERSON);
            default -> {}
          }
        }
      }
    }
    for (Match part : sighting.firstParts()) {
      if (isCounted(part.name)) {
        add(part.key, COMPOUND);
      }
    }
    return uses;
  }

  private static String key(Match match) {
    return match.genitive ? match.key + "s" : match.key;
  }

  /** Names of countries and continents are what they are. */
  private boolean isCounted(int name) {
    Kind kind = prominence.likelyKind(name);
    return kind != Kind.COUNTRY && kind != Kind.CONTINENT;
  }

  private NameUse before(int first) {
    if (first == 0 || words.gap(first) != Gap.SPACE) {
      return null;
    }
    int before = first - 1;
    String word = words.word(before);
    if (sighting.has(before, Role.IN) || OF_PLACE.contains(lower(word))) {
      return PLACED;
    }
    if (sighting.has(before, Role.ARTICLE) || sighting.has(before, Role.CONTRACTED)) {
      return DETERMINED;
    }
    return OTHER_PREPOSITIONS.contains(lower(word)) ? RELATED : null;
  }

  private static String lower(String word) {
    return Character.toLowerCase(word.charAt(0)) + word.substring(1);
  }

  private void lower(BitSet covered) {
    StringBuilder key = new StringBuilder();
    for (int token = 0; token < words.count(); token++) {
      String word = words.word(token);
      if (word.length() > 1 && Character.isLowerCase(word.charAt(0)) && !covered.get(token)) {
        key.setLength(0);
        key.append(Character.toUpperCase(word.charAt(0)));
        NameKey.append(word, 1, word.length(), key);
        int name = gazetteer.find(key);
        if (gazetteer.isName(name) && isCounted(name)) {
          add(key.toString(), LOWER);
        }
      }
    }
  }

  private void add(String key, NameUse use) {
    if (use != null) {
      uses.merge(key, use, NameUse::plus);
    }
  }
}
