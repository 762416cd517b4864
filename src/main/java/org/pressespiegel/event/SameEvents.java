package org.pressespiegel.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pressespiegel.event.EventType.Trait;
import org.pressespiegel.text.WordTable;

/**
 * Finds reports of the same event among those of one type, country and day.
 *
 * <p>Reports come in a fixed order and each joins the first group that it fits; only the latest
 * groups are looked at, so that work grows with the number of reports.
 */
public final class SameEvents {

  private static final int LATEST = 200;

  /** By noun in lower case the group of those that mean the same people; no word of its own. */
  private static final Map<String, String> GROUPS =
      WordTable.of(SameEvents.class, "same_people.tsv", "noun", "group")
          .byWord("noun", row -> "=" + row.word("group"));

  /** The group of nouns that tell nothing of whom they mean: {@code Person, Verdächtige}. */
  private static final String ANYBODY = "=anybody";

  private SameEvents() {}

  /**
   * An event of one article, as far as it matters here.
   *
   * @param id its identifier
   * @param article the article's
   * @param type what happened
   * @param place what tells the place, finer than a country; or empty
   * @param actor words for who did it; or empty
   * @param actorCountry their state; or empty
   * @param target words for whom it was done to; or empty
   * @param targetCountry their state; or empty
   */
  public record Told(
      String id,
      String article,
      EventType type,
      String place,
      String actor,
      String actorCountry,
      String target,
      String targetCountry) {}

  /** A report with the words of its parties, taken apart once. */
  private record Words(Told told, Set<String> actor, Set<String> target) {

    static Words of(Told told) {
      return new Words(told, words(told.actor()), words(told.target()));
    }
  }

  private static final class Group {
    private final Words first;
    private final Set<String> articles = new HashSet<>();

    Group(Words first) {
      this.first = first;
      articles.add(first.told().article());
    }
  }

  /** Returns for each report the identifier of the first of its group. */
  public static List<String> groups(List<Told> reports) {
    List<Group> groups = new ArrayList<>();
    List<String> found = new ArrayList<>(reports.size());
    for (Told told : reports) {
      Words report = Words.of(told);
      Group home = null;
      for (int at = Math.max(0, groups.size() - LATEST); at < groups.size(); at++) {
        Group group = groups.get(at);
        if (!group.articles.contains(told.article()) && isSame(group.first, report)) {
          home = group;
          break;
        }
      }
      if (home == null) {
        home = new Group(report);
        groups.add(home);
      } else {
        home.articles.add(told.article());
      }
      found.add(home.first.told().id());
    }
    return found;
  }

  private static boolean isSame(Words one, Words other) {
    Told a = one.told();
    Told b = other.told();
    boolean samePlace = !a.place().isEmpty() && a.place().equals(b.place());
    if (!samePlace && !a.place().isEmpty() && !b.place().isEmpty()) {
      return false;
    }
    if (a.type().is(Trait.MUTUAL) && samePlace && isTurnedRound(one, other)) {
      return true;
    }
    Likeness actors = likeness(one.actor(), a.actorCountry(), other.actor(), b.actorCountry());
    Likeness targets = likeness(one.target(), a.targetCountry(), other.target(), b.targetCountry());
    if (actors == Likeness.OTHER || targets == Likeness.OTHER) {
      return false;
    }
    if (a.type().isVerbal()) {
      return actors == Likeness.SAME;
    }
    return samePlace || actors == Likeness.SAME;
  }

  /** "Der Kanzler traf den Papst", "Der Papst traf den Kanzler". */
  private static boolean isTurnedRound(Words one, Words other) {
    return !Collections.disjoint(one.actor(), other.target())
        && !Collections.disjoint(one.target(), other.actor());
  }

  private enum Likeness {
    SAME,
    UNKNOWN,
    OTHER
  }

  private static Likeness likeness(Set<String> a, String countryA, Set<String> b, String countryB) {
    if (a.isEmpty() || b.isEmpty()) {
      return Likeness.UNKNOWN;
    }
    if (!Collections.disjoint(a, b)) {
      return Likeness.SAME;
    }
    return !countryA.isEmpty() && countryA.equals(countryB) ? Likeness.UNKNOWN : Likeness.OTHER;
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      String group = group(word);
      if (group.equals(ANYBODY)) {
        continue;
      }
      if (!group.isEmpty()) {
        // Three papers say Polizei, Beamte and Ermittler.
        words.add(group);
      }
      if (word.length() > 3) {
        words.add(word.substring(0, Math.min(word.length(), Math.max(4, word.length() - 2))));
      }
    }
    return words;
  }

  /** The group of a noun, in the genitive too; empty where it is of none. */
  private static String group(String word) {
    String group = GROUPS.get(word);
    if (group == null && word.endsWith("s")) {
      group = GROUPS.get(word.substring(0, word.length() - 1));
    }
    return group == null ? "" : group;
  }
}
