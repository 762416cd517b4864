package org.pressespiegel.store;

import java.io.Closeable;
import java.io.IOException;

/** The records of one file, one after the other; at no time more than one in memory. */
interface Records extends Closeable {

  /**
   * Returns the next record, or null behind the last.
   *
   * @throws IOException if the file cannot be read on; what was returned before stays valid
   */
  RawRecord next() throws IOException;

  /** Returns the number that the next record will have. */
  long number();
}
