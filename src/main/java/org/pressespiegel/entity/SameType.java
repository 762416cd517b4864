package org.pressespiegel.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One name, one type: what an article calls a person three times is no organisation the fourth.
 * Places and organisations share names more often, so that between them it takes three to one.
 */
final class SameType implements Step {

  private static final String RULE = "same_type";

  @Override
  public List<Found> apply(Scene scene, List<Found> names) {
    Set<String> surfaces = new HashSet<>();
    names.forEach(name -> surfaces.add(scene.surface(name)));
    Map<String, double[]> votes = new HashMap<>();
    List<String> keys = new ArrayList<>(names.size());
    for (Found name : names) {
      String key = key(scene.surface(name), surfaces);
      keys.add(key);
      vote(votes, key, name);
      int blank = key.lastIndexOf(' ');
      if (name.type() == EntityType.PER && blank > 0) {
        vote(votes, key.substring(blank + 1), name);
      }
    }
    List<Found> same = new ArrayList<>(names.size());
    for (int at = 0; at < names.size(); at++) {
      Found name = names.get(at);
      EntityType winner = winner(votes.get(keys.get(at)), name.type());
      same.add(name.rule().equals("dateline") ? name : name.as(winner, RULE));
    }
    return same;
  }

  /** Genitives count with their nominative where the article has both. */
  private static String key(String surface, Set<String> surfaces) {
    String base = surface.endsWith("s") ? surface.substring(0, surface.length() - 1) : surface;
    return Keys.of(surfaces.contains(base) ? base : surface);
  }

  private static void vote(Map<String, double[]> votes, String key, Found name) {
    double[] cast = votes.computeIfAbsent(key, k -> new double[EntityType.values().length]);
    // Confidence only breaks ties.
    cast[index(name.type())] += 1 + name.confidence() / 1000;
  }

  @SuppressWarnings("EnumOrdinal") // An index within one run; none is ever stored.
  private static int index(EntityType type) {
    return type.ordinal();
  }

  private static EntityType winner(double[] votes, EntityType own) {
    EntityType best = own;
    for (EntityType type : EntityType.values()) {
      if (votes[index(type)] > votes[index(best)]) {
        best = type;
      }
    }
    boolean person = best == EntityType.PER || own == EntityType.PER;
    double needed = (person ? 2 : 3) * Math.floor(votes[index(own)]);
    return Math.floor(votes[index(best)]) >= Math.max(needed, 2) ? best : own;
  }
}
