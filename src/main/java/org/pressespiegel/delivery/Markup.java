package org.pressespiegel.delivery;

import java.util.Map;
import java.util.Set;

/** Running text of agencies' XML as HTML, whose blocks the reader of articles knows. */
final class Markup {

  private static final Map<String, String> TAGS =
      Map.ofEntries(
          Map.entry("hl1", "h2"),
          Map.entry("hl2", "h2"),
          Map.entry("head", "h2"),
          Map.entry("block", "div"),
          Map.entry("bq", "blockquote"),
          Map.entry("media", "figure"),
          Map.entry("media-caption", "figcaption"));

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "blockquote",
          "table",
          "tr",
          "td",
          "th",
          "figure",
          "figcaption",
          "section",
          "article",
          "div",
          "br",
          "pre",
          "dl",
          "dt",
          "dd");

  private static final Set<String> SILENT =
      Set.of(
          "media-metadata",
          "media-reference",
          "media-producer",
          "media-object",
          "script",
          "style",
          "img",
          "audio",
          "video",
          "noscript");

  private Markup() {}

  /** Returns what is in an element as HTML. */
  static String of(Node element) {
    StringBuilder html = new StringBuilder();
    inner(element, html);
    return html.toString();
  }

  private static void inner(Node element, StringBuilder html) {
    for (Object each : element.below()) {
      if (each instanceof Node node) {
        append(node, html);
      } else {
        html.append(Node.escaped(each.toString()));
      }
    }
  }

  private static void append(Node node, StringBuilder html) {
    String tag = TAGS.getOrDefault(node.name(), node.name());
    if (SILENT.contains(tag)) {
      return;
    }
    boolean block = BLOCKS.contains(tag);
    html.append(block ? "<" + tag + ">" : "");
    if (!tag.equals("br")) {
      inner(node, html);
      html.append(block ? "</" + tag + ">" : "");
    }
  }
}
