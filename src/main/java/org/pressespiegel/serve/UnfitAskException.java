package org.pressespiegel.serve;

/** Something is asked that has no answer; the message is one line for who asks. */
public final class UnfitAskException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** An exception with its message, which must hold nothing of what was asked. */
  public UnfitAskException(String message) {
    super(message);
  }
}
