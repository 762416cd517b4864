package org.pressespiegel.delivery;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dumps of MediaWiki, those of Wikinews above all: pages of the first name space. Other pages and
 * redirects are passed over. Of the marks a reader sees only the words.
 */
final class WikiDialect implements Dialect {

  private static final Pattern REDIRECT =
      Pattern.compile("(?i)\\s*#(?:redirect|weiterleitung)\\b.*", Pattern.DOTALL);
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?i)<(ref|gallery|math|timeline|table|imagemap)\\b[^>]*?(?:/>|>.*?</\\1>)",
          Pattern.DOTALL);
  private static final Pattern TABLE =
      Pattern.compile("\\{\\|(?:(?!\\{\\|).)*?\\|\\}", Pattern.DOTALL);
  private static final Pattern DATE =
      Pattern.compile("(?i)\\{\\{\\s*(?:datum|date)\\s*\\|\\s*(?<date>[^{}|]{4,40})\\s*\\}\\}");
  private static final Pattern TEMPLATE = Pattern.compile("\\{\\{[^{}]*\\}\\}");
  private static final Pattern MEDIA =
      Pattern.compile(
          "(?i)\\[\\[(?:datei|bild|file|image|kategorie|category|[a-z]{2,3}):(?:[^\\[\\]]|\\[\\[[^\\[\\]]*\\]\\])*\\]\\]");
  private static final Pattern LINK =
      Pattern.compile("\\[\\[(?:[^\\[\\]|]*\\|)?(?<text>[^\\[\\]|]*)\\]\\]");
  private static final Pattern WEB =
      Pattern.compile("\\[(?:https?:)?//\\S+\\s*(?<text>[^\\]]*)\\]");
  private static final Pattern MARKUP =
      Pattern.compile("'{2,5}|__[A-Z]+__|</?[a-zA-Z][^<>]{0,300}>");

  /** What stands below an article and is none of it. */
  private static final Pattern FOOT =
      Pattern.compile(
          "(?im)^==+\\s*(?:Themenverwandte .{0,40}|Quellen?|Weblinks?|Siehe auch|Einzelnachweise|Sources?|Belege)\\s*==+\\s*$");

  private static final Pattern HEADING = Pattern.compile("(?m)^=+\\s*(?<text>.+?)\\s*=+\\s*$");
  private static final Pattern LIST = Pattern.compile("(?m)^[*#:;]+\\s*");

  private static final int DEEPEST = 20;

  @Override
  public String format() {
    return "mediawiki";
  }

  @Override
  public boolean hasRoot(String root) {
    return root.equals("mediawiki");
  }

  @Override
  public boolean isDocument(String element, String parent) {
    return element.equals("page");
  }

  @Override
  public List<Map<String, String>> read(Node page, Map<String, String> around) {
    List<Node> revisions = page.children("revision");
    Node revision = revisions.isEmpty() ? null : revisions.get(revisions.size() - 1);
    String space = page.line("ns");
    Node wiki = revision == null ? null : revision.at("text");
    if (wiki == null
        || space != null && !space.equals("0")
        || page.at("redirect") != null
        || REDIRECT.matcher(wiki.text()).matches()) {
      return List.of();
    }
    Draft draft = new Draft();
    draft.put("headline", page.line("title"));
    draft.put("id", page.line("id"));
    draft.put("updated", revision.line("timestamp"));
    draft.put("site", around.get("siteinfo/sitename"));
    String base = around.get("siteinfo/base");
    if (base != null && base.contains("/")) {
      String title = page.line("title").replace(' ', '_');
      draft.put("address", base.substring(0, base.lastIndexOf('/') + 1) + title);
    }
    String text = wiki.text();
    Matcher date = DATE.matcher(text);
    if (date.find()) {
      draft.date("published", date.group("date"));
    }
    draft.put("text", plain(text));
    return List.of(draft.fields());
  }

  /** Returns the words of a page. */
  static String plain(String wiki) {
    String text = COMMENT.matcher(wiki).replaceAll("");
    Matcher foot = FOOT.matcher(text);
    if (foot.find()) {
      text = text.substring(0, foot.start());
    }
    text = REFERENCE.matcher(text).replaceAll("");
    // From the inside out.
    for (int depth = 0; depth < DEEPEST; depth++) {
      String less = TEMPLATE.matcher(text).replaceAll("");
      if (less.equals(text)) {
        break;
      }
      text = less;
    }
    text = TABLE.matcher(text).replaceAll("");
    text = MEDIA.matcher(text).replaceAll("");
    text = LINK.matcher(text).replaceAll("${text}");
    text = WEB.matcher(text).replaceAll("${text}");
    text = MARKUP.matcher(text).replaceAll("");
    text = HEADING.matcher(text).replaceAll("\n${text}\n");
    return LIST.matcher(text).replaceAll("").strip();
  }
}
