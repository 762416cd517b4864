package org.pressespiegel.serve;

import java.io.IOException;

/** What a server says under one name. */
@FunctionalInterface
public interface Answer {

  /**
   * Answers.
   *
   * @throws UnfitAskException if it cannot be answered as it is asked
   */
  Reply to(Ask ask) throws IOException;
}
