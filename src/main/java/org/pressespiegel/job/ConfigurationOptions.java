package org.pressespiegel.job;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options by which every job takes its configuration. */
final class ConfigurationOptions {

  @Option(
      names = "--conf",
      paramLabel = "FILE",
      description = "Configuration in HOCON; conf/reference.conf lists all keys.")
  private Path file;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "One value of the configuration; wins over the file. May be repeated.")
  private Map<String, String> overrides = new LinkedHashMap<>();

  /**
   * Returns the configuration in force.
   *
   * @throws UserError if it is faulty
   */
  Settings settings() {
    return Settings.read(file, overrides);
  }
}
