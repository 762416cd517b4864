package org.pressespiegel.actor;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.pressespiegel.place.Countries;

/**
 * What all appearances of one actor tell together, one after the other; those of an article follow
 * each other. What is shown is what most articles say, and of equals the first in the alphabet.
 */
public final class Profile {

  private static final int MOST_ROLES = 50;

  /** In what share of the roles that tell a state they must tell this one. */
  private static final double MOST = 0.6;

  private static final Map<String, String> STATES = Countries.standard().codesByWord();

  /** What stands for a state in compounds alone. */
  private static final String AMERICAN = "US";

  private static final Pattern ENDING = Pattern.compile("(?:e[nmrs]?|s)$");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}.]+");

  private final String id;
  private final ActorType type;
  private final Map<String, Integer> names = new HashMap<>();

  /** The fullest names of articles: what else it is called may be another's name, too. */
  private final Set<String> fullest = new HashSet<>();

  /** Names of a state, and not of a capital or a seat that stands for it. */
  private final Set<String> ownNames = new HashSet<>();

  private final Map<String, RoleSpan> roles = new HashMap<>();
  private final Map<String, Integer> states = new TreeMap<>();
  private LocalDate first;
  private LocalDate last;
  private String article = "";
  private long articles;
  private long mentions;

  /** Begins with nothing known. */
  public Profile(String id, ActorType type) {
    this.id = id;
    this.type = type;
  }

  /**
   * Adds what an article tells.
   *
   * @param aliases other names that the article gives it
   * @param role a person's role, or null
   * @param country the state that it is, or null
   * @param day day of publication, or null
   */
  public void add(
      String article,
      String name,
      List<String> aliases,
      String role,
      String country,
      int mentions,
      LocalDate day) {
    names.merge(name, 1, Integer::sum);
    fullest.add(name);
    if (country != null) {
      ownNames.add(name);
    }
    aliases.forEach(alias -> names.merge(alias, 1, Integer::sum));
    if (role != null) {
      roles.merge(role, new RoleSpan(role, day, day, 1), Profile::sum);
      String state = state(role);
      if (!state.isEmpty()) {
        states.merge(state, 1, Integer::sum);
      }
    }
    if (country != null) {
      states.merge(country, 1, Integer::sum);
    }
    first = earlier(first, day);
    last = later(last, day);
    this.mentions += mentions;
    if (!article.equals(this.article)) {
      articles++;
      this.article = article;
    }
  }

  private static RoleSpan sum(RoleSpan one, RoleSpan other) {
    return new RoleSpan(
        one.role(),
        earlier(one.first(), other.first()),
        later(one.last(), other.last()),
        one.articles() + other.articles());
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one == null || other != null && other.isBefore(one) ? other : one;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one == null || other != null && other.isAfter(one) ? other : one;
  }

  /** Returns the state that a role tells, {@code US} of {@code US-Präsident}; or empty. */
  static String state(String role) {
    for (String word : BETWEEN.split(role)) {
      String lower = word.toLowerCase(Locale.ROOT);
      String state = word.equals(AMERICAN) ? AMERICAN : STATES.get(lower);
      if (state == null) {
        state = STATES.get(ENDING.matcher(lower).replaceFirst(""));
      }
      if (state != null) {
        return state;
      }
    }
    return "";
  }

  /** Returns what is known now. */
  public Actor actor() {
    String state = type == ActorType.STATE ? States.code(id).orElse(null) : null;
    if (state != null && ownNames.isEmpty()) {
      // Only its capital was named.
      ownNames.add(Countries.standard().namesByCode().get(state));
      ownNames.forEach(name -> names.putIfAbsent(name, 0));
    }
    List<String> byUse =
        names.entrySet().stream()
            .sorted(
                Comparator.<Map.Entry<String, Integer>>comparingInt(
                        entry -> isShort(entry.getKey()) ? 1 : 0)
                    .thenComparingInt(entry -> fullest.contains(entry.getKey()) ? 0 : 1)
                    .thenComparingInt(entry -> -entry.getValue())
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .toList();
    List<RoleSpan> byArticles =
        roles.values().stream()
            .sorted(
                Comparator.comparingInt((RoleSpan span) -> -span.articles())
                    .thenComparing(RoleSpan::role))
            .limit(MOST_ROLES)
            .toList();
    return new Actor(
        id,
        type,
        byUse.get(0),
        byUse.subList(1, Math.min(byUse.size(), 1 + Actor.MOST_ALIASES)),
        byArticles.isEmpty() ? null : byArticles.get(0).role(),
        byArticles,
        state == null ? country() : state,
        first,
        last,
        articles,
        mentions,
        null);
  }

  /** A person is shown by a full name where there is one, a state by its own. */
  private boolean isShort(String name) {
    return switch (type) {
      case PERSON -> !PersonName.of(name).isFull();
      case STATE -> !ownNames.contains(name);
      case ORGANISATION -> false;
    };
  }

  private String country() {
    int all = states.values().stream().mapToInt(told -> told).sum();
    return states.entrySet().stream()
        .filter(state -> state.getValue() >= MOST * all)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }
}
