package org.pressespiegel.quote;

import java.util.List;
import org.pressespiegel.document.Document;
import org.pressespiegel.document.Syntax;
import org.pressespiegel.entity.Discourse;
import org.pressespiegel.entity.Mention;
import org.pressespiegel.entity.Names;

/** Pages as quotations are read from them. */
final class Pages {

  private Pages() {}

  /** Returns what quotations are read from: a page with its names, and no dates. */
  static Discourse discourse(Document page, Names names) {
    Syntax syntax = new Syntax(page, names.mentions().stream().map(Mention::span).toList());
    return new Discourse(syntax, names, List.of());
  }
}
