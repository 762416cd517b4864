package org.pressespiegel.store;

import java.io.IOException;
import java.io.InputStream;

/** A file that is one record. */
final class OneRecord implements Records {

  private final InputStream in;
  private final long most;
  private final long fileLength;
  private boolean done;

  /**
   * Creates the reader.
   *
   * @param fileLength length of the file as listed, 0 where it does not tell that of the record
   */
  OneRecord(InputStream in, long most, long fileLength) {
    this.in = in;
    this.most = most;
    this.fileLength = fileLength;
  }

  @Override
  public RawRecord next() throws IOException {
    if (done) {
      return null;
    }
    BoundedBytes bytes = BoundedBytes.of(in.readNBytes((int) (most + 1)), most, fileLength);
    done = true;
    return RawRecord.of(0, bytes);
  }

  @Override
  public long number() {
    return done ? 1 : 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
