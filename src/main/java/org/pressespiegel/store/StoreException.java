package org.pressespiegel.store;

/** Something about an input or output that the user can mend; the message is for the user. */
public final class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception with one line for the user. */
  public StoreException(String message) {
    super(message);
  }

  /** Creates the exception with one line for the user and what lies behind it. */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
