package org.pressespiegel.table;

import static org.pressespiegel.table.Column.later;
import static org.pressespiegel.table.Types.LONG;
import static org.pressespiegel.table.Types.STRING;
import static org.pressespiegel.table.Types.arrayOf;

import java.util.List;

/**
 * {@code signatures}: one row per article, by which later batches find its reprints and
 * boilerplate.
 */
public final class Signatures {

  /** The declaration; the rows are computed from the text alone. */
  public static final Table<Void> TABLE =
      new Table<>(
          "signatures",
          "article, for finding reprints and boilerplate in what comes later",
          List.of(
              later("article_id", STRING, true, "the article"),
              later(
                  "bands",
                  arrayOf(LONG),
                  true,
                  "MinHash bands of the long words of the body: articles that share one are compared; empty for a short body"),
              later("sketch", arrayOf(LONG), true, "256 bits that tell how alike two bodies are"),
              later(
                  "paragraph_marks",
                  arrayOf(LONG),
                  true,
                  "numbers of its longer paragraphs, the same for the same words of one site: what many"
                      + " articles of a site share is boilerplate")),
          List.of("article_id"),
          true,
          1_000_000);

  private Signatures() {}
}
