package org.pressespiegel.delivery;

import java.io.IOException;
import java.io.InputStream;

/** A file of a format that is known here, told by how it begins. */
public interface Delivery {

  /** Returns what the file is, for people. */
  String label();

  /** Returns the name of the character set it is decoded with, or null where it tells itself. */
  String charset();

  /**
   * Opens the file as documents.
   *
   * @param in its bytes from the first one on; closed with the documents
   */
  Documents open(InputStream in) throws IOException;
}
