package org.pressespiegel.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pressespiegel.language.Words;
import org.pressespiegel.text.TableRow;

/**
 * Tells which names of one type, persons apart, name the same thing: equal base forms;
 * abbreviations that the text or the tables explain; short forms, if the text has only one name
 * that they may be short for.
 */
final class ThingClusters {

  private static final Set<String> LINKS =
      Set.of("am", "an", "im", "in", "bei", "ob", "a", "der", "city");
  private static final Set<String> NO_REST =
      Set.of("in", "im", "für", "von", "der", "und", "des", "am", "auf", "zu");
  private static final Set<String> SHORTENED =
      Set.of("bundes", "landes", "staats", "reichs", "welt", "ober");

  /** Words that stand for many things; alone they are short for none of them. */
  private static final Set<String> NO_SHORT_FORM = Set.of("union", "republik", "staaten", "nord");

  private final EntityType type;
  private final Map<String, Integer> forms = new LinkedHashMap<>();
  private final List<String> bases = new ArrayList<>();
  private final int[] parent;
  private final Set<String> explained = new LinkedHashSet<>();
  private final Set<String> places;

  private ThingClusters(EntityType type, List<Reading> readings, Set<String> places) {
    this.type = type;
    this.places = places;
    for (Reading reading : readings) {
      if (forms.putIfAbsent(Keys.of(reading.base()), forms.size()) == null) {
        bases.add(reading.base());
      }
    }
    this.parent = new int[forms.size()];
    Arrays.setAll(parent, form -> form);
  }

  /**
   * Returns the number of the thing that each reading names, from 0.
   *
   * @param pairs long and short forms that the text itself explains, as indexes of readings
   * @param places keys of the places of the text
   */
  static int[] of(EntityType type, List<Reading> readings, List<int[]> pairs, Set<String> places) {
    ThingClusters clusters = new ThingClusters(type, readings, places);
    int[] form = new int[readings.size()];
    for (int at = 0; at < form.length; at++) {
      form[at] = clusters.forms.get(Keys.of(readings.get(at).base()));
    }
    for (int[] pair : pairs) {
      clusters.explained.add(readings.get(pair[1]).base());
      clusters.join(form[pair[0]], form[pair[1]]);
    }
    clusters.joinKnown();
    clusters.joinInitials();
    clusters.joinShortForms();
    int[] cluster = new int[form.length];
    Map<Integer, Integer> numbers = new HashMap<>();
    for (int at = 0; at < form.length; at++) {
      cluster[at] = numbers.computeIfAbsent(clusters.root(form[at]), root -> numbers.size());
    }
    return cluster;
  }

