package org.pressespiegel.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pressespiegel.text.Endings;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordCache;

/** Classes of nouns by their endings: what {@code noun_classes.tsv} lists. */
final class NounClasses {

  /** How short a noun may be without its ending. */
  private static final int SHORTEST = 4;

  /** How many words are kept with their classes. */
  private static final int KEPT = 1 << 15;

  private static final List<String> ENDINGS = List.of("s", "e", "n", "es", "en", "er", "ern");

  /** Those of events: {@code Räuber} is no plural of {@code Raub}. */
  static final List<String> EVENT_ENDINGS = ENDINGS.subList(0, 5);

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
    return endings.containsKey(name);
  }

  /** Returns whether a noun in lower case belongs to a class, by its ending. */
  boolean isA(String nounClass, String lower) {
    Set<String> all = classes.of(lower);
    return all.contains(nounClass) || nounClass.equals("AGENT") && all.contains("PERSON");
  }

  /** Returns whether a class lists a noun in lower case as a whole word. */
  boolean isExactly(String nounClass, String lower) {
    return endings.getOrDefault(nounClass, Set.of()).contains(lower);
  }

  /** All classes of a word. */
  private Set<String> classesOf(String lower) {
    Set<String> found = new HashSet<>(classesByEnding.getOrDefault("=" + lower, Set.of()));
    for (String form : plainForms(lower)) {
      allEndings.all(form, 2).forEach(found::addAll);
    }
    return found.isEmpty() ? Set.of() : found;
  }

  /**
   * Returns a noun in lower case and what it may be without the ending of its case and number:
   * {@code anschlägen}, {@code anschläg}, {@code anschlag}.
   */
  static List<String> plainForms(String lower) {
    return plainForms(lower, ENDINGS);
  }

  /** Returns a noun in lower case and what it may be without one of some endings. */
  static List<String> plainForms(String lower, List<String> endings) {
    List<String> forms = new ArrayList<>();
    forms.add(lower);
    for (String ending : endings) {
      int length = lower.length() - ending.length();
      if (length < SHORTEST || !lower.endsWith(ending)) {
        continue;
      }
      String stem = lower.substring(0, length);
      forms.add(stem);
      int umlaut = Math.max(stem.lastIndexOf('ä'), stem.lastIndexOf('ü'));
      umlaut = Math.max(umlaut, stem.lastIndexOf('ö'));
      if (umlaut >= 0 && !ending.endsWith("s")) {
        char plain = "aou".charAt("äöü".indexOf(stem.charAt(umlaut)));
        forms.add(stem.substring(0, umlaut) + plain + stem.substring(umlaut + 1));
      }
    }
    return forms;
  }

  /** Returns whether a noun in lower case is one of some words in any case and number. */
  static boolean isAny(Collection<String> words, String lower) {
    for (String form : plainForms(lower)) {
      if (words.contains(form)) {
        return true;
      }
    }
    return false;
  }
}
