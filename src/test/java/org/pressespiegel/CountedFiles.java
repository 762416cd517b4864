package org.pressespiegel;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** The local disk under the scheme {@code counted}, which remembers what was read of it. */
public final class CountedFiles extends RawLocalFileSystem {

  private static final URI ROOT = URI.create("counted:///");
  private static final AtomicInteger OPENED = new AtomicInteger();
  private static final AtomicReference<Statistics> COUNTS = new AtomicReference<>();

  /** Makes the scheme known. */
  public static void register(Configuration configuration) {
    configuration.set("fs.counted.impl", CountedFiles.class.getName());
  }

  /** Returns the path under this scheme. */
  public static String uri(Path path) {
    return "counted://" + path.toAbsolutePath();
  }

  /** Returns how often a file was opened so far. */
  public static int opened() {
    return OPENED.get();
  }

  /** Returns how many bytes were read so far. */
  public static long bytesRead() {
    return COUNTS.get() == null ? 0 : COUNTS.get().getBytesRead();
  }

  @Override
  public URI getUri() {
    return ROOT;
  }

  @Override
  public String getScheme() {
    return "counted";
  }

  @Override
  public FSDataInputStream open(org.apache.hadoop.fs.Path path, int bufferSize) throws IOException {
    OPENED.incrementAndGet();
    COUNTS.set(statistics);
    return super.open(path, bufferSize);
  }
}
