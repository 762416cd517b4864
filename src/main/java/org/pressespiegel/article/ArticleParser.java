package org.pressespiegel.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressespiegel.article.Rejection.Reason;
import org.pressespiegel.document.Part;
import org.pressespiegel.text.Decoding;
import org.pressespiegel.text.Decoding.Decoded;
import org.pressespiegel.text.Decoding.Undecodable;
import org.pressespiegel.text.PlainLetters;
import org.pressespiegel.text.Span;
import org.pressespiegel.text.TextDecoder;

/**
 * Turns raw records into articles: decode, tidy, find blocks, decide what each is, put together.
 *
 * <p>Immutable and safe for use by several threads. Linear in the length of the record.
 */
public final class ArticleParser {

  /** Changes whenever the same bytes may give another article. */
  public static final String PARSER_VERSION = "4";

  private static final String LANGUAGE = "de";
  private static final String TEXT = "text";
  private static final String HTML = "html";

  /** {@code date 2020-03 Trotz Militär-Abzug}: the corpus tag, then the kicker. */
  private static final Pattern MONTH_TAG =
      Pattern.compile(
          "\\s*date[ \\t]+(?<year>\\d{4})-(?<month>0[1-9]|1[0-2])(?!\\S)[ \\t]*(?<kicker>[^\\n]*)");

  /** Far more than any article has; lists and logs have more. */
  private static final int MOST_BLOCKS = 4_000;

  /** Without running text only titles tell the language, which takes more of them. */
  private static final double CLEARLY_FOREIGN = 0.9;

  private static final int ENOUGH_TO_TELL = 400;

  private static final char LOST = '\uFFFD';
  private static final int MANY_LOST = 3;

  private final ParserSettings settings;

  /** Creates a parser; the language model is loaded with the first text that needs it. */
  public ArticleParser(ParserSettings settings) {
    this.settings = Objects.requireNonNull(settings, "settings");
  }

  /** Returns the article, or why there is none; never throws on any bytes. */
  public Parsed parse(RawArticle raw) {
    if (raw.length() > settings.maxBytes() || raw.length() > raw.bytes().length) {
      return Rejection.of(
          raw,
          Reason.TOO_LARGE,
          raw.length() + " bytes, at most " + settings.maxBytes() + " allowed");
    }
    boolean page = FormatSniffer.isPage(raw.bytes());
    Charset declared = page ? PageCharset.of(raw) : PageCharset.named(raw.origin().charset());
    byte[] bytes = page ? LeanPage.of(raw.bytes()) : raw.bytes();
    Decoding decoding = TextDecoder.decode(bytes, declared);
    if (decoding instanceof Undecodable undecodable) {
      return page && undecodable.fault() != Decoding.Fault.BINARY
          ? parse(raw, PageCharset.lenient(bytes, declared))
          : Rejection.of(raw, reason(undecodable.fault()), undecodable.detail());
    }
    return parse(raw, (Decoded) decoding);
  }

  /**
   * Returns the article of a record that its source has divided, or why there is none. What fields
   * say beats what the text seems to say.
   */
  public Parsed parse(RawArticle raw, Fields fields) {
    if (raw.length() > settings.maxBytes() || raw.length() > raw.bytes().length) {
      return parse(raw);
    }
    String text = fields.text("text");
    String html = fields.text("html");
    if (text == null && html == null) {
      String strange = fields.text(Fields.STRANGE);
      return Rejection.of(
          raw,
          Reason.WRONG_FORMAT,
          fields.format() + " without a known text" + (strange == null ? "" : "; " + strange));
    }
    String content = html == null || text != null && FormatSniffer.isWholePage(html) ? text : html;
    boolean markup =
        content.equals(html) || FormatSniffer.PAGE.equals(FormatSniffer.sniff(content));
    if (markup && FormatSniffer.isWholePage(content)) {
      Decoded page = new Decoded(PlainLetters.whole(content), charset(raw), Set.of());
      return page(raw.from(origin(raw, fields)), page, fields);
    }
    List<Block> body =
        markup
            ? PageReader.fragment(content)
            : BlockReader.read(PlainLetters.of(PlainLetters.whole(Unmarked.text(content))));
    if (body.size() > MOST_BLOCKS) {
      return Rejection.of(raw, Reason.WRONG_FORMAT, body.size() + " blocks of text");
    }
    List<Block> blocks = FieldBlocks.of(fields, body);
    Layout layout = FieldBlocks.completed(BlockClassifier.classify(blocks, false), fields);
    String all = layout.body();
    long lost = all.chars().filter(c -> c == LOST).count();
    if (lost > MANY_LOST && lost * 500 > all.length()) {
      return Rejection.of(raw, Reason.BAD_ENCODING, lost + " letters were lost before");
    }
    Decoded decoded = new Decoded(all, charset(raw), Set.of());
    return judged(
        raw.from(origin(raw, fields)), decoded, fields.format(), layout, null, all, lost, Set.of());
  }

