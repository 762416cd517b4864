package org.pressespiegel.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SpoolTest {

  @TempDir Path folder;

  @Test
  void records_come_back_by_number() throws IOException {
    try (Spool spool = Spool.at(folder.resolve("records"))) {
      for (int i = 0; i < 3_000; i++) {
        spool.add("x".repeat(i % 50).concat("" + i).getBytes(StandardCharsets.UTF_8));
      }
      spool.add(new byte[0]);
      assertThat(spool.size()).isEqualTo(3_001);
      for (int i : new int[] {0, 1, 49, 50, 1023, 1024, 1025, 2999}) {
        assertThat(new String(spool.get(i), StandardCharsets.UTF_8))
            .isEqualTo("x".repeat(i % 50) + i);
      }
      assertThat(spool.get(3_000)).isEmpty();
      assertThatThrownBy(() -> spool.get(3_001)).isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> spool.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @Test
  void a_finished_one_can_be_opened_again() throws IOException {
    Path path = folder.resolve("finished");
    try (Spool spool = Spool.at(path)) {
      for (int i = 0; i < 2_000; i++) {
        spool.add("x".repeat(i % 7).getBytes(StandardCharsets.UTF_8));
      }
      spool.finish();
    }
    try (Spool spool = Spool.finished(path)) {
      assertThat(spool.size()).isEqualTo(2_000);
      for (int i : new int[] {0, 6, 1023, 1024, 1999}) {
        assertThat(spool.get(i)).hasSize(i % 7);
      }
      assertThatThrownBy(() -> spool.get(2_000)).isInstanceOf(IndexOutOfBoundsException.class);
    }
  }
}
