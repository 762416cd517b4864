package org.pressespiegel.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeadingPartsTest {

  static List<String> headings() {
    return Corpus.lines("heading_parts.tsv");
  }

  /** Columns: markup in the heading, titles of the page parted by two bars, kicker or -, title. */
  @ParameterizedTest
  @MethodSource("headings")
  void a_kicker_that_stands_apart_is_one(String row) {
    String[] cells = row.split("\t");
    Element heading = Jsoup.parseBodyFragment("<h1>" + cells[0] + "</h1>").selectFirst("h1");
    List<String> titles =
        cells[1].equals("-") ? List.of() : Arrays.asList(cells[1].split("\\|\\|"));
    String whole = PageBlocks.of(heading.parent()).get(0).text();
    HeadingParts parts = HeadingParts.of(whole, heading, titles);
    assertThat(parts).isEqualTo(new HeadingParts(cells[2].equals("-") ? null : cells[2], cells[3]));
  }

  @Test
  void labels_tell_live_reports() {
    assertThat(HeadingParts.isLive("Live")).isTrue();
    assertThat(HeadingParts.isLive("Liveticker: Sturm an der Küste")).isTrue();
    assertThat(HeadingParts.isLive("Der Sturm im Newsblog")).isTrue();
    assertThat(HeadingParts.isLive("Live im Stadion sein")).isFalse();
    assertThat(HeadingParts.isLive("Newsticker")).isFalse();
    assertThat(HeadingParts.isLive("Das Leben")).isFalse();
  }
}
