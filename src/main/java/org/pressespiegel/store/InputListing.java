package org.pressespiegel.store;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The files of an input, each once, however the input is named.
 *
 * <p>Hadoop names a file {@code file:/a} or {@code file:///a} by how it was found; here it is the
 * latter. Files on a local disk whose names are no UTF-8 Hadoop drops without a word; they are
 * listed, and refused when they are read.
 */
final class InputListing {

  /** Folders below folders; more is a link in a circle. */
  private static final int DEEPEST = 200;

  private static final char UNREADABLE = '\uFFFD';

  private final Configuration configuration;
  private final Path output;
  private final SortedMap<String, FilePart> files = new TreeMap<>();
  private final List<String> passedOver = new ArrayList<>();

  /**
   * Creates an empty listing.
   *
   * @param output the qualified path of tables, which are no input, or null
   */
  InputListing(Configuration configuration, Path output) {
    this.configuration = configuration;
    this.output = output;
  }

  /**
   * Adds the files of an input: a file, a folder with all below it, or a glob.
   *
   * @throws StoreException if it does not exist, cannot be listed or holds no file
   */
  void add(String input) {
    if (input.regionMatches(true, 0, "http://", 0, 7)
        || input.regionMatches(true, 0, "https://", 0, 8)) {
      throw new StoreException(
          "INPUT is a web address, but files are read: fetch the pages first, into a WARC for"
              + " example, and name that file ("
              + input
              + ")");
    }
    int before = files.size();
    try {
      Path pattern = path(input);
      FileSystem system = pattern.getFileSystem(configuration);
      FileStatus[] roots = literalOrGlob(system, pattern);
      if (roots == null || roots.length == 0) {
        throw new StoreException("input does not exist: " + input);
      }
      for (FileStatus root : roots) {
        requireNoTables(system, root, input);
        collect(system, root);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new StoreException("cannot list input " + input + ": " + e.getMessage(), e);
    }
    if (files.size() == before && before == 0) {
      throw new StoreException(
          "no files in input: "
              + input
              + (passedOver.isEmpty() ? "" : " but tables of Pressespiegel"));
    }
  }

  /** A local file may have a name that is no URI, such as {@code 12:30.txt}. */
  private Path path(String input) throws IOException {
    boolean local = FileSystem.getDefaultUri(configuration).getScheme().equals("file");
    try {
      if (local && !input.contains("://") && Files.exists(java.nio.file.Path.of(input))) {
        return new Path("file", null, java.nio.file.Path.of(input).toAbsolutePath().toString());
      }
    } catch (InvalidPathException e) {
      // No local file has such a name; Hadoop may know better.
      return new Path(input);
    }
    return new Path(input);
  }

  /** A file may be called {@code [1].txt}: what exists under the very name is no pattern. */
  private static FileStatus[] literalOrGlob(FileSystem system, Path pattern) throws IOException {
    try {
      return new FileStatus[] {system.getFileStatus(pattern)};
    } catch (FileNotFoundException e) {
      return system.globStatus(pattern);
    }
  }

  private void requireNoTables(FileSystem system, FileStatus root, String input)
      throws IOException {
    if (output != null && isWithin(root.getPath(), output)) {
      throw new StoreException("INPUT lies in OUTPUT, whose tables are no articles: " + input);
    }
    if (root.isDirectory() && system.exists(new Path(root.getPath(), Marker.FILE))) {
      throw new StoreException(
          "INPUT holds tables of Pressespiegel, no articles: "
              + input
              + "; to read the articles of such tables again, name "
              + input.replaceAll("/+$", "")
              + "/articles");
    }
  }

  private static boolean isWithin(Path path, Path folder) {
    for (Path each = path; each != null; each = each.getParent()) {
      if (uri(each).equals(uri(folder))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Adds a file, or all files below a folder. Not by {@code listFiles}: it asks for the permissions
   * of each file, for which Hadoop starts a process per file on local disks.
   */
  private void collect(FileSystem system, FileStatus root) throws IOException {
    if (root.isFile()) {
      add(root);
      return;
    }
    Deque<FileStatus> folders = new ArrayDeque<>(List.of(root));
    while (!folders.isEmpty()) {
      FileStatus folder = folders.pop();
      if (folder.getPath().depth() - root.getPath().depth() > DEEPEST) {
        throw new IOException("folders are nested too deeply, by a link perhaps");
      }
      FileStatus[] entries = system.listStatus(folder.getPath());
      boolean tables =
          output != null && uri(folder.getPath()).equals(uri(output))
              || Arrays.stream(entries).anyMatch(e -> e.getPath().getName().equals(Marker.FILE));
      if (tables) {
        passedOver.add(uri(folder.getPath()) + ", which holds tables of Pressespiegel");
        continue;
      }
      for (FileStatus entry : entries) {
        if (isHidden(entry.getPath().getName())) {
          continue;
        }
        if (entry.isDirectory()) {
          if (isCircle(entry)) {
            passedOver.add(uri(entry.getPath()) + ", a link to a folder that it lies in");
          } else {
            folders.push(entry);
          }
        } else {
          add(entry);
        }
      }
      addStrange(folder);
    }
  }

  private static boolean isHidden(String name) {
    return name.startsWith(".") || name.startsWith("_");
  }

  private void add(FileStatus file) {
    String uri = uri(file.getPath());
    files.put(uri, FilePart.whole(uri, file.getLen(), file.getModificationTime()));
  }

  /**
   * Looks at a local folder once more: Hadoop does not list what it cannot spell, and takes pipes
   * and devices, which may never end, for files.
   */
  private void addStrange(FileStatus folder) throws IOException {
    URI uri = folder.getPath().toUri();
    if (!"file".equals(uri.getScheme())) {
      return;
    }
    try (DirectoryStream<java.nio.file.Path> entries =
        Files.newDirectoryStream(java.nio.file.Path.of(uri.getPath()))) {
      for (java.nio.file.Path entry : entries) {
        String name = entry.getFileName().toString();
        if (isHidden(name)) {
          continue;
        }
        if (name.indexOf(UNREADABLE) >= 0) {
          // Its URI has the bytes of the name, whatever they are.
          String source = entry.toUri().toString();
          files.put(source, FilePart.unreadable(source, "its name is no UTF-8; rename it"));
        } else if (Files.readAttributes(entry, BasicFileAttributes.class, NOFOLLOW_LINKS)
            .isOther()) {
          String source = uri(new Path("file", null, entry.toString()));
          files.put(source, FilePart.unreadable(source, "no file, but a pipe or a device"));
        }
      }
    }
  }

  /** Returns whether a local folder is a link to one that it lies in. */
  private static boolean isCircle(FileStatus folder) throws IOException {
    URI uri = folder.getPath().toUri();
    if (!"file".equals(uri.getScheme())) {
      return false;
    }
    java.nio.file.Path path = java.nio.file.Path.of(uri.getPath());
    return Files.isSymbolicLink(path)
        && path.toAbsolutePath().getParent().toRealPath().startsWith(path.toRealPath());
  }

  /** Returns the one name that a file has here. */
  static String uri(Path path) {
    String uri = path.toUri().toString();
    return uri.startsWith("file:/") && !uri.startsWith("file://")
        ? "file://" + uri.substring("file:".length())
        : uri;
  }

  /** Returns the files by their names, in order. */
  SortedMap<String, FilePart> files() {
    return files;
  }

  /** Returns the folders that were passed over, each with the reason. */
  List<String> passedOver() {
    return passedOver;
  }
}
