package org.pressespiegel.knowledge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.pressespiegel.text.WordTable;

/**
 * Which classes of Wikidata are organisations: those of {@code classes.tsv} and what the dump says
 * is a subclass of one, however far below.
 */
public final class Classes {

  private static final Map<String, String> USES =
      WordTable.of(Classes.class, "classes.tsv", "item", "use", "name")
          .byWord(
              "item",
              row -> {
                if (!row.cell("item").matches("Q[1-9]\\d*")) {
                  throw row.wrong("item", "no id of an item");
                }
                return row.oneOf("use", "organisation", "skip");
              });

  private static final Set<Long> SKIPPED = numbers("skip");

  private final Map<Long, List<Long>> below = new HashMap<>();

  private static Set<Long> numbers(String use) {
    Set<Long> numbers = new LinkedHashSet<>();
    USES.forEach(
        (item, of) -> {
          if (of.equals(use)) {
            numbers.add(Long.parseLong(item.substring(1)));
          }
        });
    return numbers;
  }

  /** Returns whether an item is one of the many that name nobody: an article, a star, a gene. */
  public static boolean isSkipped(List<Long> classes) {
    return !classes.isEmpty() && SKIPPED.containsAll(classes);
  }

  /** Adds what a class is a subclass of. */
  public void add(long item, List<Long> parents) {
    parents.forEach(parent -> below.computeIfAbsent(parent, p -> new ArrayList<>(1)).add(item));
  }

  /** Returns the numbers of all classes of organisations, in ascending order. */
  public long[] organisations() {
    Set<Long> found = numbers("organisation");
    Deque<Long> open = new ArrayDeque<>(found);
    Consumer<Long> visit =
        item -> {
          if (found.add(item)) {
            open.add(item);
          }
        };
    while (!open.isEmpty()) {
      below.getOrDefault(open.remove(), List.of()).forEach(visit);
    }
    return found.stream().mapToLong(item -> item).sorted().toArray();
  }

  /** Returns whether one of some classes is one of an organisation. */
  public static boolean isOrganisation(List<Long> classes, long[] organisations) {
    return classes.stream().anyMatch(one -> Arrays.binarySearch(organisations, one) >= 0);
  }
}
