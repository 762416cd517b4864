package org.pressespiegel.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressespiegel.document.Document;
import org.pressespiegel.document.Part;
import org.pressespiegel.text.SentenceSplitter;
import org.pressespiegel.text.Span;

/** What many texts say of a word that the model takes for a name. */
final class WordUseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # what it is      | words | unnamed | PER | LOC | ORG | MISC | article | causes | relations | becomes
          An illness         | 1600  | 240     | 110 | 200 | 920 | 50   | 30      | 320    | 430       | MISC
          Its other name     | 620   | 25      | 10  | 70  | 8   | 490  | 12      | 30     | 260       | MISC
          A common noun      | 1500  | 1280    | 2   | 10  | 146 | 22   | 1100    | 4      | 9         | none
          A noun in articles | 76    | 35      | 1   | 15  | 19  | 0    | 33      | 0      | 0         | none
          A party            | 300   | 2       | 0   | 0   | 173 | 0    | 130     | 0      | 4         | ORG
          A firm             | 126   | 1       | 0   | 0   | 125 | 0    | 2       | 0      | 1         | ORG
          A virus, mostly so | 230   | 7       | 0   | 0   | 11  | 195  | 4       | 1      | 75        | MISC
          Too rare to tell   | 19    | 18      | 0   | 0   | 1   | 0    | 12      | 0      | 0         | ORG
          """)
  void a_name_of_an_organisation_that_the_model_doubts_becomes(
      String what,
      long words,
      long unnamed,
      long persons,
      long places,
      long organisations,
      long things,
      long determined,
      long causes,
      long relations,
      String becomes) {
    WordUse use =
        new WordUse(
            words, unnamed, persons, places, organisations, things, determined, causes, relations);

    List<Mention> mentions = read(use, new NamedSpan(new Span(4, 9), EntityType.ORG, 0.7));

    assertThat(mentions)
        .as(what)
        .extracting(mention -> mention.type().name())
        .isEqualTo(becomes.equals("none") ? List.of() : List.of(becomes));
  }

  @Test
  void what_the_model_is_sure_of_stays_but_for_an_illness() {
    WordUse noun = new WordUse(1500, 1280, 2, 10, 146, 22, 1100, 4, 9);
    NamedSpan sure = new NamedSpan(new Span(4, 9), EntityType.ORG, 0.95);

    assertThat(read(noun, sure)).extracting(Mention::type).containsExactly(EntityType.ORG);
  }

  @Test
  void words_are_counted_by_what_the_model_takes_them_for() {
    Document page = page("Gegen Zorax hilft Ruhe. Wegen Zorax ruht das Land.");
    Map<String, WordUse> uses =
        NameReader.uses(page, List.of(new NamedSpan(new Span(6, 11), EntityType.ORG, 0.7)));

    assertThat(uses.get("Zorax")).isEqualTo(new WordUse(2, 1, 0, 0, 1, 0, 0, 1, 1));
    assertThat(uses.get("Land")).isEqualTo(new WordUse(1, 1, 0, 0, 0, 0, 1, 0, 0));
    assertThat(uses).doesNotContainKey("hilft");
  }

  private static List<Mention> read(WordUse use, NamedSpan name) {
    return NameReader.standard()
        .knowing(WordUses.of(Map.of("Zorax", use)))
        .read(page("Nun Zorax folgt."), List.of(name))
        .mentions();
  }

  private static Document page(String text) {
    return Document.of(
        text,
        List.of(new Part(Part.Kind.PARAGRAPH, new Span(0, text.length()))),
        SentenceSplitter.german());
  }
}
