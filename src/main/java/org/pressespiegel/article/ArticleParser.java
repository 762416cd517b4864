package org.pressespiegel.article;

import java.util.Objects;

/** Turns raw records into articles. Immutable and safe for use by several threads. */
public final class ArticleParser {

  /** Changes whenever the same bytes may give another article. */
  public static final String PARSER_VERSION = "1";

  private final ParserSettings settings;

  /** Creates a parser; the language model is loaded with the first text that needs it. */
  public ArticleParser(ParserSettings settings) {
    this.settings = Objects.requireNonNull(settings, "settings");
  }

  /** Returns the article, or why there is none; never throws on any bytes. */
  public Parsed parse(RawArticle raw) {
    if (raw.length() > settings.maxBytes()) {
      return Rejection.of(raw, Rejection.Reason.TOO_LARGE, raw.length() + " bytes");
    }
    return Rejection.of(raw, Rejection.Reason.NO_BODY, "not yet read");
  }
}
