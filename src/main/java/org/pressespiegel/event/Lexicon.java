package org.pressespiegel.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.pressespiegel.language.Verb;
import org.pressespiegel.language.VerbForm;
import org.pressespiegel.language.VerbIndex;
import org.pressespiegel.text.WordMap;
import org.pressespiegel.text.WordTable;

/** The words that name events: verbs and nouns with what must stand beside them. */
final class Lexicon {

  private static final Lexicon GERMAN = new Lexicon();

  private static final int LONGEST_ENDING = 26;

  /** How short a noun may be without its ending. */
  private static final int SHORTEST = 4;

  private static final List<String> ENDINGS = List.of("s", "e", "n", "es", "en", "er", "ern");

  /** Those of events: {@code Räuber} is no plural of {@code Raub}. */
  private static final List<String> EVENT_ENDINGS = ENDINGS.subList(0, 5);

  /** How many words are remembered with their classes and rows. */
  private static final int MOST_MET = 50_000;

  /**
   * A row: what a word means under some conditions.
   *
   * @param word the verb or the noun's ending as the table writes it
   * @param conditions all must hold
   * @param type what it names; null where it names no event
   * @param mode in the terms of PLOVER; or null
   * @param mention whether the word alone is no event, only another mention of one
   * @param actor where the actor stands, best first
   * @param target where the target stands, best first
   */
  record Entry(
      String word,
      List<Condition> conditions,
      EventType type,
      String mode,
      boolean mention,
      List<String> actor,
      List<String> target) {

    /** Returns whether it says that the word names no event. */
    boolean isTrap() {
      return type == null;
    }
  }

  /** What must be so: a kind of condition and the values that fulfil it. */
  record Condition(String kind, boolean negated, List<String> values) {

    static List<Condition> all(String written) {
      List<Condition> conditions = new ArrayList<>();
      for (String one : written.split(" ")) {
        if (!one.isEmpty()) {
          conditions.add(of(one));
        }
      }
      return List.copyOf(conditions);
    }

    private static Condition of(String written) {
      boolean negated = written.startsWith("-");
      String rest = negated ? written.substring(1) : written;
      int colon = rest.indexOf(':');
      if (colon < 0) {
        return new Condition(rest, negated, List.of());
      }
      List<String> values = new ArrayList<>();
      String preposition = "";
      for (String value : rest.substring(colon + 1).split("\\|")) {
        // prep:zu=A|B is short for prep:zu=A|zu=B
        int equals = value.indexOf('=');
        preposition = equals > 0 ? value.substring(0, equals + 1) : preposition;
        values.add(equals > 0 ? value : preposition + value);
      }
      return new Condition(rest.substring(0, colon), negated, List.copyOf(values));
    }
  }

  private final Map<Verb, List<Entry>> verbs = new HashMap<>();
  private final Map<String, List<Entry>> nouns = new HashMap<>();
  private final Map<String, Set<String>> classes = new HashMap<>();
  private final Map<String, Set<String>> classesByEnding = new HashMap<>();
  private final Map<String, Set<String>> met = new ConcurrentHashMap<>();
  private final Map<String, List<Entry>> nounsMet = new ConcurrentHashMap<>();
  private final Map<String, String> countryWords;
  private final Set<String> particles;
  private final Map<String, Set<Verb>> groups = new HashMap<>();
  private final VerbIndex triggers;
  private final VerbIndex allVerbs;

  private Lexicon() {
    for (List<String> row : WordTable.rows(Lexicon.class, "verbs.tsv")) {
      Verb verb = Verb.of(row.get(0));
      verbs.computeIfAbsent(verb, v -> new ArrayList<>()).add(entry(row));
    }
    for (List<String> row : WordTable.rows(Lexicon.class, "nouns.tsv")) {
      nouns.computeIfAbsent(row.get(0), n -> new ArrayList<>()).add(entry(row));
    }
    for (List<String> row : WordTable.rows(Lexicon.class, "noun_classes.tsv")) {
      Set<String> endings = classes.computeIfAbsent(row.get(0), c -> new HashSet<>());
      endings.addAll(Arrays.asList(row.get(1).split(" ")));
    }
    Map<String, String> countries = new HashMap<>();
    // The countries of the gazetteer: names, adjectives, inhabitants.
    for (List<String> row :
        WordTable.rows(Lexicon.class, "/org/pressespiegel/place/countries.tsv")) {
      for (int column = 1; column <= 4; column++) {
        for (String word : row.get(column).split(";")) {
          countries.putIfAbsent(word.toLowerCase(Locale.ROOT), row.get(0));
        }
      }
    }
    countries.remove("");
    countryWords = WordMap.copyOf(countries);
    classes.forEach(
        (nounClass, endings) ->
            endings.forEach(
                ending ->
                    classesByEnding.computeIfAbsent(ending, e -> new HashSet<>()).add(nounClass)));
    // A single word of a condition is a class of its own: one look-up tells all that a noun is.
    verbs.values().forEach(rows -> rows.forEach(this::readWords));
    for (List<String> row : WordTable.rows(Lexicon.class, "verb_groups.tsv")) {
      groups.computeIfAbsent(row.get(0), g -> new HashSet<>()).add(Verb.of(row.get(1)));
    }
    triggers = VerbIndex.of(verbs.keySet());
    List<Verb> known = new ArrayList<>(VerbIndex.common());
    known.addAll(verbs.keySet());
    groups.values().forEach(known::addAll);
    allVerbs = VerbIndex.of(known);
    particles =
        WordMap.setOf(known.stream().map(Verb::particle).filter(p -> !p.isEmpty()).toList());
  }

