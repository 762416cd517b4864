package org.pressespiegel.store;

import java.io.IOException;

/** A table of which no column is known to hold the text of an article. */
final class UnmappedException extends IOException {

  private static final long serialVersionUID = 1L;

  UnmappedException(String message) {
    super(message);
  }
}
