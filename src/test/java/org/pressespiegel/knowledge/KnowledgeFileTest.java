package org.pressespiegel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KnowledgeFileTest {

  private static final String[] LINES = {
    "s\t1\t300\tDE\t\t\tDeutschland\t\t\t\t\t",
    KnowledgeFile.party(7, "Nordpartei", List.of("Nordpartei", "NP")),
    KnowledgeFile.word(8, "Hafenminister"),
    KnowledgeFile.word(9, "Politiker"),
    "p\t3\t11\t1|2\t1961-03\t\tVera Starck\tVee\tPolitikerin\t7~1999~2018-04|6~~\t8~2017-03-14~|8~~?\t9|10",
    "o\t4\t2\t1\t\t\tNordtrans\t\t\t\t\t",
  };

  private static byte[] file(String... lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (KnowledgeFile.Lines file = new KnowledgeFile.Lines(out, List.of("licence: CC0"))) {
      for (String line : lines) {
        file.add(line);
      }
    }
    return out.toByteArray();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  @Test
  void what_is_asked_for_comes_with_the_names_of_all_that_it_tells() throws IOException {
    List<Known> known = new ArrayList<>();
    Set<String> parties =
        KnowledgeFile.read(
            new ByteArrayInputStream(file(LINES)),
            (kind, names) -> names.contains("Vee"),
            known::add);

    assertThat(parties).containsExactlyInAnyOrder("Nordpartei", "NP");
    assertThat(known)
        .containsExactly(
            new Known(
                Kind.PERSON,
                "Q3",
                11,
                // The other state is not in the file.
                List.of("DE"),
                LocalDate.of(1961, 3, 1),
                null,
                "Vera Starck",
                List.of("Vee"),
                "Politikerin",
                List.of(
                    new Affiliation(
                        "Q7",
                        "Nordpartei",
                        List.of("Nordpartei", "NP"),
                        LocalDate.of(1999, 1, 1),
                        LocalDate.of(2018, 4, 30))),
                // Of the second one nobody knows when it ended.
                List.of(
                    new Affiliation(
                        "Q8", "Hafenminister", List.of(), LocalDate.of(2017, 3, 14), null)),
                List.of("Politiker")));
  }

  @Test
  void the_same_lines_are_the_same_bytes() throws IOException {
    assertThat(file(LINES)).isEqualTo(file(LINES));
  }

  @Test
  void another_version_is_told_in_one_line() throws IOException {
    byte[] other = gzip("# pressespiegel knowledge 99\n");
    assertThatThrownBy(() -> KnowledgeFile.require(new ByteArrayInputStream(other)))
        .isInstanceOf(KnowledgeFile.UnfitException.class)
        .hasMessage(
            "a knowledge file of version 99, not 1; make it anew with jobs/build-knowledge.sh");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# pressespiegel gazetteer 1\n", "p\t3\t11\n"})
  void another_file_is_none(String text) throws IOException {
    byte[] other = gzip(text);
    assertThatThrownBy(() -> KnowledgeFile.require(new ByteArrayInputStream(other)))
        .isInstanceOf(KnowledgeFile.UnfitException.class)
        .hasMessage("no knowledge file");
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> KnowledgeFile.require(new ByteArrayInputStream(plain)))
        .isInstanceOf(KnowledgeFile.UnfitException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p\t3\t11",
        "n\t3",
        "x\t3\t11\t1\t\t\tA\t\t\t\t\t",
        "p\tQ3\t1\t1\t\t\tA\t\t\t\t\t",
        "p\t3\t1\t1\tgestern\t\tA\t\t\t\t\t",
        "p\t3\t1\t1\t2000-13\t\tA\t\t\t\t\t",
      })
  void a_broken_line_is_named(String line) throws IOException {
    byte[] broken = file(LINES[0], line);
    assertThatThrownBy(
            () ->
                KnowledgeFile.read(
                    new ByteArrayInputStream(broken), (kind, names) -> true, one -> {}))
        .isInstanceOf(KnowledgeFile.UnfitException.class)
        .hasMessageStartingWith("a broken knowledge file, line 4: ");
  }

  @Test
  void a_file_cut_short_is_told() throws IOException {
    byte[] whole = file(LINES);
    byte[] cut = Arrays.copyOf(whole, whole.length - 20);
    assertThatThrownBy(
            () ->
                KnowledgeFile.read(new ByteArrayInputStream(cut), (kind, names) -> true, one -> {}))
        .isInstanceOf(KnowledgeFile.UnfitException.class)
        .hasMessageStartingWith("a broken knowledge file: ");
  }
}
