package org.pressespiegel.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Reads the tables of examples beside the tests. */
final class Examples {

  private Examples() {}

  static List<String> lines(String name) {
    try (InputStream in = Examples.class.getResourceAsStream(name + ".tsv")) {
      if (in == null) {
        throw new IllegalStateException("no such table: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<String[]> rows(String name) {
    return lines(name).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1));
  }
}
