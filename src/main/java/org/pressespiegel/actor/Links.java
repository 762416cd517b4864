package org.pressespiegel.actor;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.pressespiegel.entity.SameNames;
import org.pressespiegel.knowledge.Affiliation;
import org.pressespiegel.knowledge.Known;
import org.pressespiegel.text.WordTable;

/**
 * Tells which of those that the knowledge file knows an actor is. Who is not sure stays open: two
 * who fit alike are nobody.
 *
 * <p>A state goes by its code. A person must bear the name and be no child; for somebody speak the
 * roles that articles tell, against an office, a party, an occupation or the description, and each
 * by its time. Somebody whom articles give roles, none of which fits, is another one of the name;
 * whom they give none, is taken for the only bearer of the name, who must be widely known. An
 * organisation goes by its names: its main one, then others, and how many of them articles use.
 */
public final class Links implements Serializable {

  private static final long serialVersionUID = 1L;

  /** So many Wikipedias know somebody whom a paper need not introduce. */
  private static final int WIDELY_KNOWN = 10;

  /** So many know somebody whom papers name long after the death, without a word who it was. */
  private static final int REMEMBERED_BY_ALL = 40;

  /** A letter alone is no name. */
  private static final int SHORTEST_ALIAS = 2;

  /** Nobody is in the news before that age, in years, but as somebody's child. */
  private static final int YOUNGEST = 14;

  /** Reports of a death come late, and dates of it are rough. */
  private static final int DAYS_AFTER_DEATH = 60;

  /** A role is told somewhat before and after the office. */
  private static final int DAYS_AROUND_OFFICE = 60;

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** How offices of parliaments are called, {@code parliaments.tsv} behind it. */
  private static final String MEMBER = "Mitglied ";

  private static final Set<String> PARLIAMENTS =
      WordTable.of(Links.class, "parliaments.tsv", "word").words("word");

  /** What papers call who is a member of a parliament. */
  private static final Set<String> MEMBERS =
      Set.of("abgeordneter", "abgeordnete", "parlamentarier");

  /** What speaks for somebody, the least first. */
  private enum Support {
    NONE,
    /** The description fits somebody who is long dead. */
    REMEMBERED,
    /** The description, an occupation, or an office or a party of another time. */
    DESCRIBED,
    /** An office or a party of the time. */
    IN_OFFICE
  }

  private final Map<String, List<Known>> persons = new HashMap<>();
  private final Map<String, List<Known>> organisations = new HashMap<>();
  private final Map<String, Known> states = new HashMap<>();

  /** Words for parties, in lower case and without ending. */
  private final Set<String> partyWords = new HashSet<>();

  /**
   * Takes what is known.
   *
   * @param known all who bear a name of an actor
   * @param partyWords words that are names of parties
   */
  public Links(Collection<Known> known, Set<String> partyWords) {
    known.forEach(this::add);
    partyWords.forEach(word -> this.partyWords.add(stem(word)));
  }

  private void add(Known one) {
    Set<String> keys = new LinkedHashSet<>();
    switch (one.kind()) {
      case STATE ->
          states.merge(
              one.countries().get(0), one, (a, b) -> b.sitelinks() > a.sitelinks() ? b : a);
      case PERSON -> {
        names(one).forEach(name -> keys.add(PersonName.of(name).knownKey()));
        keys.forEach(key -> persons.computeIfAbsent(key, k -> new ArrayList<>(1)).add(one));
      }
      case ORGANISATION -> {
        names(one).forEach(name -> keys.add(Organisations.key(name)));
        keys.forEach(key -> organisations.computeIfAbsent(key, k -> new ArrayList<>(1)).add(one));
      }
    }
  }

  private static List<String> names(Known one) {
    List<String> names = new ArrayList<>(List.of(one.name()));
    names.addAll(one.aliases());
    return names;
  }

  /** Returns who or what an actor is, if that is sure. */
  public Optional<Known> of(Actor actor) {
    return switch (actor.type()) {
      case STATE -> Optional.ofNullable(actor.country()).map(states::get);
      case ORGANISATION -> organisation(actor);
      case PERSON -> person(actor);
    };
  }

