package org.pressespiegel.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.TextBlocks;

class PlainPartsTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "→",
      textBlock =
          """
          Rat stimmt zu||Der Rat hat zugestimmt. → headline: Rat stimmt zu | paragraph: Der Rat hat zugestimmt.
          Stimmt der Rat zu?||Der Rat hat zugestimmt. → headline: Stimmt der Rat zu? | paragraph: Der Rat hat zugestimmt.
          Der Rat hat zugestimmt. → paragraph: Der Rat hat zugestimmt.
          Rat stimmt zu → paragraph: Rat stimmt zu
          Der Rat tagt.||Streit um das Geld||Der Rat zahlt. → paragraph: Der Rat tagt. | crosshead: Streit um das Geld | paragraph: Der Rat zahlt.
          Der Rat tagt.||Wer zahlt?||Der Rat zahlt. → paragraph: Der Rat tagt. | paragraph: Wer zahlt? | paragraph: Der Rat zahlt.
          Der Rat tagt.||Bonn||Der Rat zahlt. → paragraph: Der Rat tagt. | paragraph: Bonn | paragraph: Der Rat zahlt.
          Eins zwei||Drei vier||Der Rat zahlt. → paragraph: Eins zwei | crosshead: Drei vier | paragraph: Der Rat zahlt.
          Berlin (dpa) - Der Rat tagt. → dateline: Berlin (dpa) -  | paragraph: Der Rat tagt.
          London/Teheran - Der Rat tagt. → dateline: London/Teheran -  | paragraph: Der Rat tagt.
          Bad Homburg – Der Rat tagt. → dateline: Bad Homburg –  | paragraph: Der Rat tagt.
          Der Rat - er tagt - zahlt. → paragraph: Der Rat - er tagt - zahlt.
          Die Stadt – Was bleibt, ist der Streit. → paragraph: Die Stadt – Was bleibt, ist der Streit.
          Nord-Süd-Dialog endet. → paragraph: Nord-Süd-Dialog endet.
          """)
  void blocks_tell_by_length_and_end_what_they_are(String text, String parts) {
    CodePoints points = CodePoints.of(text.replace("||", "\n\n"));
    List<Part> found = PlainParts.of(points, TextBlocks.of(text.replace("||", "\n\n")));
    assertThat(
            found.stream()
                .map(
                    part ->
                        part.kind().name().toLowerCase(Locale.ROOT)
                            + ": "
                            + points.read(part.span()))
                .collect(Collectors.joining(" | ")))
        .isEqualTo(parts);
  }
}
