package org.pressespiegel.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pressespiegel.event.EventType.Trait;

/** The codebook's lists are those of the tables and of the code. */
class CodebookTest {

  private static final Path PAGE = Path.of("docs/codebook.md");

  private static final Scan EMPTY = new Scan(Story.of(""), Lexicon.german());

  static Stream<Arguments> lists() {
    return Stream.of(
        Arguments.of("types", types()),
        Arguments.of("traits", traits()),
        Arguments.of("verb conditions", conditions(VerbCondition.TERMS)),
        Arguments.of("noun conditions", conditions(NounCondition.TERMS)),
        Arguments.of("fillers", fillers()),
        Arguments.of("verb slots", slots(true)),
        Arguments.of("noun slots", slots(false)),
        Arguments.of("place rules", rules(new EventPlaces(EMPTY, Lexicon.german()).rules())),
        Arguments.of("date rules", rules(new EventDates(EMPTY, Lexicon.german()).rules())),
        Arguments.of("confidence", confidence()));
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

  private static String conditions(List<? extends Term<?>> terms) {
    return terms.stream()
        .map(term -> row("`" + term.form().replace(", ", "`, `") + "`", term.meaning()))
        .collect(Collectors.joining("", "| condition | holds if |\n| --- | --- |\n", ""));
  }

  private static String fillers() {
    return Stream.of(Filler.Kind.values())
        .map(kind -> row("`" + kind + "`", kind.meaning()))
        .collect(Collectors.joining("", "| filler | fits |\n| --- | --- |\n", ""));
  }

  private static String slots(boolean ofVerbs) {
    return Stream.of(Slot.Core.values())
        .filter(core -> core.isOfVerbs() == ofVerbs)
        .map(core -> row("`" + core + "`", core.meaning()))
        .collect(Collectors.joining("", "| slot | who stands there |\n| --- | --- |\n", ""));
  }

  private static <T> String rules(List<Rule<T>> rules) {
    return rules.stream()
        .map(rule -> row("`" + rule.evidence() + "`", rule.meaning()))
        .collect(Collectors.joining("", "| rule | what it finds |\n| --- | --- |\n", ""));
  }

  private static String confidence() {
    Confidence sure = Confidence.STANDARD;
    return "| what is told | adds |\n| --- | --- |\n"
        + row("every row", "" + sure.base())
        + row("the actor by name", "" + sure.named())
        + row("the target", "" + sure.target())
        + row("the day in clause or sentence, or the tense that leaves it open", "" + sure.told())
        + row("a day that was told before", "-" + sure.context())
        + row("a trigger that is a noun", "-" + sure.noun())
        + row("it stands in somebody's words", "-" + sure.reported());
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

  @ParameterizedTest
  @EnumSource(Evidence.class)
  void the_page_tells_how_places_and_dates_are_found(Evidence evidence) throws IOException {
    assertThat(Files.readString(PAGE)).contains("`" + evidence + "`");
  }
}
