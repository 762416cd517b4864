package org.pressespiegel.table;

import static org.pressespiegel.table.Column.optional;
import static org.pressespiegel.table.Column.required;
import static org.pressespiegel.table.Types.LONG;
import static org.pressespiegel.table.Types.STRING;

import java.util.List;
import org.pressespiegel.article.Rejection;

/** {@code rejects}: one row per refused input record. */
public final class Rejects {

  /** The declaration. */
  public static final Table<Rejection> TABLE =
      new Table<>(
          "rejects",
          "refused input record",
          List.of(
              required("source_uri", STRING, "where the record was read", Rejection::sourceUri),
              required(
                  "source_record",
                  LONG,
                  "index of the record in its container, from 0",
                  Rejection::sourceRecord),
              required(
                  "reason",
                  STRING,
                  "why it was refused: empty, binary, bad_encoding, truncated, not_german, no_body,"
                      + " garbage, wrong_format, too_large, unreadable, http_status, other_media,"
                      + " duplicate or internal_error (the program failed on it: please report"
                      + " it)",
                  r -> r.reason().label()),
              optional(
                  "detail",
                  STRING,
                  "more on the reason; for a duplicate the article_id of the first",
                  Rejection::detail),
              required("bytes", LONG, "length of the record", Rejection::bytes),
              optional(
                  "raw_sha256",
                  STRING,
                  "SHA-256 of the bytes, in hex; null where they were not read whole",
                  Rejection::rawSha256),
              optional("first_bytes", STRING, "the first bytes, in hex", Rejection::firstBytes)),
          List.of("source_uri", "source_record"),
          true,
          1_000_000);

  private Rejects() {}
}
