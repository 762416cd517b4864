package org.pressespiegel.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What agencies send as XML: NITF, NewsML-G2, NewsML 1; the latter two may hold the first. */
final class NewsDialect implements Dialect {

  private static final Set<String> ROOTS =
      Set.of(
          "nitf",
          "newsItem",
          "newsMessage",
          "packageItem",
          "conceptItem",
          "knowledgeItem",
          "NewsML",
          "newsItems");

  private final String format;

  /** Creates the reader of files whose root has this name. */
  NewsDialect(String root) {
    this.format = root.equals("nitf") ? "nitf" : root.equals("NewsML") ? "newsml" : "newsml-g2";
  }

  static boolean isRoot(String root) {
    return ROOTS.contains(root);
  }

  @Override
  public String format() {
    return format;
  }

  @Override
  public boolean hasRoot(String root) {
    return isRoot(root);
  }

  @Override
  public boolean isDocument(String element, String parent) {
    return element.equals("nitf") || element.equals("newsItem") || element.equals("NewsItem");
  }

  @Override
  public List<Map<String, String>> read(Node element, Map<String, String> around)
      throws RefusedException {
    Draft draft = new Draft();
    switch (element.name()) {
      case "nitf" -> nitf(element, draft);
      case "newsItem" -> second(element, draft);
      default -> first(element, draft);
    }
    return List.of(draft.fields());
  }

  private static void nitf(Node nitf, Draft draft) throws RefusedException {
    Node head = nitf.at("body/body.head");
    Node data = nitf.at("head/docdata");
    Node paper = nitf.at("head/pubdata");
    if (head != null) {
      draft.put("headline", head.line("hedline/hl1"));
      draft.put("lead", head.line("abstract")).put("lead", head.line("hedline/hl2"));
      Node byline = head.at("byline");
      if (byline != null) {
        List<String> persons =
            byline.topmost(n -> n.name().equals("person")).stream().map(Node::line).toList();
        draft.put("authors", persons.isEmpty() ? own(byline) : String.join("\n", persons));
      }
      draft.put("place", head.line("dateline/location"));
      draft.put("agencies", head.line("distributor"));
    }
    draft.put("headline", nitf.line("head/title"));
    if (data != null) {
      draft.put("published", data.attributeAt("date.issue", "norm"));
      draft.put("published", data.attributeAt("date.release", "norm"));
      draft.put("id", data.attributeAt("doc-id", "id-string"));
      draft.put("agencies", data.attributeAt("doc-id", "regsrc"));
      String holder = data.attributeAt("doc.copyright", "holder");
      String year = data.attributeAt("doc.copyright", "year");
      draft.put("copyright", holder == null ? null : (year == null ? "" : year + " ") + holder);
    }
    if (head != null) {
      draft.put("published", head.attributeAt("dateline/story.date", "norm"));
    }
    if (paper != null) {
      draft.put("published", paper.attribute("date.publication"));
      draft.put("site", paper.attribute("name"));
      draft.put("section", paper.attribute("position.section"));
      draft.put("page", paper.attribute("position.sequence"));
      draft.put("edition", paper.attribute("edition.name"));
      String unit = paper.attribute("unit-of-measure");
      draft.words(unit == null || unit.startsWith("word") ? paper.attribute("item-length") : null);
    }
    Node content = nitf.at("body/body.content");
    if (content == null || content.line().isEmpty()) {
      throw new RefusedException("no_body", "NITF without body.content");
    }
    draft.put("html", Markup.of(content));
  }

  /** A byline without titles and the like. */
  private static String own(Node byline) {
    StringBuilder text = new StringBuilder();
    for (Object each : byline.below()) {
      text.append(each instanceof Node node && node.name().equals("byttl") ? "" : told(each));
    }
    return text.toString().replaceAll("\\s+", " ").strip();
  }

  private static String told(Object each) {
    return each instanceof Node node ? node.line() : each.toString();
  }

