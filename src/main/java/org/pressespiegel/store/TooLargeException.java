package org.pressespiegel.store;

import java.io.IOException;

/** A file that would need more memory or work than the limits allow. */
final class TooLargeException extends IOException {

  private static final long serialVersionUID = 1L;

  TooLargeException(String message) {
    super(message);
  }
}
