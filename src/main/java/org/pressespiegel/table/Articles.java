package org.pressespiegel.table;

import static org.pressespiegel.table.Column.later;
import static org.pressespiegel.table.Column.optional;
import static org.pressespiegel.table.Column.required;
import static org.pressespiegel.table.Types.BOOLEAN;
import static org.pressespiegel.table.Types.DATE;
import static org.pressespiegel.table.Types.DOUBLE;
import static org.pressespiegel.table.Types.INT;
import static org.pressespiegel.table.Types.LONG;
import static org.pressespiegel.table.Types.STRING;
import static org.pressespiegel.table.Types.STRINGS;
import static org.pressespiegel.table.Types.TIMESTAMP;
import static org.pressespiegel.table.Types.arrayOf;
import static org.pressespiegel.table.Types.field;
import static org.pressespiegel.table.Types.struct;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.pressespiegel.article.Article;
import org.pressespiegel.article.ArticleParser;
import org.pressespiegel.document.Part;

/** {@code articles}: one row per accepted article. */
public final class Articles {

  /** The declaration. */
  public static final Table<Article> TABLE =
      new Table<>(
          "articles",
          "accepted article",
          List.of(
              required(
                  "article_id",
                  STRING,
                  "32 hex digits of SHA-256 over the normalised headline and body",
                  Article::articleId),
              required("source_uri", STRING, "where the article was read", Article::sourceUri),
              required(
                  "source_record",
                  LONG,
                  "index of the record in its container, from 0",
                  Article::sourceRecord),
              optional(
                  "url",
                  STRING,
                  "where the article stands on the web, as archive, page or record tell",
                  Article::address),
              optional(
                  "source_site",
                  STRING,
                  "what the record names as its source; host of the url where it names none",
                  Article::sourceSite),
              optional(
                  "record_id",
                  STRING,
                  "the record's own id, as its source has it (id, doc_id, _id …)",
                  Article::recordId),
              optional(
                  "section",
                  STRING,
                  "part of the paper in which it stood, as record or database print it: POLITIK",
                  article -> article.imprint().section()),
              optional(
                  "page",
                  STRING,
                  "page or pages of the paper, as printed: 5, B3, 12-13",
                  article -> article.imprint().page()),
              optional(
                  "edition",
                  STRING,
                  "edition of the paper, as printed: Bundesausgabe",
                  article -> article.imprint().edition()),
              optional(
                  "stated_words",
                  INT,
                  "how many words its source says it has; far more than its tokens: some were lost",
                  article -> article.imprint().words()),
              optional(
                  "copyright",
                  STRING,
                  "line of the copyright, as printed",
                  article -> article.imprint().copyright()),
              required(
                  "kept",
                  arrayOf(struct(field("name", STRING), field("value", STRING))),
                  "columns of the record that input.keep names, as they are;"
                      + " map_from_entries(kept) looks them up",
                  article ->
                      article.kept().entrySet().stream()
                          .map(each -> RowFactory.create(each.getKey(), each.getValue()))
                          .toArray(Row[]::new)),
              required(
                  "raw_sha256", STRING, "SHA-256 of the bytes as read, in hex", Article::rawSha256),
              required(
                  "charset",
                  STRING,
                  "character set that the bytes were decoded with",
                  Article::charset),
              required(
                  "format",
                  STRING,
                  "what the record was: text, html, json, csv, parquet, or the press database, wire or"
                      + " library that it came from: nexis, factiva, genios, ots, nitf … (docs/inputs.md)",
                  Article::format),
              required("language", STRING, "language of the text, ISO 639-1", Article::language),
              required(
                  "language_confidence",
                  DOUBLE,
                  "how sure the language is, from 0 to 1",
                  Article::languageConfidence),
              optional("kicker", STRING, "line above the headline, as printed", Article::kicker),
              optional("headline", STRING, "headline, as printed", Article::headline),
              optional("lead", STRING, "teaser before the body", Article::lead),
              required(
                  "text",
                  STRING,
                  "cleaned article, kicker to last paragraph, blocks separated by a blank line",
                  Article::text),
              required(
                  "paragraphs",
                  arrayOf(
                      struct(
                          field("no", INT),
                          field("kind", STRING),
                          field("begin", INT),
                          field("end", INT))),
                  "parts of the text in order; kind is kicker, headline, lead, paragraph,"
                      + " crosshead, caption, byline, dateline or boilerplate",
                  article -> paragraphs(article.paragraphs())),
              required("authors", STRINGS, "names of the byline", a -> strings(a.authors())),
              required(
                  "agencies",
                  STRINGS,
                  "news agencies that the article names as its source",
                  a -> strings(a.agencies())),
              optional(
                  "dateline_place",
                  STRING,
                  "place of the ticker prefix, dateline or byline, as printed",
                  Article::datelinePlace),
              optional(
                  "published_at",
                  TIMESTAMP,
                  "instant of publication; start of the local day or month where the precision is"
                      + " day or month",
                  Article::publishedAt),
              optional(
                  "published_date",
                  DATE,
                  "day of publication in Europe/Berlin; first of the month where the precision is"
                      + " month",
                  Article::publishedDate),
              required(
                  "published_precision",
                  STRING,
                  "minute, day, month or none",
                  a -> lower(a.publishedPrecision())),
              optional(
                  "published_rule",
                  STRING,
                  "what the date was read from: json_ld, meta, time_tag, label, dateline, ticker,"
                      + " month_tag …",
                  Article::publishedRule),
              optional(
                  "updated_at",
                  TIMESTAMP,
                  "instant of the last update, where the article tells it apart from publication",
                  Article::updatedAt),
              optional("month_tag", STRING, "YYYY-MM of a leading corpus tag", Article::monthTag),
              later(
                  "duplicate_of",
                  STRING,
                  false,
                  "article_id of the representative that this article reprints"),
              later(
                  "reprint_cluster",
                  STRING,
                  false,
                  "article_id that names the cluster of near duplicates; null where there is none"),
              later(
                  "is_representative",
                  BOOLEAN,
                  true,
                  "whether to count this article when each text should count once"),
              later(
                  "focus_country",
                  STRING,
                  false,
                  "ISO 3166-1 alpha-2 code of the country that the article is about; null where"
                      + " none stands out"),
              later(
                  "focus_place",
                  STRING,
                  false,
                  "German name of the place below a country that it is most about"),
              later("sentence_count", INT, true, "sentences of the article"),
              later("token_count", INT, true, "tokens of those sentences"),
              required(
                  "issues",
                  STRINGS,
                  "what a reader should know: NO_DATE, AMBIGUOUS_DATE, MONTH_TAG_CONFLICT, MOJIBAKE_REPAIRED, LIVE_TICKER, PAYWALL, INTERNAL_ERROR (the program failed on it: names and so on are missing) …",
                  a -> a.issues().stream().map(Enum::name).toArray(String[]::new)),
              required(
                  "parser_version",
                  STRING,
                  "version of the rules that read the article",
                  a -> ArticleParser.PARSER_VERSION)),
          List.of("article_id"),
          true,
          50_000);

  private Articles() {}

  private static Row[] paragraphs(List<Part> parts) {
    Row[] rows = new Row[parts.size()];
    for (int no = 0; no < rows.length; no++) {
      rows[no] = paragraph(no, parts.get(no));
    }
    return rows;
  }

  private static Row paragraph(int no, Part paragraph) {
    return RowFactory.create(
        no, lower(paragraph.kind()), paragraph.span().begin(), paragraph.span().end());
  }

  private static String[] strings(List<String> values) {
    return values.toArray(String[]::new);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
