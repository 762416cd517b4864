package org.pressespiegel.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pressespiegel.document.Document;
import org.pressespiegel.document.Part;
import org.pressespiegel.entity.EntityType;
import org.pressespiegel.entity.NamedSpan;
import org.pressespiegel.place.Place;
import org.pressespiegel.place.PlaceFinder;
import org.pressespiegel.text.Span;
import org.pressespiegel.text.WordTable;
import org.pressespiegel.time.Anchor;

/** Sentences of {@code acting.tsv} and the places in them that stand for governments. */
final class ActingPlacesTest {

  private static final PlaceFinder FINDER = PlaceFinder.standard();
  private static final ArticleReader READER = new ArticleReader(FINDER);

  static Stream<Arguments> sentences() {
    return WordTable.of(ActingPlacesTest.class, "acting.tsv", "text", "acting").rows().stream()
        .map(row -> Arguments.of(row.cell("text"), row.cell("acting")));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void places_that_act_are_told_from_the_ground(String text, String acting) {
    Span all = new Span(0, text.length());
    Document document =
        new Document(text, List.of(new Part(Part.Kind.PARAGRAPH, all)), List.of(all));
    List<NamedSpan> names =
        FINDER.find(document, List.of()).places().stream()
            .map(place -> new NamedSpan(place.span(), EntityType.LOC, 0.9))
            .toList();
    AnnotatedArticle article = READER.read("sentence", document, Anchor.none(), names);

    assertThat(
            article.places().places().stream()
                .filter(Place::metonymic)
                .map(Place::surface)
                .collect(Collectors.joining(";")))
        .isEqualTo(acting);
  }
}
