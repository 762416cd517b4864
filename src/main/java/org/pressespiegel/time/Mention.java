package org.pressespiegel.time;

/**
 * An expression that the recognizer found: which rule, which tokens, which values. It knows nothing
 * of any calendar date but what the words say.
 */
@SuppressWarnings("EnumOrdinal") // Ordinals are ids within one run; none is ever stored.
final class Mention {

  private final Shape shape;
  private final int matchBegin;
  private final int[] slots;

  Mention(Shape shape, int matchBegin, TaggedAtoms tokens) {
    this.shape = shape;
    this.matchBegin = matchBegin;
    this.slots = new int[Slot.values().length];
    java.util.Arrays.fill(slots, Slot.EMPTY);
    shape.rule().constants().forEach((slot, value) -> slots[slot.ordinal()] = value);
    for (int offset = 0; offset < shape.atoms().size(); offset++) {
      Slot slot = shape.slots().get(offset);
      if (slot != null) {
        int token = matchBegin + offset;
        slots[slot.ordinal()] = tokens.value(token, shape.atoms().get(offset).mask());
      }
    }
  }

  Rule rule() {
    return shape.rule();
  }

  Meaning meaning() {
    return shape.rule().meaning();
  }

  /** Returns the first token of the expression. */
  int begin() {
    return matchBegin + shape.spanBegin();
  }

  /** Returns the first token after the expression. */
  int end() {
    return matchBegin + shape.spanEnd();
  }

  /** Returns how many tokens matched, context included. */
  int matchLength() {
    return shape.atoms().size();
  }

  /** Returns the first token that is free for others; context that gave a value is used up. */
  int used() {
    int last = shape.spanEnd();
    for (int offset = last; offset < shape.atoms().size(); offset++) {
      if (shape.slots().get(offset) == Slot.PART) {
        last = offset + 1;
      }
    }
    return matchBegin + last;
  }

  /** Returns whether the numbers go together: a second year follows, a second unit is smaller. */
  boolean isSound() {
    if (has(Slot.YEAR_END)) {
      int next = get(Slot.YEAR) + 1;
      int end = get(Slot.YEAR_END);
      return end == next || end == next % 100;
    }
    return fallsBy(Slot.UNIT, Slot.MINOR_UNIT) && fallsBy(Slot.MINOR_UNIT, Slot.LEAST_UNIT);
  }

  private boolean fallsBy(Slot large, Slot small) {
    return !has(small) || get(large) > get(small);
  }

  boolean has(Slot slot) {
    return slots[slot.ordinal()] != Slot.EMPTY;
  }

  int get(Slot slot) {
    if (!has(slot)) {
      throw new IllegalStateException("rule " + rule().name() + " fills no slot " + slot);
    }
    return slots[slot.ordinal()];
  }

  int get(Slot slot, int otherwise) {
    return has(slot) ? slots[slot.ordinal()] : otherwise;
  }

  /** Returns the constant whose ordinal the slot holds, or null. */
  <E extends Enum<E>> E get(Slot slot, E[] constants) {
    return has(slot) ? constants[get(slot)] : null;
  }
}
