package org.pressespiegel.store;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FilterFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * The local file system of a process that dies: after so many changes of files or folders nothing
 * works any more, as if the process had been killed there. A file that is being written then is
 * left empty.
 */
final class DyingFileSystem extends FilterFileSystem {

  /** The process is dead. */
  static final class Death extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private int changesLeft;

  /** Creates the file system that survives so many changes. */
  DyingFileSystem(int changes) throws IOException {
    super(new RawLocalFileSystem());
    this.changesLeft = changes;
    initialize(java.net.URI.create("file:///"), new Configuration());
  }

  private void change() {
    if (changesLeft == 0) {
      changesLeft = -1;
    }
    requireAlive();
    changesLeft--;
  }

  private void requireAlive() {
    if (changesLeft < 0) {
      throw new Death();
    }
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    change();
    return super.rename(from, to);
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    change();
    return super.delete(path, recursive);
  }

  @Override
  public boolean mkdirs(Path path) throws IOException {
    change();
    return super.mkdirs(path);
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    change();
    FSDataOutputStream out =
        super.create(path, permission, overwrite, bufferSize, replication, blockSize, progress);
    return new FSDataOutputStream(
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            change();
            out.write(b);
          }

          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            change();
            out.write(bytes, offset, length);
          }

          @Override
          public void close() throws IOException {
            out.close();
          }
        },
        null);
  }

  @Override
  public FSDataInputStream open(Path path, int bufferSize) throws IOException {
    requireAlive();
    return super.open(path, bufferSize);
  }

  @Override
  public FileStatus[] listStatus(Path path) throws IOException {
    requireAlive();
    return super.listStatus(path);
  }

  @Override
  public FileStatus getFileStatus(Path path) throws IOException {
    requireAlive();
    return super.getFileStatus(path);
  }

  static FileSystem immortal() throws IOException {
    return new DyingFileSystem(Integer.MAX_VALUE);
  }
}
