package org.pressespiegel.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The report's page: a frame, a style, a script, and the data as JSON.
 *
 * <p>Whatever an article says stays data. It stands in the page only as JSON in which no character
 * means anything to HTML, the script writes it as text alone, and a policy lets nothing run but the
 * one script whose digest it names.
 */
final class ReportPage {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z]+)}}");

  private ReportPage() {}

  /** The parts of the script, in an order in which they may use one another. */
  static final List<String> SCRIPTS =
      List.of(
          "words",
          "facts",
          "texts",
          "charts",
          "map",
          "rows",
          "state",
          "sections",
          "actors",
          "reader",
          "start");

  /** The part for a page that holds its data. */
  private static final String HELD = "texts";

  /** The part in its place that asks a server. */
  static final String SERVED = "explore";

  /** Returns the page that holds all that it shows. */
  static String of(ObjectNode figures, ReportSample sample) throws IOException {
    StringBuilder data = data(figures);
    data.append(",\"facts\":\"").append(sample.facts()).append('"');
    data.append(",\"reader\":{\"of\":").append(sample.of());
    data.append(",\"held\":").append(sample.held());
    data.append(",\"read\":").append(sample.read());
    data.append(",\"columns\":").append(sample.columns());
    data.append(",\"parcels\":[");
    String comma = "";
    for (ReportSample.Parcel parcel : sample.texts()) {
      data.append(comma).append("{\"first\":").append(parcel.first());
      data.append(",\"articles\":").append(parcel.articles());
      data.append(",\"packed\":\"").append(parcel.packed()).append("\"}");
      comma = ",\n";
    }
    data.append("]}}");
    String script = script(HELD);
    return page(data, script, policy(script));
  }

  /**
   * Returns the page that asks a server for what it shows.
   *
   * @param served what the page must know of the server
   * @param reader what it must know of the articles
   */
  static String served(ObjectNode figures, ObjectNode served, ObjectNode reader)
      throws IOException {
    StringBuilder data = data(figures);
    data.append(",\"served\":").append(json(served));
    data.append(",\"reader\":").append(json(reader)).append('}');
    String script = script(SERVED);
    return page(data, script, servedPolicy());
  }

  /** Returns the policy of the page that asks a server: it may ask its own. */
  static String servedPolicy() throws IOException {
    return policy(script(SERVED)) + "; connect-src 'self'";
  }

  private static StringBuilder data(ObjectNode figures) throws IOException {
    StringBuilder data = new StringBuilder();
    data.append("{\"figures\":").append(json(figures));
    data.append(",\"outlines\":").append(json(Outlines.json()));
    data.append(",\"messages\":").append(json(Messages.json()));
    data.append(",\"types\":").append(json(Messages.types()));
    return data;
  }

  private static String page(CharSequence data, String script, String policy) throws IOException {
    Matcher slots = SLOT.matcher(resource("report/report.html"));
    String style = style();
    return slots.replaceAll(
        slot ->
            Matcher.quoteReplacement(
                switch (slot.group(1)) {
                  case "policy" -> policy;
                  case "style" -> style;
                  case "script" -> script;
                  case "data" -> data.toString();
                  default -> throw new IllegalStateException("no such slot: " + slot.group());
                }));
  }

  private static String style() throws IOException {
    return resource("report/report.css");
  }

  /** Returns the whole script: the library of the map, then our own parts within one function. */
  private static String script(String access) throws IOException {
    StringBuilder script = new StringBuilder(resource("report/d3.js"));
    script.append("'use strict';\n(() => {\n");
    for (String part : SCRIPTS) {
      script.append(resource("report/" + (part.equals(HELD) ? access : part) + ".js"));
    }
    return script.append("})();\n").toString();
  }

  private static String policy(String script) throws IOException {
    return "default-src 'none'; script-src '"
        + digest(script)
        + "'; style-src '"
        + digest(style())
        + "'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script';"
        + " trusted-types 'none'";
  }

  private static String digest(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns JSON that means the same and holds nothing that HTML or JavaScript could mistake. */
  static String json(JsonNode node) {
    try {
      // In JSON these stand in strings alone.
      return JSON.writeValueAsString(node)
          .replace("&", "\\u0026")
          .replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("\u2028", "\\u2028")
          .replace("\u2029", "\\u2029");
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a text file that stands beside this class. */
  static String resource(String name) throws IOException {
    try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no such resource: " + name);
      }
      // A browser takes the digest of a script after it has read all line ends as one.
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
  }
}
