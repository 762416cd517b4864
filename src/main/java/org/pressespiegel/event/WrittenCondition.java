package org.pressespiegel.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.pressespiegel.language.WordClass;
import org.pressespiegel.text.TableRow;

/**
 * A condition as a cell writes it, {@code prep:zu=PRISON|haft}: a name, and what it is said of.
 * What it can't mean is an error that names the cell.
 */
final class WrittenCondition {

  static final String COLUMN = "when";

  private static final Pattern WORD = Pattern.compile("\\p{Ll}[\\p{Ll}\\d-]*");

  private final TableRow row;
  private final String text;
  private final Predicate<String> isClass;
  private final Predicate<String> isVerb;

  /** The name before the colon. */
  final String name;

  /** What stands behind the colon; null without one. */
  private final String values;

  /** The single words read so far that may stand in an argument's place. */
  private final Set<String> nouns = new LinkedHashSet<>();

  /**
   * Takes a condition apart.
   *
   * @param row where it stands
   * @param text how it is written, without the sign of negation
   * @param isClass tells whether there is a class of nouns of that name
   * @param isVerb tells whether an infinitive is known
   */
  WrittenCondition(TableRow row, String text, Predicate<String> isClass, Predicate<String> isVerb) {
    this.row = row;
    this.text = text;
    this.isClass = isClass;
    this.isVerb = isVerb;
    int colon = text.indexOf(':');
    name = colon < 0 ? text : text.substring(0, colon);
    values = colon < 0 ? null : text.substring(colon + 1);
  }

  /** Returns whether it is a name alone. */
  boolean isBare() {
    return values == null;
  }

  /** Returns a condition that is said of nothing. */
  <C> C bare(C condition) {
    if (!isBare()) {
      throw wrong("nothing may stand behind '" + name + "'");
    }
    return condition;
  }

  private List<String> values() {
    if (isBare()) {
      throw wrong("':' and words must stand behind '" + name + "'");
    }
    return List.of(values.split("\\|", -1));
  }

  /** Returns the classes and words that may stand in an argument's place. */
  List<Filler> fillers() {
    return values().stream().map(this::filler).toList();
  }

  private Filler filler(String written) {
    Optional<Filler> kind = Filler.Kind.named(written);
    if (kind.isPresent()) {
      return kind.get();
    }
    if (!isClass.test(written)) {
      if (!WORD.matcher(written.replaceFirst("^=", "")).matches()) {
        throw wrong("'" + written + "' is no class of noun_classes.tsv and no word in lower case");
      }
      nouns.add(written);
    }
    return new Filler.Noun(written);
  }

  /** Returns the single words among the fillers read so far. */
  Set<String> nouns() {
    return nouns;
  }

  /** Returns prepositions, each with what must stand behind it, if anything. */
  List<Prepositional> prepositionals() {
    Map<String, List<Filler>> found = new LinkedHashMap<>();
    String preposition = null;
    for (String value : values()) {
      int equals = value.indexOf('=');
      if (equals > 0) {
        preposition = preposition(value.substring(0, equals));
      }
      if (preposition == null) {
        found.put(preposition(value), List.of());
      } else {
        // zu=A|B is short for zu=A|zu=B
        String filler = equals > 0 ? value.substring(equals + 1) : value;
        found.computeIfAbsent(preposition, p -> new ArrayList<>()).add(filler(filler));
      }
    }
    List<Prepositional> all = new ArrayList<>();
    found.forEach((before, fillers) -> all.add(new Prepositional(before, fillers)));
    return all;
  }

  /** Returns prepositions. */
  Set<String> prepositions() {
    Set<String> found = new LinkedHashSet<>();
    values().forEach(value -> found.add(preposition(value)));
    return found;
  }

  private String preposition(String written) {
    if (!isPreposition(written)) {
      throw wrong("'" + written + "' is no preposition");
    }
    return written;
  }

  /** Returns whether a word is a preposition in its plain form, {@code von} and not {@code vom}. */
  static boolean isPreposition(String word) {
    return !word.isEmpty() && WordClass.preposition(word).equals(word);
  }

  /** Returns words in lower case. */
  Set<String> words() {
    Set<String> found = new LinkedHashSet<>();
    for (String value : values()) {
      if (!WORD.matcher(value).matches()) {
        throw wrong("'" + value + "' is no word in lower case");
      }
      found.add(value);
    }
    return found;
  }

  /** Returns infinitives of verbs that are known. */
  Set<String> verbs() {
    for (String word : words()) {
      if (!isVerb.test(word)) {
        throw wrong("'" + word + "' is no verb that is known");
      }
    }
    return words();
  }

  IllegalArgumentException wrong(String why) {
    return row.wrong(COLUMN, "in '" + text + "' " + why);
  }
}
