#!/usr/bin/env bash
# What: jwarc's HttpResponse.bodyDecoded() takes `Content-Encoding: deflate` for a raw DEFLATE stream.
# Version: org.netpreserve:jwarc 0.36.0, Java 17.
# Seen: a body that is zlib-wrapped, which is what RFC 9110, section 8.4.1.2, defines `deflate` to be, ends in
#   a ZipException ("invalid stored block lengths" or the like); a raw body, which some servers send against the
#   standard, is read.
# Why it matters: browsers read both forms, so both are in web archives. Whoever relies on bodyDecoded() loses the
#   pages of servers that keep to the standard, one exception each; look at the first two bytes instead.
# Fails if that changes.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -B -q dependency:copy -Dartifact=org.netpreserve:jwarc:0.36.0 -DoutputDirectory=lib

cat >Deflate.java <<'JAVA'
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResponse;

public class Deflate {
  public static void main(String[] args) throws IOException {
    System.out.println("raw: " + read(true));
    System.out.println("zlib: " + read(false));
  }

  static String read(boolean raw) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (var deflated = new DeflaterOutputStream(body, new Deflater(6, raw))) {
      deflated.write("<p>Guten Morgen, Emden.</p>".repeat(20).getBytes(StandardCharsets.UTF_8));
    }
    ByteArrayOutputStream http = new ByteArrayOutputStream();
    http.write(("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: deflate\r\nContent-Length: "
        + body.size() + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    http.write(body.toByteArray());
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    warc.write(("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/\r\n"
        + "WARC-Date: 2020-03-30T11:47:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
        + "Content-Type: application/http;msgtype=response\r\nContent-Length: " + http.size()
        + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    warc.write(http.toByteArray());
    warc.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(warc.toByteArray()))) {
      WarcResponse response = (WarcResponse) reader.next().orElseThrow();
      byte[] decoded = response.http().bodyDecoded().stream().readAllBytes();
      return new String(decoded, StandardCharsets.UTF_8).startsWith("<p>Guten") ? "read" : "garbled";
    } catch (IOException e) {
      return e.getClass().getSimpleName();
    }
  }
}
JAVA
java -cp 'lib/*' Deflate.java | tee seen
grep -qx 'raw: read' seen && grep -qx 'zlib: ZipException' seen || { echo "no longer so" >&2; exit 1; }
