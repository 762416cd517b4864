package org.pressespiegel.event;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordTable;

/**
 * What happened: a row of {@code event_types.tsv}, which holds the types of PLOVER and some of our
 * own. Whatever the coder does for some types only it does for a {@link Trait}, so a new type is
 * one row.
 *
 * @param name the type as {@code events.type} says it
 * @param origin PLOVER or ours
 * @param traits what it has in common with other types
 * @param modes the modes that its frames may have, in the terms of PLOVER
 * @param meaning what it means, in some words
 * @param example a sentence with its trigger between asterisks
 */
public record EventType(
    String name,
    String origin,
    Set<Trait> traits,
    List<String> modes,
    String meaning,
    String example) {

  private static final Map<String, EventType> ALL =
      byName(
          WordTable.of(
                  EventType.class,
                  "event_types.tsv",
                  "type",
                  "origin",
                  "traits",
                  "modes",
                  "meaning",
                  "example")
              .rows());

  /** What types have in common: what the coder does for those that have it. */
  public enum Trait {
    HARMFUL(
        "people or goods are harmed: its dead and hurt are counted; as the sum of a year, or"
            + " of seit Jahren, it is no event"),
    CROWDED(
        "people may come to harm in it: behind bei and während its own clause tells how many (bei"
            + " den Protesten starben zwei Menschen), where no harmful event does"),
    UNINTENDED(
        "nobody meant it: words of one unintended type are mentions of another's event, a"
            + " fire of the storm's"),
    WOUNDING("where a noun names it, those told killed or hurt are its target"),
    COMPOSITE(
        "one act may have several modes, shots and a bomb; of other types two modes are two"
            + " acts"),
    VERBAL(
        "it is done with words: it happens where its speaker is, each time it is said is an"
            + " event, and what it is about is not coded beside it"),
    RULING(
        "who has power does it to those at home: a state that the clause names as its doer does it"
            + " there (Peru hat die Grenzen geöffnet)"),
    DISPUTING("a state says it at home, unless states meet"),
    ANSWERED("whoever said it is the target of an answer to it"),
    ANSWERING(
        "it answers: where its object is only a pronoun (lehnte dies ab), its target is"
            + " whoever said the answered act before"),
    LOCAL(
        "people see it happen: where nothing beside it tells the place, that of the paragraph or of"
            + " the article counts; of other types only the country"),
    LASTING("it may go on for long: in the present with seit it is background and no event"),
    MUTUAL("two do it together: of A und B the first is the actor, the second the target"),
    MEETING(
        "people come together: A und B are its parties beside a noun too, places behind"
            + " zwischen are parties, and a noun with wollen, sollen, werden is planned (wollen sich"
            + " bei einem Gipfel treffen)"),
    GIVING("it goes to somebody: its target is only who can act, not what money is meant for"),
    SCHEDULED("it is held on a day that is set: in the present with a day to come it is planned"),
    CONVENED("it is held when called: behind vor in an infinitive clause it is still to come"),
    TOPICAL("it has a topic: what a noun beside its verb names is what it is about, not coded"),
    LEAVING("it goes away from a place: behind aus and von stands where it happens"),
    BOUND("it goes to a place: behind nach and zu stands where it happens"),
    STRIKING(
        "it strikes places: the place in the accusative is where it happens (erschütterte den"
            + " Nordwesten Ecuadors)");

    private final String meaning;

    Trait(String meaning) {
      this.meaning = meaning;
    }

    /** Returns what the coder does for types that have it. */
    public String meaning() {
      return meaning;
    }

    /** Returns the name as the table says it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static Trait of(String written, TableRow row) {
      for (Trait trait : values()) {
        if (trait.toString().equals(written)) {
          return trait;
        }
      }
      throw row.wrong("traits", "no trait '" + written + "'");
    }
  }

  public EventType {
    Objects.requireNonNull(origin, "origin");
    Set<Trait> own = EnumSet.noneOf(Trait.class);
    own.addAll(traits);
    traits = Collections.unmodifiableSet(own);
    modes = List.copyOf(modes);
    if (!name.matches("[A-Z]+") || meaning.isBlank() || !example.matches(".*\\*.+\\*.*")) {
      throw new IllegalArgumentException(
          "no type: " + name + " '" + meaning + "' '" + example + "'");
    }
  }

  /** Returns all types, in the order of the table. */
  public static List<EventType> all() {
    return List.copyOf(ALL.values());
  }

  /**
   * Returns the type of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static EventType of(String name) {
    EventType type = ALL.get(name);
    if (type == null) {
      throw new IllegalArgumentException("no type of events: '" + name + "'");
    }
    return type;
  }

  static Map<String, EventType> byName(List<TableRow> rows) {
    Map<String, EventType> types = new LinkedHashMap<>();
    for (TableRow row : rows) {
      EventType type = of(row);
      if (types.put(type.name(), type) != null) {
        throw row.wrong("type", "stands twice");
      }
    }
    return Collections.unmodifiableMap(types);
  }

  private static EventType of(TableRow row) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    row.list("traits", " ").forEach(written -> traits.add(Trait.of(written, row)));
    if (!row.cell("type").matches("[A-Z]+")) {
      throw row.wrong("type", "not in capitals A to Z");
    }
    if (!Set.of("PLOVER", "ours").contains(row.cell("origin"))) {
      throw row.wrong("origin", "neither PLOVER nor ours");
    }
    for (String mode : row.list("modes", " ")) {
      if (!mode.matches("[a-z]+(-[a-z]+)*")) {
        throw row.wrong("modes", "'" + mode + "' is no name of a mode");
      }
    }
    if (row.cell("meaning").isBlank()) {
      throw row.wrong("meaning", "empty");
    }
    if (!row.cell("example").matches("[^*]*\\*[^*]+\\*[^*]*")) {
      throw row.wrong("example", "no *trigger*");
    }
    return new EventType(
        row.cell("type"),
        row.cell("origin"),
        traits,
        row.list("modes", " "),
        row.cell("meaning"),
        row.cell("example"));
  }

  /** Returns whether it is set for a day on which people vote, and takes place on no other. */
  boolean isBallot() {
    return is(Trait.CONVENED) && !is(Trait.MEETING);
  }

  boolean is(Trait trait) {
    return traits.contains(trait);
  }

  boolean isHarmful() {
    return is(Trait.HARMFUL);
  }

  boolean isVerbal() {
    return is(Trait.VERBAL);
  }

  /** Two types are the same if their names are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof EventType type && type.name.equals(name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }
}
