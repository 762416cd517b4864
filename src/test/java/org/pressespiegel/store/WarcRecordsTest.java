package org.pressespiegel.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the records of an archive, however they are coded, cut or divided. */
final class WarcRecordsTest {

  private static final int MOST = 20_000;

  private static final String PAGE =
      "<!DOCTYPE html>\n<html><head><title>Sturm sperrt Hafen</title></head><body><p>Der Hafen von"
          + " Emden bleibt heute gesperrt.</p></body></html>\n";

  /** The page as a server's Brotli makes it. */
  private static final byte[] BROTLI =
      Base64.getDecoder()
          .decode(
              "G4kAgIyTXP3gnqqbshXqF27uCcbyUICEj6XfSR6iKXDIgcs1s+ZBAhBw4CEr3bwQTdEBWUYwGZxL"
                  + "AzMoJbb9pA8KkuQmLErwAf/naOOgo798euLmSuLiDEpZ1LA3fMg=");

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  // ---------------------------------------------------------------- codings

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip | gzip",
        "GZip | gzip",
        "x-gzip | gzip",
        "br | br",
        "BR | br",
        "deflate | zlib",
        "deflate | raw",
        "zstd | zstd",
        "gzip, br | gzip br",
        "gzip,identity | gzip",
        "gzip, gzip | gzip gzip",
        "deflate, zstd | raw zstd",
      })
  void a_coded_page_is_decoded(String header, String codings) throws IOException {
    byte[] body = PAGE.getBytes(UTF_8);
    for (String coding : codings.split(" ")) {
      body = coded(body, coding);
    }
    assertThat(only(response("Content-Encoding: " + header, body))).isEqualTo(PAGE);
    assertThat(only(response("Content-Encoding: " + header, chunked(body)))).isNotEqualTo(PAGE);
    assertThat(
            only(
                response(
                    "Content-Encoding: " + header + "\r\nTransfer-Encoding: chunked",
                    chunked(body))))
        .isEqualTo(PAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Encoding: gzip",
        "Content-Encoding: x-gzip",
        "Content-Encoding: br",
        "Content-Encoding: deflate",
        "Content-Encoding: zstd",
        "Content-Encoding: gzip, br",
        "Content-Encoding: gzip\r\nContent-Encoding: br",
        "Content-Encoding: gzip\r\nContent-Length: 20",
        "Content-Encoding: gzip\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked",
        "Transfer-Encoding: gzip, chunked",
        "Content-Encoding: identity",
        "Content-Encoding: none",
        "Content-Encoding: utf-8",
        "Content-Encoding:",
        "Content-Encoding: ,",
      })
  void a_page_that_is_stored_decoded_is_read_as_it_is(String header) throws IOException {
    for (String page : List.of(PAGE, "\uFEFF" + PAGE, "80 Menschen kamen.", "Das ist Text.\n")) {
      assertThat(only(response(header, page.getBytes(UTF_8)))).isEqualTo(page);
    }
    byte[] wide = PAGE.getBytes(StandardCharsets.UTF_16LE);
    assertThat(single(response(header, wide)).content()).isEqualTo(wide);
    byte[] western = PAGE.replace("Sturm", "Böen").getBytes(WINDOWS_1252);
    assertThat(single(response(header, western)).content()).isEqualTo(western);
  }

  @Test
  void codings_of_the_transfer_are_undone() throws IOException {
    byte[] body = chunked(coded(PAGE.getBytes(UTF_8), "gzip"));
    assertThat(only(response("Transfer-Encoding: gzip, chunked", body))).isEqualTo(PAGE);
    assertThat(only(response("Transfer-Encoding: gzip\r\nTransfer-Encoding: Chunked", body)))
        .isEqualTo(PAGE);
  }

  @ParameterizedTest
  @CsvSource({
    "compress, unknown coding: compress",
    "'gzip, sdch', unknown coding: sdch",
    "gzip, neither gzip nor text",
    "zstd, neither zstd nor text",
    "br, Brotli",
    "deflate, ''",
  })
  void what_cannot_be_decoded_is_refused_and_the_archive_read_on(String header, String detail)
      throws IOException {
    byte[] noise = new byte[1000];
    new Random(5).nextBytes(noise);
    noise[0] = (byte) 0xFF;
    byte[] warc =
        concat(
            response("Content-Encoding: " + header, noise), response("X: y", "ja".getBytes(UTF_8)));

    List<RawRecord> records = records(warc);

    assertThat(records).hasSize(2);
    assertThat(records.get(0).failure()).isEqualTo("unreadable");
    assertThat(records.get(0).detail()).contains(detail);
    assertThat(records.get(0).address()).isEqualTo("http://a.example/");
    assertThat(text(records.get(1))).isEqualTo("ja");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "zlib", "raw", "zstd"})
  void a_coded_page_that_is_cut_off_is_refused(String coding) throws IOException {
    byte[] body = coded(PAGE.getBytes(UTF_8), coding);
    String header =
        "Content-Encoding: " + (coding.equals("zlib") || coding.equals("raw") ? "deflate" : coding);
    byte[] warc =
        concat(
            response(header, Arrays.copyOf(body, body.length - 20)),
            response("X: y", "ja".getBytes(UTF_8)));

    List<RawRecord> records = records(warc);

    assertThat(records).hasSize(2);
    // A decoder of Brotli fills up with zeros, which may mean anything.
    assertThat(records.get(0).failure())
        .isIn("truncated", coding.equals("br") ? "unreadable" : "truncated");
    assertThat(text(records.get(1))).isEqualTo("ja");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "zlib", "raw", "zstd", "gzip gzip", "gzip zstd"})
  void a_page_that_expands_without_end_is_too_large(String codings) throws IOException {
    byte[] body = new byte[50_000_000];
    Arrays.fill(body, (byte) 'a');
    String header = codings.replace("zlib", "deflate").replace("raw", "deflate").replace(" ", ", ");
    for (String coding : codings.split(" ")) {
      body = coded(body, coding);
    }
    RawRecord record = single(response("Content-Encoding: " + header, body));
    assertThat(record.length()).isGreaterThan(MOST);
    assertThat(record.content()).hasSize(BoundedBytes.HEAD);
  }

  // ---------------------------------------------------------------- media

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "text/css; charset=utf-8", "application/pdf"})
  void what_is_no_page_is_other_media(String type) throws IOException {
    RawRecord record = single(record("", "HTTP/1.1 200 OK\r\nContent-Type: " + type, new byte[9]));
    assertThat(record.failure()).isEqualTo("other_media");
    assertThat(record.detail()).isEqualTo(type.replaceFirst(";.*", ""));
    assertThat(record.length()).isEqualTo(9);
  }

  // ---------------------------------------------------------------- segments

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 40, 70, 120})
  void segments_are_joined(int cut) throws IOException {
    byte[] http = http("Content-Encoding: gzip", coded(PAGE.getBytes(UTF_8), "gzip"));
    byte[] warc =
        concat(
            segment(1, "", Arrays.copyOf(http, cut)),
            segment(2, "", Arrays.copyOfRange(http, cut, cut + 10)),
            segment(3, total(http.length), Arrays.copyOfRange(http, cut + 10, http.length)),
            response("X: y", "ja".getBytes(UTF_8)));

    List<RawRecord> records = records(warc);

    assertThat(records).extracting(RawRecord::number).containsExactly(0L, 3L);
    assertThat(text(records.get(0))).isEqualTo(PAGE);
    assertThat(records.get(0).address()).isEqualTo("http://a.example/");
    assertThat(text(records.get(1))).isEqualTo("ja");
  }

  @Test
  void segments_without_the_others_are_one_reject() throws IOException {
    byte[] http = http("X: y", PAGE.getBytes(UTF_8));
    byte[] first = segment(1, "", Arrays.copyOf(http, 60));
    byte[] last = segment(3, total(http.length), Arrays.copyOfRange(http, 60, http.length));
    byte[] other = response("X: y", "ja".getBytes(UTF_8));
    for (byte[] warc : List.of(concat(first, other), concat(first, last, other))) {
      List<RawRecord> records = records(warc);
      assertThat(records).hasSize(2);
      assertThat(records.get(0).failure()).isEqualTo("truncated");
      assertThat(records.get(0).detail())
          .isEqualTo("segmented, and only 1 of its segments are here");
      assertThat(text(records.get(1))).isEqualTo("ja");
    }
    assertThat(records(concat(last, other))).extracting(RawRecord::number).containsExactly(1L);
    assertThat(single(first).failure()).isEqualTo("truncated");
  }

  @Test
  void segments_that_are_too_large_together_are_not_kept() throws IOException {
    byte[] http = http("X: y", new byte[200_000]);
    byte[] warc =
        concat(
            segment(1, "", Arrays.copyOf(http, 100_000)),
            segment(2, total(http.length), Arrays.copyOfRange(http, 100_000, http.length)));
    RawRecord record = single(warc);
    assertThat(record.length()).isEqualTo(http.length);
    assertThat(record.content()).hasSize(BoundedBytes.HEAD);
  }

  // ---------------------------------------------------------------- the archive

  @Test
  void a_truncation_for_a_reason_of_its_own_is_refused_alone() throws IOException {
    byte[] cut = record("WARC-Truncated: quota\r\n", "HTTP/1.1 200 OK", PAGE.getBytes(UTF_8));
    List<RawRecord> records = records(concat(cut, response("X: y", "ja".getBytes(UTF_8))));
    assertThat(records.get(0).failure()).isEqualTo("truncated");
    assertThat(records.get(0).detail()).isEqualTo("cut by the crawler: QUOTA");
    assertThat(text(records.get(1))).isEqualTo("ja");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\n\n", "\r\n", "\n\n\n\n", "\r\n\n\n\n\n\n"})
  void the_last_record_ends_the_archive_however_it_ends(String end) throws IOException {
    byte[] two =
        concat(response("X: y", "eins".getBytes(UTF_8)), response("X: y", "zwei".getBytes(UTF_8)));
    byte[] warc = concat(Arrays.copyOf(two, two.length - 4), end.getBytes(UTF_8));
    List<RawRecord> records =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> records(warc));
    assertThat(records).extracting(WarcRecordsTest::text).containsExactly("eins", "zwei");
  }

  @Test
  void a_stream_that_gives_nothing_and_no_end_is_given_up() {
    byte[] warc = response("X: y", PAGE.getBytes(UTF_8));
    for (int stalled : new int[] {10, 200, 400, warc.length}) {
      InputStream in = new Stalling(Arrays.copyOf(warc, stalled));
      List<RawRecord> records = new ArrayList<>();
      Throwable thrown =
          assertTimeoutPreemptively(
              Duration.ofSeconds(20),
              () -> catchThrowable(() -> read(new WarcRecords(in, MOST), records)));
      assertThat(thrown).isInstanceOf(IOException.class).hasMessageContaining("no more bytes");
      assertThat(records).hasSizeLessThanOrEqualTo(1);
    }
  }

  /** Gives some bytes, then none, and never ends. */
  private static final class Stalling extends ByteArrayInputStream {

    Stalling(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] bytes, int offset, int length) {
      return Math.max(0, super.read(bytes, offset, length));
    }
  }

  // ---------------------------------------------------------------- building archives

  private static byte[] response(String header, byte[] body) {
    return record("", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + header, body);
  }

  private static byte[] http(String header, byte[] body) {
    return concat(
        ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + header + "\r\n\r\n").getBytes(UTF_8),
        body);
  }

  private static byte[] record(String more, String header, byte[] body) {
    return warc("response", 1, more, concat((header + "\r\n\r\n").getBytes(UTF_8), body));
  }

  private static byte[] segment(int number, String more, byte[] block) {
    String origin =
        number == 1
            ? ""
            : "WARC-Segment-Origin-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n";
    return warc(
        number == 1 ? "response" : "continuation",
        number,
        "WARC-Segment-Number: " + number + "\r\n" + origin + more,
        block);
  }

  private static String total(int length) {
    return "WARC-Segment-Total-Length: " + length + "\r\n";
  }

  private static byte[] warc(String type, int id, String more, byte[] block) {
    String header =
        "WARC/1.0\r\n"
            + ("WARC-Type: " + type + "\r\n")
            + ("WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-00000000000" + id + ">\r\n")
            + "WARC-Date: 2020-01-01T00:00:00Z\r\n"
            + "WARC-Target-URI: http://a.example/\r\n"
            + "Content-Type: application/http; msgtype=response\r\n"
            + more
            + ("Content-Length: " + block.length + "\r\n\r\n");
    return concat(header.getBytes(UTF_8), block, "\r\n\r\n".getBytes(UTF_8));
  }

  private static byte[] chunked(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int at = 0; at < body.length; at += 50) {
      byte[] chunk = Arrays.copyOfRange(body, at, Math.min(body.length, at + 50));
      out.writeBytes((Integer.toHexString(chunk.length) + "\r\n").getBytes(UTF_8));
      out.writeBytes(chunk);
      out.writeBytes("\r\n".getBytes(UTF_8));
    }
    out.writeBytes("0\r\n\r\n".getBytes(UTF_8));
    return out.toByteArray();
  }

  private static byte[] coded(byte[] bytes, String coding) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    switch (coding) {
      case "gzip" -> write(new GZIPOutputStream(packed), bytes);
      case "zlib" -> write(new DeflaterOutputStream(packed), bytes);
      case "raw" ->
          write(
              new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION, true)),
              bytes);
      case "zstd" -> packed.writeBytes(Zstd.compress(bytes));
      default ->
          packed.writeBytes(Arrays.equals(bytes, PAGE.getBytes(UTF_8)) ? BROTLI : stored(bytes));
    }
    return packed.toByteArray();
  }

  /** Brotli that does not compress: a header, the bytes, an empty last block. */
  private static byte[] stored(byte[] bytes) {
    int header = bytes.length - 1 << 4 | 1 << 20;
    return concat(
        new byte[] {(byte) header, (byte) (header >> 8), (byte) (header >> 16)},
        bytes,
        new byte[] {3});
  }

  private static void write(OutputStream out, byte[] bytes) throws IOException {
    try (out) {
      out.write(bytes);
    }
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  // ---------------------------------------------------------------- reading them

  private static String only(byte[] warc) throws IOException {
    return text(single(warc));
  }

  private static RawRecord single(byte[] warc) throws IOException {
    List<RawRecord> records = records(warc);
    assertThat(records).hasSize(1);
    return records.get(0);
  }

  private static String text(RawRecord record) {
    return new String(record.content(), UTF_8);
  }

  private static List<RawRecord> records(byte[] warc) throws IOException {
    List<RawRecord> records = new ArrayList<>();
    read(new WarcRecords(new ByteArrayInputStream(warc), MOST), records);
    return records;
  }

  private static void read(Records from, List<RawRecord> records) throws IOException {
    try (from) {
      RawRecord record;
      while ((record = from.next()) != null) {
        records.add(record);
      }
    }
  }
}
