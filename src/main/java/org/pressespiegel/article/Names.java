package org.pressespiegel.article;

import java.util.List;

/** Lists of names as printed, each once. */
final class Names {

  private Names() {}

  /** Adds a name unless the list holds it already, case aside. */
  static void addOnce(List<String> names, String name) {
    for (String known : names) {
      if (name.equalsIgnoreCase(known)) {
        return;
      }
    }
    names.add(name);
  }

  /** Adds each of the names that the list does not hold, case aside. */
  static void addEachOnce(List<String> names, List<String> more) {
    for (String name : more) {
      addOnce(names, name);
    }
  }
}
