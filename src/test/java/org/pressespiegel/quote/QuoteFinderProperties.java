package org.pressespiegel.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.pressespiegel.document.Document;
import org.pressespiegel.document.Part;
import org.pressespiegel.entity.EntityType;
import org.pressespiegel.entity.NameReader;
import org.pressespiegel.entity.NamedSpan;
import org.pressespiegel.entity.Names;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.SentenceSplitter;
import org.pressespiegel.text.Span;
import org.pressespiegel.text.TextBlocks;

final class QuoteFinderProperties {

  private static final QuoteFinder FINDER = QuoteFinder.standard();

  @Property(tries = 500)
  void a_quotation_reads_its_own_words_and_a_second_look_finds_the_same(
      @ForAll("texts") String text) {
    List<Quote> quotes = find(text);

    CodePoints points = CodePoints.of(text);
    Span last = new Span(0, 1);
    for (Quote quote : quotes) {
      assertThat(points.read(quote.span())).isEqualTo(quote.text());
      assertThat(quote.text()).isNotBlank();
      assertThat(quote.span().begin()).isGreaterThanOrEqualTo(last.begin());
      last = quote.span();
      quote
          .speaker()
          .flatMap(Speaker::span)
          .ifPresent(span -> assertThat(points.read(span)).isNotBlank());
      quote.cue().ifPresent(cue -> assertThat(points.read(cue.span())).isNotBlank());
    }
    assertThat(find(text)).isEqualTo(quotes);
  }

  @Property(tries = 300)
  void any_string_at_all_can_be_read(@ForAll String text) {
    assertThat(find(text)).isNotNull();
  }

  @Example
  void the_work_grows_with_the_text_and_not_faster() {
    for (String piece :
        List.of(
            "„",
            "\"",
            "“ ",
            "' ",
            "sagte, ",
            "sagte er, „",
            "(",
            "der ",
            "Er sei, ",
            "so X, ",
            "»«")) {
      String text = "Er sagte: " + piece.repeat(5_000) + ".";
      Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> find(text), piece);
    }
  }

  private static List<Quote> find(String text) {
    List<Part> passages = new ArrayList<>();
    for (Span block : TextBlocks.of(text)) {
      passages.add(new Part(Part.Kind.PARAGRAPH, block));
    }
    Document page = new Document(text, passages, SentenceSplitter.german().split(text));
    List<NamedSpan> names = new ArrayList<>();
    int at = text.indexOf("Anna Ruge");
    if (at >= 0) {
      Span span = CodePoints.of(text).span(at, at + 9);
      names.add(new NamedSpan(span, EntityType.PER, 0.9));
    }
    Names read = NameReader.standard().read(page, names);
    return FINDER.find(Pages.discourse(page, read));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            List.of(
                "Anna Ruge",
                "sagte",
                "teilte",
                "mit",
                "er",
                "sie",
                "sei",
                "habe",
                ",",
                ".",
                ":",
                ";",
                "–",
                "„",
                "“",
                "”",
                "\"",
                "»",
                "«",
                "‚",
                "‘",
                "'",
                "’",
                ",,",
                "''",
                "(",
                ")",
                "laut",
                "nach Angaben",
                "zufolge",
                "so",
                "wie",
                "dass",
                "der",
                "die Polizei",
                "des Amtes",
                "Der Plan",
                "ist gescheitert",
                "heißt es",
                "und",
                "hat gesagt",
                "Das",
                "54-Jährige",
                "Ministerin",
                "von",
                "😀",
                "\n\n",
                "!",
                "\u00AD",
                "\uD83D"))
        .list()
        .ofMaxSize(50)
        .map(words -> String.join(" ", words).replace("„ ", "„").replace(" “", "“"));
  }
}
