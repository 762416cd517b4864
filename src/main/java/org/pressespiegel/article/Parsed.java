package org.pressespiegel.article;

/** The answer to one input record: an {@link Article} or a {@link Rejection}, never both. */
public sealed interface Parsed permits Article, Rejection {

  /** Returns where the record came from. */
  String sourceUri();

  /** Returns the record's index in its container, from 0. */
  long sourceRecord();
}
