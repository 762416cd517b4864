package org.pressespiegel.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressespiegel.article.PageMarks.Mark;

class PageMarksTest {

  @ParameterizedTest
  @CsvSource({
    "article-comments, ASIDE",
    "articleComments, ASIDE",
    "nav, ASIDE",
    "article__kicker, KICKER",
    "ArticleHead_overline__x7Qp2, KICKER",
    "article-image-text, CAPTION",
    "bild_quelle, CAPTION",
    "visually-hidden, UNSEEN",
    "hidden, UNSEEN",
    "l-box Seitenpfad, PATH",
    "js-paywall, PAYWALL",
  })
  void words_in_names_tell_what_an_element_holds(String names, Mark mark) {
    assertThat(mark.in(PageMarks.read(names))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "page--with-sidebar, ASIDE",
    "hasComments, ASIDE",
    "nav_inhalt, ASIDE",
    "print:hidden, UNSEEN",
    "hidden md:block, UNSEEN",
    "field-label-hidden, UNSEEN",
    "article-text, CAPTION",
    "bildung-text, CAPTION",
    "story_title__aD3nG, PERHAPS_ASIDE",
  })
  void looks_and_chance_tell_nothing(String names, Mark mark) {
    assertThat(mark.in(PageMarks.read(names))).isFalse();
  }
}
