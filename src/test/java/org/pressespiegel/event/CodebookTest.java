package org.pressespiegel.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pressespiegel.event.EventType.Trait;

/** The codebook's lists are those of the tables and of the code. */
class CodebookTest {

  private static final Path PAGE = Path.of("docs/codebook.md");

  static Stream<Arguments> lists() {
    return Stream.of(Arguments.of("types", types()), Arguments.of("traits", traits()));
  }

  private static String types() {
    return EventType.all().stream()
        .map(
            type ->
                row(
                    type.name(),
                    type.meaning() + (type.origin().equals("ours") ? " (ours)" : ""),
                    type.example(),
                    type.modes().isEmpty() ? "–" : String.join(", ", type.modes())))
        .collect(
            Collectors.joining(
                "",
                "| type | what it means | example (trigger in italics) | modes |\n"
                    + "| --- | --- | --- | --- |\n",
                ""));
  }

  private static String traits() {
    return Stream.of(Trait.values())
        .map(
            trait ->
                row(
                    "`" + trait + "`",
                    trait.meaning(),
                    EventType.all().stream()
                        .filter(type -> type.is(trait))
                        .map(EventType::name)
                        .collect(Collectors.joining(", "))))
        .collect(
            Collectors.joining(
                "", "| trait | what is done for it | types |\n| --- | --- | --- |\n", ""));
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  @ParameterizedTest
  @MethodSource("lists")
  void a_list_of_the_page_says_what_the_tables_say(String name, String expected)
      throws IOException {
    String page = Files.readString(PAGE);
    String opening = "<!-- " + name + " -->\n";
    int begin = page.indexOf(opening) + opening.length();
    assertThat(begin).as(name).isGreaterThan(opening.length());
    int end = page.indexOf("<!-- end -->", begin);
    if (Boolean.getBoolean("update-docs")) {
      page = page.substring(0, begin) + expected + page.substring(end);
      Files.writeString(PAGE, page);
      end = begin + expected.length();
    }
    assertThat(page.substring(begin, end))
        .as("written by: mvn test -Dtest=CodebookTest -Dupdate-docs=true")
        .isEqualTo(expected);
  }
}
