package org.pressespiegel.actor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pressespiegel.entity.EntityType;

/**
 * Which appearances are compared: those of one block, and never all with all. Whom an appearance
 * names is decided in its own block; in others it takes part as evidence.
 */
public final class Blocks {

  private Blocks() {}

  /** Returns the blocks of an appearance, its own first. */
  public static Set<String> of(Appearance one) {
    Set<String> blocks = new LinkedHashSet<>();
    if (one.type() == EntityType.PER) {
      PersonName name = PersonName.of(one.name());
      name.singles(one.name()).forEach(single -> blocks.add("p " + single));
    } else {
      blocks.add("o " + Organisations.key(one.name()));
      Organisations.explained(one).forEach(key -> blocks.add("o " + key));
    }
    return blocks;
  }

  /**
   * Returns for each appearance of a block the {@code actor_id}, or the empty string where it stays
   * open; to be believed of those whose own block it is.
   *
   * @param block one of {@link #of}
   * @param all all appearances of the block, in a fixed order
   */
  public static List<String> actors(String block, List<Appearance> all) {
    boolean persons = block.startsWith("p ");
    String name = block.substring(2);
    List<String> keys = persons ? Persons.keys(name, all) : Organisations.keys(name, all);
    ActorType type = persons ? ActorType.PERSON : ActorType.ORGANISATION;
    return keys.stream().map(key -> key.isEmpty() ? "" : ActorId.of(type, key)).toList();
  }
}
