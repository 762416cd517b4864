package org.pressespiegel.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pressespiegel.language.GivenNames;

/**
 * Tells which names of persons name the same person.
 *
 * <p>Full names come first: they are one if first and last word agree, whatever stands between; if
 * one is a part of the other; if the two words are turned round. A surname then goes to the person
 * who bears it. Where several do, the form of address, the sex of the role and the role decide;
 * what they leave open goes to the one named last before, and before any of them is named to the
 * first that follows.
 */
final class PersonClusters {

  /** So many bearers of one surname are compared one by one; beyond that the last one is taken. */
  private static final int COMPARED = 40;

  private static final int SOUND_LENGTH = 6;

  private final List<Reading> readings;
  private final List<List<String>> keys = new ArrayList<>();
  private final int[] cluster;

  private final List<Person> persons = new ArrayList<>();
  private final Map<String, Person> byFull = new HashMap<>();
  private final Map<String, Bearers> bySurname = new HashMap<>();
  private final Map<String, Bearers> byGiven = new HashMap<>();
  private final Map<String, Bearers> byPart = new HashMap<>();
  private final Map<String, Bearers> bySound = new HashMap<>();
  private final Map<String, Person> bySingle = new HashMap<>();

  /** Somebody with what the text has told of him or her. */
  private static final class Person {
    private final int no;
    private final int first;
    private char sex;
    private final Set<String> roles = new LinkedHashSet<>();
    private final List<Bearers> among = new ArrayList<>();
    private int lastSeen = -1;

    /** Single names that have meant this one, with nothing beside them to tell who. */
    private final Set<String> calledSo = new HashSet<>();

    Person(int no, int first, char sex) {
      this.no = no;
      this.first = first;
      this.sex = sex;
    }
  }

  /** All who bear a name, and who of them was named last. */
  private static final class Bearers {
    private final Set<Person> persons = new LinkedHashSet<>();
    private Person last;

    void add(Person person) {
      if (persons.add(person)) {
        person.among.add(this);
        last = last == null ? person : last;
      }
    }
  }

  private PersonClusters(Scene scene, List<Reading> readings) {
    this.readings = readings;
    this.cluster = new int[readings.size()];
    Arrays.fill(cluster, -1);
    for (int at = 0; at < readings.size(); at++) {
      keys.add(Keys.ofPerson(readings.get(at).base()));
    }
    for (int at = 0; at + 1 < readings.size(); at++) {
      shareSurname(scene, at);
    }
  }

  /** Returns the number of the person that each reading names, from 0. */
  static int[] of(Scene scene, List<Reading> readings) {
    PersonClusters clusters = new PersonClusters(scene, readings);
    clusters.placeFullNames();
    for (int at = 0; at < readings.size(); at++) {
      clusters.placeInOrder(at);
    }
    return clusters.cluster;
  }

  /** Gerold und Ilka Ahrensberg are two who share a surname. */
  private void shareSurname(Scene scene, int at) {
    List<String> own = keys.get(at);
    List<String> next = keys.get(at + 1);
    Found name = readings.get(at).name();
    Found other = readings.get(at + 1).name();
    String between =
        other.begin() - name.end() < 8
            ? scene.text().substring(name.end(), other.begin()).strip()
            : "";
    boolean given = GivenNames.has(readings.get(at).base());
    boolean otherGiven = GivenNames.has(readings.get(at + 1).base().split(" ")[0]);
    if (own.size() == 1
        && next.size() > 1
        && given
        && otherGiven
        && (between.equals("und") || between.equals("&"))) {
      keys.set(at, List.of(own.get(0), next.get(next.size() - 1)));
    }
  }

  private void placeFullNames() {
    Map<List<String>, Integer> firsts = new LinkedHashMap<>();
    for (int at = 0; at < keys.size(); at++) {
      if (keys.get(at).size() > 1) {
        firsts.putIfAbsent(keys.get(at), at);
      }
    }
    List<List<String>> fullNames = new ArrayList<>(firsts.keySet());
    fullNames.sort(
        Comparator.comparingInt((List<String> key) -> -key.size()).thenComparingInt(firsts::get));
    for (List<String> key : fullNames) {
      Person person = known(key);
      if (person == null) {
        person = person(firsts.get(key));
      }
      index(key, person);
    }
    for (int at = 0; at < keys.size(); at++) {
      if (keys.get(at).size() > 1) {
        Person person = byFull.get(String.join(" ", keys.get(at)));
        learn(person, at);
        cluster[at] = person.no;
      }
    }
  }

  private Person person(int first) {
    Person person = new Person(persons.size(), first, 'n');
    persons.add(person);
    return person;
  }

