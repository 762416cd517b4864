package org.pressespiegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ColumnNameTest {

  @ParameterizedTest
  @CsvSource({
    "publish_date, Publish Date",
    "publish_date, publishDate",
    "publish_date, PUBLISH-DATE",
    "publish_date, publish.date",
    "maintext, MainText",
    "maintext, MAINTEXT",
    "fulltext, fullText",
    "html_body, HTMLBody",
    "article_url, articleURL",
    "ueberschrift, Überschrift",
    "Überschrift, UEBERSCHRIFT",
    "id, _id",
    "id, ID",
    "meta.author, meta.author",
    "meta.author, Meta Author",
  })
  void spellings_of_a_name_are_one(String name, String column) {
    assertThat(ColumnName.of(name).is(column)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "maintext, main_text",
    "text, texts",
    "date, update",
    "id, i_d",
    "author, meta.author",
    "meta.author, author",
  })
  void other_names_are_others(String name, String column) {
    assertThat(ColumnName.of(name).is(column)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"meta.author, Meta", "body.sections.*, body", "titel, Titel"})
  void a_path_begins_with_its_first_step(String name, String column) {
    assertThat(ColumnName.of(name).begins(column)).isTrue();
  }
}
