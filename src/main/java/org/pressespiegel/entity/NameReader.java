package org.pressespiegel.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pressespiegel.document.Document;
import org.pressespiegel.language.Words;
import org.pressespiegel.text.CodePoints;

/**
 * Reads the names of an article: mends the spans that a model found and tells which of them name
 * the same person, place, organisation or thing. It holds no state: any number of threads may share
 * one.
 */
public final class NameReader {

  private static final String MODEL_RULE = "model";
  private static final NameReader STANDARD =
      new NameReader(
          List.of(
              new TidySpans(),
              new OpeningNames(),
              new AgencyNames(),
              new WholeWords(),
              new BracketNames(),
              new JoinedNames(),
              new SameType(),
              new Namesakes(),
              new RepeatedNames()));

  private final List<Step> steps;

  private NameReader(List<Step> steps) {
    this.steps = steps;
  }

  /** Returns the reader with all its steps. */
  public static NameReader standard() {
    return STANDARD;
  }

  /** Returns a reader that also knows how the texts that it is to read use words. */
  public NameReader knowing(WordUses uses) {
    if (uses.isEmpty()) {
      return STANDARD;
    }
    List<Step> all = new ArrayList<>(STANDARD.steps);
    all.add(0, new UsedWords(uses));
    return new NameReader(List.copyOf(all));
  }

  /** Returns how {@code page} uses words with a capital, by how they are printed. */
  public static Map<String, WordUse> uses(Document page, List<NamedSpan> named) {
    if (page.sentences().isEmpty()) {
      return Map.of();
    }
    Scene scene = new Scene(page);
    return UsedWords.count(scene, found(scene, page.codePoints(), named));
  }

  /**
   * Returns the names of {@code page}.
   *
   * @param named what a model found; spans outside the sentences are passed over, of spans that
   *     overlap one is kept
   */
  public Names read(Document page, List<NamedSpan> named) {
    if (page.sentences().isEmpty()) {
      return new Names(List.of(), List.of());
    }
    Scene scene = new Scene(page);
    List<Found> read = found(scene, page.codePoints(), named);
    for (Step step : steps) {
      read = step.apply(scene, read);
    }
    return new Assembly(scene, read, page.codePoints()).names();
  }

  private static List<Found> found(Scene scene, CodePoints positions, List<NamedSpan> named) {
    List<Found> names = new ArrayList<>(named.size());
    for (NamedSpan span : named) {
      int begin = positions.toUtf16(span.span().begin());
      int end = positions.toUtf16(span.span().end());
      if (begin < end && scene.inOneSentence(begin, end)) {
        names.add(new Found(begin, end, span.type(), span.confidence(), MODEL_RULE));
      }
    }
    return Found.apart(names);
  }

  /** Puts mentions and entities together. */
  private static final class Assembly {

    private final Scene scene;
    private final CodePoints codePoints;
    private final List<Found> names;
    private final List<Reading> readings = new ArrayList<>();

    /** By reading the number of its entity, in the order of first mentions. */
    private final int[] entity;

    private final List<Draft> drafts = new ArrayList<>();

    /** An entity as it grows. */
    private static final class Draft {
      private final EntityType type;
      private final List<Reading> readings = new ArrayList<>();
      private final List<Compound> compounds = new ArrayList<>();
      private String name;

      Draft(EntityType type) {
        this.type = type;
      }
    }

    Assembly(Scene scene, List<Found> names, CodePoints codePoints) {
      this.scene = scene;
      this.codePoints = codePoints;
      this.names = names;
      Nominative nominative = new Nominative(scene, names);
      RoleReader roles = new RoleReader(scene, names);
      for (Found name : names) {
        String base = nominative.of(name);
        readings.add(
            new Reading(
                name,
                base.isBlank() ? scene.surface(name) : base,
                name.type() == EntityType.PER ? roles.read(name, base) : Role.NONE));
      }
      this.entity = new int[names.size()];
    }

    Names names() {
      cluster();
      addCompounds();
      List<Mention> mentions = new ArrayList<>(names.size());
      for (int no = 0; no < names.size(); no++) {
        Found name = names.get(no);
        mentions.add(
            new Mention(
                no,
                scene.sentence(name.begin()),
                codePoints.span(name.begin(), name.end()),
                scene.text().substring(name.begin(), name.end()),
                name.type(),
                name.confidence(),
                entity[no],
                name.rule()));
      }
      List<Entity> entities = new ArrayList<>(drafts.size());
      for (Draft draft : drafts) {
        entities.add(entity(entities.size(), draft));
      }
      return new Names(mentions, entities);
    }

