package org.pressespiegel.event;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pressespiegel.language.Verb;
import org.pressespiegel.text.TableRow;

/** Verbs that are alike in what they say of others' deeds: the groups of verb_groups.tsv. */
enum VerbGroup {
  /** The perfect goes with {@code sein}: fahren, explodieren. */
  BEING,
  /** Who does it dies: sterben, ertrinken; the perfect goes with {@code sein} too. */
  DYING,
  /** Whom it is done to dies: töten, erschießen. */
  KILLING,
  /** Whom it is done to is hurt: verletzen. */
  HURTING,
  /** What they govern took place: begann damit, die Stadt zu räumen. */
  IMPLYING,
  /** Who does it to protest protests: kamen zusammen, um zu protestieren. */
  GATHERING,
  /** What they govern is said: behauptet, getäuscht worden zu sein. */
  CLAIMING,
  /** Their object has not happened: plant einen Streik. */
  PLANNING,
  /** Their object does what the infinitive says: bat die Anwohner, zu gehen. */
  CONTROLLING;

  /** Returns the verbs of each group. */
  static Map<VerbGroup, Set<Verb>> read(List<TableRow> rows) {
    Map<VerbGroup, Set<Verb>> groups = new EnumMap<>(VerbGroup.class);
    for (TableRow row : rows) {
      groups
          .computeIfAbsent(row.constant("group", VerbGroup.class), g -> new HashSet<>())
          .add(FrameReader.verb(row));
    }
    return groups;
  }
}
