package org.pressespiegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class LineRecordsTest {

  private static final int MOST = 1000;
  private static final int PART = 100_000;

  @Test
  void a_part_inside_of_an_endless_line_is_not_read_beyond_its_end() throws IOException {
    byte[] line = new byte[20 * PART];
    Arrays.fill(line, (byte) 'x');

    ByteArrayInputStream read = new ByteArrayInputStream(line);
    assertThat(LineRecords.ofPart(read, MOST, false, PART, 7).next()).isNull();
    assertThat(read.available()).isGreaterThan(18 * PART);

    ByteArrayInputStream counted = new ByteArrayInputStream(line);
    assertThat(LineRecords.ofPart(counted, MOST, false, PART, 0).count()).isZero();
    assertThat(counted.available()).isGreaterThan(18 * PART);
  }

  @Test
  void the_line_that_begins_where_the_next_part_does_is_read_here() throws IOException {
    byte[] lines = "aaa\nbbb\nccc\n".getBytes(StandardCharsets.US_ASCII);

    // The first part holds four bytes, the second one the other eight.
    LineRecords first = LineRecords.ofPart(new ByteArrayInputStream(lines), MOST, true, 4, 0);
    assertThat(first.next().content()).asString().isEqualTo("aaa");
    assertThat(first.next().content()).asString().isEqualTo("bbb");
    assertThat(first.next()).isNull();
    LineRecords second =
        LineRecords.ofPart(new ByteArrayInputStream(lines, 4, 8), MOST, false, 8, 2);
    assertThat(second.next().content()).asString().isEqualTo("ccc");
    assertThat(second.next()).isNull();
  }
}
