package org.pressespiegel.time;

import java.util.HashMap;
import java.util.Map;

/** The names that tables use for values. */
@SuppressWarnings("EnumOrdinal") // Ordinals are ids within one run; none is ever stored.
final class Values {

  private static final Map<String, Integer> NAMED = named();

  private Values() {}

  /** Returns the number, the ordinal of the named constant, or the {@link Pair} of both. */
  static int parse(String text) {
    int colon = text.indexOf(':');
    if (colon > 0) {
      return new Pair(parse(text.substring(0, colon)), parse(text.substring(colon + 1))).packed();
    }
    Integer named = NAMED.get(text);
    if (named == null && !text.matches("-?\\d{1,9}")) {
      throw new IllegalArgumentException("'" + text + "' is no number and no constant");
    }
    return named != null ? named : Integer.parseInt(text);
  }

  /** Returns the constant of that name; what one is called is for the error where there is none. */
  static <E extends Enum<E>> E constant(Class<E> type, String what, String name) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("no " + what + " '" + name + "'");
  }

  private static Map<String, Integer> named() {
    Map<String, Integer> named = new HashMap<>();
    addAll(named, Granularity.values());
    addAll(named, DayPart.values());
    addAll(named, Season.values());
    addAll(named, Mod.values());
    addAll(named, Reference.values());
    addAll(named, Link.values());
    addAll(named, Holiday.values());
    return Map.copyOf(named);
  }

  private static void addAll(Map<String, Integer> named, Enum<?>[] constants) {
    for (Enum<?> constant : constants) {
      if (named.put(constant.name(), constant.ordinal()) != null) {
        throw new IllegalStateException("two constants are called " + constant);
      }
    }
  }
}
