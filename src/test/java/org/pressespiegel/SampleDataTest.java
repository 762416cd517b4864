package org.pressespiegel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table in {@code sample-data/README.md} says what every sample is and what becomes of it. */
class SampleDataTest {

  private static final Path SAMPLES = Path.of("sample-data");

  @Test
  void the_table_names_every_file_and_no_other() throws IOException {
    try (Stream<Path> paths = Files.walk(SAMPLES)) {
      List<String> files =
          paths
              .filter(path -> Files.isRegularFile(path) && !path.endsWith("README.md"))
              .filter(path -> !path.getFileName().toString().startsWith("."))
              .map(path -> SAMPLES.relativize(path).toString().replace('\\', '/'))
              .toList();
      assertThat(expected().keySet().stream().map(name -> name.replaceFirst("#.*", "")).distinct())
          .containsExactlyInAnyOrderElementsOf(files);
    }
  }

  @Test
  void every_reason_to_reject_a_file_has_a_sample() throws IOException {
    assertThat(expected().values())
        .contains(
            "ok",
            "empty",
            "binary",
            "truncated",
            "not_german",
            "no_body",
            "garbage",
            "wrong_format",
            "http_status",
            "duplicate",
            "near_duplicate");
  }

  @Test
  void odd_bytes_are_still_there() throws IOException {
    assertThat(bytes("limmat-anzeiger/2020-08-bergsturz-glarus-crlf.txt")).contains('\r');
    assertThat(bytes("sammelkorb/bergsturz-noch-einmal-windows-1252.txt")).doesNotContain('\r');
    assertThat(bytes("sammelkorb/mitten-im-zeichen-abgeschnitten.txt")).endsWith(0xC3);
    assertThat(bytes("donau-echo/2020-06-hochwasser-kamptal-utf-16.txt")).startsWith(0xFF, 0xFE);
  }

  @Test
  void the_duplicate_differs_from_its_original_in_bytes_alone() throws IOException {
    String original =
        new String(
            bytes("limmat-anzeiger/2020-08-bergsturz-glarus-crlf.txt"), StandardCharsets.UTF_8);
    String copy =
        new String(bytes("sammelkorb/bergsturz-noch-einmal-windows-1252.txt"), "windows-1252");
    assertThat(copy).isEqualTo(original.replace("\r\n", "\n"));
  }

  private static byte[] bytes(String file) throws IOException {
    return Files.readAllBytes(SAMPLES.resolve(file));
  }

  /** Returns the last column of the table by its first. */
  private static Map<String, String> expected() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    for (String line : Files.readAllLines(SAMPLES.resolve("README.md"))) {
      String[] cells = line.split("\\s*\\|\\s*");
      if (line.startsWith("| `") && cells.length == 5) {
        expected.put(cells[1].replace("`", ""), cells[4]);
      }
    }
    return expected;
  }
}
