package org.pressespiegel.nlp;

/** A file that the configuration names is not there, or is not what it should be. */
public final class UnfitFileException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** Takes one line for the user. */
  public UnfitFileException(String message) {
    super(message);
  }

  /** Takes one line for the user, and the reason. */
  public UnfitFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
