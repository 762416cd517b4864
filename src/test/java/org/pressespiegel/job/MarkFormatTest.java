package org.pressespiegel.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pressespiegel.nlp.Tokenizer;
import org.pressespiegel.text.Span;

/** Articles as tools for annotating read them. */
final class MarkFormatTest {

  private static MarkedText text(String text, MarkedText.Mark... marks) {
    List<MarkedText.Sentence> sentences = new ArrayList<>();
    int from = 0;
    for (String sentence : text.split("(?<=[.!?])\\s+")) {
      int begin = text.indexOf(sentence, from);
      int end = begin + sentence.length();
      sentences.add(
          new MarkedText.Sentence(
              begin,
              end,
              Tokenizer.tokens(text, begin, end).stream()
                  .map(token -> new Span(token.begin(), token.end()))
                  .toList()));
      from = end;
    }
    return new MarkedText("a", text, sentences, List.of(marks));
  }

  private static MarkedText.Mark mark(
      MarkedText.Layer layer, String text, String words, String... features) {
    Map<String, String> named = new TreeMap<>();
    for (int i = 0; i < features.length; i += 2) {
      named.put(features[i], features[i + 1]);
    }
    int begin = text.indexOf(words);
    assertThat(begin).isNotNegative();
    return new MarkedText.Mark(layer, begin, begin + words.length(), named);
  }

  @Test
  void conll_has_a_token_a_line() {
    String text = "Anna Kolb kam. Köln Bonn e. V. klagt.";
    MarkedText article =
        text(
            text,
            mark(MarkedText.Layer.NAMES, text, "Anna Kolb", "value", "PER"),
            mark(MarkedText.Layer.NAMES, text, "Köln", "value", "LOC"),
            mark(MarkedText.Layer.NAMES, text, "Bonn", "value", "LOC"),
            mark(MarkedText.Layer.DATES, text, "kam", "type", "DATE", "value", "2020"));

    List<String> lines = MarkFormat.CONLL.of(article).lines().toList();

    assertThat(lines.subList(0, 7))
        .containsExactly(
            "-DOCSTART- -X- -X- O",
            "",
            "Anna -X- -X- B-PER",
            "Kolb -X- -X- I-PER",
            "kam -X- -X- O",
            ". -X- -X- O",
            "");
    // Two names side by side are two.
    assertThat(lines).contains("Köln -X- -X- B-LOC", "Bonn -X- -X- B-LOC");
    assertThat(lines).allMatch(line -> line.isEmpty() || line.split(" ").length == 4);
  }

  /** As many marks as tokens: every mark is looked at for its own tokens alone. */
  @ParameterizedTest
  @EnumSource(MarkFormat.class)
  void a_long_text_with_many_marks_takes_no_longer_than_it_is(MarkFormat format) {
    int many = 120_000;
    List<Span> tokens = new ArrayList<>();
    List<MarkedText.Mark> marks = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      tokens.add(new Span(2 * i, 2 * i + 1));
      marks.add(
          new MarkedText.Mark(
              MarkedText.Layer.NAMES,
              2 * i,
              2 * i + 1,
              Map.of("value", i % 2 == 0 ? "PER" : "LOC")));
    }
    MarkedText article =
        new MarkedText(
            "a", "x ".repeat(many), List.of(new MarkedText.Sentence(0, 2 * many, tokens)), marks);
    String written = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> format.of(article));
    assertThat(written.lines().filter(line -> line.contains("PER")).count()).isEqualTo(many / 2);
  }

  @Test
  void webanno_reads_back_what_was_marked() {
    String text =
        "Die US-Truppen 😀 griffen | Köln_Süd [A] an; -> *\\nichts.\n\n»Ja«, sagte Anna. Nein!";
    MarkedText article =
        text(
            text,
            mark(MarkedText.Layer.NAMES, text, "US", "value", "LOC"),
            mark(MarkedText.Layer.NAMES, text, "US-Truppen", "value", "ORG"),
            mark(
                MarkedText.Layer.PLACES,
                text,
                "US",
                "place",
                "USA",
                "country",
                "US",
                "geonames",
                null),
            mark(MarkedText.Layer.NAMES, text, "Köln_Süd [A]", "value", "a|b_c[1];*->\\x"),
            mark(
                MarkedText.Layer.QUOTATIONS,
                text,
                "Ja«, sagte Anna. Nein",
                "type",
                "direct",
                "speaker",
                "Anna",
                "cue",
                "sagte"),
            mark(
                MarkedText.Layer.QUOTATIONS,
                text,
                "Ja",
                "type",
                "partial",
                "speaker",
                null,
                "cue",
                "*"),
            mark(
                MarkedText.Layer.EVENTS,
                text,
                "griffen",
                "type",
                "ASSAULT",
                "actor",
                "USA",
                "target",
                "Köln",
                "place",
                "_",
                "modality",
                "asserted"));

    WebAnnoReader read = WebAnnoReader.of(MarkFormat.WEBANNO.of(article));

    assertThat(read.text().replaceAll("\\s", " ")).isEqualTo(text.replaceAll("\\s", " "));
    assertThat(read.words())
        .isEqualTo(article.sentences().stream().mapToInt(s -> s.tokens().size()).sum());
    assertThat(read.found())
        .containsExactlyInAnyOrderElementsOf(
            article.marks().stream()
                .map(
                    m ->
                        new WebAnnoReader.Found(m.layer().type(), m.begin(), m.end(), m.features()))
                .toList());
  }

  @Test
  void webanno_looks_as_its_description_says() {
    String text = "Anna Kolb kam im Mai.";
    MarkedText article =
        text(
            text,
            mark(MarkedText.Layer.NAMES, text, "Anna Kolb", "value", "PER"),
            mark(
                MarkedText.Layer.EVENTS,
                text,
                "kam",
                "type",
                "CONSULT",
                "actor",
                "Anna Kolb",
                "target",
                null,
                "place",
                null,
                "modality",
                "asserted"));

    String file = MarkFormat.WEBANNO.of(article);

    assertThat(Arrays.asList(file.split("\n")))
        .startsWith(
            "#FORMAT=WebAnno TSV 3.3",
            "#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|value",
            "#T_SP=webanno.custom.Date|type|value")
        .contains(
            "#Text=" + text,
            "1-1\t0-4\tAnna\tPER[1]\t" + "_\t".repeat(13),
            "1-2\t5-9\tKolb\tPER[1]\t" + "_\t".repeat(13),
            "1-3\t10-13\tkam\t" + "_\t".repeat(9) + "CONSULT\tAnna Kolb\t*\t*\tasserted\t");
  }
}