  private static void second(Node item, Draft draft) throws RefusedException {
    String status = item.attributeAt("itemMeta/pubStatus", "qcode");
    if (status != null && status.endsWith(":canceled")) {
      throw new RefusedException("other_media", "NewsML-G2: withdrawn by its sender");
    }
    Node meta = item.at("contentMeta");
    Node content = item.at("contentSet");
    Node inline = content == null ? null : content.at("inlineXML");
    Node data = content == null ? null : content.at("inlineData");
    if (inline == null && data == null) {
      throw new RefusedException("other_media", "NewsML-G2 without a text: " + kind(item));
    }
    draft.put("id", item.attribute("guid"));
    if (meta != null) {
      meta(meta, draft);
    }
    draft.put("published", item.line("itemMeta/firstCreated"));
    draft.put("published", meta == null ? null : meta.line("contentCreated"));
    draft.put("published", item.line("itemMeta/versionCreated"));
    if (draft.has("published") && item.at("itemMeta/firstCreated") != null) {
      String version = item.line("itemMeta/versionCreated");
      draft.put("updated", draft.get("published").equals(version) ? null : version);
    }
    draft.put("headline", item.line("itemMeta/title"));
    draft.put("site", name(item.at("itemMeta/provider")));
    draft.put("section", item.line("itemMeta/service/name"));
    draft.put("copyright", item.line("rightsInfo/copyrightNotice"));
    draft.put("copyright", name(item.at("rightsInfo/copyrightHolder")));
    if (inline != null) {
      draft.words(inline.attribute("wordcount"));
      inline(inline, draft);
    } else {
      String type = data.attribute("contenttype");
      boolean plain = type != null && type.startsWith("text/plain");
      draft.put(plain ? "text" : "html", data.text());
    }
  }

  private static void inline(Node inline, Draft draft) throws RefusedException {
    Node nitf = inline.first("nitf");
    if (nitf != null) {
      nitf(nitf, draft);
      return;
    }
    Node body = inline.first("body");
    draft.put("html", Markup.of(body == null ? inline : body));
  }

  private static void meta(Node meta, Draft draft) {
    for (Node headline : meta.children("headline")) {
      String role = String.valueOf(headline.attribute("role"));
      boolean above = role.contains("kicker") || role.contains("overline") || role.contains("dach");
      boolean below = role.contains("sub");
      draft.put(above ? "kicker" : below ? "lead" : "headline", headline.line());
    }
    for (Node description : meta.children("description")) {
      String role = String.valueOf(description.attribute("role"));
      boolean lead = role.contains("summary") || role.contains("teaser") || role.contains("lead");
      draft.put("lead", lead ? description.line() : null);
    }
    List<String> authors = new ArrayList<>();
    for (Node by : meta.children("by")) {
      authors.add(by.line());
    }
    if (authors.isEmpty()) {
      for (Node creator : meta.children("creator")) {
        String name = creator.line("name");
        authors.add(name == null ? "" : name);
      }
    }
    draft.put("authors", String.join("\n", authors));
    draft.put("agencies", meta.line("creditline"));
    draft.put("place", meta.line("located/name")).put("place", meta.line("dateline"));
  }

  private static String name(Node party) {
    if (party == null) {
      return null;
    }
    String name = party.line("name");
    return name != null
        ? name
        : party.attribute("literal") != null
            ? party.attribute("literal")
            : party.attribute("qcode");
  }

  private static String kind(Node item) {
    String kind = item.attributeAt("itemMeta/itemClass", "qcode");
    return kind == null ? "remote content" : kind.replaceFirst("^.*:", "");
  }

  private static void first(Node item, Draft draft) throws RefusedException {
    draft.put("id", item.line("Identification/NewsIdentifier/PublicIdentifier"));
    draft.put("site", item.line("Identification/NewsIdentifier/ProviderId"));
    draft.put("published", item.line("NewsManagement/FirstCreated"));
    draft.put("updated", item.line("NewsManagement/ThisRevisionCreated"));
    Node lines = item.first("NewsLines");
    if (lines != null) {
      draft.put("headline", lines.line("HeadLine"));
      draft.put("lead", lines.line("SubHeadLine"));
      draft.put("authors", lines.line("ByLine"));
      draft.put("place", lines.line("DateLine"));
      draft.put("agencies", lines.line("CreditLine"));
      draft.put("copyright", lines.line("CopyrightLine"));
    }
    Node content = item.first("DataContent");
    if (content == null || content.line().isEmpty()) {
      throw new RefusedException("other_media", "NewsML without a text");
    }
    boolean marked = content.below().stream().anyMatch(each -> each instanceof Node);
    if (marked) {
      inline(content, draft);
    } else {
      draft.put(content.text().contains("<p") ? "html" : "text", content.text());
    }
  }
}