  private Person known(List<String> key) {
    String first = key.get(0);
    String last = key.get(key.size() - 1);
    for (String form :
        new String[] {
          String.join(" ", key),
          String.join(" ", key).replace('-', ' '),
          first + "…" + last,
          key.size() == 2 ? last + " " + first : "",
          initial(first) + "." + last,
          sound(first) + "~" + sound(last)
        }) {
      Person person = byFull.get(form);
      if (person != null) {
        return person;
      }
    }
    return null;
  }

  private static String initial(String given) {
    return given.length() == 1 ? given : "";
  }

  private static String sound(String key) {
    return key.length() < SOUND_LENGTH ? key : Keys.sound(key);
  }

  private void index(List<String> key, Person person) {
    int size = key.size();
    String first = key.get(0);
    String last = key.get(size - 1);
    byFull.putIfAbsent(String.join(" ", key), person);
    byFull.putIfAbsent(String.join(" ", key).replace('-', ' '), person);
    byFull.putIfAbsent(first + "…" + last, person);
    byFull.putIfAbsent(first.charAt(0) + "." + last, person);
    byFull.putIfAbsent(sound(first) + "~" + sound(last), person);
    for (int cut = 1; cut + 1 < size && size < 10; cut++) {
      byFull.putIfAbsent(String.join(" ", key.subList(cut, size)), person);
      byFull.putIfAbsent(String.join(" ", key.subList(0, size - cut)), person);
      byFull.putIfAbsent(key.get(cut) + "…" + last, person);
    }
    add(bySurname, last, person);
    add(byGiven, first, person);
    for (String part : last.split("-")) {
      add(byPart, part, person);
    }
    if (last.length() >= SOUND_LENGTH) {
      add(bySound, Keys.sound(last), person);
    }
  }

  private static void add(Map<String, Bearers> index, String key, Person person) {
    index.computeIfAbsent(key, k -> new Bearers()).add(person);
  }

  private void learn(Person person, int at) {
    Role role = readings.get(at).role();
    if (!role.noun().isEmpty()) {
      person.roles.add(role.noun());
    }
    String given = readings.get(at).base().split(" ")[0];
    if (person.sex == 'n') {
      person.sex = role.sex() != 'n' ? role.sex() : GivenNames.sex(given);
    }
  }

  /** Places what is not a full name, and notes who was named last. */
  private void placeInOrder(int at) {
    Person person = cluster[at] >= 0 ? persons.get(cluster[at]) : single(keys.get(at).get(0), at);
    cluster[at] = person.no;
    person.lastSeen = at;
    person.among.forEach(bearers -> bearers.last = person);
  }

  private Person single(String key, int at) {
    for (Map<String, Bearers> index : List.of(bySurname, byGiven, byPart)) {
      Bearers bearers = index.get(key);
      if (bearers != null) {
        Role role = readings.get(at).role();
        Person bearer = choose(bearers, key, role);
        if (bearer != null) {
          if (role.sex() == 'n' && role.noun().isEmpty()) {
            bearer.calledSo.add(key);
          }
          return bearer;
        }
      }
    }
    Bearers alike = key.length() < SOUND_LENGTH ? null : bySound.get(Keys.sound(key));
    if (alike != null && alike.persons.size() == 1) {
      return alike.last;
    }
    Person known = bySingle.get(key);
    if (known == null) {
      known = person(at);
      bySingle.put(key, known);
      if (key.length() >= SOUND_LENGTH) {
        add(bySound, Keys.sound(key), known);
      }
    }
    learn(known, at);
    return known;
  }

  /** Returns the bearer whom the role tells, or null if it fits none. */
  private static Person choose(Bearers bearers, String key, Role role) {
    if (bearers.persons.size() > COMPARED) {
      return bearers.last;
    }
    List<Person> fit = bearers.persons.stream().filter(bearer -> sexFits(bearer, role)).toList();
    Person best = null;
    for (Person bearer : fit) {
      best = best == null || isRather(bearer, best, key, role) ? bearer : best;
    }
    return best;
  }

  private static boolean sexFits(Person person, Role role) {
    return person.sex == 'n' || role.sex() == 'n' || person.sex == role.sex();
  }

  /**
   * Returns whether a role is one that was told before; Ministerin is short for Umweltministerin.
   */
  private static boolean hasRole(Person person, Role role) {
    if (role.noun().isEmpty()) {
      return false;
    }
    String noun = NameWords.lower(role.noun());
    for (String told : person.roles) {
      String other = NameWords.lower(told);
      if (other.endsWith(noun) || noun.endsWith(other)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRather(Person one, Person other, String key, Role role) {
    boolean byRole = hasRole(one, role);
    if (byRole != hasRole(other, role)) {
      return byRole;
    }
    boolean called = one.calledSo.contains(key);
    return called != other.calledSo.contains(key) ? called : nearer(one, other);
  }

  private static boolean nearer(Person one, Person other) {
    return one.lastSeen != other.lastSeen ? one.lastSeen > other.lastSeen : one.first < other.first;
  }
}
