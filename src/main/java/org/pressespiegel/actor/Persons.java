package org.pressespiegel.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pressespiegel.entity.SameNames;
import org.pressespiegel.language.GivenNames;

/**
 * Tells which persons are meant where articles name them, among all that share a surname.
 *
 * <p>Full names come first: one key, one person; another spelling joins where roles agree. A
 * surname alone goes to a bearer by Bayes' rule: how often the articles of these weeks name each of
 * them in full, whom the article names beside, and the role. Against all of them stands somebody
 * whom nobody has named yet, as likely as bearers are who are named in one article only (Good 1953,
 * after Turing); so Müller stays open where many are called so. What stays open is nobody.
 *
 * <p>The numbers below were chosen by hiding given names in 3,000 newspaper articles.
 *
 * <p>Work grows with the appearances: a surname is held against a bounded number of bearers.
 */
final class Persons {

  /** So much of the belief must be one bearer's. */
  private static final double SURE = 0.8;

  /** Belief in somebody whom no article names in full. */
  private static final double UNKNOWN = 0.15;

  /** The same of a word that is a given name. */
  private static final double GIVEN_NAME = 1;

  /** How long it takes until a mention counts a third, in days. */
  private static final double MEMORY = 60;

  /** What a mention at any time counts. */
  private static final double EVER = 0.08;

  /** What an article counts that does not tell its day. */
  private static final double UNDATED = 0.3;

  /** Time is told in steps of so many days. */
  private static final int DAYS = 10;

  /** In what share of articles the usual name is named. */
  private static final double ANYBODY = 0.03;

  /** What an article tells of company counts as much as so many articles of the usual company. */
  private static final int USUAL = 5;

  /** What company says at most for and against a bearer, as logarithms. */
  private static final double MOST_FOR = 5;

  private static final double MOST_AGAINST = -1.5;

  /** What one name says against a bearer who is never named beside it. */
  private static final double STRANGE = -0.15;

  private static final double OFTEN_THIS_ROLE = 12;
  private static final double THIS_ROLE = 6;
  private static final double PERHAPS_ANOTHER_ROLE = 0.4;
  private static final double ANOTHER_ROLE = 0.15;

  /** So many articles that tell a role tell all roles that matter. */
  private static final int ROLES_ENOUGH = 3;

  private static final double OTHER_SEX = 0.02;

  /** Xi Jinping is called Xi; Tucker Carlson is not called Tucker. */
  private static final double FIRST_WORD = 0.2;

  /** So many bearers of a surname are compared one by one. */
  private static final int COMPARED = 50;

  private static final int NO_STEP = Integer.MIN_VALUE;

  private final List<Appearance> all;
  private final List<PersonName> names = new ArrayList<>();
  private final List<Bearer> bearers = new ArrayList<>();
  private final Map<String, List<Bearer>> byRole = new HashMap<>();
  private final Map<Integer, List<Bearer>> byCompany = new HashMap<>();
  private final Map<Integer, List<Bearer>> byStep = new HashMap<>();

  /** Somebody with what the articles that name him or her in full tell. */
  private static final class Bearer {

    private final String key;
    private final int first;
    private final Map<Integer, Integer> steps = new TreeMap<>();
    private final Map<Integer, Integer> company = new HashMap<>();
    private final Map<Set<String>, Integer> roles = new LinkedHashMap<>();
    private final Set<String> articles = new LinkedHashSet<>();
    private final Set<String> singles = new LinkedHashSet<>();

    /** As they are written: Schulz sounds like Scholz and is another one. */
    private final Set<String> surnames = new LinkedHashSet<>();

    private final Set<String> givens = new LinkedHashSet<>();
    private int withRole;
    private char sex = 'n';
    private Bearer same;

    Bearer(String key, int first) {
      this.key = key;
      this.first = first;
    }

    Bearer root() {
      return same == null ? this : same.root();
    }

