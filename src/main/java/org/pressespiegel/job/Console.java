package org.pressespiegel.job;

import java.io.PrintStream;

/**
 * Where a job speaks.
 *
 * @param out for data and results
 * @param err for progress and errors
 */
record Console(PrintStream out, PrintStream err) {

  /** Returns whether a person watches {@code err}; the launcher knows, Java does not. */
  boolean isTerminal() {
    return Boolean.getBoolean("terminal");
  }
}
