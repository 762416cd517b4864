package org.pressespiegel.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * TEI of digital libraries: an article, or a newspaper whose articles are divisions called so.
 * Words that a line end divides are joined.
 */
final class TeiDialect implements Dialect {

  private static final Set<String> ROOTS = Set.of("TEI", "TEI.2", "teiCorpus");

  private static final Pattern ARTICLE =
      Pattern.compile("(?i)(?:j|news(?:paper)?-?)?_?article|artikel|jAn|jFeuilleton|news_?item");

  /** What stands at the edge of the text. */
  private static final Set<String> SILENT =
      Set.of("note", "fw", "figure", "teiHeader", "orig", "sic", "abbr", "del", "gap", "bibl");

  private static final Set<String> BLOCKS =
      Set.of("p", "head", "div", "lg", "l", "ab", "item", "quote", "sp", "byline", "dateline");

  @Override
  public String format() {
    return "tei";
  }

  @Override
  public boolean hasRoot(String root) {
    return ROOTS.contains(root);
  }

  @Override
  public boolean isDocument(String element, String parent) {
    return element.equals("TEI") || element.equals("TEI.2");
  }

  @Override
  public List<Map<String, String>> read(Node tei, Map<String, String> around)
      throws RefusedException {
    Node header = tei.at("teiHeader/fileDesc");
    Node body = tei.at("text/body");
    if (body == null) {
      body = tei.first("body");
    }
    if (body == null) {
      throw new RefusedException("no_body", "TEI without a body");
    }
    List<Node> articles = body.topmost(TeiDialect::isArticle);
    if (articles.isEmpty()) {
      List<Node> titled =
          body.children("div").stream().filter(div -> !div.children("head").isEmpty()).toList();
      if (titled.size() > 1) {
        throw new RefusedException(
            "wrong_format", "TEI with several divisions, none of them called an article");
      }
    }
    List<Map<String, String>> documents = new ArrayList<>();
    for (Node article : articles) {
      Draft draft = new Draft();
      header(header, draft, true);
      document(article, draft);
      documents.add(draft.fields());
    }
    if (articles.isEmpty()) {
      Draft draft = new Draft();
      header(header, draft, false);
      List<Node> only = body.children("div");
      document(only.size() == 1 ? only.get(0) : body, draft);
      documents.add(draft.fields());
    }
    return documents;
  }

  private static boolean isArticle(Node node) {
    return node.name().equals("div")
        && node.attribute("type") != null
        && ARTICLE.matcher(node.attribute("type")).matches();
  }

  private static void header(Node header, Draft draft, boolean paper) {
    if (header == null) {
      return;
    }
    Node source = header.at("sourceDesc");
    if (source != null) {
      draft.put("published", when(source));
      Node title = source.first("title");
      draft.put("site", title == null ? null : title.line());
    }
    draft.put("published", when(header.at("publicationStmt")));
    draft.put("site", paper ? header.line("titleStmt/title") : null);
    if (!paper) {
      draft.put("headline", header.line("titleStmt/title"));
      draft.put("authors", header.line("titleStmt/author"));
    }
    draft.put("id", header.line("publicationStmt/idno"));
  }

  private static String when(Node part) {
    List<Node> dates =
        part == null
            ? List.of()
            : part.topmost(n -> n.name().equals("date") && n.attribute("when") != null);
    return dates.isEmpty() ? null : dates.get(0).attribute("when");
  }

  private static void document(Node article, Draft draft) {
    StringBuilder text = new StringBuilder();
    boolean first = true;
    for (Object each : article.below()) {
      if (!(each instanceof Node node)) {
        text.append(each);
        continue;
      }
      boolean head = first && node.name().equals("head");
      if (head) {
        StringBuilder title = new StringBuilder();
        append(node, title);
        draft.put("headline", title.toString().replaceAll("\\s+", " "));
      } else if (node.name().equals("byline") || node.name().equals("docAuthor")) {
        draft.put("authors", node.line());
      } else {
        block(node, text);
      }
      first &= node.name().equals("pb") || node.name().equals("fw");
    }
    draft.put("text", tidy(text));
  }

  private static void block(Node node, StringBuilder text) {
    boolean block = BLOCKS.contains(node.name());
    text.append(block ? "\u2029" : "");
    append(node, text);
    text.append(block ? "\u2029" : "");
  }

  private static void append(Node node, StringBuilder text) {
    for (Object each : node.below()) {
      if (!(each instanceof Node child)) {
        text.append(each);
      } else if (child.name().equals("lb") || child.name().equals("pb")) {
        lineEnd(child, text);
      } else if (!SILENT.contains(child.name())) {
        block(child, text);
      }
    }
  }

  /** A line end divides a word where it is marked so, or behind a hyphen. */
  private static void lineEnd(Node mark, StringBuilder text) {
    int end = text.length();
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    char last = end == 0 ? ' ' : text.charAt(end - 1);
    boolean divided = "no".equals(mark.attribute("break"));
    if (last == '¬' || last == '⸗' || divided && last == '-') {
      text.setLength(end - 1);
      text.append('\u2060');
    } else if (!divided) {
      text.append('\u2061');
    }
  }

  private static String tidy(StringBuilder text) {
    return text.toString()
        .replaceAll("\u2060\\s*", "")
        // Unmarked, a hyphen divides a word that goes on in small letters.
        .replaceAll("(?<=\\p{Ll})-\\s*\u2061\\s*(?!(?:und|oder|bzw|sowie)\\b)(?=[\\p{Ll}ſ])", "")
        .replaceAll("[ \\t\\n\\r\u2061]+", " ")
        .replaceAll(" ?(?:\u2029 ?)+", "\n\n")
        .strip();
  }
}
