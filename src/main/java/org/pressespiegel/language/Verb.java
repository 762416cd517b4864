package org.pressespiegel.language;

/**
 * A verb by its infinitive, its separable particle told apart.
 *
 * @param particle what a main clause puts to its end, {@code zu} of {@code zusagen}; may be empty
 * @param base the rest of the infinitive, {@code sagen}
 */
public record Verb(String particle, String base) implements Comparable<Verb> {

  public Verb {
    if (!base.endsWith("n") || base.length() < 3 || base.indexOf('|') >= 0) {
      throw new IllegalArgumentException("no infinitive: '" + base + "'");
    }
  }

  /** Returns a verb as tables write it: {@code sagen}, {@code zu|sagen}. */
  public static Verb of(String written) {
    int bar = written.indexOf('|');
    return bar < 0
        ? new Verb("", written)
        : new Verb(written.substring(0, bar), written.substring(bar + 1));
  }

  /** Returns the whole infinitive. */
  public String infinitive() {
    return particle.isEmpty() ? base : particle + base;
  }

  /** Orders by infinitive, then by particle. */
  @Override
  public int compareTo(Verb other) {
    int order = infinitive().compareTo(other.infinitive());
    return order != 0 ? order : particle.compareTo(other.particle);
  }

  @Override
  public String toString() {
    return particle.isEmpty() ? base : particle + "|" + base;
  }
}
