package org.pressespiegel.delivery;

import java.util.Collection;
import java.util.Map;

/** What names of columns and keys mean, as the configuration says. */
public interface Columns {

  /** Returns whether one of these names holds the text of an article, another something else. */
  boolean areOfArticle(Collection<String> names);

  /**
   * Returns the fields of an article; without {@code text} and {@code html} where no column is
   * known to hold them.
   *
   * @param texts by the names of columns; steps of a path are parted by dots
   */
  Map<String, String> fields(Map<String, String> texts);
}
