package org.pressespiegel.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.pressespiegel.language.Tokens.Gap;
import org.pressespiegel.text.TableRow;

/**
 * The rules, compiled into one tree over tokens: shapes that begin alike share their way, and a
 * walk from any token is as long as the longest shape at most.
 */
@SuppressWarnings("EnumOrdinal") // Ordinals are ids within one run; none is ever stored.
final class Grammar {

  private final List<Rule> rules;
  private final Node root = new Node();

  /** The edges out of the root that a word can take, by the word's id: capitalised and lower. */
  private final Edge[][] startsOfNouns;

  private final Edge[][] startsOfWords;
  private final Edge[] startsOfNumbers;

  private Grammar(Lexicon lexicon) {
    Map<String, String> macros = macros();
    ShapeReader reader = new ShapeReader(lexicon, macros);
    List<Rule> read = new ArrayList<>();
    List<Shape> shapes = new ArrayList<>();
    for (TableRow row : Table.rows("rules", "rule", "shape", "meaning")) {
      int order = read.size();
      Rule rule = row.read("meaning", meaning -> rule(row.word("rule"), order, meaning));
      read.add(rule);
      shapes.addAll(row.read("shape", shape -> reader.read(rule, shape)));
    }
    rules = List.copyOf(read);
    shapes.forEach(root::add);
    root.freeze();
    startsOfNouns = new Edge[lexicon.size()][];
    startsOfWords = new Edge[lexicon.size()][];
    for (Word word : lexicon.words()) {
      startsOfNouns[word.id] = root.edgesFor(word.mask(true), word.id);
      startsOfWords[word.id] = root.edgesFor(word.mask(false), word.id);
    }
    long digits = 0;
    for (int bit = Category.INTEGER.ordinal(); bit <= Category.SHORT_YEAR.ordinal(); bit++) {
      digits |= 1L << bit;
    }
    startsOfNumbers = root.edgesFor(digits, -1);
  }

  /** Returns the grammar of the tables; words that only rules know are added to the lexicon. */
  static Grammar standard(Lexicon lexicon) {
    return new Grammar(lexicon);
  }

  private static Map<String, String> macros() {
    Map<String, String> macros = new HashMap<>();
    for (TableRow row : Table.rows("macros", "name", "shape")) {
      if (macros.put(row.word("name"), row.word("shape")) != null) {
        throw row.wrong("name", "stands there already");
      }
    }
    return macros;
  }

  private static Rule rule(String name, int order, String meaning) {
    String[] parts = meaning.split(" ", -1);
    Map<Slot, Integer> constants = new HashMap<>();
    for (int n = 1; n < parts.length; n++) {
      String[] pair = parts[n].split("=", -1);
      if (pair.length != 2) {
        throw new IllegalArgumentException("'" + parts[n] + "' is no slot=value");
      }
      constants.put(
          Values.constant(Slot.class, "slot", pair[0].toUpperCase(Locale.ROOT)),
          Values.parse(pair[1]));
    }
    return new Rule(name, order, Values.constant(Meaning.class, "meaning", parts[0]), constants);
  }

  List<Rule> rules() {
    return rules;
  }

  /** Hands over every shape whose atoms fit the tokens from {@code first} on. */
  void match(TaggedAtoms tokens, int first, Consumer<Shape> found) {
    for (Edge edge : starts(tokens, first)) {
      if (edge.atom.matches(tokens, first)) {
        walk(edge.target, tokens, first + 1, found);
      }
    }
  }

  /** Returns whether any shape begins like the token. */
  boolean mayStart(TaggedAtoms tokens, int token) {
    return starts(tokens, token).length > 0;
  }

  private Edge[] starts(TaggedAtoms tokens, int token) {
    if (tokens.isNumber(token)) {
      return startsOfNumbers;
    }
    Word word = tokens.word(token);
    if (word == null) {
      return Node.NO_EDGES;
    }
    return (tokens.is(token, Category.LOWER) ? startsOfWords : startsOfNouns)[word.id];
  }

  private static void walk(Node node, TaggedAtoms tokens, int next, Consumer<Shape> found) {
    for (Shape shape : node.ends) {
      found.accept(shape);
    }
    if (next >= tokens.size() || tokens.gap(next) == Gap.BLANK_LINE) {
      return;
    }
    for (Edge edge : node.edges) {
      if (edge.atom.matches(tokens, next)) {
        walk(edge.target, tokens, next + 1, found);
      }
    }
  }

  private record Edge(Atom atom, Node target) {}

  private static final class Node {

    private static final Edge[] NO_EDGES = {};
    private static final Shape[] NO_SHAPES = {};

    private final Map<Atom, Node> children = new LinkedHashMap<>();
    private final List<Shape> shapes = new ArrayList<>();
    private Edge[] edges = NO_EDGES;
    private Shape[] ends = NO_SHAPES;

    void add(Shape shape) {
      Node node = this;
      for (Atom atom : shape.atoms()) {
        node = node.children.computeIfAbsent(atom, unused -> new Node());
      }
      node.shapes.add(shape);
    }

    void freeze() {
      edges =
          children.entrySet().stream()
              .map(child -> new Edge(child.getKey(), child.getValue()))
              .toArray(Edge[]::new);
      ends = shapes.toArray(Shape[]::new);
      children.values().forEach(Node::freeze);
    }

    Edge[] edgesFor(long mask, int word) {
      List<Edge> fitting = new ArrayList<>();
      for (Edge edge : edges) {
        if ((edge.atom.mask() & mask) != 0 || (word >= 0 && edge.atom.literals().get(word))) {
          fitting.add(edge);
        }
      }
      return fitting.toArray(Edge[]::new);
    }
  }
}