  private static RawArticle.Origin origin(RawArticle raw, Fields fields) {
    String told = fields.text("address");
    String site = fields.text("site");
    String named = site != null && isAddress(site) ? host(site.strip()) : site;
    return new RawArticle.Origin(
        told != null && isAddress(told) ? told.strip() : raw.origin().address(),
        raw.origin().charset(),
        named == null ? null : named.strip(),
        fields.text("id") == null ? null : fields.text("id").strip(),
        Imprint.of(fields),
        issues(fields),
        fields.kept());
  }

  private static boolean isAddress(String text) {
    return text.startsWith("http://") || text.startsWith("https://");
  }

  private Parsed parse(RawArticle raw, Decoded decoded) {
    // Of a page only what is printed is tidied, which is little of it.
    if (!raw.isNamedText() && FormatSniffer.beginsLikePage(decoded.text())) {
      return page(raw, decoded, null);
    }
    String text = PlainLetters.of(decoded.text());
    if (text.isBlank()) {
      return Rejection.of(raw, Reason.EMPTY, raw.length() == 0 ? "no bytes" : "white space only");
    }
    String format = FormatSniffer.sniff(text);
    if (FormatSniffer.PAGE.equals(format) && !raw.isNamedText()) {
      return page(raw, decoded, null);
    }
    long lost = text.indexOf(LOST) < 0 ? 0 : text.chars().filter(c -> c == LOST).count();
    if (lost > MANY_LOST && lost * 500 > text.length()) {
      return Rejection.of(raw, Reason.BAD_ENCODING, lost + " letters were lost before");
    }
    if (format != null) {
      // A name that says text is believed: what is inside would be read under another one.
      String named = raw.isNamedText() ? " in a file that is called text; rename it" : "";
      return Rejection.of(raw, Reason.WRONG_FORMAT, format + named);
    }
    Matcher tag = MONTH_TAG.matcher(text);
    boolean tagged = tag.lookingAt();
    YearMonth month = tagged ? month(tag) : null;
    boolean taggedKicker = tagged && !tag.group("kicker").isBlank();
    String untagged = tagged ? tag.group("kicker") + "\n\n" + text.substring(tag.end()) : text;
    List<Block> blocks = BlockReader.read(untagged);
    if (blocks.size() > MOST_BLOCKS) {
      return Rejection.of(raw, Reason.WRONG_FORMAT, blocks.size() + " blocks of text");
    }
    Layout layout = BlockClassifier.classify(blocks, taggedKicker);
    return judged(raw, decoded, TEXT, layout, month, untagged, lost, Set.of());
  }

  /**
   * Reads a web page.
   *
   * @param fields what its source tells beside it, as scrapers do; or null
   */
  private Parsed page(RawArticle raw, Decoded decoded, Fields fields) {
    Page page = PageReader.read(decoded.text());
    List<Stamp> stamps = new ArrayList<>(page.stamps());
    stamps.addAll(page.loose());
    Layout printed = BlockClassifier.classify(page.blocks(), false);
    // What the page prints beats what was taken from it.
    Layout titled =
        fields != null && printed.headline() == null
            ? BlockClassifier.classify(FieldBlocks.of(fields, page.blocks()), false)
            : printed;
    Layout dated = titled.with(stamps, page.authors(), page.otherAuthors());
    Layout layout = fields == null ? dated : FieldBlocks.completed(dated, fields);
    String all = layout.body();
    if (all.isBlank()) {
      return Rejection.of(raw, Reason.NO_BODY, "no article on the page");
    }
    long lost = all.chars().filter(c -> c == LOST).count();
    if (lost > MANY_LOST && lost * 500 > all.length()) {
      return Rejection.of(raw, Reason.BAD_ENCODING, lost + " letters were lost before");
    }
    RawArticle addressed =
        raw.origin().address() == null && page.address() != null ? raw.at(page.address()) : raw;
    String format = fields == null ? HTML : fields.format();
    Set<Issue> told = EnumSet.noneOf(Issue.class);
    if (page.live()) {
      told.add(Issue.LIVE_TICKER);
    }
    if (page.locked()) {
      told.add(Issue.PAYWALL);
    }
    return judged(addressed, decoded, format, layout, null, all, lost, told);
  }

  private static String charset(RawArticle raw) {
    return raw.origin().charset() == null ? "UTF-8" : raw.origin().charset();
  }

  private Parsed judged(
      RawArticle raw,
      Decoded decoded,
      String format,
      Layout layout,
      YearMonth month,
      String untagged,
      long lost,
      Set<Issue> told) {
    String prose = layout.prose();
    boolean hasBody = Words.atLeast(prose, settings.minBodyWords());
    LanguageJudge.Verdict verdict = LanguageJudge.judge(hasBody ? prose : untagged);
    boolean marked = layout.speaksAboutItself() || !format.equals(TEXT);
    if (verdict.isGarbage() && (hasBody || !marked)) {
      return Rejection.of(raw, Reason.GARBAGE, "letters without words");
    }
    if (!hasBody) {
      boolean foreign =
          !verdict.isGerman()
              && verdict.confidence() > CLEARLY_FOREIGN
              && untagged.length() > ENOUGH_TO_TELL;
      return foreign
          ? notGerman(raw, verdict)
          : Rejection.of(raw, Reason.NO_BODY, "no running text");
    }
    if (!verdict.isGerman() || verdict.confidence() < settings.minLanguageConfidence()) {
      return notGerman(raw, verdict);
    }
    return article(raw, decoded, format, layout, month, verdict, lost, told);
  }

