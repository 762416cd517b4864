package org.pressespiegel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressespiegel.document.Document;
import org.pressespiegel.document.Part;
import org.pressespiegel.entity.EntityType;
import org.pressespiegel.entity.NameReader;
import org.pressespiegel.entity.NamedSpan;
import org.pressespiegel.entity.Names;
import org.pressespiegel.event.EventCoder;
import org.pressespiegel.event.Layers;
import org.pressespiegel.nlp.Tokenizer;
import org.pressespiegel.place.PlaceFinder;
import org.pressespiegel.place.Places;
import org.pressespiegel.quote.QuoteFinder;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.SentenceSplitter;
import org.pressespiegel.text.Span;
import org.pressespiegel.text.TextBlocks;
import org.pressespiegel.time.Anchor;
import org.pressespiegel.time.TimexTagger;

/** Texts of a million characters that no journalist wrote are read in seconds, not in hours. */
final class HostileTextTest {

  private static final int LENGTH = 1_000_000;

  private static final EntityType TYPE = EntityType.LOC;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Er kam.\n\n",
        "Haus\n\n",
        "Das 😀 sagte 😀 der 😀 Minister 😀 am 😀 Montag 😀 in 😀 Linz. ",
        "Die Polizei nahm den Mann in Linz fest und sagte das ",
        "sagte er, ",
        "griff an, ",
        "Berlin und ",
        "Berlin, Paris, ",
        "Berlin (",
        "„Ja, sagte er ",
        "\"",
        "(",
        ". ",
        ",",
        "1.",
        "a ",
        "Aa",
        "zweihundert",
      })
  void time_grows_with_the_text(String words) {
    String text = words.repeat(LENGTH / words.length());
    assertTimeoutPreemptively(Duration.ofSeconds(90), () -> read(text));
  }

  private static void read(String text) {
    CodePoints points = CodePoints.of(text);
    List<Span> blocks = TextBlocks.of(text);
    List<Span> sentences = new ArrayList<>();
    for (Span block : blocks) {
      for (Span sentence : SentenceSplitter.german().split(points.read(block))) {
        Span whole = new Span(block.begin() + sentence.begin(), block.begin() + sentence.end());
        Tokenizer.tokens(text, points.toUtf16(whole.begin()), points.toUtf16(whole.end()));
        sentences.add(whole);
      }
    }
    Document page =
        new Document(
            text,
            blocks.stream().map(block -> new Part(Part.Kind.PARAGRAPH, block)).toList(),
            sentences);
    Names names = NameReader.standard().read(page, List.of());
    Places nowhere = new Places(List.of(), Optional.empty(), Optional.empty());
    QuoteFinder.standard().find(Layers.discourse(page, names, List.of(), nowhere));
    TimexTagger.standard().tag(text, Anchor.none());
    List<NamedSpan> mentions =
        sentences.stream()
            .map(s -> new NamedSpan(new Span(s.begin(), s.begin() + 1), TYPE, 0.5))
            .toList();
    PlaceFinder.standard().find(page, mentions);
    EventCoder.standard()
        .code(
            Layers.of(
                "hostile",
                page,
                Anchor.day(LocalDate.of(2021, 5, 4)),
                names,
                List.of(),
                new Places(List.of(), Optional.empty(), Optional.empty()),
                List.of()));
    assertThat(sentences).isNotEmpty();
  }
}
