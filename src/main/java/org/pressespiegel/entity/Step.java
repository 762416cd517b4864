package org.pressespiegel.entity;

import java.util.List;

/** One thing that newspapers do with names, and what follows for the spans of a text. */
@FunctionalInterface
interface Step {

  /** Returns the names as they stand after this step, in order and without overlap. */
  List<Found> apply(Scene scene, List<Found> names);
}
