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
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

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

  /** Of each the text below is read, which may be the whole page. */
  private static final int MOST_MICRODATA = 200;

  private static final int MOST_WORDS_OF_A_NAME = 5;
  private static final int DEEPEST_AUTHOR = 4;
  private static final int LONGEST_BYLINE = 200;

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

  /** Words of {@link #PUBLISHED} and {@link #MODIFIED} without their marks, which sites vary. */
  private static final List<String> PUBLISHED_KEYS = keys(PUBLISHED);

  private static final List<String> MODIFIED_KEYS = keys(MODIFIED);

  private static final Set<String> NAMED = Set.of("datepublished", "datecreated", "pubdate");

  /** How the body of a live report begins in the names of types. */
  private static final String LIVE = "LiveBlog";

  /** What wraps scripts in pages that were XHTML once. */
  private static final Pattern CDATA =
      Pattern.compile("(?:/\\*|//)?\\s*(?:<!\\[CDATA\\[|\\]\\]>|<!--|-->)\\s*(?:\\*/)?");

  /** What parts names in a list of authors. */
  static final Pattern AUTHOR_BORDER = Pattern.compile("\\s*(?:[,;|]|\\bund\\b|\\band\\b)\\s*");

  /** What stands before names. */
  static final Pattern AUTHOR_LABEL =
      Pattern.compile("^\\s*(?:von|by|text|autor(?:in|en|innen)?):?\\s+", Pattern.CASE_INSENSITIVE);

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

  private final Map<String, String> meta = new HashMap<>();

  /** As {@link #meta}, by the letters of the names alone. */
  private final Map<String, String> metaByKey = new HashMap<>();

  private final List<Element> microdata = new ArrayList<>();
  private final List<String> scripts = new ArrayList<>();
  private final List<Stamp> stamps = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();
  private final List<String> authors = new ArrayList<>();
  private final List<String> otherAuthors = new ArrayList<>();
  private final List<String> descriptions = new ArrayList<>();

  /** Names by the {@code @id} of their node. */
  private final Map<String, JsonNode> byId = new HashMap<>();

  private String body = "";
  private String address;
  private String canonical;
  private String title = "";
  private String siteName = "";
  private boolean live;
  private boolean locked;

  private PageFacts() {}

  private static List<String> keys(List<String> names) {
    return names.stream().map(PageFacts::key).distinct().toList();
  }

  /** Returns the letters and digits of a name, which sites part by any mark. */
  private static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      if (Character.isLetterOrDigit(name.charAt(i))) {
        key.append(Character.toLowerCase(name.charAt(i)));
      }
    }
    return key.toString();
  }

  /** Reads the page; what cannot be understood is passed over. */
  static PageFacts of(Document page) {
    PageFacts facts = new PageFacts();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof Element element) {
            facts.collect(element);
          }
        },
        page);
    facts.scripts.forEach(facts::readJson);
    facts.readMeta();
    facts.readMicrodata();
    return facts;
  }

  private void collect(Element element) {
    switch (element.normalName()) {
      case "script" -> {
        if (DataFile.lower(element.attr("type")).contains("ld+json")) {
          scripts.add(element.data());
        }
      }
      case "meta" -> {
        collectMeta(element);
        collectMicrodata(element);
      }
      case "title" -> {
        boolean first = title.isEmpty() && element.parent() != null;
        title = first && element.parent().normalName().equals("head") ? element.text() : title;
      }
      case "link" -> {
        boolean named = DataFile.lower(element.attr("rel")).equals("canonical");
        canonical = canonical == null && named ? element.attr("href") : canonical;
        collectMicrodata(element);
      }
      default -> collectMicrodata(element);
    }
  }

  private void collectMeta(Element element) {
    String content = element.attr("content");
    if (content.isBlank()) {
      return;
    }
    for (String attribute : List.of("property", "name", "itemprop")) {
      String name = DataFile.lower(element.attr(attribute).strip());
      if (!name.isEmpty()) {
        meta.putIfAbsent(name, content);
        metaByKey.putIfAbsent(key(name), content);
      }
    }
  }

  private void collectMicrodata(Element element) {
    boolean told =
        element.attributesSize() > 0
            && microdata.size() < MOST_MICRODATA
            && (element.hasAttr("itemprop")
                || element.attr("property").endsWith("datePublished")
                || element.hasAttr("pubdate"));
    if (told) {
      microdata.add(element);
    }
  }

  /** Dates, strongest evidence first; those of updates have that role. */
  List<Stamp> stamps() {
    return stamps;
  }

  /** Titles that the page gives itself, the most trustworthy first. */
  List<String> titles() {
    return titles;
  }

  /** Names of people that JSON-LD tells. */
  List<String> authors() {
    return authors;
  }

  /** Names that meta elements and microdata tell, which may be those of others as well. */
  List<String> otherAuthors() {
    return otherAuthors;
  }

  /** Returns whether the page says that it is a live report. */
  boolean isLive() {
    return live;
  }

  /** Returns whether the page says that only those who pay may read it. */
  boolean isLocked() {
    return locked;
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
      boolean wrapped = text.contains("CDATA") || text.contains("<!--");
      open.add(JSON.readTree(wrapped ? CDATA.matcher(text).replaceAll(" ").strip() : text.strip()));
    } catch (JsonProcessingException e) {
      // Broken JSON-LD is as good as none: the page itself is still there.
      return;
    }
    List<JsonNode> articles = new ArrayList<>();
    int seen = 0;
    while (!open.isEmpty() && seen++ < MOST_NODES) {
      JsonNode node = open.poll();
      if (node.isArray()) {
        node.forEach(open::add);
      } else if (node.isObject()) {
        if (node.path("@id").isTextual() && node.has("name")) {
          byId.putIfAbsent(node.path("@id").asText(), node);
        }
        if (isArticle(node.path("@type"))) {
          articles.add(node);
        }
        open.add(node.path("@graph"));
        open.add(node.path("mainEntity"));
        open.add(node.path("mainEntityOfPage"));
      }
    }
    articles.forEach(this::readArticle);
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
    addTitle(node.path("alternativeHeadline").asText());
    add(DateReader.day(node.path("datePublished").asText(), Stamp.Role.JSON_LD));
    add(DateReader.day(node.path("dateModified").asText(), Stamp.Role.UPDATED));
    addAuthors(node.path("author"), 0);
    addDescription(node.path("description").asText());
    live |= node.path("@type").toString().contains(LIVE);
    locked |= node.path("isAccessibleForFree").asText().equalsIgnoreCase("false");
    String told = node.path("articleBody").asText();
    if (told.length() > body.length()) {
      body = told;
    }
  }

  private void addAuthors(JsonNode author, int depth) {
    if (depth > DEEPEST_AUTHOR) {
      return;
    }
    if (author.isArray()) {
      author.forEach(one -> addAuthors(one, depth + 1));
    } else if (author.isObject()) {
      boolean person = !author.path("@type").asText().endsWith("Organization");
      String given = author.path("givenName").asText().strip();
      String family = author.path("familyName").asText().strip();
      if (!person) {
        return;
      }
      if (author.has("name")) {
        addAuthors(author.path("name"), depth + 1);
      } else if (!given.isEmpty() && !family.isEmpty()) {
        addAuthor(given + " " + family, authors);
      } else if (byId.containsKey(author.path("@id").asText())) {
        addAuthors(byId.get(author.path("@id").asText()), depth + 1);
      }
    } else if (author.isTextual()) {
      for (String part : AUTHOR_BORDER.split(tidy(author.asText()))) {
        addAuthor(part, authors);
      }
    }
  }

  private void addAuthor(String printed, List<String> names) {
    String bare = AUTHOR_LABEL.matcher(tidy(printed)).replaceFirst("");
    if (isPerson(bare) && names.size() < MOST_AUTHORS) {
      Names.addOnce(names, bare);
    }
  }

  /** Returns whether a name can be that of somebody who writes. */
  static boolean isPerson(String name) {
    return Words.count(name) >= 2
        && Words.isNameShaped(name, MOST_WORDS_OF_A_NAME)
        && !Words.isMedium(name)
        && !Words.isOpener(Words.split(name)[0])
        && !Words.hasCommonWord(name);
  }

  private void readMeta() {
    for (String name : List.of("og:title", "twitter:title", "dc.title", "title", "headline")) {
      addTitle(meta(name));
    }
    addTitle(title);
    for (String name : List.of("og:description", "description", "twitter:description")) {
      addDescription(meta(name));
    }
    for (String key : PUBLISHED_KEYS) {
      add(DateReader.day(metaByKey.get(key), Stamp.Role.META));
    }
    for (String key : MODIFIED_KEYS) {
      add(DateReader.day(metaByKey.get(key), Stamp.Role.UPDATED));
    }
    for (String name : List.of("author", "article:author", "dc.creator", "parsely-author")) {
      for (String part : AUTHOR_BORDER.split(meta(name))) {
        addAuthor(part, otherAuthors);
      }
    }
    siteName = tidy(meta("og:site_name"));
    locked |= Set.of("locked", "paid", "premium").contains(meta("article:content_tier"));
    String link = canonical == null || canonical.isEmpty() ? meta("og:url") : canonical;
    if (link.startsWith("http://") || link.startsWith("https://")) {
      address = link;
    }
  }

  private void readMicrodata() {
    for (Element element : microdata) {
      String name = element.attr("itemprop").strip();
      boolean dated = name.isEmpty() || NAMED.contains(DataFile.lower(name));
      if (dated || name.contains("datePublished")) {
        add(DateReader.day(value(element), Stamp.Role.TIME_TAG));
      } else if (name.equals("dateModified")) {
        add(DateReader.day(value(element), Stamp.Role.UPDATED));
      } else if (name.equals("author")) {
        addMicrodataAuthor(element);
      } else if (name.equals("headline")) {
        addTitle(element.hasAttr("content") ? element.attr("content") : element.text());
      }
    }
  }

  private void addMicrodataAuthor(Element element) {
    Element named = element.selectFirst("[itemprop=name]");
    Element holder = named == null ? element : named;
    String all = holder.hasAttr("content") ? holder.attr("content") : holder.text();
    if (all.length() > LONGEST_BYLINE) {
      return;
    }
    for (String part : AUTHOR_BORDER.split(all)) {
      addAuthor(part, otherAuthors);
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

  private void add(Stamp stamp) {
    if (stamp != null) {
      stamps.add(stamp);
    }
  }

  private void addTitle(String told) {
    String tidied = tidy(Unmarked.text(told));
    if (!tidied.isEmpty() && !titles.contains(tidied)) {
      titles.add(tidied);
    }
  }

  private void addDescription(String description) {
    String tidied = tidy(Unmarked.text(description));
    if (!tidied.isEmpty() && !descriptions.contains(tidied)) {
      descriptions.add(tidied);
    }
  }

  private static String tidy(String text) {
    return SPACES.matcher(text).replaceAll(" ").strip();
  }
}
