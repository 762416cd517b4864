package org.pressespiegel.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The right to write one output: a file beside it that says who has it.
 *
 * <p>Whoever creates the file has the lock, rewrites it every minute and deletes it in the end. A
 * lock is dead, and taken over, when its process is gone, which only the same host can tell, or
 * when nobody has rewritten it for ten minutes by the file system's own clock. Before tables are
 * put in place the lock is asked for once more ({@link #requireHeld}), so that of two runs that
 * both believe to have it one commits.
 */
final class OutputLock implements AutoCloseable {

  private static final long BEAT_SECONDS = 60;
  private static final long DEAD_AFTER_MS = 10 * BEAT_SECONDS * 1000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FileSystem files;
  private final Path file;
  private final Owner owner;
  private final ScheduledExecutorService beat;

  private OutputLock(FileSystem files, Path file, Owner owner) {
    this.files = files;
    this.file = file;
    this.owner = owner;
    this.beat =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "output-lock");
              thread.setDaemon(true);
              return thread;
            });
    beat.scheduleAtFixedRate(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
  }

  /**
   * Returns the lock; none if another run that may be alive has it.
   *
   * @throws IOException if the file can be neither read nor created
   */
  static Optional<OutputLock> tryAcquire(FileSystem files, Path file, String runId)
      throws IOException {
    Owner owner = Owner.ofThisProcess(runId);
    if (!create(files, file, owner)) {
      if (!isDead(files, file)) {
        return Optional.empty();
      }
      files.delete(file, false);
      if (!create(files, file, owner)) {
        return Optional.empty();
      }
    }
    return Optional.of(new OutputLock(files, file, owner));
  }

  /** Returns who has the lock, in words for the user. */
  static String holder(FileSystem files, Path file) throws IOException {
    return Owner.read(files, file)
        .map(o -> "run " + o.runId + " (process " + o.pid + " on " + o.host + ")")
        .orElse("another run");
  }

  /**
   * Checks that no other run has taken the lock meanwhile.
   *
   * @throws StoreException if one has
   */
  void requireHeld() throws IOException {
    if (!Owner.read(files, file).equals(Optional.of(owner))) {
      throw new StoreException("the output was taken over by " + holder(files, file));
    }
  }

  @Override
  public void close() {
    beat.shutdownNow();
    try {
      if (Owner.read(files, file).equals(Optional.of(owner))) {
        files.delete(file, false);
      }
    } catch (IOException e) {
      // Left there, it is dead as soon as this process is.
    }
  }

  private void beat() {
    try {
      if (Owner.read(files, file).equals(Optional.of(owner))) {
        try (OutputStream out = files.create(file, true)) {
          out.write(owner.json());
        }
      }
    } catch (IOException e) {
      // The next beat is in a minute, and the lock good for ten.
    }
  }

  /** Creates the file unless it is there, and asks the file system to do both at once. */
  private static boolean create(FileSystem files, Path file, Owner owner) throws IOException {
    if (files.getUri().getScheme().equals("file")) {
      // Hadoop's own local file system looks first and creates then.
      try {
        java.nio.file.Files.write(
            java.nio.file.Path.of(file.toUri().getPath()),
            owner.json(),
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE);
        return true;
      } catch (java.nio.file.FileAlreadyExistsException e) {
        return false;
      }
    }
    try (OutputStream out = files.create(file, false)) {
      out.write(owner.json());
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  private static boolean isDead(FileSystem files, Path file) throws IOException {
    Optional<Owner> owner = Owner.read(files, file);
    if (owner.isPresent() && owner.get().host.equals(Owner.thisHost())) {
      return !owner.get().isAliveHere();
    }
    // Another host's, or one that is being written this moment.
    Path probe = file.suffix("-probe-" + ProcessHandle.current().pid());
    try {
      files.create(probe, true).close();
      long now = files.getFileStatus(probe).getModificationTime();
      return now - files.getFileStatus(file).getModificationTime() > DEAD_AFTER_MS;
    } catch (FileNotFoundException e) {
      return true;
    } finally {
      files.delete(probe, false);
    }
  }

  /** A process that writes; its start tells it from a later one of the same number. */
  private record Owner(String runId, String host, long pid, String started) {

    static Owner ofThisProcess(String runId) {
      return new Owner(
          runId, thisHost(), ProcessHandle.current().pid(), started(ProcessHandle.current()));
    }

    static Optional<Owner> read(FileSystem files, Path file) throws IOException {
      try (InputStream in = files.open(file)) {
        JsonNode json = JSON.readTree(in.readAllBytes());
        return json == null || !json.has("pid")
            ? Optional.empty()
            : Optional.of(
                new Owner(
                    json.path("run_id").asText(),
                    json.path("host").asText(),
                    json.path("pid").asLong(),
                    json.path("process_started").asText()));
      } catch (FileNotFoundException | com.fasterxml.jackson.core.JsonProcessingException e) {
        return Optional.empty();
      }
    }

    byte[] json() throws IOException {
      Map<String, Object> json = new TreeMap<>();
      json.put("run_id", runId);
      json.put("host", host);
      json.put("pid", pid);
      json.put("process_started", started);
      return JSON.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
    }

    boolean isAliveHere() {
      return ProcessHandle.of(pid).filter(p -> started(p).equals(started)).isPresent();
    }

    static String thisHost() {
      try {
        return InetAddress.getLocalHost().getHostName();
      } catch (UnknownHostException e) {
        return String.valueOf(System.getenv("HOSTNAME"));
      }
    }

    private static String started(ProcessHandle process) {
      return process.info().startInstant().map(Instant::toString).orElse("");
    }
  }
}