  private int root(int form) {
    int root = form;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  private void join(int one, int other) {
    int a = root(one);
    int b = root(other);
    parent[Math.max(a, b)] = Math.min(a, b);
  }

  /** Abbreviations and other names that everybody knows; what the text explains goes before. */
  private void joinKnown() {
    Map<String, Integer> byMeaning = new HashMap<>();
    for (int form = 0; form < bases.size(); form++) {
      String base = bases.get(form);
      if (explained.contains(base)) {
        continue;
      }
      Integer same = byMeaning.putIfAbsent(meaning(type, base).replace(" ", ""), form);
      if (same != null) {
        join(same, form);
      }
    }
  }

  /** The key of the long form that a name stands for, or its own. */
  static String meaning(EntityType type, String base) {
    String meaning = base;
    for (int hops = 0; hops < 3; hops++) {
      NameWords.Abbreviation known = NameWords.ABBREVIATIONS.get(meaning);
      String next =
          known != null && known.type() == type ? known.longForm() : sameName(type, meaning);
      if (next == null) {
        break;
      }
      meaning = next;
    }
    return Keys.of(meaning);
  }

  private static String sameName(EntityType type, String base) {
    String same = SAME.get(Keys.of(base));
    return same != null && same.startsWith(type.name() + ":")
        ? same.substring(type.name().length() + 1)
        : null;
  }

  private static final Map<String, String> SAME = same();

  private static Map<String, String> same() {
    Map<String, String> same = new HashMap<>();
    for (TableRow row : NameWords.SAME_NAMES) {
      same.put(Keys.of(row.word("name")), row.word("type") + ":" + row.word("same_as"));
    }
    return Map.copyOf(same);
  }

  /** Initials without an explanation: three capitals and more that fit one long name alone. */
  private void joinInitials() {
    Map<String, Set<Integer>> byInitials = new HashMap<>();
    for (int form = 0; form < bases.size(); form++) {
      for (String initials : initials(bases.get(form))) {
        byInitials.computeIfAbsent(initials, i -> new LinkedHashSet<>()).add(root(form));
      }
    }
    for (int form = 0; form < bases.size(); form++) {
      String base = bases.get(form);
      Set<Integer> fit = byInitials.get(base);
      if (base.length() > 2 && Words.isCapitals(base) && fit != null && fit.size() == 1) {
        join(fit.iterator().next(), form);
      }
    }
  }

  private static Set<String> initials(String base) {
    String[] words = base.split("[ -]");
    if (words.length < 3 || words.length > 12) {
      return Set.of();
    }
    StringBuilder capitals = new StringBuilder();
    for (String word : words) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        capitals.append(word.charAt(0));
      }
    }
    return Set.of(capitals.toString());
  }

  /** Short forms by what is left of the long one, each only where one long name fits. */
  private void joinShortForms() {
    Map<String, Set<Integer>> longForms = new HashMap<>();
    for (int form = 0; form < bases.size(); form++) {
      for (String brief : shortForms(bases.get(form))) {
        longForms.computeIfAbsent(brief, b -> new LinkedHashSet<>()).add(form);
      }
    }
    forms.forEach(
        (key, form) -> {
          Set<Integer> fit = longForms.getOrDefault(key, Set.of());
          Set<Integer> roots = new LinkedHashSet<>();
          fit.forEach(other -> roots.add(root(other)));
          roots.remove(root(form));
          if (roots.size() == 1) {
            join(roots.iterator().next(), form);
          }
        });
  }

  /** The keys of what a name may be called for short. */
  private Set<String> shortForms(String base) {
    Set<String> brief = new LinkedHashSet<>();
    String[] words = base.split(" ");
    if (words.length > 10) {
      return brief;
    }
    core(words, brief);
    beginnings(words, brief);
    endings(words, brief);
    if (words.length == 1 && type == EntityType.ORG) {
      String key = Keys.of(base);
      for (String prefix : SHORTENED) {
        if (key.startsWith(prefix) && key.length() > prefix.length() + 5) {
          brief.add(key.substring(prefix.length()));
        }
      }
    }
    brief.remove(Keys.of(base));
    brief.removeAll(NO_SHORT_FORM);
    brief.remove("");
    return brief;
  }

  /** FC Weidental is Weidental, Nordtrans AG is Nordtrans. */
  private void core(String[] words, Set<String> brief) {
    if (type != EntityType.ORG) {
      return;
    }
    int begin = 0;
    int end = words.length;
    while (begin + 1 < end && isBefore(words[begin])) {
      begin++;
      while (begin + 1 < end && Character.isDigit(words[begin].charAt(0))) {
        begin++;
      }
    }
    while (end - 1 > begin && "legal".equals(NameWords.COMPANY_WORDS.get(words[end - 1]))) {
      end--;
    }
    if (begin > 0 || end < words.length) {
      brief.add(Keys.of(String.join(" ", List.of(words).subList(begin, end))));
    }
  }

  private static boolean isBefore(String word) {
    String kind = NameWords.COMPANY_WORDS.get(word);
    return kind != null && !kind.equals("legal") || word.matches("\\d+\\.?");
  }

  /** Gars am Kamp is Gars, Bauernverband Oderland is the Bauernverband; CDU Hessen is not CDU. */
  private void beginnings(String[] words, Set<String> brief) {
    for (int end = 1; end < words.length; end++) {
      String rest = NameWords.lower(words[end]);
      List<String> begin = List.of(words).subList(0, end);
      boolean fits =
          switch (type) {
            case LOC -> LINKS.contains(rest.replace(".", "")) || rest.startsWith("(");
            case ORG -> end < words.length && !NO_REST.contains(rest) && mayStandAlone(words, end);
            default -> false;
          };
      if (fits) {
        brief.add(Keys.of(String.join(" ", begin)));
      }
    }
  }

  private boolean mayStandAlone(String[] words, int end) {
    String first = words[0];
    boolean club = "club".equals(NameWords.COMPANY_WORDS.get(first));
    if (club) {
      // FC Bayern is short for FC Bayern München, FC for none of the many.
      return end > 1 || first.length() > 4;
    }
    String rest = Keys.of(String.join(" ", List.of(words).subList(end, words.length)));
    boolean branch = places.contains(rest) || NameWords.COUNTRIES.containsKey(words[end]);
    boolean headed = NameWords.byEnding(NameWords.HEADS, NameWords.lower(first)).isPresent();
    return !Nominative.isAdjective(first)
        && !first.endsWith("er")
        && !NameWords.isSmall(NameWords.lower(words[end - 1]))
        && (!branch || headed)
        && first.length() > 2;
  }

  /** Deutsche Bahn is the Bahn, Solothurner Aarebank the Aarebank: adjectives may go. */
  private void endings(String[] words, Set<String> brief) {
    for (int begin = 1; begin < words.length; begin++) {
      String gone = words[begin - 1];
      boolean place = gone.endsWith("er") && Character.isUpperCase(gone.charAt(0));
      if (!Nominative.isAdjective(gone) && !place && !isBefore(gone)) {
        return;
      }
      String rest = words[begin];
      if (Character.isUpperCase(rest.charAt(0)) && type != EntityType.LOC) {
        brief.add(Keys.of(String.join(" ", List.of(words).subList(begin, words.length))));
      }
    }
  }
}
