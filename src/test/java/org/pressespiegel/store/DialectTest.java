package org.pressespiegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How tables are told from other texts, and from each other. */
final class DialectTest {

  private static final ColumnMapping COLUMNS =
      ColumnMapping.of(Map.of("text", "text|inhalt", "headline", "title"));

  @Test
  void blank_lines_comments_and_the_separator_stand_above_the_table() {
    Dialect dialect = of("sep=;\r\n\r\n# Stand: gestern\r\ntitle;inhalt\r\nA;B, C\r\n", "a.csv");

    assertThat(dialect.delimiter()).isEqualTo(';');
    assertThat(dialect.skipped()).isEqualTo(3);
    assertThat(dialect.names()).containsExactly("title", "inhalt");
    assertThat(dialect.headed()).isTrue();
  }

  @Test
  void a_header_may_be_a_comment() {
    Dialect dialect = of("# Export\n#id\ttitle\ttext\n1\tA\tB\n2\tC\tD\n", "a");

    assertThat(dialect.names()).containsExactly("id", "title", "text");
    assertThat(dialect.skipped()).isEqualTo(1);
    assertThat(dialect.headed()).isTrue();
  }

  @Test
  void columns_of_a_table_without_a_header_have_numbers() {
    Dialect dialect =
        of(
            "2020-03-30;Sturm;Es stürmt, sagt er, und es regnet.\n"
                + "2020-03-31;Regen;Es regnet, sagt er, und es stürmt.\n",
            "a.csv");

    assertThat(dialect.delimiter()).isEqualTo(';');
    assertThat(dialect.names()).containsExactly("column1", "column2", "column3");
    assertThat(dialect.headed()).isFalse();
  }

  @Test
  void names_that_nobody_knows_are_names() {
    Dialect dialect = of("wann;kopf;korpus\n2020-03-30;Sturm;Es stürmt, ja.\n", "a.csv");

    assertThat(dialect.names()).containsExactly("wann", "kopf", "korpus");
    assertThat(dialect.headed()).isTrue();
  }

  @Test
  void a_table_needs_no_name_where_its_rows_are_alike() {
    String table = "wann\tkopf\tkorpus\n2020-03-30\tA\tB\n2020-03-31\tC\tD\n";

    assertThat(of(table, "export").names()).containsExactly("wann", "kopf", "korpus");
  }

  @Test
  void the_column_of_row_names_may_have_no_name() {
    assertThat(of("\"title\",\"text\"\n\"1\",\"A\",\"B\"\n\"2\",\"C\",\"D\"\n", "a.csv").names())
        .containsExactly("", "title", "text");
    assertThat(of(",title,text\n0,A,B\n1,C,D\n", "a.csv").names())
        .containsExactly("", "title", "text");
  }

  @Test
  void a_single_column_is_a_table_if_it_is_called_one() {
    assertThat(of("text\n\"Es stürmt,\nsehr.\"\n", "a.csv").names()).containsExactly("text");
    assertThat(of("text\nEs stürmt.\n", "a")).isNull();
  }

  @Test
  void a_single_column_of_an_unknown_name_is_told_too() {
    Dialect dialect = of("korpus\nEs stürmt, sagt er.\nEs regnet, ja, und schneit.\n", "a.csv");

    assertThat(dialect.names()).containsExactly("korpus");
    assertThat(of("text\nEs stürmt, sagt er.\nEs regnet, ja, und schneit.\n", "a.csv").names())
        .containsExactly("text");
    assertThat(of("Sturm über Emden\nEs stürmt, sagt er.\nEs regnet.\n", "a.csv")).isNull();
  }

  @Test
  void line_ends_of_old_macs_are_line_ends() {
    assertThat(of("title;text\rA;B\rC;D\r", "a.csv").names()).containsExactly("title", "text");
  }

  @Test
  void commas_of_prose_make_no_names_of_rows() {
    String table =
        "title,text,date\nA,Die Polizei aus Ulm, die Feuerwehr.,2021\nB,Der Rat aus Ulm, das Amt.,2021\n";

    assertThat(of(table, "a.csv").names()).containsExactly("title", "text", "date");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title,text\nA,\"Er sagte: \\\"Nein, nie.\\\" Und ging.\"\n",
        "title\ttext\nA\tErste Zeile.\\\nZweite Zeile.\n",
        "title\tauthor\ttext\nA\t\\N\tB\nC\t\\N\tD\n",
      })
  void backslashes_escape_where_no_mark_is_doubled(String table) {
    assertThat(of(table, "a.csv").backslash()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title,text\nA,\"Er sagte: \"\"Nein, nie.\"\" Und ging.\"\n",
        "title,text\nA,\"C:\\\"\nB,\"D\"\n",
        "title,text\nA,\"Er \"\"sagte\"\" im Ordner C:\\\"\n",
      })
  void a_backslash_may_be_a_backslash(String table) {
    assertThat(of(table, "a.csv").backslash()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "Sturm über Emden\n\nDer Hafen ist gesperrt, sagte das Amt, und bleibt es.\n",
        "Erstens, zweitens, drittens\nDas Amt, das Haus, der Hof\nDer Rat, die Stadt, das Land\n",
        "Der Rat tagt. Er berät; er streitet; er geht.\nDas Amt ruft; es mahnt; es schweigt.\n",
        "Montag; Dienstag\n",
      })
  void an_article_is_no_table(String text) {
    assertThat(of(text, "artikel")).isNull();
  }

  private static Dialect of(String head, String file) {
    return Dialect.of(head, true, file, COLUMNS);
  }

  @Test
  void the_last_row_of_a_head_may_be_cut() {
    String head = "wann;kopf;korpus\n1;A;B\n2;C;D\n3;E";

    assertThat(Dialect.of(head, false, "a", COLUMNS).names())
        .isEqualTo(List.of("wann", "kopf", "korpus"));
    assertThat(Dialect.of(head, true, "a", COLUMNS)).isNull();
  }
}
