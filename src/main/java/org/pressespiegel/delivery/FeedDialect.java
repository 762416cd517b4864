package org.pressespiegel.delivery;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** RSS 0.9 to 2.0 and Atom. Most feeds hold teasers only, which is told of the article. */
final class FeedDialect implements Dialect {

  private static final Set<String> ROOTS = Set.of("rss", "RDF", "feed");

  @Override
  public String format() {
    return "feed";
  }

  @Override
  public boolean hasRoot(String root) {
    return ROOTS.contains(root);
  }

  @Override
  public boolean isDocument(String element, String parent) {
    return element.equals("item") || element.equals("entry");
  }

  @Override
  public List<Map<String, String>> read(Node item, Map<String, String> around)
      throws RefusedException {
    Draft draft = new Draft();
    boolean atom = item.name().equals("entry");
    draft.put("headline", item.line("title"));
    draft.put("site", around.getOrDefault("channel/title", around.get("feed/title")));
    for (Node category : item.children("category")) {
      draft.put("section", atom ? category.attribute("term") : category.line());
    }
    draft.put("section", item.line("subject"));
    draft.put("copyright", item.line("rights"));
    if (atom) {
      atom(item, draft);
    } else {
      rss(item, draft);
    }
    if (!draft.has("html")) {
      throw new RefusedException("no_body", "feed: an item without a text");
    }
    return List.of(draft.fields());
  }

  private static void rss(Node item, Draft draft) {
    draft.put("address", item.line("link"));
    draft.put("id", item.line("guid"));
    draft.put("published", item.line("pubDate")).put("published", item.line("date"));
    draft.put("authors", item.line("creator")).put("authors", author(item.line("author")));
    Node whole = item.at("encoded");
    Node teaser = item.at("description");
    if (whole != null && !whole.line().isEmpty()) {
      draft.put("html", whole.text());
      draft.put("lead", teaser == null ? null : teaser.line());
    } else if (teaser != null) {
      draft.put("html", paragraph(teaser.text()));
      draft.put("issues", "TEASER_ONLY");
    }
  }

  private static void atom(Node item, Draft draft) {
    for (Node link : item.children("link")) {
      String rel = link.attribute("rel");
      draft.put("address", rel == null || rel.equals("alternate") ? link.attribute("href") : null);
    }
    draft.put("id", item.line("id"));
    draft.put("published", item.line("published")).put("published", item.line("updated"));
    if (item.at("published") != null) {
      draft.put("updated", item.line("updated"));
    }
    StringBuilder authors = new StringBuilder();
    for (Node author : item.children("author")) {
      String name = author.line("name");
      authors.append(name == null ? "" : name + "\n");
    }
    draft.put("authors", authors.toString());
    Node content = item.at("content");
    Node summary = item.at("summary");
    if (content != null && !content.line().isEmpty()) {
      draft.put("html", html(content));
      draft.put("lead", summary == null ? null : summary.line());
    } else if (summary != null) {
      draft.put("html", html(summary));
      draft.put("issues", "TEASER_ONLY");
    }
  }

  private static String html(Node content) {
    return "xhtml".equals(content.attribute("type"))
        ? Markup.of(content)
        : paragraph(content.text());
  }

  private static String paragraph(String text) {
    return text.indexOf('<') >= 0
        ? text
        : "<p>" + text.strip().replaceAll("\\n\\s*\\n", "</p><p>") + "</p>";
  }

  /** {@code redaktion@blatt.example (Anna Muster)} as RSS wants it. */
  private static String author(String value) {
    if (value == null) {
      return null;
    }
    String name = value.replaceFirst("^\\S+@\\S+\\s*\\((.+)\\)$", "$1");
    return name.contains("@") ? null : name;
  }
}
