package org.pressespiegel.table;

import java.util.List;

/** All tables. */
public final class Tables {

  /** Every table, in the order in which readers meet them. */
  public static final List<Table<?>> ALL =
      List.of(
          Articles.TABLE,
          Sentences.TABLE,
          Mentions.TABLE,
          Entities.TABLE,
          Timexes.TABLE,
          Places.TABLE,
          Quotes.TABLE,
          Events.TABLE,
          Actors.TABLE,
          Signatures.TABLE,
          Uses.TABLE,
          Words.TABLE,
          Rejects.TABLE,
          Sources.TABLE,
          Runs.TABLE);

  /** The tables whose rows belong to an article and carry its {@code article_id}. */
  public static final List<Table<?>> OF_ARTICLES =
      List.of(
          Sentences.TABLE,
          Mentions.TABLE,
          Entities.TABLE,
          Timexes.TABLE,
          Places.TABLE,
          Quotes.TABLE,
          Events.TABLE);

  private Tables() {}
}
