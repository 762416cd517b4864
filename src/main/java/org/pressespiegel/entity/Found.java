package org.pressespiegel.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A name on its way through the steps.
 *
 * @param begin UTF-16 index of its first character
 * @param end UTF-16 index after its last one
 * @param type what it names
 * @param confidence how sure that is
 * @param rule {@code model}, or the step that added or changed it
 */
record Found(int begin, int end, EntityType type, double confidence, String rule) {

  /** In the order of the text, the longer first. */
  static final Comparator<Found> ORDER =
      Comparator.comparingInt(Found::begin)
          .thenComparing(Comparator.comparingInt(Found::end).reversed())
          .thenComparing(Found::type)
          .thenComparing(Comparator.comparingDouble(Found::confidence).reversed())
          .thenComparing(Found::rule);

  boolean overlaps(int from, int to) {
    return begin < to && from < end;
  }

  Found as(EntityType newType, String newRule) {
    return newType == type ? this : new Found(begin, end, newType, confidence, newRule);
  }

  Found at(int newBegin, int newEnd, String newRule) {
    return newBegin == begin && newEnd == end
        ? this
        : new Found(newBegin, newEnd, type, confidence, newRule);
  }

  /** Returns {@code old} with those of {@code more} that touch none of it, in order. */
  static List<Found> withMore(List<Found> old, List<Found> more) {
    return merged(old, more);
  }

  /** Returns {@code better} with those of {@code old} that touch none of it, in order. */
  static List<Found> withBetter(List<Found> old, List<Found> better) {
    return merged(better, old);
  }

  /** Returns the names in order; of two that overlap the one that begins first, or is longer. */
  static List<Found> apart(List<Found> names) {
    List<Found> sorted = new ArrayList<>(names);
    sorted.sort(ORDER);
    List<Found> apart = new ArrayList<>(sorted.size());
    int end = 0;
    for (Found name : sorted) {
      if (name.begin() >= end) {
        apart.add(name);
        end = name.end();
      }
    }
    return apart;
  }

  private static List<Found> merged(List<Found> strong, List<Found> weak) {
    if (weak.isEmpty() || strong.isEmpty()) {
      return apart(strong.isEmpty() ? weak : strong);
    }
    List<Found> first = apart(strong);
    List<Found> all = new ArrayList<>(first);
    int at = 0;
    for (Found name : apart(weak)) {
      while (at < first.size() && first.get(at).end() <= name.begin()) {
        at++;
      }
      if (at == first.size() || first.get(at).begin() >= name.end()) {
        all.add(name);
      }
    }
    all.sort(ORDER);
    return all;
  }
}
