package org.pressespiegel.stage;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pressespiegel.nlp.HandedFile;
import org.pressespiegel.nlp.UnfitFileException;
import org.pressespiegel.place.Gazetteer;
import org.pressespiegel.place.PlaceFinder;

/**
 * Finders of places with a gazetteer of the user's, or the one that the product ships.
 *
 * @param gazetteer path or Hadoop URI of a file that build-gazetteer wrote, empty for the shipped
 *     one
 */
record FinderOfFile(String gazetteer) implements Serializable {

  /** Gazetteers of the user's, read once each. */
  private static final Map<HandedFile, PlaceFinder> LOADED = new ConcurrentHashMap<>();

  /** Gives the finder, wherever a task runs. */
  @FunctionalInterface
  interface Handed extends Supplier<PlaceFinder>, Serializable {}

  /**
   * Hands the gazetteer to all who work on the rows.
   *
   * @throws UnfitFileException if the file is no gazetteer
   */
  Handed handed(Dataset<Row> rows) {
    if (gazetteer.isEmpty()) {
      return PlaceFinder::standard;
    }
    try {
      // Read before it is handed out, where that can be done: Spark never takes a file back.
      PlaceFinder local = gazetteer.contains("://") ? null : load(Path.of(gazetteer));
      HandedFile file = HandedFile.of(rows, gazetteer, "gazetteer");
      if (local != null) {
        LOADED.put(file, local);
      }
      finder(file);
      return () -> finder(file);
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new UnfitFileException("no gazetteer at " + gazetteer, e);
    }
  }

  private static PlaceFinder finder(HandedFile file) {
    return LOADED.computeIfAbsent(file, own -> load(own.path()));
  }

  private static PlaceFinder load(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new PlaceFinder(Gazetteer.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
