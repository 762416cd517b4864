package org.pressespiegel.knowledge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line of a dump of Wikidata in JSON (wikidata.org/wiki/Wikidata:Database_download): an entity,
 * a comma behind it. Only what is asked for becomes values; the rest is passed over unread.
 *
 * @param number of the item
 * @param classes what it is an instance of (P31)
 * @param parents what it is a subclass of (P279)
 * @param name its German name, or where there is none the international or English one; or empty
 * @param shorts names of one word, that a party may be called by
 * @param sitelinks how many Wikipedias have an article on it
 * @param item what is told of it, should it be a person, an organisation or a state; null where it
 *     has no name
 */
public record DumpLine(
    long number,
    List<Long> classes,
    List<Long> parents,
    String name,
    List<String> shorts,
    int sitelinks,
    Item item) {

  /** The class of persons. */
  static final long HUMAN = 5;

  /** Languages of names, the best first; {@code mul} is a name that is the same in all. */
  private static final List<String> NAMES = List.of("de", "de-at", "de-ch", "mul", "en");

  /** English aliases are no names that German papers use. */
  private static final Set<String> ALIASES = Set.of("de", "de-at", "de-ch", "mul");

  private static final Set<String> CLAIMS =
      Set.of("P31", "P279", "P17", "P27", "P102", "P39", "P106", "P297", "P569", "P570", "P1813");

  /** Wikis that are no Wikipedia. */
  private static final Set<String> NO_WIKIPEDIA =
      Set.of(
          "commonswiki",
          "specieswiki",
          "metawiki",
          "wikidatawiki",
          "mediawikiwiki",
          "sourceswiki",
          "outreachwiki",
          "incubatorwiki",
          "wikimaniawiki",
          "foundationwiki");

  private static final int MOST_ALIASES = 30;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_SHORT = 14;
  private static final Pattern ID = Pattern.compile("Q([1-9]\\d{0,11})");
  private static final Pattern ISO2 = Pattern.compile("[A-Z]{2}");
  private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}|~\\s]+");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonFactory FACTORY = JSON.getFactory();

  public DumpLine {
    classes = List.copyOf(classes);
    parents = List.copyOf(parents);
    shorts = List.copyOf(shorts);
  }

  /** A line that is no entity. */
  public static final class FaultException extends Exception {

    private static final long serialVersionUID = 1L;

    FaultException(String message) {
      super(message);
    }
  }

  /**
   * Reads a line.
   *
   * @return the item; none where the line is a bracket of the list, a property or a lexeme
   * @throws FaultException if it is none of these
   */
  public static Optional<DumpLine> read(String line) throws FaultException {
    String json = line.strip();
    if (json.endsWith(",")) {
      json = json.substring(0, json.length() - 1);
    }
    if (json.isEmpty() || json.equals("[") || json.equals("]")) {
      return Optional.empty();
    }
    try (JsonParser parser = FACTORY.createParser(json)) {
      return new Reader().read(parser);
    } catch (JsonProcessingException e) {
      throw new FaultException("no JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new FaultException(String.valueOf(e.getMessage()));
    }
  }

  /** Returns whether it is a person. */
  public boolean isPerson() {
    return classes.contains(HUMAN);
  }

  /** Returns whether it is a state of today. */
  public boolean isState() {
    return item != null && item.kind() == Kind.STATE;
  }

  /** Returns the line that the knowledge file has of it. */
  public String written() {
    return KnowledgeFile.line(item);
  }

  /** Returns the numbers of the items whose names it needs: offices and occupations. */
  public List<Long> words() {
    List<Long> words = new ArrayList<>();
    item.offices().forEach(office -> words.add(office.of()));
    words.addAll(item.occupations());
    return words;
  }

  /** Returns the numbers of its parties. */
  public List<Long> parties() {
    return item.parties().stream().map(Membership::of).toList();
  }

  /** Reads one entity. */
  private static final class Reader {

    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, String> descriptions = new HashMap<>();
    private final Set<String> aliases = new LinkedHashSet<>();
    private final Map<String, JsonNode> claims = new HashMap<>();
    private String id = "";
    private String type = "";
    private int sitelinks;

    Optional<DumpLine> read(JsonParser parser) throws IOException, FaultException {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new FaultException("no entity");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        parser.nextToken();
        switch (field) {
          case "id" -> id = parser.getText();
          case "type" -> type = parser.getText();
          case "labels" -> terms(parser, labels);
          case "descriptions" -> terms(parser, descriptions);
          case "aliases" -> aliases(parser);
          case "claims" -> claims(parser);
          case "sitelinks" -> sitelinks(parser);
          default -> parser.skipChildren();
        }
      }
      if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
        throw new FaultException("more than an entity");
      }
      if (id.isEmpty()) {
        throw new FaultException("an entity without id");
      }
      // Properties and lexemes stand in dumps as well.
      return type.equals("item") || type.isEmpty() && id.startsWith("Q")
          ? Optional.of(line())
          : Optional.empty();
    }

    /** An empty object is written as an empty list. */
    private static boolean isObject(JsonParser parser) throws IOException {
      boolean object = parser.currentToken() == JsonToken.START_OBJECT;
      if (!object) {
        parser.skipChildren();
      }
      return object;
    }

    private static void terms(JsonParser parser, Map<String, String> terms) throws IOException {
      if (!isObject(parser)) {
        return;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String language = parser.currentName();
        parser.nextToken();
        if (NAMES.contains(language)) {
          String value = clean(JSON.<JsonNode>readTree(parser).path("value").asText());
          if (!value.isEmpty()) {
            terms.put(language, value);
          }
        } else {
          parser.skipChildren();
        }
      }
    }

    private void aliases(JsonParser parser) throws IOException {
      if (!isObject(parser)) {
        return;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String language = parser.currentName();
        parser.nextToken();
        if (ALIASES.contains(language)) {
          for (JsonNode alias : JSON.<JsonNode>readTree(parser)) {
            aliases.add(clean(alias.path("value").asText()));
          }
        } else {
          parser.skipChildren();
        }
      }
    }

    private void claims(JsonParser parser) throws IOException {
      if (!isObject(parser)) {
        return;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String property = parser.currentName();
        parser.nextToken();
        if (CLAIMS.contains(property)) {
          claims.put(property, JSON.readTree(parser));
        } else {
          parser.skipChildren();
        }
      }
    }

    private void sitelinks(JsonParser parser) throws IOException {
      if (!isObject(parser)) {
        return;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String site = parser.currentName();
        if (site.endsWith("wiki") && !NO_WIKIPEDIA.contains(site)) {
          sitelinks++;
        }
        parser.nextToken();
        parser.skipChildren();
      }
    }

    private DumpLine line() throws FaultException {
      long number = number(id);
      if (number == 0) {
        throw new FaultException("no id of an item: " + id);
      }
      String name =
          NAMES.stream().filter(labels::containsKey).map(labels::get).findFirst().orElse("");
      labels.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(label -> aliases.add(label.getValue()));
      for (JsonNode statement : statements("P1813")) {
        JsonNode value = value(statement);
        if (value.path("language").asText().startsWith("de")) {
          aliases.add(clean(value.path("text").asText()));
        }
      }
      aliases.remove(name);
      aliases.remove("");
      return new DumpLine(
          number,
          items("P31"),
          items("P279"),
          name,
          aliasesOfOneWord(name),
          sitelinks,
          name.isEmpty() ? null : item(number, name));
    }

    private List<String> aliasesOfOneWord(String name) {
      List<String> shorts = new ArrayList<>();
      for (String one : both(name)) {
        String bare = one.replaceFirst("^(?:Der|Die|Das|die) ", "");
        if (!bare.isEmpty()
            && bare.indexOf(' ') < 0
            && bare.length() <= LONGEST_SHORT
            && !shorts.contains(bare)) {
          shorts.add(bare);
        }
      }
      return shorts;
    }

    private List<String> both(String name) {
      List<String> all = new ArrayList<>(List.of(name));
      all.addAll(aliases);
      return all;
    }

    private Item item(long number, String name) {
      List<Long> classes = items("P31");
      boolean person = classes.contains(HUMAN);
      String iso2 = person ? "" : iso2();
      return new Item(
          person ? Kind.PERSON : iso2.isEmpty() ? Kind.ORGANISATION : Kind.STATE,
          number,
          sitelinks,
          iso2,
          person ? items("P27") : iso2.isEmpty() ? items("P17") : List.of(),
          person ? day("P569") : "",
          person ? day("P570") : "",
          name,
          aliases.stream().limit(MOST_ALIASES).toList(),
          Optional.ofNullable(descriptions.get("de")).orElse(""),
          person ? memberships("P102") : List.of(),
          person ? memberships("P39") : List.of(),
          person ? items("P106") : List.of());
    }

    /** Statements of a property, but for those that the editors think wrong. */
    private List<JsonNode> statements(String property) {
      List<JsonNode> statements = new ArrayList<>();
      for (JsonNode statement : claims.getOrDefault(property, JSON.createArrayNode())) {
        if (!statement.path("rank").asText().equals("deprecated")) {
          statements.add(statement);
        }
      }
      return statements;
    }

    private static JsonNode value(JsonNode statement) {
      return statement.path("mainsnak").path("datavalue").path("value");
    }

    private List<Long> items(String property) {
      List<Long> items = new ArrayList<>();
      for (JsonNode statement : statements(property)) {
        long number = number(value(statement));
        if (number > 0 && !items.contains(number)) {
          items.add(number);
        }
      }
      return items;
    }

    private static long number(JsonNode value) {
      long written = number(value.path("id").asText());
      // Old dumps have the number alone.
      return written > 0 || !value.path("entity-type").asText().equals("item")
          ? written
          : value.path("numeric-id").asLong();
    }

    private static long number(String id) {
      var digits = ID.matcher(id);
      return digits.matches() ? Long.parseLong(digits.group(1)) : 0;
    }

    private String iso2() {
      for (JsonNode statement : statements("P297")) {
        String code = value(statement).asText();
        boolean ended = !statement.path("qualifiers").path("P582").isMissingNode();
        if (!ended && ISO2.matcher(code).matches()) {
          return code;
        }
      }
      return "";
    }

    private String day(String property) {
      return statements(property).stream()
          .map(statement -> time(value(statement)))
          .flatMap(Optional::stream)
          .findFirst()
          .orElse("");
    }

    private static Optional<String> time(JsonNode value) {
      return PartialDay.of(value.path("time").asText(), value.path("precision").asInt());
    }

    private List<Membership> memberships(String property) {
      List<Membership> memberships = new ArrayList<>();
      for (JsonNode statement : statements(property)) {
        long of = number(value(statement));
        if (of > 0) {
          JsonNode to = statement.path("qualifiers").path("P582");
          String end = qualifier(to);
          boolean ended = end.isEmpty() && to.path(0).path("snaktype").asText().equals("somevalue");
          memberships.add(
              new Membership(
                  of,
                  qualifier(statement.path("qualifiers").path("P580")),
                  ended ? Membership.ENDED : end));
        }
      }
      return memberships;
    }

    private static String qualifier(JsonNode snaks) {
      return time(snaks.path(0).path("datavalue").path("value")).orElse("");
    }

    /** Without what parts cells of the file. */
    private static String clean(String text) {
      String plain = BREAKS.matcher(text).replaceAll(" ").strip();
      return plain.length() <= LONGEST_NAME ? plain : "";
    }
  }
}
