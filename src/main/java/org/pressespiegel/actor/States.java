package org.pressespiegel.actor;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.pressespiegel.entity.SameNames;
import org.pressespiegel.place.Countries;
import org.pressespiegel.text.WordTable;

/**
 * States as actors: by their code, whatever they are called, and by what stands for them ({@code
 * seats.tsv}: der Kreml).
 */
public final class States {

  private static final Map<String, String> SEATS =
      WordTable.of(States.class, "seats.tsv", "seat", "state")
          .byWord(
              "seat",
              row -> {
                if (!row.cell("state").matches("[A-Z]{2}")) {
                  throw row.wrong("state", "no code of two capitals");
                }
                return row.cell("state");
              });

  private static final Map<String, String> BY_KEY = byKey();

  private static final Map<String, String> CODES = codes();

  /** Berlin is a land as well, and mostly meant so where it acts; Brussels is the Union there. */
  private static final Set<String> NO_CAPITALS = Set.of("DE", "BE");

  private States() {}

  private static Map<String, String> codes() {
    Map<String, String> codes = new TreeMap<>();
    Countries.standard().namesByCode().keySet().forEach(code -> codes.put(id(code), code));
    return codes;
  }

  private static Map<String, String> byKey() {
    Map<String, String> byKey = new TreeMap<>();
    SEATS.forEach((seat, state) -> byKey.put(SameNames.of(seat), state));
    return byKey;
  }

  /**
   * Returns the ISO 3166-1 alpha-2 code of the state that a name of an article means.
   *
   * @param code the code, where the name is a state's; or null
   * @param capital the state whose capital the name is where it acts; or null
   */
  public static Optional<String> of(String name, String code, String capital) {
    if (code != null) {
      return Optional.of(code);
    }
    String seat = BY_KEY.get(SameNames.of(name));
    return seat != null
        ? Optional.of(seat)
        : Optional.ofNullable(capital).filter(state -> !NO_CAPITALS.contains(state));
  }

  /** Returns the code of the state of that {@code actor_id}, if it is one. */
  static Optional<String> code(String id) {
    return Optional.ofNullable(CODES.get(id));
  }

  /** Returns the {@code actor_id} of a state. */
  public static String id(String code) {
    return ActorId.of(ActorType.STATE, code);
  }
}
