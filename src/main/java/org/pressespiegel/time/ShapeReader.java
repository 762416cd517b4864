package org.pressespiegel.time;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the shapes of rules and writes each out as straight sequences.
 *
 * <p>A shape is a row of items with spaces between: a lower-case word or sign stands for itself,
 * CATEGORY for any token of it, {@code A/B} for either, {@code slash} for the sign itself; {@code
 * slot:ITEM} hands the value over; {@code +ITEM} must be glued to what stands before; {@code ( … |
 * … )} are alternatives; a final {@code ?} makes an item or a group optional; {@code [ … ]} marks
 * the expression within its context; {@code @name} inserts a shape of the macro table; {@code
 * !ITEM} at either end must not stand there.
 */
final class ShapeReader {

  private static final Pattern ITEM = Pattern.compile("\\(|\\)\\??|[^\\s()]+");
  private static final Pattern CATEGORY_NAME = Pattern.compile("[A-Z][A-Z_]+");
  private static final Pattern NAMED = Pattern.compile("(?<slot>[a-z_]{2,}):(?<item>.+)");
  private static final Element SPAN_BEGIN = new Element(Kind.SPAN_BEGIN, null, null);
  private static final Element SPAN_END = new Element(Kind.SPAN_END, null, null);

  private final Lexicon lexicon;
  private final Map<String, String> macros;
  private List<String> items = List.of();
  private int at;

  ShapeReader(Lexicon lexicon, Map<String, String> macros) {
    this.lexicon = lexicon;
    this.macros = macros;
  }

  /** Returns all sequences that {@code shape} stands for. */
  List<Shape> read(Rule rule, String shape) {
    items = split(shape);
    at = 0;
    List<List<Element>> sequences = alternatives(rule);
    if (at < items.size()) {
      throw new IllegalArgumentException("rule " + rule.name() + ": stray " + items.get(at));
    }
    return sequences.stream().map(sequence -> shape(rule, sequence)).toList();
  }

  private List<String> split(String shape) {
    List<String> found = new ArrayList<>();
    Matcher matcher = ITEM.matcher(shape);
    while (matcher.find()) {
      String item = matcher.group();
      if (!item.startsWith("@")) {
        found.add(item);
        continue;
      }
      String name = item.substring(1).replace("?", "");
      String macro = macros.get(name);
      if (macro == null) {
        throw new IllegalArgumentException("no macro " + item);
      }
      found.add("(");
      found.addAll(split(macro));
      found.add(item.endsWith("?") ? ")?" : ")");
    }
    return found;
  }

  private List<List<Element>> alternatives(Rule rule) {
    List<List<Element>> all = new ArrayList<>(sequence(rule));
    while (at < items.size() && items.get(at).equals("|")) {
      at++;
      all.addAll(sequence(rule));
    }
    return all;
  }

  private List<List<Element>> sequence(Rule rule) {
    List<List<Element>> prefixes = List.of(List.of());
    while (at < items.size() && !items.get(at).equals("|") && !items.get(at).startsWith(")")) {
      String item = items.get(at++);
      List<List<Element>> next;
      boolean optional;
      if (item.equals("(")) {
        next = alternatives(rule);
        if (at == items.size()) {
          throw new IllegalArgumentException("rule " + rule.name() + ": a bracket stays open");
        }
        optional = items.get(at++).equals(")?");
      } else {
        optional = item.length() > 1 && item.endsWith("?");
        next = List.of(List.of(element(optional ? item.substring(0, item.length() - 1) : item)));
      }
      prefixes = join(prefixes, next, optional);
    }
    return prefixes;
  }

  private static List<List<Element>> join(
      List<List<Element>> prefixes, List<List<Element>> next, boolean optional) {
    List<List<Element>> joined = new ArrayList<>();
    for (List<Element> prefix : prefixes) {
      if (optional) {
        joined.add(prefix);
      }
      for (List<Element> tail : next) {
        List<Element> whole = new ArrayList<>(prefix);
        whole.addAll(tail);
        joined.add(whole);
      }
    }
    return joined;
  }

  private Element element(String item) {
    if (item.equals("[")) {
      return SPAN_BEGIN;
    }
    if (item.equals("]")) {
      return SPAN_END;
    }
    boolean negative = item.length() > 1 && item.startsWith("!");
    String rest = negative ? item.substring(1) : item;
    boolean glued = rest.length() > 1 && rest.startsWith("+");
    String body = glued ? rest.substring(1) : rest;
    Slot slot = null;
    Matcher named = NAMED.matcher(body);
    if (named.matches()) {
      String name = named.group("slot").toUpperCase(Locale.ROOT);
      slot = Values.constant(Slot.class, "slot", name);
      body = named.group("item");
    }
    long mask = 0;
    BitSet literals = new BitSet();
    for (String choice : body.length() == 1 ? List.of(body) : List.of(body.split("/", -1))) {
      if (CATEGORY_NAME.matcher(choice).matches()) {
        mask |= Values.constant(Category.class, "category", choice).bit();
      } else {
        literals.set(lexicon.word(choice.equals("slash") ? "/" : choice).id);
      }
    }
    return new Element(negative ? Kind.ABSENT : Kind.TOKEN, new Atom(glued, mask, literals), slot);
  }

  private static Shape shape(Rule rule, List<Element> sequence) {
    List<Atom> atoms = new ArrayList<>();
    List<Slot> slots = new ArrayList<>();
    List<Atom> notBefore = new ArrayList<>();
    List<Atom> notAfter = new ArrayList<>();
    int begin = -1;
    int end = -1;
    for (Element element : sequence) {
      switch (element.kind()) {
        case SPAN_BEGIN -> {
          require(begin < 0, rule, "a second [");
          begin = atoms.size();
        }
        case SPAN_END -> {
          require(begin >= 0 && end < 0 && begin < atoms.size(), rule, "a ] without its [");
          end = atoms.size();
        }
        case ABSENT -> (atoms.isEmpty() ? notBefore : notAfter).add(element.atom());
        case TOKEN -> {
          require(notAfter.isEmpty(), rule, "!ITEM at neither end");
          atoms.add(element.atom());
          slots.add(element.slot());
        }
      }
    }
    require(begin < 0 == end < 0, rule, "a [ stays open");
    return new Shape(
        rule,
        List.copyOf(atoms),
        Collections.unmodifiableList(slots),
        Math.max(begin, 0),
        end < 0 ? atoms.size() : end,
        List.copyOf(notBefore),
        List.copyOf(notAfter));
  }

  private static void require(boolean right, Rule rule, String wrong) {
    if (!right) {
      throw new IllegalArgumentException("rule " + rule.name() + ": " + wrong);
    }
  }

  private enum Kind {
    TOKEN,
    ABSENT,
    SPAN_BEGIN,
    SPAN_END
  }

  private record Element(Kind kind, Atom atom, Slot slot) {}
}
