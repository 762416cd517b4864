package org.pressespiegel.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressespiegel.language.Actors;
import org.pressespiegel.language.Agreement;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordTable;
import org.pressespiegel.text.WordTables;

/** Every row of the lexicon is tried on its example. */
class LexiconTest {

  private static final EventCoder CODER = EventCoder.standard();
  private static final Pattern PARTY = Pattern.compile("<([^>]+)>|\\{([^}]+)\\}|\\*([^*]+)\\*");

  static Stream<TableRow> rows() {
    return Stream.concat(rows("verb"), rows("noun"))
        .filter(row -> !row.cell("kind").equals("mention"));
  }

  private static Stream<TableRow> rows(String trigger) {
    return WordTable.of(Lexicon.class, trigger + "s.tsv", FrameReader.columns(trigger))
        .rows()
        .stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void every_row_codes_its_example(TableRow row) {
    String word = row.cell(row.cells().containsKey("verb") ? "verb" : "noun");
    String example = row.cell("example");
    assertThat(example).as("an example of %s", word).isNotBlank();
    Example read = Example.of(example);
    List<Event> events = CODER.code(Story.of(read.story));
    if (row.cell("type").equals("NONE")) {
      assertThat(events.stream().filter(e -> e.rule().startsWith(word + "+")))
          .as(example)
          .isEmpty();
      return;
    }
    Event event =
        events.stream()
            .filter(
                e -> e.trigger().equals(read.trigger) && e.type().name().equals(row.cell("type")))
            .findFirst()
            .orElse(null);
    assertThat(event).as("%s in %s", example, events).isNotNull();
    assertThat(event.mode() == null ? "" : event.mode()).as(example).isEqualTo(row.cell("mode"));
    assertThat(event.rule()).as(example).startsWith(word + "+");
    fits(example, read.actor, event.actor());
    fits(example, read.target, event.target());
  }

  private static void fits(String example, String marked, Event.Party party) {
    if (marked == null) {
      return;
    }
    assertThat(party).as(example).isNotNull();
    Set<String> words = Arrays.stream(marked.split(" ")).collect(Collectors.toSet());
    assertThat(words).as(example).containsAll(List.of(party.text().split(" ")));
  }

  /** A sentence whose names are marked where they can be told. */
  private record Example(String story, String trigger, String actor, String target) {

    static Example of(String written) {
      String actor = null;
      String target = null;
      String trigger = null;
      StringBuilder story = new StringBuilder();
      Matcher matcher = PARTY.matcher(written);
      int last = 0;
      while (matcher.find()) {
        story.append(written, last, matcher.start());
        if (matcher.group(3) != null) {
          trigger = matcher.group(3);
          story.append(trigger);
        } else {
          actor = matcher.group(1) != null ? matcher.group(1) : actor;
          target = matcher.group(2) != null ? matcher.group(2) : target;
          story.append(named(matcher.group(1) != null ? matcher.group(1) : matcher.group(2)));
        }
        last = matcher.end();
      }
      story.append(written.substring(last));
      return new Example(story.toString(), trigger, actor, target);
    }

    /** States and capitals are names; all else must be told by its words. */
    private static String named(String words) {
      List<String> out = new ArrayList<>();
      for (String word : words.split(" ")) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean alone = !words.contains(" ") && Agreement.determiner(lower) == 0;
        String country = Lexicon.german().country(lower).orElse("");
        boolean capital = Character.isUpperCase(word.charAt(0));
        boolean state = capital && !country.isEmpty() && !lower.endsWith("er");
        boolean common = Actors.isActor(lower);
        if (state) {
          out.add("[" + word + "|LOC:" + country + "]");
        } else if (alone && !common && capital) {
          out.add("[" + word + "|ORG]");
        } else {
          out.add(word);
        }
      }
      return String.join(" ", out);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "verbs.tsv",
        "nouns.tsv",
        "noun_classes.tsv",
        "same_people.tsv",
        "toll_words.tsv",
        "verb_groups.tsv"
      })
  void tables_tell_their_source_and_hold_each_row_once(String name) {
    WordTables.audit(LexiconTest.class, name);
  }
}
