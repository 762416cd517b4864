package org.pressespiegel.actor;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pressespiegel.language.Offices;
import org.pressespiegel.language.RoleWord;

/** The nouns of a role that say what somebody is: {@code Sprecher} of a ministry's. */
final class RoleWords {

  private static final int SHORTEST = 5;

  private RoleWords() {}

  /** Returns them in lower case, in the order of the role. */
  static Set<String> of(String role) {
    Set<String> nouns = new LinkedHashSet<>();
    for (String word : role.split("[^\\p{L}\\p{N}:*-]+")) {
      if (word.isEmpty()) {
        continue;
      }
      Optional<RoleWord> said = RoleWord.of(word);
      said.ifPresent(one -> nouns.add(masculine(one.noun().toLowerCase(Locale.ROOT), one.sex())));
    }
    return nouns;
  }

  private static String masculine(String noun, char sex) {
    return sex == 'f' && noun.endsWith("in") ? noun.substring(0, noun.length() - 2) : noun;
  }

  /** Returns the sex that a role tells: m, f or n (unknown). */
  static char sex(String role) {
    for (String word : role.split("[^\\p{L}\\p{N}:*-]+")) {
      Optional<RoleWord> said = word.isEmpty() ? Optional.empty() : RoleWord.of(word);
      if (said.isPresent() && said.get().sex() != 'n') {
        return said.get().sex();
      }
    }
    return 'n';
  }

  /** Returns whether two roles may be told of one person for the same office or profession. */
  static boolean agree(Set<String> one, Set<String> other) {
    for (String a : one) {
      for (String b : other) {
        if (a.equals(b)
            || a.length() >= SHORTEST && b.endsWith(a)
            || b.length() >= SHORTEST && a.endsWith(b)
            || Offices.same(a, b)) {
          return true;
        }
      }
    }
    return false;
  }
}