  private void readWords(Entry row) {
    for (Condition condition : row.conditions()) {
      if (condition.kind().equals("with") || condition.kind().equals("before")) {
        continue;
      }
      for (String value : condition.values()) {
        String word = value.substring(value.indexOf('=') + 1);
        if (!word.isEmpty() && word.equals(word.toLowerCase(Locale.ROOT))) {
          classesByEnding.computeIfAbsent(word, w -> new HashSet<>()).add(word);
        }
      }
    }
  }

  static Lexicon german() {
    return GERMAN;
  }

  private static Entry entry(List<String> row) {
    String type = row.get(2);
    return new Entry(
        row.get(0),
        Condition.all(row.get(1)),
        type.equals("NONE") ? null : EventType.of(type),
        row.get(3).isEmpty() ? null : row.get(3),
        row.get(4).equals("mention"),
        list(row.get(5)),
        list(row.get(6)));
  }

  private static List<String> list(String written) {
    return written.isEmpty() ? List.of() : List.of(written.split(","));
  }

  /** Returns all verbs that are known, triggers and others. */
  VerbIndex verbs() {
    return allVerbs;
  }

  /** Returns the forms of triggers that a word in lower case may be. */
  List<VerbForm> triggers(String lower) {
    return triggers.of(lower);
  }

  /** Returns the rows of a verb, in the order of the table. */
  List<Entry> rows(Verb verb) {
    return verbs.getOrDefault(verb, List.of());
  }

  /**
   * Returns the rows of the longest ending of a noun in lower case that the table has; of its plain
   * form where it has none itself.
   */
  List<Entry> rowsOfNoun(String lower) {
    List<Entry> known = nounsMet.get(lower);
    if (known != null) {
      return known;
    }
    List<Entry> found = List.of();
    int least = Integer.MAX_VALUE;
    for (String form : plainForms(lower, EVENT_ENDINGS)) {
      int at = beginOfRows(form);
      if (at >= 0 && at < least) {
        least = at;
        found = nouns.get(form.substring(at));
      }
    }
    if (nounsMet.size() < MOST_MET) {
      nounsMet.put(lower, found);
    }
    return found;
  }

  /** Where the longest ending begins that the table has; or -1. */
  private int beginOfRows(String lower) {
    for (int at = Math.max(0, lower.length() - LONGEST_ENDING); at < lower.length() - 2; at++) {
      if (nouns.containsKey(lower.substring(at)) && (at == 0 || lower.length() - at > 3)) {
        return at;
      }
    }
    return -1;
  }

  /**
   * Returns a noun in lower case and what it may be without the ending of its case and number:
   * {@code anschlägen}, {@code anschläg}, {@code anschlag}.
   */
  static List<String> plainForms(String lower) {
    return plainForms(lower, ENDINGS);
  }

  private static List<String> plainForms(String lower, List<String> endings) {
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
  static boolean isAny(List<String> words, String lower) {
    if (words.contains(lower)) {
      return true;
    }
    for (String form : plainForms(lower)) {
      if (words.contains(form)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a noun in lower case belongs to a class, by its ending. */
  boolean isA(String nounClass, String lower) {
    return isListed(nounClass, lower) || nounClass.equals("AGENT") && isListed("PERSON", lower);
  }

  private boolean isListed(String nounClass, String lower) {
    return classesOf(lower).contains(nounClass);
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

  /** Returns whether a class lists a noun in lower case as a whole word. */
  boolean isExactly(String nounClass, String lower) {
    return classes.getOrDefault(nounClass, Set.of()).contains(lower);
  }

  boolean hasClass(String name) {
    return classes.containsKey(name);
  }

  /** Returns the country of an adjective or an inhabitant, in lower case: {@code irakischen}. */
  Optional<String> country(String lower) {
    for (int cut = 0; cut <= 2 && (cut == 0 || lower.length() - cut > 3); cut++) {
      String found = countryWords.get(lower.substring(0, lower.length() - cut));
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** Returns whether the perfect of a verb goes with {@code sein}. */
  boolean isBeing(Verb verb) {
    return isOf("being", verb) || isOf("dying", verb);
  }

  /** Returns whether a verb belongs to a group. */
  boolean isOf(String group, Verb verb) {
    Set<Verb> members = groups.get(group);
    return members != null && members.contains(verb);
  }

  /** Returns whether an adjective in lower case says that what it describes isn't there yet. */
  boolean isUnreal(String lower) {
    for (int cut = 0; cut <= 2 && lower.length() - cut > 4; cut++) {
      if (classes
          .getOrDefault("UNREAL", Set.of())
          .contains(lower.substring(0, lower.length() - cut))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a word in lower case is the particle of some verb. */
  boolean isParticle(String lower) {
    return particles.contains(lower);
  }
}