    void learn(Appearance one, PersonName name) {
      articles.add(one.article());
      steps.merge(step(one.day()), 1, Integer::sum);
      for (int other : one.company()) {
        company.merge(other, 1, Integer::sum);
      }
      Set<String> nouns = RoleWords.of(one.role());
      if (!nouns.isEmpty()) {
        roles.merge(nouns, 1, Integer::sum);
        withRole++;
      }
      if (sex == 'n') {
        sex = GivenNames.sex(one.name().split(" ", 2)[0]);
      }
      if (sex == 'n') {
        sex = RoleWords.sex(one.role());
      }
      singles.addAll(name.singles(one.name()));
      surnames.add(name.surname());
      givens.add(name.given());
    }

    void learn(Bearer other) {
      articles.addAll(other.articles);
      other.steps.forEach((step, count) -> steps.merge(step, count, Integer::sum));
      other.company.forEach((number, count) -> company.merge(number, count, Integer::sum));
      other.roles.forEach((nouns, count) -> roles.merge(nouns, count, Integer::sum));
      withRole += other.withRole;
      singles.addAll(other.singles);
      surnames.addAll(other.surnames);
      givens.addAll(other.givens);
    }

    /** How well a single name is one of this person's: 0 where it is none. */
    double fits(PersonName single, String block) {
      if (!singles.contains(block)) {
        return 0;
      }
      boolean isInitial = givens.stream().anyMatch(given -> given.startsWith(single.given()));
      if (surnames.contains(single.surname())) {
        return isInitial ? 1 : 0;
      }
      return single.given().isEmpty() && givens.contains(single.surname()) ? FIRST_WORD : 0;
    }

    /** How often it was told of a person that has a role which agrees. */
    int agreeing(Set<String> nouns) {
      return roles.entrySet().stream()
          .filter(role -> RoleWords.agree(role.getKey(), nouns))
          .mapToInt(Map.Entry::getValue)
          .sum();
    }

    double weight(int step) {
      double weight = EVER * articles.size();
      for (Map.Entry<Integer, Integer> told : steps.entrySet()) {
        boolean dated = step != NO_STEP && told.getKey() != NO_STEP;
        double nearness =
            dated ? Math.exp(-DAYS * Math.abs(told.getKey() - step) / MEMORY) : UNDATED;
        weight += nearness * told.getValue();
      }
      return weight;
    }
  }

  private static int step(LocalDate day) {
    return day == null ? NO_STEP : (int) Math.floorDiv(day.toEpochDay(), (long) DAYS);
  }

  private Persons(List<Appearance> all) {
    this.all = all;
    all.forEach(one -> names.add(PersonName.of(one.name())));
  }

  /**
   * Returns for each appearance the key of the person, or the empty string where it stays open.
   *
   * @param block how the name sounds that all of them share, alone or as a part
   * @param all all appearances of that name, in a fixed order
   */
  static List<String> keys(String block, List<Appearance> all) {
    Persons persons = new Persons(all);
    String[] keys = new String[all.size()];
    persons.placeFullNames(keys);
    persons.index();
    Map<String, String> alone = persons.alone(block);
    for (int at = 0; at < keys.length; at++) {
      if (keys[at] == null) {
        Bearer bearer = persons.bearer(block, at);
        keys[at] =
            bearer == null ? alone.getOrDefault(persons.names.get(at).surname(), "") : bearer.key;
      }
    }
    return List.of(keys);
  }

