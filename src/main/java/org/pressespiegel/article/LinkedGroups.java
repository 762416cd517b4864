package org.pressespiegel.article;

import java.util.TreeMap;

/** Groups of things that are linked, directly or through others; not safe for several threads. */
public final class LinkedGroups {

  /** Each linked thing and another one of its group, nearer to the group's least. */
  private final TreeMap<String, String> towards = new TreeMap<>();

  /** Puts both, and all that is linked to either, into one group. */
  public void link(String one, String other) {
    String a = least(one);
    String b = least(other);
    String lesser = a.compareTo(b) <= 0 ? a : b;
    towards.put(a, lesser);
    towards.put(b, lesser);
  }

  /** Returns the least member of the group; the thing itself where it has no link. */
  public String least(String thing) {
    String at = thing;
    String next = towards.getOrDefault(at, at);
    while (!next.equals(at)) {
      String beyond = towards.getOrDefault(next, next);
      towards.put(at, beyond);
      at = next;
      next = beyond;
    }
    return at;
  }

  /** Returns all that has a link, in order. */
  public Iterable<String> members() {
    return towards.keySet().stream().toList();
  }
}
