package org.pressespiegel.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.pressespiegel.document.Document;
import org.pressespiegel.document.Part;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.SentenceSplitter;
import org.pressespiegel.text.Span;

class NameReaderProperties {

  private static final NameReader READER = NameReader.standard();

  /** Words that the steps know, in any order, with names at random. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> word =
        Arbitraries.of(
            "Angela",
            "Merkel",
            "Merkels",
            "Merkel's",
            "Jens'",
            "Peters",
            "dpa",
            "(dpa)",
            "-",
            "–",
            "Berlin",
            "BERLIN",
            "US-Truppen",
            "EU",
            "(EU)",
            "Europäische",
            "Union",
            "der",
            "des",
            "Präsident",
            "Präsidenten",
            ",",
            "Frau",
            "Dr.",
            "von",
            "Islamischen",
            "Staat",
            "(IS)",
            "IS",
            "und",
            ".",
            "😀",
            "sagte",
            "K.",
            "Hans-",
            "-Peter",
            "'",
            "(",
            ")",
            "„",
            "“",
            "\n\n",
            "Grünen",
            "al-Abadschi",
            "FC",
            "Bayern",
            "AG",
            "&",
            "Söhne",
            "(54),",
            "ist",
            "Kanzlerin",
            "\u0308",
            "s",
            "ß",
            "XVI.",
            "St.",
            "1",
            "—",
            "\u00AD",
            "\uD83D");
    return word.list().ofMaxSize(60).map(words -> String.join(" ", words));
  }

  @Provide
  Arbitrary<List<Integer>> numbers() {
    return Arbitraries.integers().between(0, 400).list().ofMaxSize(40);
  }

  @Property(tries = 600)
  void any_text_can_be_read(@ForAll("texts") String text, @ForAll("numbers") List<Integer> at) {
    check(text, at);
  }

  @Property(tries = 300)
  void any_string_at_all_can_be_read(@ForAll String text, @ForAll("numbers") List<Integer> at) {
    check(text, at);
  }

  private static void check(String text, List<Integer> at) {
    Document page = page(text);
    List<NamedSpan> spans = spans(text, at);
    Names names = READER.read(page, spans);

    CodePoints codePoints = CodePoints.of(text);
    int counted = 0;
    for (Mention mention : names.mentions()) {
      assertThat(codePoints.read(mention.span())).isEqualTo(mention.surface());
      assertThat(names.entities().get(mention.entityNo()).type()).isEqualTo(mention.type());
    }
    for (Entity entity : names.entities()) {
      counted += entity.mentionCount();
      for (Compound compound : entity.compounds()) {
        assertThat(codePoints.read(compound.span())).isEqualTo(compound.surface());
      }
    }
    assertThat(counted).isEqualTo(names.mentions().size());
    assertThat(READER.read(page, spans)).isEqualTo(names);
  }

  private static List<NamedSpan> spans(String text, List<Integer> at) {
    int length = text.codePointCount(0, text.length());
    List<NamedSpan> spans = new ArrayList<>();
    EntityType[] types = EntityType.values();
    for (int i = 0; i + 1 < at.size(); i += 2) {
      int begin = at.get(i);
      int end = begin + 1 + at.get(i + 1) % 20;
      if (end <= length) {
        spans.add(new NamedSpan(new Span(begin, end), types[at.get(i + 1) % 4], begin % 11 / 10.0));
      }
    }
    return spans;
  }

  private static Document page(String text) {
    int length = text.codePointCount(0, text.length());
    List<Part> passages =
        length == 0 ? List.of() : List.of(new Part(Part.Kind.PARAGRAPH, new Span(0, length)));
    return new Document(text, passages, SentenceSplitter.german().split(text));
  }

  @Property(tries = 200)
  void a_second_look_at_the_same_names_finds_the_same(@ForAll("stories") String story) {
    MarkedPage text = MarkedPage.of(story);
    Names first = text.read();
    List<NamedSpan> again =
        first.mentions().stream()
            .map(mention -> new NamedSpan(mention.span(), mention.type(), 0.95))
            .toList();
    Names second = READER.read(text.page(), again);

    assertThat(second.mentions())
        .extracting(Mention::span)
        .isEqualTo(first.mentions().stream().map(Mention::span).toList());
  }

  @Provide
  Arbitrary<String> stories() {
    Arbitrary<String> sentence =
        Arbitraries.of(
            "[Anna Ruge|PER] sagte nichts.",
            "Frau [Ruge|PER] lachte.",
            "[Ruge|ORG] schwieg.",
            "[Ruges|PER] Hund bellte.",
            "Der [Bund der Kegler|ORG] (BdK) tagte in [Bonn|LOC].",
            "Der [BdK|ORG] warnte.",
            "Auch [Karl Ruge|PER] kam.",
            "[US|LOC]-Truppen zogen ab.",
            "Die [Grünen|ORG] jubelten.",
            "ANNA RUGE SIEGT.");
    return Combinators.combine(
            sentence.list().ofMinSize(1).ofMaxSize(8), Arbitraries.of(" ", " | "))
        .as((sentences, gap) -> String.join(gap, sentences));
  }

  @Example
  void a_text_of_five_thousand_names_is_read_at_once() {
    StringBuilder same = new StringBuilder();
    StringBuilder other = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      same.append("[Anna").append(letters(i)).append(" Ruge|PER] traf [Ruge|PER]. ");
      other.append("Die [Gesellschaft ").append(letters(i)).append(" ").append(letters(i / 7));
      other.append("|ORG] lobte [Ruge").append(letters(i)).append("|PER]. ");
    }
    for (StringBuilder story : List.of(same, other)) {
      MarkedPage text = MarkedPage.of(story.toString());
      Names names = Assertions.assertTimeout(Duration.ofSeconds(10), text::read);
      assertThat(names.mentions()).hasSize(10_000);
    }
  }

  /** A number in letters, so that it can be a name. */
  private static String letters(int number) {
    StringBuilder letters = new StringBuilder("X");
    for (int rest = number; rest > 0; rest /= 20) {
      letters.append((char) ('a' + rest % 20));
    }
    return letters.toString();
  }
}