  private void placeFullNames(String[] keys) {
    Map<String, Bearer> byKey = new LinkedHashMap<>();
    for (int at = 0; at < keys.length; at++) {
      PersonName name = names.get(at);
      if (name.isFull()) {
        byKey.computeIfAbsent(name.key(), key -> new Bearer(key, byKey.size()));
      }
    }
    Map<String, Set<String>> byTail = new HashMap<>();
    for (PersonName name : names) {
      if (name.isFull() && !name.middle().isEmpty()) {
        byTail.computeIfAbsent(name.tailKey(), t -> new LinkedHashSet<>()).add(name.key());
      }
    }
    Bearer[] of = new Bearer[keys.length];
    for (int at = 0; at < keys.length; at++) {
      PersonName name = names.get(at);
      if (name.isFull()) {
        of[at] = byKey.getOrDefault(wholeKey(at, byTail), byKey.get(name.key()));
        of[at].learn(all.get(at), name);
      }
    }
    joinSpellings(byKey);
    for (int at = 0; at < keys.length; at++) {
      if (of[at] != null) {
        keys[at] = of[at].root().key;
      }
    }
    byKey.values().stream()
        .filter(bearer -> bearer.same == null && !bearer.articles.isEmpty())
        .forEach(bearers::add);
  }

  /** The key that a full name may have of one that is told more fully, or in one word less. */
  private String wholeKey(int at, Map<String, Set<String>> byTail) {
    PersonName name = names.get(at);
    if (!name.middle().isEmpty()) {
      return name.joinedKey();
    }
    Set<String> whole = byTail.getOrDefault(name.key(), Set.of());
    boolean given = GivenNames.has(all.get(at).name().split(" ", 2)[0]);
    return given || whole.size() != 1 ? "" : whole.iterator().next();
  }

  /** Soleimani and Suleimani, Emanuel and Emmanuel: one where the roles say the same. */
  private static void joinSpellings(Map<String, Bearer> byKey) {
    Map<String, List<Bearer>> bySound = new LinkedHashMap<>();
    for (Bearer bearer : byKey.values()) {
      int surname = bearer.key.lastIndexOf(' ');
      String sound =
          SameNames.sound(bearer.key.substring(0, surname))
              + SameNames.sound(bearer.key.substring(surname));
      bySound.computeIfAbsent(sound, s -> new ArrayList<>()).add(bearer);
    }
    for (List<Bearer> alike : bySound.values()) {
      alike.sort(
          Comparator.comparingInt((Bearer bearer) -> -bearer.articles.size())
              .thenComparing(bearer -> bearer.key));
      for (int at = 1; at < Math.min(alike.size(), COMPARED); at++) {
        Bearer rare = alike.get(at);
        for (Bearer known : alike.subList(0, at)) {
          boolean fits = rare.roles.keySet().stream().anyMatch(role -> known.agreeing(role) > 0);
          if (known.same == null && fits) {
            rare.same = known;
            known.learn(rare);
            break;
          }
        }
      }
    }
  }

  private void index() {
    if (bearers.size() <= COMPARED) {
      return;
    }
    for (Bearer bearer : bearers) {
      bearer.roles.keySet().forEach(nouns -> nouns.forEach(noun -> add(byRole, noun, bearer)));
      bearer.company.keySet().forEach(number -> add(byCompany, number, bearer));
    }
  }

  private static <K> void add(Map<K, List<Bearer>> index, K key, Bearer bearer) {
    List<Bearer> bearers = index.computeIfAbsent(key, k -> new ArrayList<>());
    if (bearers.size() < COMPARED && !bearers.contains(bearer)) {
      bearers.add(bearer);
    }
  }

  /** Bearers whom a surname is held against: all, or of very many those with something for them. */
  private Set<Bearer> compared(Appearance one, Set<String> nouns, int step) {
    if (bearers.size() <= COMPARED) {
      return new LinkedHashSet<>(bearers);
    }
    Set<Bearer> compared = new LinkedHashSet<>(byStep.computeIfAbsent(step, this::often));
    nouns.forEach(noun -> compared.addAll(byRole.getOrDefault(noun, List.of())));
    for (int number : one.company()) {
      List<Bearer> known = byCompany.getOrDefault(number, List.of());
      if (known.size() < COMPARED) {
        compared.addAll(known);
      }
    }
    return compared;
  }

