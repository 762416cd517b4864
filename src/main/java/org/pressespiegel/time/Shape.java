package org.pressespiegel.time;

import java.util.List;

/**
 * One straight sequence of tokens that a rule matches.
 *
 * @param rule the rule it belongs to
 * @param atoms the tokens, one or more
 * @param slots for each atom the slot that its value fills, or null
 * @param spanBegin first atom of the expression; what stands before it is context
 * @param spanEnd first atom after the expression
 * @param notBefore none of these may stand before the first atom
 * @param notAfter none of these may stand after the last atom
 */
record Shape(
    Rule rule,
    List<Atom> atoms,
    List<Slot> slots,
    int spanBegin,
    int spanEnd,
    List<Atom> notBefore,
    List<Atom> notAfter) {

  Shape {
    if (spanBegin < 0 || spanEnd <= spanBegin || spanEnd > atoms.size()) {
      throw new IllegalArgumentException("rule " + rule.name() + " has an empty span");
    }
  }
}
