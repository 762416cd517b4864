package org.pressespiegel.delivery;

import java.io.Closeable;
import java.io.IOException;

/** The documents of a delivery, one after the other. */
public interface Documents extends Closeable {

  /**
   * Returns the next document, or null behind the last.
   *
   * @throws RefusedException if there is nothing that can be read
   * @throws IOException if the delivery cannot be read on; what was returned before stays valid
   */
  Delivered next() throws IOException;
}
