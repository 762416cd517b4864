package org.pressespiegel.delivery;

import java.util.List;
import java.util.Map;

/** A format of XML: which of its elements are documents, and what is in them. */
interface Dialect {

  /** Returns what articles of the format are called in the tables. */
  String format();

  /** Returns whether a file whose root has this name is of the format. */
  boolean hasRoot(String root);

  /** Returns whether an element holds a document. */
  boolean isDocument(String element, String parent);

  /**
   * Returns the fields of the documents in an element; none where it is to be passed over.
   *
   * @param around texts of elements outside of documents, by their name and that of their parent:
   *     {@code channel/title}
   * @throws RefusedException if it is none that can be read
   */
  List<Map<String, String>> read(Node element, Map<String, String> around) throws RefusedException;
}
