package org.pressespiegel.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.pressespiegel.knowledge.Known;

/**
 * A person, organisation or state of all articles together.
 *
 * @param id {@link ActorId}
 * @param name the name that most articles give it; of a person in full
 * @param aliases other names, those of most articles first
 * @param role the role of a person that most articles tell, or null
 * @param roles roles of a person, those of most articles first
 * @param country ISO 3166-1 alpha-2 code of the state that it is or by its roles belongs to, or
 *     null
 * @param first first day on which it is named, or null
 * @param last last such day, or null
 * @param articles how many articles name it
 * @param mentions how often they do
 * @param known what the knowledge file knows of it; null where it knows nothing, or not which one
 */
public record Actor(
    String id,
    ActorType type,
    String name,
    List<String> aliases,
    String role,
    List<RoleSpan> roles,
    String country,
    LocalDate first,
    LocalDate last,
    long articles,
    long mentions,
    Known known) {

  static final int MOST_ALIASES = 20;

  public Actor {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(type, "type");
    aliases = List.copyOf(aliases);
    roles = List.copyOf(roles);
    if (name.isBlank() || articles < 1 || mentions < 0) {
      throw new IllegalArgumentException("no actor: '" + name + "'");
    }
  }

  /**
   * Returns the same actor.
   *
   * @param found what the knowledge file knows of it, or null
   */
  public Actor knownAs(Known found) {
    return new Actor(
        id, type, name, aliases, role, roles, country, first, last, articles, mentions, found);
  }
}
