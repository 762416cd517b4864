package org.pressespiegel.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.pressespiegel.article.MissingValue;
import org.pressespiegel.article.PublicationDate;
import org.pressespiegel.text.PlainLetters;

/**
 * A text to be annotated, as a line of JSON asks for it.
 *
 * @param id whatever the line says, for the answer
 * @param text null where the line cannot be read
 * @param published when, or null where the line cannot be read
 * @param note what it says that cannot be used, or null: a date that is none
 * @param error why it cannot be read, or null
 */
record Request(JsonNode id, String text, PublicationDate published, String note, String error) {

  /** Numbers are kept as written; NaN is what Python writes for a date that is missing. */
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
          .build();

  private static final int LONGEST_SHOWN = 100;

  /** Reads a line; never throws on any bytes. */
  static Request read(byte[] line) {
    String json;
    try {
      json = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException e) {
      return failed(NullNode.instance, "not UTF-8");
    }
    try {
      return read(JSON.readTree(json));
    } catch (JsonProcessingException e) {
      return failed(NullNode.instance, "no JSON: " + e.getOriginalMessage());
    }
  }

  private static Request read(JsonNode request) {
    if (!request.isObject()) {
      return failed(NullNode.instance, "not a JSON object");
    }
    JsonNode id = request.has("id") ? request.get("id") : NullNode.instance;
    JsonNode text = request.path("text");
    if (!text.isTextual()) {
      return failed(id, text.isMissingNode() || text.isNull() ? "no text" : "text is no string");
    }
    JsonNode published = request.path("published");
    PublicationDate date = PublicationDate.UNKNOWN;
    boolean told = !published.isMissingNode() && !published.isNull();
    if (told && !(published.isValueNode() && MissingValue.is(published.asText()))) {
      if (!published.isTextual() && !published.isNumber()) {
        return failed(id, "published is neither text nor number: " + shown(published));
      }
      date = PublicationDate.read(published.asText()).orElse(null);
    }
    String note =
        date == null
            ? "published is no date from 1600 to 2100, read without it: " + shown(published)
            : null;
    return new Request(
        id,
        PlainLetters.whole(text.textValue()),
        date == null ? PublicationDate.UNKNOWN : date,
        note,
        null);
  }

  private static Request failed(JsonNode id, String error) {
    return new Request(id, null, null, null, error);
  }

  private static String shown(JsonNode value) {
    String shown = value.isTextual() ? value.textValue() : value.toString();
    return shown.length() > LONGEST_SHOWN ? shown.substring(0, LONGEST_SHOWN) + "…" : shown;
  }
}
