package org.pressespiegel.time;

import java.util.Map;

/**
 * A row of the grammar.
 *
 * @param name names the rule in results; rows of one name are variants of one rule
 * @param order its place in the table; of two equal matches the earlier rule wins
 * @param meaning what the matched words say
 * @param constants slots that the rule fills whatever the words
 */
record Rule(String name, int order, Meaning meaning, Map<Slot, Integer> constants) {

  Rule {
    constants = Map.copyOf(constants);
  }
}
