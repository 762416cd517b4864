package org.pressespiegel.quote;

import org.pressespiegel.document.Document;
import org.pressespiegel.document.Syntax;
import org.pressespiegel.entity.Mention;
import org.pressespiegel.entity.Names;

/** Pages as quotations are read from them. */
final class Pages {

  private Pages() {}

  /** Returns the syntax of a page on which persons, places and others are named. */
  static Syntax syntax(Document page, Names names) {
    return new Syntax(page, names.mentions().stream().map(Mention::span).toList());
  }
}
