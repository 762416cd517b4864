package org.pressespiegel.table;

import static org.pressespiegel.table.Column.later;
import static org.pressespiegel.table.Column.optional;
import static org.pressespiegel.table.Column.required;
import static org.pressespiegel.table.Types.INT;
import static org.pressespiegel.table.Types.STRING;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.spark.sql.types.DataType;
import org.pressespiegel.quote.Cue;
import org.pressespiegel.quote.Passage;
import org.pressespiegel.quote.Quote;
import org.pressespiegel.quote.Speaker;
import org.pressespiegel.text.Span;

/** {@code quotes}: one row per quotation. */
public final class Quotes {

  /** The declaration. */
  public static final Table<Quote> TABLE =
      new Table<>(
          "quotes",
          "quotation",
          List.of(
              later("article_id", STRING, true, "the article"),
              later("quote_no", INT, true, "number of the quotation in its article, from 0"),
              required("sentence_no", INT, "the sentence that it begins in", Quote::sentenceNo),
              required("begin", INT, "first code point in articles.text", q -> q.span().begin()),
              required("end", INT, "code point after the last one", q -> q.span().end()),
              required("text", STRING, "its words, without quotation marks around", Quote::text),
              required(
                  "type",
                  STRING,
                  "direct (a clause or more in quotation marks, or a paragraph of an answer in an interview), partial (some words in quotation marks), indirect (in the author's words) or reported (what is demanded, announced, criticised …, without the words: an infinitive, or the clause that tells so)",
                  q -> q.type().name().toLowerCase(Locale.ROOT)),
              speaker(
                  "speaker",
                  STRING,
                  "who is quoted: the fullest name in the article, else the description; null where the article doesn't tell",
                  Speaker::name),
              speaker(
                  "speaker_begin",
                  INT,
                  "first code point of the words nearest the quotation that mean the speaker, a pronoun too; where the speaker of before speaks on, those that meant the speaker last; null where there are none",
                  s -> s.span().map(Span::begin).orElse(null)),
              speaker(
                  "speaker_end",
                  INT,
                  "code point after the last one",
                  s -> s.span().map(Span::end).orElse(null)),
              speaker(
                  "speaker_entity_no",
                  INT,
                  "the entity of the speaker, if it has a name",
                  s -> s.entityNo().isPresent() ? (Object) s.entityNo().getAsInt() : null),
              later(
                  "speaker_actor_id",
                  STRING,
                  false,
                  "who the speaker is among all articles; null where the speaker has no name or it stays open"),
              speaker(
                  "speaker_role",
                  STRING,
                  "office, profession or other description of the speaker, in the nominative",
                  s -> s.role().orElse(null)),
              cue(
                  "cue",
                  STRING,
                  "the words that say that somebody is quoted (sagte, teilte mit, laut); null where a quotation goes on without",
                  Cue::words),
              cue(
                  "cue_begin",
                  INT,
                  "first code point of the cue's first part",
                  c -> c.span().begin()),
              cue("cue_end", INT, "code point after that part", c -> c.span().end()),
              cue(
                  "stance",
                  STRING,
                  "what saying so does: neutral, inform, announce, claim, confirm, deny, contradict, admit, accuse, criticise, praise, defend, demand, ask, answer, promise, warn, threaten, regret, doubt, think or opinion",
                  Cue::stance),
              addressee(
                  "addressee",
                  STRING,
                  "whom it is said to, where the clause of the cue tells: name or description as of a speaker, a paper too",
                  Speaker::name),
              addressee(
                  "addressee_begin",
                  INT,
                  "first code point of the words that mean the addressee",
                  s -> s.span().map(Span::begin).orElse(null)),
              addressee(
                  "addressee_end",
                  INT,
                  "code point after the last one",
                  s -> s.span().map(Span::end).orElse(null)),
              addressee(
                  "addressee_entity_no",
                  INT,
                  "the entity of the addressee, if it has a name",
                  s -> s.entityNo().isPresent() ? (Object) s.entityNo().getAsInt() : null),
              medium(
                  "medium",
                  STRING,
                  "what it is said on or in, where the clause of the cue tells: Twitter, Pressekonferenz, Interview mit der Zeitung",
                  Passage::words),
              medium("medium_begin", INT, "first code point of these words", p -> p.span().begin()),
              medium("medium_end", INT, "code point after the last one", p -> p.span().end()),
              content(
                  "content",
                  STRING,
                  "of a reported clause the part that tells what is demanded, announced, criticised …; null of other types and of an infinitive, which is that itself",
                  Passage::words),
              content("content_begin", INT, "first code point of it", p -> p.span().begin()),
              content("content_end", INT, "code point after the last one", p -> p.span().end())),
          List.of("article_id", "quote_no"),
          true,
          1_500_000);

  private Quotes() {}

  private static Column<Quote> speaker(
      String name, DataType type, String meaning, Function<Speaker, Object> value) {
    return optional(name, type, meaning, quote -> quote.speaker().map(value).orElse(null));
  }

  private static Column<Quote> addressee(
      String name, DataType type, String meaning, Function<Speaker, Object> value) {
    return optional(name, type, meaning, quote -> quote.addressee().map(value).orElse(null));
  }

  private static Column<Quote> medium(
      String name, DataType type, String meaning, Function<Passage, Object> value) {
    return optional(name, type, meaning, quote -> quote.medium().map(value).orElse(null));
  }

  private static Column<Quote> content(
      String name, DataType type, String meaning, Function<Passage, Object> value) {
    return optional(name, type, meaning, quote -> quote.content().map(value).orElse(null));
  }

  private static Column<Quote> cue(
      String name, DataType type, String meaning, Function<Cue, Object> value) {
    return optional(name, type, meaning, quote -> quote.cue().map(value).orElse(null));
  }
}
