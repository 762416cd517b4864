package org.pressespiegel.job;

import java.io.IOException;
import org.pressespiegel.store.StoreException;
import org.pressespiegel.store.TableStore;

/** What to throw when a batch fails: the fault in the user's terms, where it is one of storage. */
final class Abandoned {

  private Abandoned() {}

  /** Abandons the batch and returns what to throw. */
  static RuntimeException after(Throwable fault, TableStore.Batch batch) {
    try {
      batch.abandon();
    } catch (RuntimeException e) {
      // What is left over is cleared by the next run; the first fault is the one to tell.
      fault.addSuppressed(e);
    }
    if (fault instanceof Error error) {
      throw error;
    }
    if (fault instanceof UserError || fault instanceof StoreException) {
      return (RuntimeException) fault;
    }
    String reason = null;
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      // The innermost one: those around it say what could not be done for that.
      if (cause instanceof IOException && cause.getMessage() != null) {
        reason = cause.getMessage().lines().findFirst().orElse("");
      }
    }
    if (reason != null) {
      return new StoreException(
          "reading or writing failed, the tables are unchanged: " + reason, fault);
    }
    return fault instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException(fault.getMessage(), fault);
  }
}
