package org.pressespiegel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of a small dump of invented items ({@code dump.json}), and lines that are none. */
final class DumpLineTest {

  private static final Path DUMP =
      Path.of("src/test/resources/org/pressespiegel/knowledge/dump.json");

  private static DumpLine item(String id) throws IOException, DumpLine.FaultException {
    String line =
        Files.readAllLines(DUMP).stream()
            .filter(text -> text.contains("\"id\":\"" + id + "\",\"labels\""))
            .findFirst()
            .orElseThrow();
    return DumpLine.read(line).orElseThrow();
  }

  @Test
  void a_person_has_names_parties_and_offices_with_their_times() throws Exception {
    assertThat(item("Q99005001").written())
        .isEqualTo(
            "p\t99005001\t11\t99000001|99000003\t1961-03-09\t\tVera Starck\tVera Starck-Ahlers"
                + "\tdeutsche Politikerin\t99001001~1999~2018-04|99001002~2018-05-02~"
                + "\t99003001~2017-03-14~2021-12-07|99003002~~?\t99004001");
    assertThat(item("Q99005001").isPerson()).isTrue();
    assertThat(item("Q99005001").parties()).containsExactly(99001001L, 99001002L);
    assertThat(item("Q99005001").words()).containsExactly(99003001L, 99003002L, 99004001L);
  }

  @ParameterizedTest
  @CsvSource({
    // Commons and Wikiquote are no Wikipedia.
    "Q99002002, o, 1",
    "Q99002003, o, 0",
    "Q99000001, s, 12",
    // No state of today.
    "Q99000003, o, 3",
  })
  void an_item_is_what_it_is(String id, String kind, int sitelinks) throws Exception {
    assertThat(item(id).written()).startsWith(kind + "\t" + id.substring(1) + "\t" + sitelinks);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Q99001001 | Nordpartei | Nordpartei,NP,Nordischen",
        "Q99002002 | Nordtrans | Nordtrans",
        "Q99005004 | Gerd Nordmann | ''",
        "Q99005006 | '' | ''",
      })
  void the_german_name_comes_first_and_an_english_alias_is_none(
      String id, String name, String shorts) throws Exception {
    assertThat(item(id).name()).isEqualTo(name);
    assertThat(item(id).shorts())
        .containsExactlyElementsOf(shorts.isEmpty() ? List.of() : List.of(shorts.split(",")));
  }

  @Test
  void what_parts_cells_is_no_part_of_a_name() throws Exception {
    assertThat(item("Q99005007").name()).isEqualTo("Cicero der Ältere");
    assertThat(item("Q99005007").written().split("\t", -1)).hasSize(12);
  }

  @Test
  void classes_reach_as_far_down_as_the_dump_tells() throws Exception {
    Classes classes = new Classes();
    for (String id : List.of("Q99009001", "Q99009002", "Q99009003")) {
      classes.add(item(id).number(), item(id).parents());
    }
    long[] organisations = classes.organisations();

    assertThat(Classes.isOrganisation(item("Q99002001").classes(), organisations)).isTrue();
    assertThat(Classes.isOrganisation(item("Q99001002").classes(), organisations)).isTrue();
    assertThat(Classes.isOrganisation(item("Q99002004").classes(), organisations)).isFalse();
    assertThat(Classes.isSkipped(item("Q99006001").classes())).isTrue();
    assertThat(Classes.isSkipped(item("Q99009001").classes())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "]",
        "",
        " ",
        "{\"type\":\"property\",\"id\":\"P31\"},",
        "{\"type\":\"lexeme\",\"id\":\"L4\"}"
      })
  void what_is_no_item_is_nothing(String line) throws Exception {
    assertThat(DumpLine.read(line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "{",
        "[1]",
        "{\"type\":\"item\",\"id\":\"Q1\"",
        "{\"type\":\"item\",\"id\":\"Q1\"} {\"type\":\"item\",\"id\":\"Q2\"}",
        "{\"type\":\"item\",\"id\":\"Q0\"}",
        "{\"type\":\"item\",\"labels\":[]},"
      })
  void what_cannot_be_read_is_a_fault(String line) {
    assertThatThrownBy(() -> DumpLine.read(line)).isInstanceOf(DumpLine.FaultException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"item\",\"id\":\"Q7\",\"labels\":7,\"claims\":{\"P31\":7,\"P102\":[7,{}]}}",
        "{\"type\":\"item\",\"id\":\"Q7\",\"labels\":{\"de\":7},\"aliases\":{\"de\":7}}",
        "{\"type\":\"item\",\"id\":\"Q7\",\"claims\":{\"P31\":[{\"mainsnak\":{\"snaktype\":\"novalue\"}}]}}",
        "{\"id\":\"Q7\"}",
      })
  void an_item_that_tells_nothing_is_one(String line) throws Exception {
    Optional<DumpLine> read = DumpLine.read(line);
    assertThat(read).isPresent();
    assertThat(read.get().item()).isNull();
    assertThat(read.get().classes()).isEmpty();
  }
}
