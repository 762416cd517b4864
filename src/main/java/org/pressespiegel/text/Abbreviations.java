package org.pressespiegel.text;

import java.util.List;

/** German abbreviations with their periods, from {@code abbreviations.tsv}. */
public final class Abbreviations {

  private static final List<String> GERMAN =
      WordTable.read("abbreviations.tsv").rows().stream().map(row -> row.get(0)).sorted().toList();

  private Abbreviations() {}

  /** Returns all of them as they are written, in a fixed order. */
  public static List<String> german() {
    return GERMAN;
  }
}
