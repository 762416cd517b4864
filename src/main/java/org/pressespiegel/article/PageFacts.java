package org.pressespiegel.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says about its article in a form for machines: JSON-LD, meta elements, microdata. */
final class PageFacts {

  private static final ObjectMapper JSON =
      JsonMapper.builder(new JsonFactory())
          // Real pages break lines within strings and leave commas behind.
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private static final int MOST_NODES = 2_000;
  private static final int LONGEST_JSON = 1 << 20;
  private static final int MOST_AUTHORS = 20;

  /** Names of meta elements that tell the publication, best first. */
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "og:published_time",
          "datepublished",
          "published_time",
          "publish-date",
          "publish_date",
          "pubdate",
          "published",
          "publication_date",
          "publicationdate",
          "sailthru.date",
          "parsely-pub-date",
          "dcterms.issued",
          "dc.date.issued",
          "dcterms.created",
          "dc.date.created",
          "dcterms.date",
          "dc.date",
          "article.published",
          "article_date_original",
          "cxenseparse:recs:publishtime",
          "last-published",
          "date");

  private static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "og:updated_time",
          "datemodified",
          "dcterms.modified",
          "dc.date.modified",
          "last-modified");

  private final Map<String, String> meta = new HashMap<>();
  private final List<Stamp> stamps = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();
  private final List<String> authors = new ArrayList<>();
  private String body = "";
  private String address;
  private String siteName = "";
  private final List<String> descriptions = new ArrayList<>();

  private PageFacts() {}

  /** Reads the page; what cannot be understood is passed over. */
  static PageFacts of(Document page) {
    PageFacts facts = new PageFacts();
    for (Element script : page.select("script[type=application/ld+json]")) {
      facts.readJson(script.data());
    }
    facts.meta.putAll(metas(page));
    facts.readMeta(page);
    facts.readMicrodata(page);
    return facts;
  }

  /** Dates, strongest evidence first; those of updates have that role. */
  List<Stamp> stamps() {
    return stamps;
  }

  /** Titles that the page gives itself, the most trustworthy first. */
  List<String> titles() {
    return titles;
  }

  List<String> authors() {
    return authors;
  }

  List<String> descriptions() {
    return descriptions;
  }

  /** The text of the article as JSON-LD tells it, or an empty one. */
  String body() {
    return body;
  }

  /** The page's own address, or null. */
  String address() {
    return address;
  }

  String siteName() {
    return siteName;
  }

  private void readJson(String text) {
    if (text.length() > LONGEST_JSON) {
      return;
    }
    Deque<JsonNode> open = new ArrayDeque<>();
    try {
      open.add(JSON.readTree(text.strip()));
    } catch (JsonProcessingException e) {
      // Broken JSON-LD is as good as none: the page itself is still there.
      return;
    }
    int seen = 0;
    while (!open.isEmpty() && seen++ < MOST_NODES) {
      JsonNode node = open.poll();
      if (node.isArray()) {
        node.forEach(open::add);
      } else if (node.isObject()) {
        if (isArticle(node.path("@type"))) {
          readArticle(node);
        }
        open.add(node.path("@graph"));
        open.add(node.path("mainEntity"));
        open.add(node.path("mainEntityOfPage"));
      }
    }
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
      return false;
    }
    String name = type.asText();
    return name.endsWith("Article") || name.endsWith("BlogPosting") || name.equals("Report");
  }

  private void readArticle(JsonNode node) {
    addTitle(node.path("headline").asText());
    add(DateReader.day(node.path("datePublished").asText(), Stamp.Role.JSON_LD));
    add(DateReader.day(node.path("dateModified").asText(), Stamp.Role.UPDATED));
    addAuthors(node.path("author"));
    addDescription(node.path("description").asText());
    String told = node.path("articleBody").asText();
    if (told.length() > body.length()) {
      body = told;
    }
  }

  private void addAuthors(JsonNode author) {
    if (author.isArray()) {
      author.forEach(this::addAuthors);
    } else if (author.isObject()) {
      if (!author.path("@type").asText().equals("Organization")) {
        addAuthors(author.path("name"));
      }
    } else if (author.isTextual()) {
      addAuthor(author.asText());
    }
  }

  private void addAuthor(String printed) {
    String name = tidy(printed);
    String bare = name.replaceFirst("^(?i:von|by|autor(?:in)?:)\\s+", "");
    boolean plausible =
        Words.count(bare) >= 2
            && Words.isNameShaped(bare, 5)
            && !Words.isMedium(bare)
            && !Words.hasCommonWord(bare);
    if (plausible && authors.size() < MOST_AUTHORS) {
      Names.addOnce(authors, bare);
    }
  }

  private void readMeta(Document page) {
    for (String name : List.of("og:title", "twitter:title", "dc.title", "title", "headline")) {
      addTitle(meta(name));
    }
    addTitle(page.title());
    for (String name : List.of("og:description", "description", "twitter:description")) {
      addDescription(meta(name));
    }
    for (String name : PUBLISHED) {
      add(DateReader.day(meta(name), Stamp.Role.META));
    }
    for (String name : MODIFIED) {
      add(DateReader.day(meta(name), Stamp.Role.UPDATED));
    }
    for (String name : List.of("author", "article:author", "dc.creator", "parsely-author")) {
      for (String part : meta(name).split("\\s*(?:[,;|]|\\bund\\b)\\s*")) {
        addAuthor(part);
      }
    }
    siteName = tidy(meta("og:site_name"));
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    String link = canonical == null ? meta("og:url") : canonical.attr("href");
    if (link.startsWith("http://") || link.startsWith("https://")) {
      address = link;
    }
  }

  private static final Set<String> DATED = Set.of("datePublished", "dateCreated", "pubdate");

  private void readMicrodata(Document page) {
    for (Element element : page.select("[itemprop], [property$=datePublished], time[pubdate]")) {
      String name = element.attr("itemprop");
      boolean dated =
          name.isEmpty() || DATED.contains(name.strip()) || name.contains("datePublished");
      if (dated) {
        add(DateReader.day(value(element), Stamp.Role.TIME_TAG));
      } else if (name.equals("dateModified")) {
        add(DateReader.day(value(element), Stamp.Role.UPDATED));
      } else if (name.equals("author") && authors.isEmpty()) {
        addAuthor(element.hasAttr("content") ? element.attr("content") : element.text());
      } else if (name.equals("headline")) {
        addTitle(element.hasAttr("content") ? element.attr("content") : element.text());
      }
    }
  }

  private static String value(Element element) {
    for (String attribute : List.of("datetime", "content")) {
      if (!element.attr(attribute).isBlank()) {
        return element.attr(attribute);
      }
    }
    return element.text();
  }

  private String meta(String name) {
    return meta.getOrDefault(name, "");
  }

  private static Map<String, String> metas(Document page) {
    Map<String, String> found = new HashMap<>();
    for (Element element : page.getElementsByTag("meta")) {
      String content = element.attr("content");
      for (String attribute : List.of("property", "name", "itemprop")) {
        String name = DataFile.lower(element.attr(attribute).strip());
        if (!name.isEmpty() && !content.isBlank()) {
          found.putIfAbsent(name, content);
        }
      }
    }
    return found;
  }

  private void add(Stamp stamp) {
    if (stamp != null) {
      stamps.add(stamp);
    }
  }

  private void addTitle(String title) {
    String tidied = tidy(title);
    if (!tidied.isEmpty()) {
      titles.add(tidied);
    }
  }

  private void addDescription(String description) {
    String tidied = tidy(description);
    if (!tidied.isEmpty()) {
      descriptions.add(tidied);
    }
  }

  private static String tidy(String text) {
    return text.replaceAll("[\\s\\u00A0]+", " ").strip();
  }
}
