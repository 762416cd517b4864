package org.pressespiegel.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pressespiegel.language.Verb;
import org.pressespiegel.text.TableRow;

/**
 * Reads the frames of verbs and nouns. A cell that means nothing is an error that names file, line
 * and column; so is a row that can never count.
 */
final class FrameReader {

  private static final String NONE = "NONE";
  private static final Pattern VERB = Pattern.compile("(\\p{Ll}+\\|)?\\p{Ll}{2,}n");
  private static final Pattern NOUN = Pattern.compile("\\p{Ll}[\\p{Ll}-]*");

  private final Predicate<String> isClass;
  private final Predicate<String> isVerb;

  /** The single words that conditions want in an argument's place. */
  private final Set<String> words = new LinkedHashSet<>();

  /**
   * Makes a reader.
   *
   * @param isClass tells whether there is a class of nouns of that name
   * @param isVerb tells whether an infinitive is known
   */
  FrameReader(Predicate<String> isClass, Predicate<String> isVerb) {
    this.isClass = isClass;
    this.isVerb = isVerb;
  }

  /** The columns of a table of frames; the first names the trigger. */
  static String[] columns(String trigger) {
    return new String[] {trigger, "when", "type", "mode", "kind", "actor", "target", "example"};
  }

  /** Returns the frames of each verb, in the order of the table. */
  Map<Verb, List<Frame<VerbCondition>>> verbs(List<TableRow> rows) {
    Map<Verb, List<Frame<VerbCondition>>> frames = new HashMap<>();
    checkOrder(rows, "verb");
    for (TableRow row : rows) {
      Verb verb = verb(row);
      List<VerbCondition> conditions = conditions(row, VerbCondition.TERMS, VerbCondition.Not::new);
      frames
          .computeIfAbsent(verb, v -> new ArrayList<>())
          .add(frame(row, verb.toString(), conditions, true));
    }
    return frames;
  }

  /** Returns the verb of a row that has a column for it. */
  static Verb verb(TableRow row) {
    String written = row.cell("verb");
    if (!VERB.matcher(written).matches()) {
      throw row.wrong("verb", "no infinitive, its particle apart by '|'");
    }
    return Verb.of(written);
  }

  /** Returns the frames of each noun or ending of nouns, in the order of the table. */
  Map<String, List<Frame<NounCondition>>> nouns(List<TableRow> rows) {
    Map<String, List<Frame<NounCondition>>> frames = new HashMap<>();
    checkOrder(rows, "noun");
    for (TableRow row : rows) {
      String written = row.cell("noun");
      if (!NOUN.matcher(written).matches()) {
        throw row.wrong("noun", "no noun in lower case");
      }
      List<NounCondition> conditions = conditions(row, NounCondition.TERMS, NounCondition.Not::new);
      frames
          .computeIfAbsent(written, n -> new ArrayList<>())
          .add(frame(row, written, conditions, false));
    }
    return frames;
  }

  /** Returns the single words that the conditions read so far want in an argument's place. */
  Set<String> words() {
    return words;
  }

  /** A row behind one of the same word that always counts, or says the same, can never count. */
  private static void checkOrder(List<TableRow> rows, String trigger) {
    Map<String, Integer> lines = new HashMap<>();
    for (TableRow row : rows) {
      String word = row.cell(trigger);
      String when = row.cell(WrittenCondition.COLUMN);
      Integer always = lines.get(word + "\t");
      Integer same = lines.putIfAbsent(word + "\t" + when, row.line());
      if (always != null || same != null) {
        int before = always != null ? always : same;
        throw row.wrong(
            WrittenCondition.COLUMN, "never counts: line " + before + " of '" + word + "' does");
      }
    }
  }

  private <C> List<C> conditions(TableRow row, List<Term<C>> terms, UnaryOperator<C> not) {
    List<C> conditions = new ArrayList<>();
    for (String one : row.list(WrittenCondition.COLUMN, " ")) {
      boolean negated = one.startsWith("-");
      WrittenCondition written =
          new WrittenCondition(row, negated ? one.substring(1) : one, isClass, isVerb);
      C condition = term(written, terms).reader().apply(written);
      conditions.add(negated ? not.apply(condition) : condition);
      words.addAll(written.nouns());
    }
    return conditions;
  }

  private static <C> Term<C> term(WrittenCondition written, List<Term<C>> terms) {
    for (Term<C> term : terms) {
      if (term.name().equals(written.name)) {
        return term;
      }
    }
    throw written.wrong(
        "'"
            + written.name
            + "' is no condition; there are "
            + terms.stream().map(Term::name).collect(Collectors.joining(", ")));
  }

  private <C> Frame<C> frame(TableRow row, String word, List<C> conditions, boolean ofVerb) {
    if (row.cell("type").equals(NONE)) {
      for (String column : List.of("mode", "kind", "actor", "target")) {
        if (!row.cell(column).isEmpty()) {
          throw row.wrong(column, "a row of type NONE says no more");
        }
      }
      return new Frame<>(word, conditions, null, null, false, List.of(), List.of());
    }
    EventType type = type(row);
    Frame<C> frame =
        new Frame<>(
            word,
            conditions,
            type,
            mode(row, type),
            isMention(row),
            slots(row, "actor", ofVerb),
            slots(row, "target", ofVerb));
    checkExample(row, frame);
    return frame;
  }

  private static EventType type(TableRow row) {
    try {
      return EventType.of(row.cell("type"));
    } catch (IllegalArgumentException e) {
      throw row.wrong("type", "neither NONE nor a type of event_types.tsv");
    }
  }

  private static String mode(TableRow row, EventType type) {
    String mode = row.cell("mode");
    if (!mode.isEmpty() && !type.modes().contains(mode)) {
      throw row.wrong("mode", "no mode of " + type + "; these are " + type.modes());
    }
    return mode.isEmpty() ? null : mode;
  }

  private static boolean isMention(TableRow row) {
    String kind = row.cell("kind");
    if (!kind.isEmpty() && !kind.equals("mention")) {
      throw row.wrong("kind", "neither empty nor mention");
    }
    return !kind.isEmpty();
  }

  private static List<Slot> slots(TableRow row, String column, boolean ofVerb) {
    List<Slot> slots = new ArrayList<>();
    for (String written : row.list(column, ",")) {
      Optional<Slot> core = Slot.Core.named(written, ofVerb);
      if (core.isEmpty() && !WrittenCondition.isPreposition(written)) {
        throw row.wrong(column, "'" + written + "' is no slot and no preposition");
      }
      slots.add(core.orElse(new Slot.Behind(written)));
    }
    return slots;
  }

  /** A row that makes events shows one, and marks no argument for which it has no slot. */
  private static void checkExample(TableRow row, Frame<?> frame) {
    String example = row.cell("example");
    if (frame.mention()) {
      return;
    }
    if (!example.matches("[^*]*\\*[^*]+\\*[^*]*")) {
      throw row.wrong("example", "no *trigger*");
    }
    if (example.contains("<") && frame.actor().isEmpty()) {
      throw row.wrong("example", "an <actor>, but no slot for one");
    }
    if (example.contains("{") && frame.target().isEmpty()) {
      throw row.wrong("example", "a {target}, but no slot for one");
    }
  }
}
