package org.pressespiegel.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.pressespiegel.text.TableRow;

/** Classes of nouns by their endings: what {@code noun_classes.tsv} lists. */
final class NounClasses {

  private static final int LONGEST_ENDING = 26;

  /** How short a noun may be without its ending. */
  private static final int SHORTEST = 4;

  /** How many words are remembered with their classes. */
  private static final int MOST_MET = 50_000;

  private static final List<String> ENDINGS = List.of("s", "e", "n", "es", "en", "er", "ern");

  /** Those of events: {@code Räuber} is no plural of {@code Raub}. */
  static final List<String> EVENT_ENDINGS = ENDINGS.subList(0, 5);

  private final Map<String, Set<String>> endings = new HashMap<>();
  private final Map<String, Set<String>> classesByEnding = new HashMap<>();
  private final Map<String, Set<String>> met = new ConcurrentHashMap<>();

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
  }

  /**
   * Makes classes of single words, each called as the word: so one look-up tells all that a noun
   * is.
   */
  void add(Collection<String> words) {
    for (String word : words) {
      classesByEnding.computeIfAbsent(word, w -> new HashSet<>()).add(word);
    }
  }

  boolean has(String name) {
    return endings.containsKey(name);
  }

  /** Returns whether a noun in lower case belongs to a class, by its ending. */
  boolean isA(String nounClass, String lower) {
    Set<String> all = classesOf(lower);
    return all.contains(nounClass) || nounClass.equals("AGENT") && all.contains("PERSON");
  }

  /** Returns whether a class lists a noun in lower case as a whole word. */
  boolean isExactly(String nounClass, String lower) {
    return endings.getOrDefault(nounClass, Set.of()).contains(lower);
  }

  /** All classes of a word; kept for the words met first, since news repeat theirs. */
  private Set<String> classesOf(String lower) {
    Set<String> known = met.get(lower);
    if (known != null) {
      return known;
    }
    Set<String> found = new HashSet<>(classesByEnding.getOrDefault("=" + lower, Set.of()));
    for (String form : plainForms(lower)) {
      for (int at = Math.max(0, form.length() - LONGEST_ENDING); at < form.length() - 1; at++) {
        found.addAll(classesByEnding.getOrDefault(form.substring(at), Set.of()));
      }
    }
    if (met.size() < MOST_MET) {
      met.put(lower, found);
    }
    return found;
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
