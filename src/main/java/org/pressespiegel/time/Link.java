package org.pressespiegel.time;

/** How a length of time hangs on the present: by the preposition before it. */
enum Link {
  AGO,
  SINCE,
  AHEAD,
  WITHIN,
  FREE
}
