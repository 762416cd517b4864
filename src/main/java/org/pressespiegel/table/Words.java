package org.pressespiegel.table;

import static org.pressespiegel.table.Column.later;
import static org.pressespiegel.table.Types.LONG;
import static org.pressespiegel.table.Types.STRING;

import java.util.List;

/** {@code word_uses}: how all articles together use words that are names now and then. */
public final class Words {

  /** The declaration; the rows are counted over all articles of a batch and those before it. */
  public static final Table<Void> TABLE =
      new Table<>(
          "word_uses",
          "word that the model of names took for a name at least once; how all articles use it decides"
              + " whether it is one, and of which type",
          List.of(
              later("word", STRING, true, "the word as it is printed"),
              later("words", LONG, true, "how often it stands, within longer names too"),
              later("unnamed", LONG, true, "of these, taken for no name"),
              later("persons", LONG, true, "of these, for the whole name of a person"),
              later("places", LONG, true, "of a place"),
              later("organisations", LONG, true, "of an organisation"),
              later("things", LONG, true, "of something else"),
              later("determined", LONG, true, "how often it stands behind an article or pronoun"),
              later("causes", LONG, true, "behind wegen, trotz, durch, seit, während or dank"),
              later("relations", LONG, true, "behind gegen, vor, nach, an, mit or ohne")),
          List.of("word"),
          false,
          1_000_000);

  private Words() {}
}
