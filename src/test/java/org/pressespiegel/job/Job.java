package org.pressespiegel.job;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * A command as a user runs it, in this process.
 *
 * @param status the exit code
 * @param out what it printed
 * @param err what it said
 */
record Job(int status, String out, String err) {

  static Job run(String... args) {
    return run(Flow::new, args);
  }

  /** The same with stages of the test's. */
  static Job run(Function<Settings, Flow> flows, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Pressespiegel.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            flows,
            args);
    String said = err.toString(StandardCharsets.UTF_8);
    if (status > 1) {
      // A fault of ours: the test that fails does not tell which.
      System.err.println(said);
    }
    return new Job(status, out.toString(StandardCharsets.UTF_8), said);
  }
}
