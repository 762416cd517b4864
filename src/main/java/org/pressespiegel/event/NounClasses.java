package org.pressespiegel.event;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pressespiegel.language.Actors;
import org.pressespiegel.language.Inflection;
import org.pressespiegel.text.Endings;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordCache;

/** Classes of nouns by their endings: what {@code noun_classes.tsv} lists. */
final class NounClasses {

  /** The classes that {@link Actors} tells. */
  private static final Set<String> ACTORS =
      Arrays.stream(Actors.Kind.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

  /** How many words are kept with their classes. */
  private static final int KEPT = 1 << 15;

  private final Map<String, Set<String>> endings = new HashMap<>();
  private final Map<String, Set<String>> classesByEnding = new HashMap<>();
  private Endings<Set<String>> allEndings;
  private final WordCache<Set<String>> classes = new WordCache<>(KEPT, this::classesOf);

  NounClasses(List<TableRow> rows) {
    for (TableRow row : rows) {
      String name = row.cell("class");
      if (!name.matches("[A-ZÄÖÜ]+")) {
        throw row.wrong("class", "not in capitals");
      }
      for (String ending : row.list("endings", " ")) {
        if (!ending.matches("=?[\\p{Ll}\\d][\\p{Ll}\\d-]*")) {
          throw row.wrong("endings", "'" + ending + "' is no ending in lower case");
        }
        endings.computeIfAbsent(name, n -> new HashSet<>()).add(ending);
        classesByEnding.computeIfAbsent(ending, e -> new HashSet<>()).add(name);
      }
    }
    allEndings = Endings.of(classesByEnding);
  }

  /**
   * Makes classes of single words, each called as the word: so one look-up tells all that a noun
   * is.
   */
  void add(Collection<String> words) {
    for (String word : words) {
      classesByEnding.computeIfAbsent(word, w -> new HashSet<>()).add(word);
    }
    allEndings = Endings.of(classesByEnding);
  }

  boolean has(String name) {
    return endings.containsKey(name) || ACTORS.contains(name);
  }

  /** Returns whether a noun in lower case belongs to a class, by its ending. */
  boolean isA(String nounClass, String lower) {
    Set<String> all = classes.of(lower);
    return all.contains(nounClass);
  }

  /** Returns whether a class lists a noun in lower case as a whole word. */
  boolean isExactly(String nounClass, String lower) {
    return endings.getOrDefault(nounClass, Set.of()).contains(lower);
  }

  /** All classes of a word. */
  private Set<String> classesOf(String lower) {
    Set<String> found = new HashSet<>(classesByEnding.getOrDefault("=" + lower, Set.of()));
    for (String form : Inflection.plainForms(lower)) {
      allEndings.all(form, 2).forEach(found::addAll);
    }
    Optional<Actors.Kind> kind = Actors.kind(lower);
    kind.ifPresent(k -> found.add(k.name()));
    if (kind.filter(k -> k == Actors.Kind.CROWD).isPresent()) {
      found.add(Actors.Kind.PERSON.name());
    }
    return found.isEmpty() ? Set.of() : found;
  }
}