  private static YearMonth month(Matcher tag) {
    return YearMonth.of(Integer.parseInt(tag.group("year")), Integer.parseInt(tag.group("month")));
  }

  private static Rejection notGerman(RawArticle raw, LanguageJudge.Verdict verdict) {
    return Rejection.of(
        raw,
        Reason.NOT_GERMAN,
        String.format(
            Locale.ROOT, "%s, confidence %.2f", verdict.language(), verdict.confidence()));
  }

  private static Article article(
      RawArticle raw,
      Decoded decoded,
      String format,
      Layout layout,
      YearMonth month,
      LanguageJudge.Verdict verdict,
      long lost,
      Set<Issue> told) {
    Publication publication = Publication.of(layout.stamps(), month);
    StringBuilder text = new StringBuilder(decoded.text().length());
    List<Part> paragraphs = assemble(layout.parts(), text);
    return new Article(
        Fingerprint.articleId(layout.headline() == null ? "" : layout.headline(), layout.body()),
        raw.sourceUri(),
        raw.sourceRecord(),
        raw.origin().address(),
        site(raw),
        raw.origin().id(),
        raw.origin().imprint(),
        raw.origin().kept(),
        Fingerprint.sha256(raw.bytes()),
        decoded.charset(),
        format,
        LANGUAGE,
        verdict.confidence(),
        layout.kicker(),
        layout.headline(),
        layout.lead(),
        text.toString(),
        paragraphs,
        layout.authors(),
        layout.agencies(),
        layout.place(),
        publication.at(),
        publication.date(),
        publication.precision(),
        publication.rule(),
        publication.updatedAt(),
        month == null ? null : month.toString(),
        issues(raw, decoded, layout, publication, month, lost, told));
  }

  /** Appends the blocks to {@code text}, a blank line between them, and returns their spans. */
  private static List<Part> assemble(List<Layout.Part> parts, StringBuilder text) {
    List<Part> paragraphs = new ArrayList<>();
    int codePoints = 0;
    for (Layout.Part part : parts) {
      if (!text.isEmpty()) {
        String separator = part.glued() ? " " : "\n\n";
        text.append(separator);
        codePoints += separator.length();
      }
      int length = part.text().codePointCount(0, part.text().length());
      paragraphs.add(new Part(part.kind(), new Span(codePoints, codePoints + length)));
      text.append(part.text());
      codePoints += length;
    }
    return paragraphs;
  }

  private static List<Issue> issues(Fields fields) {
    String told = fields.text("issues");
    return told == null ? List.of() : Arrays.stream(told.split("\\|")).map(Issue::valueOf).toList();
  }

  private static List<Issue> issues(
      RawArticle raw,
      Decoded decoded,
      Layout layout,
      Publication publication,
      YearMonth month,
      long lost,
      Set<Issue> told) {
    List<Issue> issues = new ArrayList<>(raw.origin().issues());
    issues.addAll(told);
    if (month != null
        && publication.date() != null
        && !YearMonth.from(publication.date()).equals(month)) {
      issues.add(Issue.MONTH_TAG_CONFLICT);
    }
    if (layout.future()) {
      issues.add(Issue.FUTURE_DATE);
    }
    if (publication.ambiguous()) {
      issues.add(Issue.AMBIGUOUS_DATE);
    }
    if (publication.precision() == Precision.NONE) {
      issues.add(layout.relative() ? Issue.RELATIVE_DATE : Issue.NO_DATE);
    }
    if (publication.updatedAt() != null
        && publication.at() != null
        && publication.updatedAt().isBefore(publication.at())) {
      issues.add(Issue.UPDATED_BEFORE_PUBLISHED);
    }
    if (decoded.repairs().contains(Decoding.Repair.MOJIBAKE)) {
      issues.add(Issue.MOJIBAKE_REPAIRED);
    }
    if (decoded.repairs().contains(Decoding.Repair.MIXED_ENCODING)) {
      issues.add(Issue.MIXED_ENCODING);
    }
    if (lost > 0) {
      issues.add(Issue.LOST_CHARACTERS);
    }
    if (layout.headline() == null) {
      issues.add(Issue.NO_HEADLINE);
    }
    return issues;
  }

  private static Reason reason(Decoding.Fault fault) {
    return switch (fault) {
      case BINARY -> Reason.BINARY;
      case BAD_ENCODING -> Reason.BAD_ENCODING;
      case TRUNCATED -> Reason.TRUNCATED;
    };
  }

  private static String site(RawArticle raw) {
    if (raw.origin().site() != null) {
      return raw.origin().site();
    }
    String uri = raw.origin().address() != null ? raw.origin().address() : raw.sourceUri();
    return isAddress(uri) ? host(uri) : null;
  }

  private static String host(String address) {
    try {
      return new URI(address).getHost();
    } catch (URISyntaxException e) {
      // An address that is no URI names no site; the article is as good without.
      return null;
    }
  }
}
