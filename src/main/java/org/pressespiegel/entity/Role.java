package org.pressespiegel.entity;

/**
 * What a sentence says of a person beside the name.
 *
 * @param text office, profession or other description in the nominative, or null where there is
 *     only a form of address
 * @param noun its head, to compare it with, or the empty string
 * @param sex m, f or n (unknown)
 * @param weight how much it says: 3 an office and where, 2 an office, 1 a rank or a former office,
 *     0 nothing
 */
record Role(String text, String noun, char sex, int weight) {

  static final Role NONE = new Role(null, "", 'n', 0);

  Role {
    if (text == null && weight > 0 || text != null && text.isBlank()) {
      throw new IllegalArgumentException("no role: '" + text + "'");
    }
  }
}
