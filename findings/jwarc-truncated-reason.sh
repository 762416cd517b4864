#!/usr/bin/env bash
# What: jwarc's WarcRecord.truncated() throws for a reason that it does not know.
# Version: org.netpreserve:jwarc 0.36.0, Java 17.
# Seen: `WARC-Truncated: length` gives LENGTH; `WARC-Truncated: quota` ends in an IllegalArgumentException, though the
#   grammar of WARC 1.0 and 1.1 (field WARC-Truncated: reason-token, with `future-reason = token`) allows any token.
# Why it matters: the record itself is sound, and so are those behind it. A loop that asks each record whether it is
#   cut, and expects IOException alone, dies in the middle of an archive; catch the unchecked exception per record.
# Fails if that changes.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -B -q dependency:copy -Dartifact=org.netpreserve:jwarc:0.36.0 -DoutputDirectory=lib

cat >Truncated.java <<'JAVA'
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.netpreserve.jwarc.WarcReader;

public class Truncated {
  public static void main(String[] args) throws IOException {
    for (String reason : new String[] {"length", "quota"}) {
      String warc = "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://example.org/\r\n"
          + "WARC-Date: 2020-03-30T11:47:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
          + "WARC-Truncated: " + reason + "\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nHallo\r\n\r\n";
      try (WarcReader reader =
          new WarcReader(new ByteArrayInputStream(warc.getBytes(StandardCharsets.US_ASCII)))) {
        System.out.println(reason + ": " + reader.next().orElseThrow().truncated());
      } catch (IllegalArgumentException e) {
        System.out.println(reason + ": " + e.getClass().getSimpleName());
      }
    }
  }
}
JAVA
java -cp 'lib/*' Truncated.java | tee seen
grep -qx 'length: LENGTH' seen && grep -qx 'quota: IllegalArgumentException' seen ||
  { echo "no longer so" >&2; exit 1; }
