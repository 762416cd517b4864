package org.pressespiegel.entity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pressespiegel.language.GivenNames;
import org.pressespiegel.language.RoleWord;

/**
 * Somebody or something that a text names.
 *
 * @param no its number in the text, from 0 in the order of first mentions; those that only
 *     compounds name come last
 * @param type what it is
 * @param name its fullest name in the text, in the nominative
 * @param role office, profession or other description of a person, in the nominative, or null
 * @param mentionCount how many mentions name it
 * @param countryIso2 ISO 3166-1 code of a state, null of all else
 * @param aliases other names that the text gives it, in the nominative and the order of the text
 * @param compounds words that hold its name as a part
 */
public record Entity(
    int no,
    EntityType type,
    String name,
    String role,
    int mentionCount,
    String countryIso2,
    List<String> aliases,
    List<Compound> compounds) {

  public Entity {
    Objects.requireNonNull(type, "type");
    aliases = List.copyOf(aliases);
    compounds = List.copyOf(compounds);
    if (no < 0 || name.isBlank() || mentionCount < 0) {
      throw new IllegalArgumentException("no entity: '" + name + "'");
    }
    if (mentionCount == 0 && compounds.isEmpty()) {
      throw new IllegalArgumentException("nothing names '" + name + "'");
    }
    if (role != null && (role.isBlank() || type != EntityType.PER)) {
      throw new IllegalArgumentException("no role: '" + role + "'");
    }
  }

  /** Returns the sex of a person as given name and role tell it: m, f or n (unknown). */
  public char sex() {
    char known = GivenNames.sex(name.split(" ", 2)[0]);
    if (role != null) {
      for (String word : role.split(" ", 4)) {
        Optional<RoleWord> said = RoleWord.of(word);
        if (said.isPresent() && said.get().sex() == 'f') {
          return 'f';
        }
        if (said.isPresent() && known == 'n') {
          return said.get().sex();
        }
      }
    }
    return known;
  }
}
