package org.pressespiegel.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.pressespiegel.document.Part;

/**
 * One German news article, cleaned and taken apart.
 *
 * <p>{@code text} holds everything that was printed, in printed order, in blocks separated by a
 * blank line; {@code paragraphs} says what each block is. Hard-wrapped lines are rejoined, soft
 * hyphens and zero-width characters gone, white space collapsed, letters composed (NFC), quotation
 * marks as printed.
 *
 * @param articleId 32 hex digits over headline and body; independent of encoding, line ends,
 *     container and dateline
 * @param sourceUri where the record came from
 * @param sourceRecord its index in the container, from 0
 * @param address where the article stands or stood on the web, or null
 * @param sourceSite what the record names as its source, else host of the address or of a http(s)
 *     source, or null
 * @param recordId the record's own id as its source has it, or null
 * @param imprint where it stood in its paper, as far as its source says
 * @param kept further texts of the record that were asked for, by their names there
 * @param rawSha256 64 hex digits over the bytes as read
 * @param charset how the bytes were decoded, e.g. {@code UTF-8}
 * @param format what the bytes held, e.g. {@code text}
 * @param language ISO 639-1, {@code de}
 * @param languageConfidence from 0 to 1
 * @param kicker short line above the headline, or null
 * @param headline the title, or null
 * @param lead teaser before the body, or null
 * @param text the cleaned article, not empty
 * @param paragraphs the blocks in order, without overlaps, each inside {@code text}
 * @param authors names of the byline as printed, each once
 * @param agencies sources of dateline, byline, ticker, source line and sign-off, each once
 * @param datelinePlace place of ticker, dateline or byline as printed, or null
 * @param publishedAt instant of publication; null exactly where the precision is {@code NONE}
 * @param publishedDate its day in Berlin; null exactly where {@code publishedAt} is
 * @param publishedPrecision how exactly it is known
 * @param publishedRule which evidence gave it: {@code json_ld}, {@code meta}, {@code time_tag}
 *     (what a page or a record tells machines), {@code dateline}, {@code label}, {@code stand},
 *     {@code updated}, {@code ticker}, {@code month_tag}; null where there is none
 * @param updatedAt instant of the last update, or null
 * @param monthTag {@code YYYY-MM} of the corpus tag in the first line, or null
 * @param issues what is odd about it, in the order of the enum, each once
 */
public record Article(
    String articleId,
    String sourceUri,
    long sourceRecord,
    String address,
    String sourceSite,
    String recordId,
    Imprint imprint,
    SortedMap<String, String> kept,
    String rawSha256,
    String charset,
    String format,
    String language,
    double languageConfidence,
    String kicker,
    String headline,
    String lead,
    String text,
    List<Part> paragraphs,
    List<String> authors,
    List<String> agencies,
    String datelinePlace,
    Instant publishedAt,
    LocalDate publishedDate,
    Precision publishedPrecision,
    String publishedRule,
    Instant updatedAt,
    String monthTag,
    List<Issue> issues)
    implements Parsed {

  /** Time zone of every printed time that names no other. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  /** Partition of articles of which not even the month is known. */
  public static final String UNKNOWN_MONTH = "unknown";

  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-(?:0[1-9]|1[0-2])");

  public Article {
    Objects.requireNonNull(sourceUri, "sourceUri");
    Objects.requireNonNull(imprint, "imprint");
    Objects.requireNonNull(charset, "charset");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(publishedPrecision, "publishedPrecision");
    if (!ID.matcher(articleId).matches()) {
      throw new IllegalArgumentException("no article id: " + articleId);
    }
    if (rawSha256.length() != 64) {
      throw new IllegalArgumentException("no SHA-256: " + rawSha256);
    }
    if (sourceRecord < 0) {
      throw new IllegalArgumentException("negative record index: " + sourceRecord);
    }
    if (!(languageConfidence >= 0 && languageConfidence <= 1)) {
      throw new IllegalArgumentException("confidence must lie in 0..1: " + languageConfidence);
    }
    if (text.isEmpty()) {
      throw new IllegalArgumentException("an article has text");
    }
    boolean dated = publishedPrecision != Precision.NONE;
    if (dated != (publishedAt != null)
        || dated != (publishedDate != null)
        || dated != (publishedRule != null)) {
      throw new IllegalArgumentException(
          "instant, day and rule stand exactly where there is a precision: " + publishedPrecision);
    }
    if (dated && !publishedAt.atZone(ZONE).toLocalDate().equals(publishedDate)) {
      throw new IllegalArgumentException(publishedAt + " is not on " + publishedDate);
    }
    if (monthTag != null && !MONTH.matcher(monthTag).matches()) {
      throw new IllegalArgumentException("no month: " + monthTag);
    }
    kept = Collections.unmodifiableSortedMap(new TreeMap<>(kept));
    paragraphs = List.copyOf(paragraphs);
    authors = List.copyOf(authors);
    agencies = List.copyOf(agencies);
    issues = inOrder(issues);
    requireOrdered(paragraphs, text);
  }

  /**
   * Returns the partition: {@code YYYY-MM} of publication in Berlin, the month tag where there is
   * no better date, {@code unknown} where there is neither.
   */
  public String month() {
    if (publishedDate != null) {
      return YearMonth.from(publishedDate).toString();
    }
    return monthTag != null ? monthTag : UNKNOWN_MONTH;
  }

  private static List<Issue> inOrder(List<Issue> issues) {
    EnumSet<Issue> each = EnumSet.noneOf(Issue.class);
    each.addAll(issues);
    return List.copyOf(each);
  }

  private static void requireOrdered(List<Part> paragraphs, String text) {
    int end = 0;
    for (Part paragraph : paragraphs) {
      if (paragraph.span().begin() < end) {
        throw new IllegalArgumentException("paragraphs out of order at " + paragraph);
      }
      end = paragraph.span().end();
    }
    if (end > text.codePointCount(0, text.length())) {
      throw new IllegalArgumentException("paragraphs end at " + end + ", after the text");
    }
  }
}
