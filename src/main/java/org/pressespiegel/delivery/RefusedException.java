package org.pressespiegel.delivery;

import java.io.IOException;
import java.util.Objects;

/** A delivery that is not read, for a reason that its sender can understand. */
public final class RefusedException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * Creates the refusal.
   *
   * @param reason as {@code rejects.reason} spells it
   */
  RefusedException(String reason, String detail) {
    super(detail);
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  /** Returns the reason, as {@code rejects.reason} spells it. */
  public String reason() {
    return reason;
  }
}
