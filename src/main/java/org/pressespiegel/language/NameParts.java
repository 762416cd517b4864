package org.pressespiegel.language;

import java.util.HashMap;
import java.util.Map;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordMap;
import org.pressespiegel.text.WordTable;

/** News agencies, and the small words inside of names. */
public final class NameParts {

  private static final String NONE = "-";

  private static final Map<String, String> SIGNED = agencies("signed", NONE, "agency", "desk");
  private static final Map<String, String> NAMED = agencies("named", NONE, "plain", "cued", "long");
  private static final Map<String, String> PARTICLES =
      WordTable.of(NameParts.class, "name_particles.tsv", "word", "use")
          .byWord("word", row -> row.oneOf("use", "person", "line"));

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
    return PARTICLES.containsKey(word);
  }

  /** Returns whether a word may stand inside the name of a person: {@code von}, not {@code am}. */
  public static boolean isPersonal(String word) {
    return "person".equals(PARTICLES.get(word));
  }

  private static Map<String, String> agencies(String column, String... known) {
    Map<String, String> agencies = new HashMap<>();
    WordTable table = WordTable.of(NameParts.class, "agencies.tsv", "name", "signed", "named");
    for (TableRow row : table.distinct("name").rows()) {
      if (!row.oneOf(column, known).equals(NONE)) {
        agencies.put(row.word("name"), row.cell(column));
      }
    }
    return WordMap.copyOf(agencies);
  }
}
