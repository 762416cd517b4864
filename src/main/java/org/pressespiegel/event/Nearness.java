package org.pressespiegel.event;

/** How near to the words that name an event those stand that tell its place or its day. */
public enum Nearness {
  /** In its clause or sentence. */
  TOLD,
  /** Before it, in its paragraph or with the event that it follows. */
  CONTEXT,
  /** Nowhere: it is what the article is about, or its day of publication. */
  DEFAULT,
  /** Nothing is known. */
  NONE
}
