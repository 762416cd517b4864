package org.pressespiegel.table;

import static org.pressespiegel.table.Column.later;
import static org.pressespiegel.table.Column.optional;
import static org.pressespiegel.table.Column.required;
import static org.pressespiegel.table.Types.INT;
import static org.pressespiegel.table.Types.STRING;
import static org.pressespiegel.table.Types.TIMESTAMP;

import java.util.List;
import java.util.Locale;
import org.pressespiegel.time.Timex;

/** {@code timexes}: one row per temporal expression. */
public final class Timexes {

  /** The declaration. */
  public static final Table<Timex> TABLE =
      new Table<>(
          "timexes",
          "temporal expression",
          List.of(
              later("article_id", STRING, true, "the article"),
              later("timex_no", INT, true, "number of the expression in its article, from 0"),
              later("sentence_no", INT, true, "the sentence that it begins in"),
              required("begin", INT, "first code point in articles.text", t -> t.span().begin()),
              required("end", INT, "code point after the last one", t -> t.span().end()),
              required("surface", STRING, "its words", Timex::surface),
              required(
                  "type", STRING, "TIMEX3 type: DATE, TIME, DURATION or SET", t -> t.type().name()),
              required(
                  "value",
                  STRING,
                  "TIMEX3 value, told from the article's own publication",
                  Timex::value),
              optional(
                  "mod",
                  STRING,
                  "TIMEX3 modifier: START, MID, END, APPROX, MORE_THAN …",
                  t -> t.mod() == null ? null : t.mod().name()),
              optional(
                  "start",
                  TIMESTAMP,
                  "first instant of the interval that it stands for in Europe/Berlin",
                  Timex::start),
              optional(
                  "end_exclusive",
                  TIMESTAMP,
                  "first instant after that interval",
                  Timex::endExclusive),
              required(
                  "granularity",
                  STRING,
                  "size of time that it speaks of: minute, hour, daypart, day, week, month, year …",
                  t -> lower(t.granularity())),
              required(
                  "certainty",
                  STRING,
                  "explicit (the words tell all), anchored (told from publication or another date of the text) or vague",
                  t -> lower(t.certainty())),
              required("rule", STRING, "the rule that found it", Timex::rule)),
          List.of("article_id", "timex_no"),
          true,
          2_000_000);

  private Timexes() {}

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
