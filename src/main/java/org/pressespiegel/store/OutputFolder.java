package org.pressespiegel.store;

import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/**
 * A folder that may be an output.
 *
 * @param files where it lies
 * @param output its qualified path
 */
record OutputFolder(FileSystem files, Path output) {

  static OutputFolder of(SparkSession spark, String output) {
    try {
      Path path = new Path(output);
      FileSystem files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
      Path qualified = files.makeQualified(path);
      if (qualified.getParent() == null) {
        throw new StoreException("output cannot be the root of a file system: " + output);
      }
      return new OutputFolder(files, qualified);
    } catch (IOException | IllegalArgumentException e) {
      throw new StoreException("cannot use output " + output + ": " + e.getMessage(), e);
    }
  }

  String location() {
    String uri = output.toUri().toString();
    return uri.startsWith("file:/") ? output.toUri().getPath() : uri;
  }

  Optional<Marker> marker() {
    try {
      return Marker.of(files, output);
    } catch (IOException e) {
      throw new StoreException("cannot read " + location() + ": " + reason(e), e);
    }
  }

  Path lockFile() {
    return new Path(output.getParent(), "." + output.getName() + ".lock");
  }

  /** Checks that the output is absent, empty or ours. */
  void requireOurs() throws IOException {
    if (!files.exists(output)) {
      return;
    }
    if (files.getFileStatus(output).isFile()) {
      throw new StoreException("output is a file: " + location());
    }
    if (files.listStatus(output).length > 0 && Marker.of(files, output).isEmpty()) {
      throw new StoreException(
          "output is not empty and not ours, so it is left alone: " + location());
    }
  }

  /** What is done first under a lock that lasts. */
  @FunctionalInterface
  interface Beginning<T> {
    T under(OutputLock lock) throws IOException;
  }

  /** Begins something under the lock, which is given back if that fails. */
  <T> T locked(String runId, Beginning<T> beginning) throws IOException {
    OutputLock lock = lock(runId);
    boolean begun = false;
    try {
      T result = beginning.under(lock);
      begun = true;
      return result;
    } finally {
      if (!begun) {
        lock.close();
      }
    }
  }

  /** Takes the lock, or tells the user who has it. */
  OutputLock lock(String runId) throws IOException {
    files.mkdirs(output.getParent());
    return OutputLock.tryAcquire(files, lockFile(), runId)
        .orElseThrow(
            () -> {
              try {
                return new StoreException(
                    location()
                        + " is being written by "
                        + OutputLock.holder(files, lockFile())
                        + "; wait for it, or delete "
                        + lockFile().toUri().getPath()
                        + " if you know it to be dead");
              } catch (IOException e) {
                return new StoreException(location() + " is being written by another run", e);
              }
            });
  }

  /** Returns what went wrong, in one line. */
  static String reason(IOException e) {
    if (e instanceof java.nio.file.AccessDeniedException denied) {
      return "permission denied: " + denied.getFile();
    }
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
