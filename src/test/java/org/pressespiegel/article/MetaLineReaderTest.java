package org.pressespiegel.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MetaLineReaderTest {

  static Stream<String[]> datelines() {
    return Corpus.rows("datelines.tsv").stream();
  }

  static Stream<String> headlines() {
    return Corpus.rows("headlines.tsv").stream().map(row -> row[0]);
  }

  @ParameterizedTest
  @MethodSource("datelines")
  void a_line_about_the_article_is_understood(
      String line,
      String published,
      String precision,
      String rule,
      String updated,
      String authors,
      String agencies,
      String place,
      String time) {
    MetaLine meta = MetaLineReader.read(line);
    assertThat(meta).as(line).isNotNull();
    Publication publication = Publication.of(meta.stamps(), null);
    assertThat(text(publication.at())).isEqualTo(published);
    assertThat(publication.precision()).hasToString(precision);
    assertThat(text(publication.rule())).isEqualTo(rule);
    assertThat(text(publication.updatedAt())).isEqualTo(updated);
    assertThat(String.join("|", meta.authors())).isEqualTo(authors);
    assertThat(String.join("|", meta.agencies())).isEqualTo(agencies);
    assertThat(text(meta.place())).isEqualTo(place);
    assertThat(meta.relative()).isEqualTo(time.equals("relative"));
  }

  @ParameterizedTest
  @MethodSource("headlines")
  void a_title_is_left_alone(String title) {
    assertThat(MetaLineReader.read(title)).isNull();
  }

  @Test
  void a_year_beyond_belief_is_no_date_and_is_noted() {
    MetaLine meta = MetaLineReader.read("03.02.2919, 14:05 Uhr");
    assertThat(meta.future()).isTrue();
    assertThat(Publication.of(meta.stamps(), null).precision()).isEqualTo(Precision.NONE);
  }

  @Test
  void a_day_that_does_not_exist_is_no_date() {
    assertThat(MetaLineReader.read("31.02.2019, 14:05 Uhr")).isNull();
  }

  @Test
  void the_hour_that_clocks_skip_is_moved_forward() {
    assertThat(publishedAt("31.03.2019, 02:30 Uhr")).isEqualTo("2019-03-31T01:30:00Z");
  }

  @Test
  void of_the_hour_that_clocks_repeat_the_first_is_meant() {
    assertThat(publishedAt("27.10.2019, 02:30 Uhr")).isEqualTo("2019-10-27T00:30:00Z");
  }

  private static String publishedAt(String line) {
    List<Stamp> stamps = MetaLineReader.read(line).stamps();
    return Publication.of(stamps, null).at().toString();
  }

  private static String text(Object value) {
    return value == null ? "-" : value.toString();
  }
}
