package org.pressespiegel.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.Message;
import org.netpreserve.jwarc.WarcContinuation;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * What was fetched, of a WARC (or ARC) archive: responses, resources and conversions. Requests,
 * metadata, repeated captures without content and the like have a number, but are passed over, and
 * so are the further segments of a record that is stored in several.
 */
final class WarcRecords implements Records {

  private static final int SUCCESS = 200;

  /** Room for the header of HTTP in a record that is put together. */
  private static final int HEADER = 1 << 16;

  /** What a response may hold that can be read; anything else is said to be something else. */
  private static final Set<String> READABLE =
      Set.of(
          "text/html",
          "text/plain",
          "application/xhtml+xml",
          "application/xhtml",
          "application/octet-stream",
          "unknown/unknown");

  private static final Pattern CHUNKED = Pattern.compile("(?i)\\bchunked\\b");

  private final WatchedInput source;
  private final WarcReader reader;
  private final long most;
  private long number;
  private int joined;
  private WarcRecord ahead;
  private boolean cut;

  WarcRecords(InputStream in, long most) throws IOException {
    this.source = new WatchedInput(in);
    this.reader = new WarcReader(source);
    this.most = most;
  }

  @Override
  public RawRecord next() throws IOException {
    while (true) {
      Optional<WarcRecord> next = following();
      if (next.isEmpty()) {
        return null;
      }
      joined = 0;
      RawRecord record = read(next.get());
      number += 1 + joined;
      if (record != null) {
        return record;
      }
    }
  }

  private Optional<WarcRecord> following() throws IOException {
    if (ahead != null) {
      WarcRecord next = ahead;
      ahead = null;
      return Optional.of(next);
    }
    try {
      Optional<WarcRecord> next = reader.next();
      return isBehindEnd() ? Optional.empty() : next;
    } catch (IOException e) {
      // The record before this one, which was refused, was the last of an archive that is cut off.
      if (cut || isBehindEnd()) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * Returns whether nothing but padding is left. Where the last record ends with other line ends
   * than it should, the reader fails, or reads old bytes again.
   */
  private boolean isBehindEnd() throws IOException {
    while (source.filled() <= reader.position()) {
      if (source.read(new byte[1 << 13]) < 0) {
        return true;
      }
    }
    return false;
  }

  private RawRecord read(WarcRecord record) {
    cut = false;
    boolean fetched =
        record instanceof WarcResponse
            || record instanceof WarcResource
            || record instanceof WarcConversion;
    if (!fetched) {
      return null;
    }
    String address = null;
    try {
      address = ((WarcTargetRecord) record).target();
      Optional<String> truncated = record.headers().first("WARC-Truncated");
      if (truncated.isPresent()) {
        String reason = truncated.get().toUpperCase(Locale.ROOT);
        return refused(record, address, "truncated", "cut by the crawler: " + reason);
      }
      return record.segmentNumber().isPresent()
          ? segmented(record, address)
          : whole(record, address);
    } catch (EOFException e) {
      cut = source.ended();
      return refused(record, address, "truncated", "ends inside the record");
    } catch (IOException | RuntimeException e) {
      if (RawRows.endsEarly(e)) {
        return refused(record, address, "truncated", "ends inside its coding");
      }
      // Malformed HTTP or a broken coding of the content; the archive goes on behind it.
      return refused(record, address, "unreadable", RawRows.reason(e));
    }
  }

  private RawRecord whole(WarcRecord record, String address) throws IOException {
    return record instanceof WarcResponse response
        ? response(response, address)
        : payload(record, record.body().stream(), record.body().size(), address);
  }

  /** Joins a record with its further segments, which have to follow at once. */
  private RawRecord segmented(WarcRecord first, String address) throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    long length = append(first, block);
    Optional<Long> total = Optional.empty();
    while (total.isEmpty()) {
      WarcRecord next = following().orElse(null);
      if (!(next instanceof WarcContinuation segment) || !continues(segment, first, joined + 1)) {
        ahead = next;
        break;
      }
      joined++;
      length += append(segment, block);
      total = segment.segmentTotalLength();
    }
    if (total.isEmpty() || total.get() != length) {
      String here = "segmented, and only " + (1 + joined) + " of its segments are here";
      return refused(first, address, "truncated", here);
    }
    byte[] bytes = block.toByteArray();
    if (length > bytes.length) {
      return RawRecord.of(number, BoundedBytes.of(bytes, most, length)).from(address, null);
    }
    return first instanceof WarcResponse
        ? response(
            new WarcResponse.Builder(address).body(first.contentType(), bytes).build(), address)
        : payload(first, new ByteArrayInputStream(bytes), length, address);
  }

  private static boolean continues(WarcContinuation segment, WarcRecord first, int segments) {
    return segment.segmentOriginId().equals(first.id())
        && segment.segmentNumber().orElse(0L) == 1 + segments;
  }

  /** Takes in a segment, as far as there is room, and returns its length. */
  private long append(WarcRecord segment, ByteArrayOutputStream block) throws IOException {
    long length = segment.body().size();
    long room = most + HEADER - block.size();
    block.write(segment.body().stream().readNBytes((int) Math.min(room, length)));
    return length;
  }

  private RawRecord response(WarcResponse response, String address) throws IOException {
    MediaType type = response.contentType().base();
    if (!type.equals(MediaType.HTTP)) {
      return refused(response, address, "other_media", "no HTTP: " + response.contentType().raw());
    }
    HttpResponse http = response.http();
    if (http.status() != SUCCESS) {
      return refused(response, address, "http_status", "HTTP status " + http.status());
    }
    long length = http.body().size();
    return payload(
        http, http.body().stream(), length < 0 ? response.body().size() : length, address);
  }

  private RawRecord payload(Message message, InputStream body, long size, String address)
      throws IOException {
    Optional<String> told = message.headers().first("Content-Type");
    MediaType type = told.map(MediaType::parseLeniently).orElse(null);
    String charset = type == null ? null : type.parameters().get("charset");
    String name = type == null ? "" : type.base().toString().toLowerCase(Locale.ROOT);
    // What is no name of a type says nothing; the content will.
    if (name.indexOf('/') >= 0 && !READABLE.contains(name)) {
      return RawRecord.failed(number, size, "other_media", name).from(address, charset);
    }
    InputStream plain = new WatchedInput(ContentCoding.decoded(body, codings(message)));
    BoundedBytes bytes = BoundedBytes.of(plain.readNBytes((int) (most + 1)), most, size);
    return RawRecord.of(number, bytes).from(address, charset);
  }

  /** Returns the codings of a response; the reader undoes chunks, if there are any. */
  private static List<String> codings(Message message) {
    if (!(message instanceof HttpResponse)) {
      return List.of();
    }
    List<String> codings = new ArrayList<>(message.headers().all("Content-Encoding"));
    for (String header : message.headers().all("Transfer-Encoding")) {
      codings.add(CHUNKED.matcher(header).replaceAll(""));
    }
    return codings;
  }

  private RawRecord refused(Message record, String address, String reason, String detail) {
    long length;
    try {
      length = record.body().size();
    } catch (IOException e) {
      length = 0;
    }
    return RawRecord.failed(number, length, reason, detail).from(address, null);
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
