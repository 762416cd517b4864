package org.pressespiegel.job;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

/** The tables of the sample data, built once for all tests that only read them. */
final class SampleTables {

  private static final class Holder {
    static final Path TABLES = build();

    private static Path build() {
      try {
        Path folder = Files.createTempDirectory("sample-tables");
        FileUtils.forceDeleteOnExit(folder.toFile());
        Path tables = folder.resolve("tables");
        PrintStream nowhere =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        int status =
            Pressespiegel.run(
                nowhere, nowhere, "build-tables", "sample-data", tables.toString(), "--quiet");
        if (status != 0) {
          throw new IllegalStateException("build-tables sample-data: status " + status);
        }
        return tables;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private SampleTables() {}

  /** Returns the output that holds them; the shared session must have been started. */
  static Path output() {
    return Holder.TABLES;
  }
}
