package org.pressespiegel.table;

import static org.pressespiegel.table.Column.later;
import static org.pressespiegel.table.Types.INT;
import static org.pressespiegel.table.Types.STRING;

import java.util.List;

/** {@code sentences}: one row per sentence. */
public final class Sentences {

  /** The declaration; the rows are what Spark NLP's annotations say. */
  public static final Table<Void> TABLE =
      new Table<>(
          "sentences",
          "sentence",
          List.of(
              later("article_id", STRING, true, "the article"),
              later("sentence_no", INT, true, "number of the sentence in its article, from 0"),
              later(
                  "paragraph_no",
                  INT,
                  true,
                  "number of the part of articles.paragraphs that holds it"),
              later("begin", INT, true, "first code point in articles.text"),
              later("end", INT, true, "code point after the last one"),
              later("text", STRING, true, "words of the sentence"),
              later("token_count", INT, true, "words, numbers and punctuation marks in it")),
          List.of("article_id", "sentence_no"),
          true,
          1_000_000);

  private Sentences() {}
}
