package org.pressespiegel.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Puts a written batch in its place by renaming, and finishes what a dead run began.
 *
 * <p>A batch lies beside the output, in {@code .OUTPUT.staging-RUN}, and counts as written once its
 * {@link Marker} is there. One that replaces all tables takes the output's place, which moves to
 * {@code .OUTPUT.replaced-RUN}. One that adds to them is merged out of sight: the output is renamed
 * to {@code .OUTPUT.hidden-RUN}, files go and come there, and it is renamed back. So whatever lists
 * the output finds the old tables, the new ones, or for a moment no output, and never a mixture.
 *
 * <p>Every step can be repeated, and goes forward only, once the output is out of sight.
 */
final class Placement {

  private static final String STAGING = ".staging-";
  private static final String HIDDEN = ".hidden-";
  private static final String REPLACED = ".replaced-";

  /** Lists the files of the output that a batch supersedes; its presence says that it adds. */
  private static final String REMOVES = "_removes.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final FileSystem files;
  private final Path output;

  Placement(FileSystem files, Path output) {
    this.files = files;
    this.output = output;
  }

  /** Returns the folder where a run writes. */
  Path staging(String runId) {
    return sibling(STAGING + runId);
  }

  /** Returns whether a run died while the output was out of sight. */
  boolean isInterrupted() throws IOException {
    return !files.exists(output) && !siblings(HIDDEN, REPLACED).isEmpty();
  }

  /** Finishes what a dead run began; only for whoever holds the lock. */
  void recover() throws IOException {
    List<Path> hidden = siblings(HIDDEN);
    if (files.exists(output)) {
      if (!hidden.isEmpty()) {
        throw new StoreException(
            "two outputs; move or delete one of them: " + output + " and " + hidden.get(0));
      }
      return;
    }
    if (!hidden.isEmpty()) {
      merge(runOf(hidden.get(0), HIDDEN));
      return;
    }
    List<Path> replaced = siblings(REPLACED);
    if (replaced.isEmpty()) {
      return;
    }
    for (Path staging : siblings(STAGING)) {
      if (Marker.of(files, staging).isPresent()) {
        rename(staging, output);
        return;
      }
    }
    rename(replaced.get(replaced.size() - 1), output);
  }

  /** Deletes what dead runs left beside a complete output. */
  void clear() throws IOException {
    for (Path leftover : siblings(STAGING, REPLACED)) {
      files.delete(leftover, true);
    }
  }

  /**
   * Puts staging, which is complete but for its marker, in the place of the output.
   *
   * @throws IOException if that is not possible; the output is as it was
   */
  void replace(String runId, Marker marker) throws IOException {
    Path staging = staging(runId);
    marker.write(files, staging);
    Path replaced = sibling(REPLACED + runId);
    boolean replaces = files.exists(output);
    if (replaces) {
      rename(output, replaced);
    }
    try {
      rename(staging, output);
    } catch (IOException e) {
      if (replaces) {
        rename(replaced, output);
      }
      throw e;
    }
    if (replaces) {
      files.delete(replaced, true);
    }
  }

  /**
   * Puts the files of staging, which is complete but for its marker, among those of the output.
   *
   * @param removes paths, relative to the output, of files that go
   * @throws IOException if that is not possible; the output is as it was, or out of sight and
   *     completed by {@link #recover}
   */
  void add(String runId, Marker marker, Collection<String> removes) throws IOException {
    Path staging = staging(runId);
    try (OutputStream out = files.create(new Path(staging, REMOVES), true)) {
      out.write(JSON.writeValueAsString(removes).getBytes(StandardCharsets.UTF_8));
    }
    marker.write(files, staging);
    rename(output, sibling(HIDDEN + runId));
    merge(runId);
  }

  private void merge(String runId) throws IOException {
    Path hidden = sibling(HIDDEN + runId);
    Path staging = staging(runId);
    for (String remove : removes(staging)) {
      files.delete(new Path(hidden, remove), false);
    }
    Set<Path> folders = new HashSet<>();
    for (FileStatus table : files.listStatus(staging)) {
      if (table.isDirectory()) {
        for (String file : filesBelow(files, table.getPath())) {
          Path to = new Path(new Path(hidden, table.getPath().getName()), file);
          if (folders.add(to.getParent())) {
            files.mkdirs(to.getParent());
          }
          rename(new Path(table.getPath(), file), to);
        }
      }
    }
    // Moved last: as long as it is here, there may be files to move.
    Path marker = new Path(staging, Marker.FILE);
    if (files.exists(marker)) {
      files.delete(new Path(hidden, Marker.FILE), false);
      rename(marker, new Path(hidden, Marker.FILE));
    }
    rename(hidden, output);
    files.delete(staging, true);
  }

  private List<String> removes(Path staging) throws IOException {
    try (InputStream in = files.open(new Path(staging, REMOVES))) {
      List<String> removes = new ArrayList<>();
      for (JsonNode remove : JSON.readTree(in)) {
        removes.add(remove.asText());
      }
      return removes;
    }
  }

  /** Returns the paths, relative to a folder, of the data files below it, in order. */
  static List<String> filesBelow(FileSystem files, Path folder) throws IOException {
    List<String> found = new ArrayList<>();
    for (FileStatus entry : files.listStatus(folder)) {
      String name = entry.getPath().getName();
      if (name.startsWith("_") || name.startsWith(".")) {
        continue;
      }
      if (entry.isDirectory()) {
        filesBelow(files, entry.getPath()).forEach(file -> found.add(name + "/" + file));
      } else {
        found.add(name);
      }
    }
    found.sort(Comparator.naturalOrder());
    return found;
  }

  private String runOf(Path sibling, String kind) {
    return sibling.getName().substring(("." + output.getName() + kind).length());
  }

  Path sibling(String suffix) {
    return new Path(output.getParent(), "." + output.getName() + suffix);
  }

  private List<Path> siblings(String... kinds) throws IOException {
    if (!files.exists(output.getParent())) {
      return List.of();
    }
    return Arrays.stream(files.listStatus(output.getParent()))
        .map(FileStatus::getPath)
        .filter(
            path ->
                Arrays.stream(kinds)
                    .anyMatch(kind -> path.getName().startsWith("." + output.getName() + kind)))
        .sorted(Comparator.comparing(Path::getName))
        .toList();
  }

  private void rename(Path from, Path to) throws IOException {
    if (!files.rename(from, to)) {
      throw new IOException("cannot rename " + from.getName() + " to " + to.getName());
    }
  }
}
