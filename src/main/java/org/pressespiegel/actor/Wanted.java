package org.pressespiegel.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pressespiegel.knowledge.Kind;

/**
 * The names that actors have, so that of all that the knowledge file knows only those are kept who
 * may be one of them.
 */
public final class Wanted {

  private final Set<String> persons = new HashSet<>();
  private final Set<String> organisations = new HashSet<>();

  /** Adds the names of an actor. */
  public void add(ActorType type, String name, List<String> aliases) {
    switch (type) {
      case PERSON -> {
        persons.add(PersonName.of(name).knownKey());
        aliases.stream()
            .map(PersonName::of)
            .filter(PersonName::isFull)
            .forEach(alias -> persons.add(alias.knownKey()));
      }
      case ORGANISATION -> organisations.add(Organisations.key(name));
      case STATE -> {}
    }
  }

  /** Returns whether an item of these names may be an actor; a state always is. */
  public boolean mayBe(Kind kind, List<String> names) {
    return switch (kind) {
      case PERSON ->
          names.stream().anyMatch(name -> persons.contains(PersonName.of(name).knownKey()));
      case ORGANISATION ->
          names.stream().anyMatch(name -> organisations.contains(Organisations.key(name)));
      case STATE -> true;
    };
  }
}
