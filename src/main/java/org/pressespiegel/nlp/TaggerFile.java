package org.pressespiegel.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a process finds a tagger's file: the driver, and every executor, which shares no disk. */
sealed interface TaggerFile extends Serializable {

  /** Returns what the file holds. */
  byte[] bytes();

  /**
   * On the class path, and so in the application jar.
   *
   * @param name absolute name of the resource
   */
  record Shipped(String name) implements TaggerFile {
    @Override
    public byte[] bytes() {
      try (InputStream in = TaggerFile.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new IllegalArgumentException("no " + name + " on the class path");
        }
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Handed to all by Spark.
   *
   * @param file where
   */
  record Distributed(HandedFile file) implements TaggerFile {
    @Override
    public byte[] bytes() {
      try {
        return Files.readAllBytes(file.path());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * On this machine.
   *
   * @param path where
   */
  record Local(String path) implements TaggerFile {
    @Override
    public byte[] bytes() {
      try {
        return Files.readAllBytes(Path.of(path));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
