package org.pressespiegel.table;

import static org.pressespiegel.table.Column.later;
import static org.pressespiegel.table.Column.required;
import static org.pressespiegel.table.Types.DOUBLE;
import static org.pressespiegel.table.Types.INT;
import static org.pressespiegel.table.Types.STRING;

import java.util.List;
import org.pressespiegel.entity.Mention;

/** {@code mentions}: one row per mention of a named entity. */
public final class Mentions {

  /** The declaration. */
  public static final Table<Mention> TABLE =
      new Table<>(
          "mentions",
          "named-entity mention",
          List.of(
              later("article_id", STRING, true, "the article"),
              required(
                  "mention_no", INT, "number of the mention in its article, from 0", Mention::no),
              required(
                  "sentence_no",
                  INT,
                  "the sentence that it stands in or, in a dateline, opens",
                  Mention::sentenceNo),
              required("begin", INT, "first code point in articles.text", m -> m.span().begin()),
              required("end", INT, "code point after the last one", m -> m.span().end()),
              required("surface", STRING, "its words", Mention::surface),
              required(
                  "type",
                  STRING,
                  "PER (person), LOC (place), ORG (organisation) or MISC (work, product, event …)",
                  m -> m.type().name()),
              required("confidence", DOUBLE, "how sure it is, from 0 to 1", Mention::confidence),
              required("entity_no", INT, "the entity that it names", Mention::entityNo),
              required(
                  "rule",
                  STRING,
                  "model, or the step that added or last changed it: tidy, dateline, agency, whole_word, bracket, joined, same_type, namesake, repeated, surname or capitals",
                  Mention::rule)),
          List.of("article_id", "mention_no"),
          true,
          3_000_000);

  private Mentions() {}
}
