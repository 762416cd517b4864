package org.pressespiegel.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressespiegel.document.Document;
import org.pressespiegel.entity.EntityType;
import org.pressespiegel.entity.NamedSpan;
import org.pressespiegel.text.Span;

/** What counts say of a name, and how they are counted. */
final class NameUseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # alone | placed | determined | related | located | persons | compounds | lower | town  | sense
          # An illness that is a town's name: prepositions that are none of place, and compounds.
          1600    | 70     | 80         | 960     | 210     | 110     | 6000      | 7     | true  | WORD
          # Common nouns have articles.
          1800    | 1      | 1600       | 5       | 0       | 0       | 70        | 10    | true  | WORD
          # So have landscapes, and waters.
          80      | 0      | 78         | 0       | 81      | 0       | 28        | 0     | false | UNKNOWN
          # Much told of, and seldom behind in.
          7       | 1      | 0          | 4       | 7       | 0       | 0         | 0     | true  | UNKNOWN
          # Towns.
          2370    | 1230   | 22         | 168     | 2090    | 1       | 38        | 12    | true  | PLACE
          # A word in lower case, whatever sort of place it is.
          29      | 0      | 2          | 0       | 0       | 0       | 0         | 1028  | false | WORD
          # A town that is also a form of a verb.
          14      | 6      | 0          | 1       | 14      | 0       | 0         | 20    | true  | PLACE
          35      | 1      | 0          | 1       | 4       | 29      | 0         | 0     | true  | PERSON
          # Too little to tell.
          3       | 0      | 2          | 1       | 0       | 0       | 0         | 0     | true  | UNKNOWN
          0       | 0      | 0          | 0       | 0       | 0       | 0         | 3     | true  | UNKNOWN
          """)
  void many_texts_tell_what_a_name_mostly_is(
      int alone,
      int placed,
      int determined,
      int related,
      int located,
      int persons,
      int compounds,
      int lower,
      boolean town,
      NameUse.Sense sense) {
    NameUse use =
        new NameUse(alone, placed, determined, related, located, persons, compounds, lower);

    assertThat(use.sense(town, false)).isEqualTo(sense);
  }

  @Test
  void uses_are_counted_by_what_stands_before() {
    Map<String, NameUse> uses =
        uses(
            "Wegen Corona blieb das Haus zu. Die Corona-Hilfe kam spät, aus Hanau kam sie nicht."
                + " Das Hanau der Brüder. Sie wollten essen. In Polen wie in Hanaus Schulen.");

    assertThat(uses.get("Corona")).isEqualTo(new NameUse(1, 0, 0, 1, 0, 0, 1, 0));
    assertThat(uses.get("Hanau")).isEqualTo(new NameUse(2, 1, 1, 0, 0, 0, 0, 0));
    assertThat(uses.get("Hanaus")).isEqualTo(new NameUse(1, 1, 0, 0, 0, 0, 0, 0));
    assertThat(uses.get("Essen")).isEqualTo(new NameUse(0, 0, 0, 0, 0, 0, 0, 1));
    assertThat(uses).doesNotContainKey("Polen");
  }

  @Test
  void what_texts_say_of_a_name_decides_where_an_article_does_not() {
    Document document = document("Ihr Leben mit Corona ist schwer. Hanau hilft.");
    NameUses uses = NameUses.of(Map.of("Corona", new NameUse(90, 2, 9, 60, 5, 1, 300, 0)));

    assertThat(surfaces(PlaceFinder.standard(), document)).containsExactly("Corona", "Hanau");
    assertThat(surfaces(PlaceFinder.standard().knowing(uses), document)).containsExactly("Hanau");
  }

  @Test
  void a_name_that_is_mostly_a_word_needs_evidence_at_each_mention() {
    NameUses uses = NameUses.of(Map.of("Corona", new NameUse(90, 2, 9, 60, 5, 1, 300, 0)));
    String text = "Er zog in die Stadt Corona. Leben mit Corona ist teuer.";
    List<NamedSpan> names =
        List.of(
            new NamedSpan(new Span(20, 26), EntityType.LOC, 0.9),
            new NamedSpan(new Span(38, 44), EntityType.LOC, 0.9));

    assertThat(PlaceFinder.standard().knowing(uses).find(document(text), names).places())
        .extracting(place -> place.span().begin() + " " + place.reason())
        .containsExactly("20 noun+prominence");
  }

  private static List<String> surfaces(PlaceFinder finder, Document document) {
    return finder.find(document, List.of()).places().stream().map(Place::surface).toList();
  }

  private static Map<String, NameUse> uses(String text) {
    return PlaceFinder.standard().uses(document(text), List.of());
  }

  private static Document document(String text) {
    return Document.of(text);
  }
}