  private List<Bearer> often(int step) {
    Map<Bearer, Double> weights = new HashMap<>();
    bearers.forEach(bearer -> weights.put(bearer, bearer.weight(step)));
    return bearers.stream()
        .sorted(
            Comparator.comparingDouble((Bearer bearer) -> -weights.get(bearer))
                .thenComparingInt(bearer -> bearer.first))
        .limit(COMPARED)
        .toList();
  }

  private Bearer bearer(String block, int at) {
    Appearance one = all.get(at);
    PersonName name = names.get(at);
    Set<String> nouns = RoleWords.of(one.role());
    char sex = RoleWords.sex(one.role());
    int step = step(one.day());
    // Thomas is mostly somebody's given name.
    double unknown = GivenNames.has(one.name()) ? GIVEN_NAME : UNKNOWN;
    double sum = 0;
    double most = 0;
    Bearer best = null;
    for (Bearer bearer : compared(one, nouns, step)) {
      double fits = bearer.fits(name, block);
      if (fits == 0 || bearer.articles.contains(one.article())) {
        continue;
      }
      double weight = fits * bearer.weight(step);
      if (bearer.articles.size() == 1) {
        unknown += weight;
      }
      double belief =
          weight
              * ofRole(bearer, nouns)
              * ofCompany(bearer, one.company())
              * (sex == 'n' || bearer.sex == 'n' || sex == bearer.sex ? 1 : OTHER_SEX);
      sum += belief;
      if (belief > most) {
        most = belief;
        best = bearer;
      }
    }
    return most >= SURE * (sum + unknown) ? best : null;
  }

  private static double ofRole(Bearer bearer, Set<String> nouns) {
    if (nouns.isEmpty() || bearer.withRole == 0) {
      return 1;
    }
    int agreeing = bearer.agreeing(nouns);
    if (agreeing > 0) {
      return agreeing * 4 >= bearer.withRole ? OFTEN_THIS_ROLE : THIS_ROLE;
    }
    return bearer.withRole >= ROLES_ENOUGH ? ANOTHER_ROLE : PERHAPS_ANOTHER_ROLE;
  }

  /** How much more often the company is the bearer's than anybody's. */
  private static double ofCompany(Bearer bearer, int[] company) {
    double log = 0;
    int articles = bearer.articles.size();
    for (int number : company) {
      int shared = bearer.company.getOrDefault(number, 0);
      double share = (shared + USUAL * ANYBODY) / (articles + USUAL) / ANYBODY;
      log += Math.max(Math.log(share), STRANGE);
    }
    return Math.exp(Math.max(MOST_AGAINST, Math.min(MOST_FOR, log)));
  }

  /**
   * The persons who go by one name, {@code Papst Franziskus}: no bearer is named in full, and a
   * role that at least two articles tell is most of what is told.
   *
   * @return keys by name
   */
  private Map<String, String> alone(String block) {
    Map<String, List<Set<String>>> roles = new TreeMap<>();
    if (bearers.stream().anyMatch(bearer -> bearer.singles.contains(block))) {
      return Map.of();
    }
    for (int at = 0; at < names.size(); at++) {
      PersonName name = names.get(at);
      if (name.given().isEmpty()) {
        Set<String> nouns = RoleWords.of(all.get(at).role());
        if (!nouns.isEmpty()) {
          roles.computeIfAbsent(name.surname(), n -> new ArrayList<>()).add(nouns);
        }
      }
    }
    Map<String, String> keys = new HashMap<>();
    roles.forEach(
        (name, told) -> {
          Map<Set<String>, Integer> distinct = new LinkedHashMap<>();
          told.forEach(nouns -> distinct.merge(nouns, 1, Integer::sum));
          int most = 0;
          for (Set<String> nouns : distinct.keySet()) {
            int agreeing =
                distinct.entrySet().stream()
                    .filter(other -> RoleWords.agree(nouns, other.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            most = Math.max(most, agreeing);
          }
          if (most >= 2 && 3 * most > 2 * told.size()) {
            keys.put(name, name);
          }
        });
    return keys;
  }
}
