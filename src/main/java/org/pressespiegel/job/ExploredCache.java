package org.pressespiegel.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pressespiegel.store.OutputFiles;

/**
 * What {@code explore} read of an output, kept on this machine so that its next start need not read
 * the tables again.
 *
 * <p>A folder for each output holds at most one state: another folder, whose name is the digest of
 * all that it depends on, namely the output's files with their sizes and times, the queries and the
 * program. It is moved there whole, so that what is there is complete. Whatever is changed, by a
 * run or by hand, gives another name, and the folder of the former state is deleted.
 */
final class ExploredCache {

  /** Goes up when the files of a state are written otherwise. */
  private static final String LAYOUT = "1";

  private static final String MARKER = "explore.json";
  private static final String PART = "part-";

  /** A folder that is written to, by the id of the process. */
  private static final Pattern PARTS = Pattern.compile(PART + "(\\d{1,18})-.*");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final OutputFiles output;
  private final int articles;

  /**
   * That of an output.
   *
   * @param folder the one of all outputs
   * @param articles how many articles are explored at most
   */
  ExploredCache(Path folder, String output, int articles) throws IOException {
    this.output = OutputFiles.of(output);
    this.folder = folder.resolve(digest(List.of(this.output.location())).substring(0, 16));
    this.articles = articles;
  }

  /** Returns the folder of all outputs: in the user's own folder for such things, as XDG has it. */
  static Path usual() {
    String home = System.getenv("XDG_CACHE_HOME");
    return (home == null || home.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(home))
        .resolve("pressespiegel")
        .resolve("explore");
  }

  /** Returns the digest of all that a state depends on; empty where there are no tables. */
  Optional<String> state() throws IOException {
    Map<String, String> all = output.states();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>(List.of(LAYOUT, Versions.product(), "" + articles));
    all.forEach((name, size) -> parts.add(name + " " + size));
    for (String query : ReportFigures.names()) {
      parts.add(ReportPage.resource("report/" + query + ".sql"));
    }
    for (String query : ReportSample.queries()) {
      parts.add(ReportPage.resource("report/" + query + ".sql"));
    }
    for (Views.View view : Views.ALL) {
      parts.add(view.sql());
    }
    return Optional.of(digest(parts));
  }

  private static String digest(List<String> parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        digest.update((part + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path of(String state) {
    return folder.resolve(state.substring(0, 16));
  }

  /** Returns the folder of a state, if it is kept. */
  Optional<Path> kept(String state) {
    return Optional.of(of(state)).filter(path -> Files.exists(path.resolve(MARKER)));
  }

  /** Returns an empty folder to write a state to, which nobody but the user can read. */
  Path begin() throws IOException {
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (posix) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
    forget(null);
    return Files.createTempDirectory(folder, PART + ProcessHandle.current().pid() + "-");
  }

  /**
   * Keeps what was written as a state, and forgets the former one.
   *
   * @return where it is now
   */
  Path keep(Path written, String state) throws IOException {
    Map<String, String> marker = new TreeMap<>();
    marker.put("output", output.location());
    marker.put("state", state);
    marker.put("pressespiegel", Versions.product());
    JSON.writeValue(written.resolve(MARKER).toFile(), marker);
    Path kept = of(state);
    try {
      Files.move(written, kept, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException | FileAlreadyExistsException e) {
      return written;
    } catch (IOException e) {
      // Another one of the same state was quicker.
      if (kept(state).isEmpty()) {
        throw e;
      }
      return written;
    }
    forget(kept);
    return kept;
  }

  /** Deletes former states, unless {@code kept} is null, and what a process that is gone left. */
  private void forget(Path kept) throws IOException {
    List<Path> all;
    try (Stream<Path> children = Files.list(folder)) {
      all = children.toList();
    }
    for (Path child : all) {
      Matcher part = PARTS.matcher(child.getFileName().toString());
      boolean old =
          part.matches()
              ? ProcessHandle.of(Long.parseLong(part.group(1))).isEmpty()
              : kept != null && !child.equals(kept) && Files.exists(child.resolve(MARKER));
      if (old) {
        delete(child);
      }
    }
  }

  /** Returns how many bytes a folder takes. */
  static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .mapToLong(
              file -> {
                try {
                  return Files.size(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .sum();
    }
  }

  /** Deletes a folder with all in it, as far as that can be. */
  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : all) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // What is left is in a folder for what may be lost.
    }
  }
}
