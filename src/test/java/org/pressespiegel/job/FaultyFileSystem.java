package org.pressespiegel.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * Local disks with one fault, under the scheme {@code faulty}: {@code faulty:///tmp/x} is {@code
 * /tmp/x}.
 */
public final class FaultyFileSystem extends RawLocalFileSystem {

  /** What goes wrong. */
  interface Fault {

    /** Before a change; {@code what} is rename, delete, mkdirs or create. */
    default void change(String what, Path path) throws IOException {}

    /** Before bytes are written. */
    default void write(int bytes) throws IOException {}

    /** Before a file is opened to be read. */
    default void open(Path path) throws IOException {}
  }

  /** A disk that takes so many bytes and no more. */
  static final class Full implements Fault {
    private final AtomicLong left;

    Full(long bytes) {
      this.left = new AtomicLong(bytes);
    }

    @Override
    public void write(int bytes) throws IOException {
      if (left.addAndGet(-bytes) < 0) {
        throw new IOException("No space left on device");
      }
    }
  }

  /** Nothing may be written. */
  static final class Unwritable implements Fault {
    @Override
    public void change(String what, Path path) throws IOException {
      throw new IOException("Permission denied: " + path.toUri().getPath());
    }
  }

  /** A file that is listed, but gone when it is to be read. */
  static final class Vanishing implements Fault {
    private final String name;

    Vanishing(String name) {
      this.name = name;
    }

    @Override
    public void open(Path path) throws IOException {
      if (path.getName().equals(name)) {
        throw new FileNotFoundException("File does not exist");
      }
    }
  }

  /**
   * The process is killed before the n-th change of one kind to a path in which an expression is
   * found: from then on nothing is done any more.
   */
  static final class Killed implements Fault {
    private final String what;
    private final Pattern where;
    private final AtomicLong left;
    private volatile boolean dead;

    Killed(String what, String where, int nth) {
      this.what = what;
      this.where = Pattern.compile(where);
      this.left = new AtomicLong(nth);
    }

    boolean isDead() {
      return dead;
    }

    private void requireAlive() throws IOException {
      if (dead) {
        throw new IOException("killed");
      }
    }

    @Override
    public void change(String what, Path path) throws IOException {
      if (this.what.equals(what)
          && where.matcher(path.toString()).find()
          && left.decrementAndGet() <= 0) {
        dead = true;
      }
      requireAlive();
    }

    @Override
    public void write(int bytes) throws IOException {
      requireAlive();
    }

    @Override
    public void open(Path path) throws IOException {
      requireAlive();
    }
  }

  /** Nothing goes wrong. */
  static final Fault NONE = new Fault() {};

  static final AtomicReference<Fault> FAULT = new AtomicReference<>(NONE);

  static void in(Configuration configuration) {
    configuration.set("fs.faulty.impl", FaultyFileSystem.class.getName());
  }

  @Override
  public URI getUri() {
    return URI.create("faulty:///");
  }

  @Override
  public String getScheme() {
    return "faulty";
  }

  @Override
  public void initialize(URI uri, Configuration conf) throws IOException {
    super.initialize(URI.create("faulty:///"), conf);
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    FAULT.get().change("rename", to);
    return super.rename(from, to);
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    FAULT.get().change("delete", path);
    return super.delete(path, recursive);
  }

  @Override
  public boolean mkdirs(Path path) throws IOException {
    FAULT.get().change("mkdirs", path);
    return super.mkdirs(path);
  }

  @Override
  public FSDataInputStream open(Path path, int bufferSize) throws IOException {
    FAULT.get().open(path);
    return super.open(path, bufferSize);
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      boolean overwrite,
      int buffer,
      short replication,
      long block,
      Progressable progress)
      throws IOException {
    FAULT.get().change("create", path);
    return checked(super.create(path, overwrite, buffer, replication, block, progress));
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int buffer,
      short replication,
      long block,
      Progressable progress)
      throws IOException {
    FAULT.get().change("create", path);
    return checked(super.create(path, permission, overwrite, buffer, replication, block, progress));
  }

  private static FSDataOutputStream checked(FSDataOutputStream out) throws IOException {
    return new FSDataOutputStream(
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            FAULT.get().write(1);
            out.write(b);
          }

          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            FAULT.get().write(length);
            out.write(bytes, offset, length);
          }

          @Override
          public void flush() throws IOException {
            out.flush();
          }

          @Override
          public void close() throws IOException {
            out.close();
          }
        },
        null);
  }
}
