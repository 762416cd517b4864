package org.pressespiegel.job;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Standard output for data: UTF-8 whatever the locale says, buffered, line ends as in Unix. */
final class StandardOutput {

  private StandardOutput() {}

  /** Opens it; closing flushes. */
  static PrintStream open() {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
        false,
        StandardCharsets.UTF_8) {
      @Override
      public void println(String line) {
        print(line);
        print('\n');
      }
    };
  }
}