  // ------------------------------------------------------------------ organisations

  private Optional<Known> organisation(Actor actor) {
    String key = Organisations.key(actor.name());
    Known best = null;
    int most = 0;
    List<Known> candidates = organisations.getOrDefault(key, List.of());
    for (Known candidate : candidates) {
      int points = points(actor, key, candidate, candidates.size());
      if (points > most) {
        best = candidate;
        most = points;
      } else if (points == most) {
        best = null;
      }
    }
    return Optional.ofNullable(best);
  }

  /** How well the names fit: the main one counts more than all others; 0 is not enough. */
  private static int points(Actor actor, String key, Known candidate, int candidates) {
    Set<String> keys = new HashSet<>();
    names(candidate).forEach(name -> keys.add(Organisations.key(name)));
    int others =
        (int)
            actor.aliases().stream()
                .map(Organisations::key)
                .distinct()
                .filter(alias -> !alias.equals(key) && keys.contains(alias))
                .count();
    if (Organisations.key(candidate.name()).equals(key)) {
      return 1 + Actor.MOST_ALIASES + others;
    }
    // Alba Berlin is called Alba, and the Alba Group is another one.
    String name = SameNames.of(actor.name());
    boolean called =
        name.length() >= SHORTEST_ALIAS
            && candidate.aliases().stream().map(SameNames::of).anyMatch(name::equals);
    // A few letters stand for much: who is named by them alone must be known by them.
    boolean sure = others > 0 || candidates == 1 && candidate.sitelinks() >= WIDELY_KNOWN;
    return called && sure ? 1 + others : 0;
  }

  // ------------------------------------------------------------------ persons

  private Optional<Known> person(Actor actor) {
    List<Known> candidates = candidates(actor);
    Known best = null;
    Support most = Support.NONE;
    boolean sole = true;
    for (Known candidate : candidates) {
      Support support = support(actor, candidate);
      if (support.compareTo(most) > 0) {
        best = candidate;
        most = support;
        sole = true;
      } else if (support == most) {
        sole = false;
      }
    }
    if (most == Support.NONE) {
      return unintroduced(actor, candidates);
    }
    return sole ? Optional.of(best) : Optional.empty();
  }

  /** Bearers of the name, of whom those in all words where there are some; no children. */
  private List<Known> candidates(Actor actor) {
    Set<Known> bearers = new LinkedHashSet<>(bearers(actor.name()));
    List<String> names = new ArrayList<>(List.of(actor.name()));
    if (bearers.isEmpty()) {
      for (String alias : actor.aliases()) {
        if (PersonName.of(alias).isFull()) {
          names.add(alias);
          bearers.addAll(bearers(alias));
        }
      }
    }
    bearers.removeIf(one -> isChild(actor, one));
    List<Known> whole =
        bearers.stream()
            .filter(one -> names.stream().anyMatch(name -> isCalled(one, name)))
            .toList();
    return whole.isEmpty() ? List.copyOf(bearers) : whole;
  }

  private List<Known> bearers(String name) {
    return persons.getOrDefault(PersonName.of(name).knownKey(), List.of());
  }

  private static boolean isCalled(Known one, String name) {
    List<String> words = SameNames.wordsOfPerson(name);
    return names(one).stream().anyMatch(other -> SameNames.wordsOfPerson(other).equals(words));
  }

  private static boolean isChild(Actor actor, Known one) {
    return actor.first() != null
        && one.born() != null
        && one.born().plusYears(YOUNGEST).isAfter(actor.first());
  }

  private static boolean isAlive(Actor actor, Known one) {
    return actor.first() == null
        || one.died() == null
        || !one.died().plusDays(DAYS_AFTER_DEATH).isBefore(actor.first());
  }