    private void cluster() {
      Map<EntityType, List<Integer>> byType = new LinkedHashMap<>();
      for (int at = 0; at < readings.size(); at++) {
        EntityType type = readings.get(at).name().type();
        byType.computeIfAbsent(type, t -> new ArrayList<>()).add(at);
      }
      Set<String> places = new HashSet<>();
      for (int at : byType.getOrDefault(EntityType.LOC, List.of())) {
        places.add(Keys.of(readings.get(at).base()));
      }
      String[] cluster = new String[readings.size()];
      byType.forEach(
          (type, members) -> {
            List<Reading> ofType = members.stream().map(readings::get).toList();
            int[] numbers =
                type == EntityType.PER
                    ? PersonClusters.of(scene, ofType)
                    : ThingClusters.of(type, ofType, pairs(ofType), places);
            for (int at = 0; at < numbers.length; at++) {
              cluster[members.get(at)] = type + " " + numbers[at];
            }
          });
      Map<String, Integer> numbers = new HashMap<>();
      for (int at = 0; at < cluster.length; at++) {
        Reading reading = readings.get(at);
        entity[at] = numbers.computeIfAbsent(cluster[at], c -> numbers.size());
        if (entity[at] == drafts.size()) {
          drafts.add(new Draft(reading.name().type()));
        }
        drafts.get(entity[at]).readings.add(reading);
      }
    }

    /** Explanations in brackets between names of one type, as indexes of readings. */
    private List<int[]> pairs(List<Reading> ofType) {
      Map<Integer, Integer> byBegin = new HashMap<>();
      for (int at = 0; at < ofType.size(); at++) {
        byBegin.put(ofType.get(at).name().begin(), at);
      }
      List<Found> found = ofType.stream().map(Reading::name).toList();
      List<int[]> pairs = new ArrayList<>();
      for (BracketNames.Pair pair : BracketNames.pairs(scene, found)) {
        pairs.add(new int[] {byBegin.get(pair.longBegin()), byBegin.get(pair.shortBegin())});
      }
      return pairs;
    }

    private void addCompounds() {
      CompoundReader compounds = new CompoundReader(scene, codePoints);
      for (int no = 0; no < drafts.size(); no++) {
        Draft draft = drafts.get(no);
        draft.name = fullest(draft);
        compounds.know(no, draft.type, draft.name);
      }
      for (int no = 0; no < drafts.size(); no++) {
        for (Reading reading : drafts.get(no).readings) {
          compounds.know(no, drafts.get(no).type, reading.base());
        }
      }
      Map<String, Integer> made = new HashMap<>();
      for (CompoundReader.Part part : compounds.read(names)) {
        int no = part.entity().orElseGet(() -> madeFor(part.abbreviation(), made));
        drafts.get(no).compounds.add(part.compound());
      }
    }

    private int madeFor(NameWords.Abbreviation abbreviation, Map<String, Integer> made) {
      String meaning = ThingClusters.meaning(abbreviation.type(), abbreviation.shortForm());
      return made.computeIfAbsent(
          meaning,
          m -> {
            Draft draft = new Draft(abbreviation.type());
            // US is short for USA, which is a name by itself.
            boolean name = NameWords.ABBREVIATIONS.containsKey(abbreviation.longForm());
            draft.name = name ? abbreviation.longForm() : abbreviation.shortForm();
            drafts.add(draft);
            return drafts.size() - 1;
          });
    }

    private static Entity entity(int no, Draft draft) {
      Set<String> aliases = new LinkedHashSet<>();
      Role role = Role.NONE;
      for (Reading reading : draft.readings) {
        aliases.add(reading.base());
        boolean better = reading.role().text() != null && reading.role().weight() > role.weight();
        role = better ? reading.role() : role;
      }
      aliases.remove(draft.name);
      return new Entity(
          no,
          draft.type,
          draft.name,
          role.text(),
          draft.readings.size(),
          draft.type == EntityType.LOC ? country(draft) : null,
          List.copyOf(aliases),
          draft.compounds);
    }

    private static String country(Draft draft) {
      String byName = NameWords.COUNTRIES.get(draft.name);
      if (byName != null || draft.readings.isEmpty()) {
        return byName;
      }
      return draft.readings.stream()
          .map(reading -> NameWords.COUNTRIES.get(reading.base()))
          .filter(code -> code != null)
          .findFirst()
          .orElse(null);
    }

    /** The fullest name: long forms before abbreviations, more words, then the more frequent. */
    private static String fullest(Draft draft) {
      Map<String, Integer> counts = new LinkedHashMap<>();
      draft.readings.forEach(reading -> counts.merge(reading.base(), 1, Integer::sum));
      List<String> bases = new ArrayList<>(counts.keySet());
      // The sort is stable: of equals the first in the text stays first.
      Comparator<String> byAbbreviation =
          Comparator.comparing(base -> isShort(base, draft.type) ? 1 : 0);
      bases.sort(
          byAbbreviation
              .thenComparing(base -> -fullness(base))
              .thenComparing(base -> draft.type == EntityType.PER ? 0 : -base.length())
              .thenComparing(base -> -accents(base))
              .thenComparing(base -> -counts.get(base)));
      return bases.get(0);
    }

    private static boolean isShort(String base, EntityType type) {
      return type != EntityType.PER
          && base.indexOf(' ') < 0
          && (NameWords.ABBREVIATIONS.containsKey(base) || Words.isCapitals(base));
    }

    /** Counts the letters that a careless writer leaves plain: Petrović before Petrovic. */
    private static long accents(String base) {
      return base.chars().filter(c -> c > 127).count();
    }

    /** Counts words; an initial is half a word. */
    private static int fullness(String base) {
      return Arrays.stream(base.split("[ -]"))
          .mapToInt(word -> word.replace(".", "").length() > 1 ? 2 : 1)
          .sum();
    }
  }
}
