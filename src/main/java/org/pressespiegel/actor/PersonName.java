package org.pressespiegel.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pressespiegel.entity.SameNames;
import org.pressespiegel.language.GivenNames;

/**
 * A person's name taken apart.
 *
 * @param given first given name, in lower case; an initial is one letter; empty where there is none
 * @param middle the words between, joined by hyphens
 * @param surname last word; of a single name that one
 */
record PersonName(String given, String middle, String surname) {

  /** Behind a name, and no surname. */
  private static final Set<String> GENERATIONS =
      Set.of("jr", "sr", "junior", "senior", "jun", "sen", "ii", "iii");

  static PersonName of(String name) {
    List<String> words = new ArrayList<>();
    // Jürgen is Juergen where there is no ü; Michael stays Michael.
    SameNames.wordsOfPerson(name).forEach(word -> words.add(word.replace("\u0308", "e")));
    String generation = "";
    if (words.size() > 2 && GENERATIONS.contains(words.get(words.size() - 1))) {
      generation = " " + words.remove(words.size() - 1);
    }
    int last = words.size() - 1;
    return new PersonName(
        last == 0 ? "" : words.get(0) + generation,
        last < 2 ? "" : String.join("-", words.subList(1, last)),
        words.get(last));
  }

  /** Returns whether it tells who it is: a given name of more than one letter stands before. */
  boolean isFull() {
    return given.length() > 1;
  }

  /** Returns by what somebody is looked up who is known elsewhere; of a single name that one. */
  String knownKey() {
    return isFull() ? key() : surname;
  }

  /** Returns what two full names of one person share. */
  String key() {
    return given + " " + surname;
  }

  /** Returns the key of who writes two given names in one word: Hans Peter is Hans-Peter. */
  String joinedKey() {
    return given + "-" + middle + " " + surname;
  }

  /** Returns the key of who writes the last two words alone: Díaz Ayuso is Isabel Díaz Ayuso. */
  String tailKey() {
    return middle + " " + surname;
  }

  /** Returns the names that may stand alone for it, as they sound; the surname first. */
  List<String> singles(String printed) {
    String first = SameNames.sound(given);
    String printedFirst = printed.split(" ", 2)[0];
    // Xi Jinping is Xi; Angela Merkel is not Angela, in a newspaper.
    boolean foreign = isFull() && middle.isEmpty() && !GivenNames.has(printedFirst);
    String last = SameNames.sound(surname);
    return foreign && !first.equals(last) ? List.of(last, first) : List.of(last);
  }
}
