package org.pressespiegel.table;

import static org.pressespiegel.table.Column.later;
import static org.pressespiegel.table.Types.LONG;
import static org.pressespiegel.table.Types.STRING;
import static org.pressespiegel.table.Types.TIMESTAMP;

import java.util.List;

/** {@code sources}: one row per file that was read, by which later runs know it again. */
public final class Sources {

  /** The declaration; the rows come from the listing of the input. */
  public static final Table<Void> TABLE =
      new Table<>(
          "sources",
          "input file that was read; a file that is the same still is not read again",
          List.of(
              later("source_uri", STRING, true, "the file, as in the other tables"),
              later("bytes", LONG, true, "length of the file"),
              later("modified_at", TIMESTAMP, true, "when the file was last changed"),
              later("records", LONG, true, "records in it: articles, rejects and known ones"),
              later("run_id", STRING, true, "the run that read it last")),
          List.of("source_uri"),
          false,
          1_000_000);

  private Sources() {}
}
