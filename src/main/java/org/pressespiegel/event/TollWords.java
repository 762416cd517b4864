package org.pressespiegel.event;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pressespiegel.text.Endings;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordCache;
import org.pressespiegel.text.WordTable;

/** What the words beside a number of dead and hurt say of it: {@code toll_words.tsv}. */
final class TollWords {

  private static final int KEPT = 1 << 14;
  private static final List<TableRow> ROWS =
      WordTable.of(TollWords.class, "toll_words.tsv", "word", "kind").distinct("word").rows();
  private static final Set<String> DISEASES = words("disease");
  private static final Endings<String> WARS = Endings.of(words("war"));
  private static final Set<String> SUMS = words("sum");
  private static final Set<String> POINTERS = words("pointer");

  private static final WordCache<Boolean> NO_EVENT = new WordCache<>(KEPT, TollWords::read);

  private TollWords() {}

  private static Set<String> words(String kind) {
    Set<String> words = new HashSet<>();
    for (TableRow row : ROWS) {
      if (row.oneOf("kind", "disease", "war", "sum", "pointer").equals(kind)) {
        words.add(row.word("word"));
      }
    }
    return words;
  }

  /**
   * Returns whether a word in lower case says that people die of a disease, or in a war, whose dead
   * are not those of one event: {@code Corona-Tote}.
   */
  static boolean isOfNoEvent(String lower) {
    return NO_EVENT.of(lower);
  }

  private static boolean read(String lower) {
    if (WARS.longest(lower, 1) != null) {
      return true;
    }
    for (String part : DISEASES) {
      if (lower.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether some words in lower case sum up many events. */
  static boolean sumUp(Collection<String> lower) {
    return lower.stream().anyMatch(SUMS::contains);
  }

  /** Returns whether a word in lower case takes up the event told before: {@code dabei}. */
  static boolean isPointer(String lower) {
    return POINTERS.contains(lower);
  }
}
