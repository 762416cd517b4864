package org.pressespiegel.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;

/**
 * The elements of the lists of articles in one JSON object that is too large to stand in memory,
 * each a record.
 */
final class WrappedValues implements Records {

  private static final ObjectMapper JSON = JsonFields.JSON;

  private final JsonParser parser;
  private final long most;
  private final Predicate<JsonNode> isArticle;
  private long number;
  private boolean inList;
  private boolean ended;

  WrappedValues(InputStream in, long most, Predicate<JsonNode> isArticle) throws IOException {
    this.parser = JSON.getFactory().createParser(in);
    this.most = most;
    this.isArticle = isArticle;
  }

  @Override
  public RawRecord next() throws IOException {
    while (!ended) {
      JsonToken token = parser.nextToken();
      if (token == null) {
        ended = true;
        return number > 0
            ? null
            : RawRecord.failed(
                number++,
                parser.currentLocation().getByteOffset(),
                "too_large",
                "one JSON object without a list of articles; write an object per article and line"
                    + " (pandas: orient='records', lines=True)");
      }
      if (inList) {
        inList = token != JsonToken.END_ARRAY;
        if (inList) {
          return element();
        }
      } else if (token == JsonToken.START_ARRAY) {
        token = parser.nextToken();
        if (token == JsonToken.START_OBJECT) {
          RawRecord first = element();
          inList = first.isCut() || isArticle.test(JSON.readTree(first.content()));
          if (inList) {
            return first;
          }
          number--;
          skipList();
        } else if (token != JsonToken.END_ARRAY) {
          parser.skipChildren();
          skipList();
        }
      }
    }
    return null;
  }

  private void skipList() throws IOException {
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      parser.skipChildren();
    }
  }

  /** Reads the value that begins here; of one that is too long only so much is kept. */
  private RawRecord element() throws IOException {
    long begin = parser.currentTokenLocation().getByteOffset();
    TokenBuffer tokens = new TokenBuffer(parser);
    int depth = 0;
    boolean fits = true;
    do {
      JsonToken token = parser.currentToken();
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      fits &= parser.currentLocation().getByteOffset() - begin <= most;
      if (fits) {
        tokens.copyCurrentEvent(parser);
      }
    } while (depth > 0 && parser.nextToken() != null);
    long length = Math.max(1, parser.currentLocation().getByteOffset() - begin);
    if (depth > 0) {
      return RawRecord.failed(number++, length, "truncated", "ends inside a JSON value");
    }
    if (!fits) {
      return RawRecord.of(number++, new BoundedBytes(new byte[0], length));
    }
    JsonNode node = JSON.readTree(tokens.asParser());
    byte[] bytes = JSON.writeValueAsBytes(node);
    return RawRecord.of(number++, BoundedBytes.of(bytes, most, bytes.length));
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
