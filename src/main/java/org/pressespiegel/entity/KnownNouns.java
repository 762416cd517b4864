package org.pressespiegel.entity;

import java.util.Locale;
import java.util.Optional;
import org.pressespiegel.language.GivenNames;
import org.pressespiegel.text.WordCache;

/** What the tables of names know of nouns and names, for those who read sentences. */
public final class KnownNouns {

  private static final int KEPT = 1 << 14;

  /** Sentences ask of each noun whether it may speak. */
  private static final WordCache<Optional<RoleWord>> PERSONS =
      new WordCache<>(KEPT, noun -> RoleWord.read(noun, ""));

  private static final WordCache<Optional<Character>> ORGANISATIONS =
      new WordCache<>(KEPT, KnownNouns::readOrganisation);

  private KnownNouns() {}

  /**
   * Returns what a noun says of a person, in any case of the singular.
   *
   * @param article the article before it, in lower case, or the empty string
   */
  public static Optional<RoleWord> person(String noun, String article) {
    if (NameWords.NO_ROLES.contains(noun)) {
      return Optional.empty();
    }
    return article.isEmpty() ? PERSONS.of(noun) : RoleWord.read(noun, article);
  }

  /**
   * Returns the gender of a noun that names of organisations end in: m, f, n or p (plural); of
   * compounds too.
   */
  public static Optional<Character> organisation(String noun) {
    return ORGANISATIONS.of(noun);
  }

  private static Optional<Character> readOrganisation(String noun) {
    return NameWords.byEnding(NameWords.HEADS, noun.toLowerCase(Locale.ROOT))
        .map(gender -> gender.charAt(0));
  }

  /** Returns the sex of a person as given name and role tell it: m, f or n (unknown). */
  public static char sex(Entity person) {
    String given = person.name().split(" ", 2)[0];
    char known = GivenNames.sex(given);
    if (person.role() != null) {
      for (String word : person.role().split(" ", 4)) {
        Optional<RoleWord> role = person(word, "");
        if (role.isPresent() && role.get().sex() == 'f') {
          return 'f';
        }
        if (role.isPresent() && known == 'n') {
          return role.get().sex();
        }
      }
    }
    return known;
  }
}
