package org.pressespiegel.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.pressespiegel.text.Decoding.Decoded;
import org.pressespiegel.text.TextDecoder;

/**
 * Records of JSON, divided into fields. A value that holds several articles becomes as many
 * records.
 */
final class JsonFields implements Records {

  /**
   * Two objects on a line are a fault that is told: Jackson would drop the second. Python writes
   * NaN for a missing value, and some scrapers line ends as they are.
   */
  static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();

  /** What follows is for those who know the library. */
  private static final Pattern JARGON =
      Pattern.compile(
          "\\s*(?:\\(bound as|\\(start marker|\\(for |: enable |; expected| at \\[).*",
          Pattern.DOTALL);

  private static final String FORMAT = "json";
  private static final String UTF_8 = "UTF-8";

  private final Records values;
  private final ColumnMapping mapping;
  private final JsonShape shape;
  private final long most;
  private final boolean divides;
  private final Deque<RawRecord> ready = new ArrayDeque<>();

  /** By how much numbers are higher than those of the values. */
  private long added;

  private JsonFields(Records values, ColumnMapping mapping, long most, boolean divides) {
    this.values = values;
    this.mapping = mapping;
    this.shape = new JsonShape(mapping);
    this.most = most;
    this.divides = divides;
  }

  /** Reads values each of which is one article: their numbers stay as they are. */
  static JsonFields ofArticles(Records values, ColumnMapping mapping, long most) {
    return new JsonFields(values, mapping, most, false);
  }

  /** Reads values that may hold several articles each. */
  static JsonFields ofAny(Records values, ColumnMapping mapping, long most) {
    return new JsonFields(values, mapping, most, true);
  }

  /** Returns whether a text is a JSON object that holds a list of articles. */
  static boolean isList(String text, ColumnMapping mapping) {
    try {
      return new JsonShape(mapping).isList(JSON.readTree(text));
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  @Override
  public RawRecord next() throws IOException {
    if (!ready.isEmpty()) {
      return ready.poll();
    }
    RawRecord value = values.next();
    if (value == null) {
      return null;
    }
    RawRecord record = value.numbered(value.number() + added);
    if (record.failure() != null || record.isCut()) {
      return record;
    }
    String charset = UTF_8;
    JsonNode node;
    try {
      node = JSON.readTree(record.content());
    } catch (IOException e) {
      if (isUtf8(record.content())) {
        return noJson(record, e);
      }
      if (!(TextDecoder.decode(record.content(), null) instanceof Decoded decoded)) {
        return record.failedAs("bad_encoding", "JSON in no encoding that is known");
      }
      charset = decoded.charset();
      try {
        node = JSON.readTree(decoded.text());
      } catch (JsonProcessingException no) {
        return noJson(record, no);
      }
    }
    if (!node.isObject()) {
      return record.failedAs("wrong_format", "JSON, but no object");
    }
    return divides
        ? divided(record, charset, shape.records(node))
        : divided(record, charset, shape.opened(node));
  }

  private static RawRecord noJson(RawRecord record, IOException e) {
    String message =
        e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
    String plain = JARGON.matcher(String.valueOf(message)).replaceFirst("");
    return record.failedAs("wrong_format", "no JSON: " + plain);
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private RawRecord divided(RawRecord record, String charset, JsonNode article) {
    JsonTexts texts = new JsonTexts(article);
    Map<String, String> fields = mapping.fields(texts::at, texts::asItIs);
    RawRecord divided = record.with(FORMAT, charset, fields);
    return ColumnMapping.hasText(fields) ? divided : divided.strange(JsonTexts.keys(article));
  }

  /** Returns the first of several articles; the others are to follow. */
  private RawRecord divided(RawRecord record, String charset, List<JsonNode> articles)
      throws JsonProcessingException {
    if (articles.isEmpty()) {
      return record.failedAs("empty", "JSON with an empty list of articles");
    }
    if (articles.size() == 1 && record.length() <= most) {
      return divided(record, charset, articles.get(0));
    }
    for (JsonNode article : articles) {
      byte[] bytes = JSON.writeValueAsBytes(article);
      RawRecord part =
          RawRecord.of(record.number() + ready.size(), BoundedBytes.of(bytes, most, bytes.length));
      ready.add(
          part.isCut()
              ? part
              : article.isObject()
                  ? divided(part, charset, article)
                  : part.failedAs("wrong_format", "JSON, but no object"));
    }
    added += articles.size() - 1;
    return ready.poll();
  }

  @Override
  public long number() {
    return values.number() + added - ready.size();
  }

  @Override
  public void close() throws IOException {
    values.close();
  }
}
