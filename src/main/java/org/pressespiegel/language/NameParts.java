package org.pressespiegel.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pressespiegel.text.WordMap;
import org.pressespiegel.text.WordTable;

/** News agencies, and the small words inside of names. */
public final class NameParts {

  private static final String NONE = "-";

  private static final Map<String, String> SIGNED = agencies(1);
  private static final Map<String, String> NAMED = agencies(2);
  private static final Set<String> PARTICLES =
      WordTable.words(NameParts.class, "name_particles.tsv");
  private static final Set<String> PERSONAL = personal();

  private NameParts() {}

  /**
   * Returns news agencies and their desks as reports are signed: {@code agency} or {@code desk}.
   */
  public static Map<String, String> signatures() {
    return SIGNED;
  }

  /** Returns news agencies as sentences name them: {@code plain}, {@code cued} or {@code long}. */
  public static Map<String, String> agencies() {
    return NAMED;
  }

  /** Returns whether a word may stand inside a name as it is: {@code von, am}. */
  public static boolean isParticle(String word) {
    return PARTICLES.contains(word);
  }

  /** Returns whether a word may stand inside the name of a person: {@code von}, not {@code am}. */
  public static boolean isPersonal(String word) {
    return PERSONAL.contains(word);
  }

  private static Map<String, String> agencies(int column) {
    Map<String, String> agencies = new HashMap<>();
    for (List<String> row : WordTable.rows(NameParts.class, "agencies.tsv")) {
      if (!row.get(column).equals(NONE)) {
        agencies.put(row.get(0), row.get(column));
      }
    }
    return WordMap.copyOf(agencies);
  }

  private static Set<String> personal() {
    Set<String> words = new HashSet<>();
    for (List<String> row : WordTable.rows(NameParts.class, "name_particles.tsv")) {
      if (row.get(1).equals("person")) {
        words.add(row.get(0));
      }
    }
    return WordMap.setOf(words);
  }
}
