package org.pressespiegel.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
final class LineQueueTest {

  private static InputStream of(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> texts(List<byte[]> lines) {
    return lines.stream().map(line -> new String(line, StandardCharsets.UTF_8)).toList();
  }

  @Test
  void who_sends_a_line_and_waits_gets_it_at_once() throws Exception {
    try (PipedOutputStream sender = new PipedOutputStream();
        PipedInputStream stream = new PipedInputStream(sender)) {
      LineQueue lines = LineQueue.of(List.of(() -> stream), 10);
      for (String line : List.of("eins", "zwei")) {
        sender.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        sender.flush();
        assertThat(texts(lines.next(10))).containsExactly(line);
      }
    }
  }

  @Test
  void all_lines_come_in_their_order_and_no_more_at_once_than_asked_for() throws Exception {
    LineQueue lines = LineQueue.of(List.of(() -> of("1\n2\n\n4"), () -> of("5")), 2);
    List<String> all = new ArrayList<>();
    for (List<byte[]> some = lines.next(2); !some.isEmpty(); some = lines.next(2)) {
      assertThat(some).hasSizeLessThanOrEqualTo(2);
      all.addAll(texts(some));
    }
    assertThat(all).containsExactly("1", "2", "", "4", "5");
    assertThat(lines.next(2)).isEmpty();
  }

  @Test
  void a_stream_without_lines_has_none() throws Exception {
    assertThat(LineQueue.of(List.of(() -> of("")), 2).next(2)).isEmpty();
  }

  @Test
  void what_stood_before_a_fault_is_read() throws Exception {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("kaputt");
          }
        };
    LineQueue lines = LineQueue.of(List.of(() -> new SequenceInputStream(of("eins\n"), broken)), 5);
    List<String> read = new ArrayList<>();
    assertThatThrownBy(
            () -> {
              for (List<byte[]> some = lines.next(5); !some.isEmpty(); some = lines.next(5)) {
                read.addAll(texts(some));
              }
            })
        .isInstanceOf(IOException.class)
        .hasMessage("kaputt");
    assertThat(read).containsExactly("eins");
  }

  @Test
  void any_fault_of_a_stream_ends_the_waiting() {
    LineQueue lines =
        LineQueue.of(
            List.of(
                () -> {
                  throw new IllegalArgumentException("kaputt");
                }),
            5);
    assertThatThrownBy(() -> lines.next(5)).hasMessageContaining("kaputt");
  }
}