  /** Somebody without a role that tells: the only bearer of the name, whom everybody knows. */
  private Optional<Known> unintroduced(Actor actor, List<Known> candidates) {
    if (candidates.size() != 1 || !PersonName.of(actor.name()).isFull()) {
      return Optional.empty();
    }
    Known one = candidates.get(0);
    boolean told = actor.roles().stream().anyMatch(role -> !RoleWords.of(role.role()).isEmpty());
    int needed = isAlive(actor, one) ? WIDELY_KNOWN : REMEMBERED_BY_ALL;
    boolean fits = one.sitelinks() >= needed && !isOfAnotherCountry(actor, one);
    return !told && fits ? Optional.of(one) : Optional.empty();
  }

  private static boolean isOfAnotherCountry(Actor actor, Known one) {
    return actor.country() != null
        && !one.countries().isEmpty()
        && !one.countries().contains(actor.country());
  }

  private Support support(Actor actor, Known one) {
    // Politiker (CDU), where no statement tells a party.
    Set<String> own = parties(one.description());
    one.parties().forEach(party -> own.addAll(words(party)));
    Support most = Support.NONE;
    int ofParty = 0;
    for (RoleSpan role : actor.roles()) {
      Set<String> parties = parties(role.role());
      if (!parties.isEmpty() && !own.isEmpty()) {
        ofParty += parties.stream().anyMatch(own::contains) ? role.articles() : -role.articles();
      }
      Support told = support(role, parties, one);
      most = told.compareTo(most) > 0 ? told : most;
    }
    boolean elsewhere = isOfAnotherCountry(actor, one);
    if (ofParty < 0 || elsewhere && most != Support.IN_OFFICE) {
      return Support.NONE;
    }
    if (most == Support.DESCRIBED && !isAlive(actor, one)) {
      return one.sitelinks() >= WIDELY_KNOWN ? Support.REMEMBERED : Support.NONE;
    }
    return most;
  }

  private static Support support(RoleSpan role, Set<String> parties, Known one) {
    Set<String> nouns = RoleWords.of(role.role());
    boolean described = false;
    for (Affiliation party : one.parties()) {
      if (words(party).stream().anyMatch(parties::contains)) {
        if (isThen(party, role)) {
          return Support.IN_OFFICE;
        }
        described = true;
      }
    }
    for (Affiliation office : one.offices()) {
      if (agree(nouns, office.name())
          || isOfParliament(office.name()) && RoleWords.agree(nouns, MEMBERS)) {
        if (isThen(office, role)) {
          return Support.IN_OFFICE;
        }
        described = true;
      }
    }
    described =
        described
            || agree(nouns, one.description())
            || one.occupations().stream().anyMatch(occupation -> agree(nouns, occupation));
    return described ? Support.DESCRIBED : Support.NONE;
  }

  private static boolean isOfParliament(String office) {
    return office.startsWith(MEMBER)
        && Arrays.stream(BETWEEN.split(office.toLowerCase(Locale.ROOT)))
            .anyMatch(PARLIAMENTS::contains);
  }

  private static boolean agree(Set<String> nouns, String told) {
    return RoleWords.agree(nouns, RoleWords.of(capitalised(told)));
  }

  /** Occupations are written as in a dictionary, descriptions as in a sentence. */
  private static String capitalised(String told) {
    return told.isEmpty()
        ? told
        : told.substring(0, 1).toUpperCase(Locale.ROOT) + told.substring(1);
  }

  private static boolean isThen(Affiliation one, RoleSpan role) {
    if (role.first() == null) {
      return false;
    }
    LocalDate first = role.first().minusDays(DAYS_AROUND_OFFICE);
    LocalDate last = role.last().plusDays(DAYS_AROUND_OFFICE);
    return one.overlaps(first, last);
  }

  /** The words of a role that are names of parties: {@code cdu} of {@code CDU-Politiker}. */
  private Set<String> parties(String role) {
    Set<String> parties = new HashSet<>();
    for (String word : BETWEEN.split(role)) {
      if (partyWords.contains(stem(word))) {
        parties.add(stem(word));
      }
    }
    return parties;
  }

  private static Set<String> words(Affiliation party) {
    Set<String> words = new HashSet<>();
    party.shorts().forEach(word -> words.add(stem(word)));
    return words;
  }

  /** The Grünen are the Grüne, the Linken the Linke. */
  private static String stem(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.endsWith("en") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
