package org.pressespiegel.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pressespiegel.text.Endings;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordCache;
import org.pressespiegel.text.WordTable;

/**
 * The nouns for those who can act and speak: whoever asks who does, says or suffers something asks
 * here. Persons of one sex are {@link RoleWord}s; {@code actors.tsv} lists the others by how they
 * end.
 */
public final class Actors {

  /** What somebody is who can act. */
  public enum Kind {
    /** A person, or several: {@code Anwalt}, {@code Eltern}. */
    PERSON,
    /** An office, an organisation, a force, a state: {@code Behörde}, {@code Miliz}. */
    BODY,
    /** People by their number: {@code Tausende}. */
    CROWD
  }

  private static final int KEPT = 1 << 15;
  private static final int SHORTEST_ENDING = 2;

  private static final Map<String, Kind> WHOLE = new HashMap<>();
  private static final Endings<Kind> ENDINGS = read();
  private static final WordCache<Optional<Kind>> KINDS = new WordCache<>(KEPT, Actors::find);

  private Actors() {}

  private static Endings<Kind> read() {
    Map<String, Kind> endings = new HashMap<>();
    WordTable table = WordTable.of(Actors.class, "actors.tsv", "ending", "kind");
    for (TableRow row : table.distinct("ending").rows()) {
      String ending = row.cell("ending");
      if (!ending.matches("=?[\\p{Ll}\\d][\\p{Ll}\\d-]*")) {
        throw row.wrong("ending", "'" + ending + "' is no ending in lower case");
      }
      Kind kind = row.constant("kind", Kind.class);
      if (ending.startsWith("=")) {
        WHOLE.put(ending.substring(1), kind);
      } else {
        endings.put(ending, kind);
      }
    }
    return Endings.of(endings);
  }

  /** Returns what a noun in lower case, in any case and number, says of who can act; or nothing. */
  public static Optional<Kind> kind(String lower) {
    return KINDS.of(lower);
  }

  /** Returns whether a noun in lower case means somebody who can act. */
  public static boolean isActor(String lower) {
    return KINDS.of(lower).isPresent();
  }

  private static Optional<Kind> find(String lower) {
    Kind whole = WHOLE.get(lower);
    if (whole != null) {
      return Optional.of(whole);
    }
    if (lower.length() < SHORTEST_ENDING || !Character.isLetterOrDigit(lower.charAt(0))) {
      return Optional.empty();
    }
    for (String form : Inflection.plainForms(lower)) {
      String noun = form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1);
      if (RoleWord.of(noun).isPresent()) {
        return Optional.of(Kind.PERSON);
      }
    }
    for (String form : Inflection.plainForms(lower)) {
      Kind kind = ENDINGS.longest(form, Math.min(SHORTEST_ENDING, form.length()));
      if (kind != null) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
