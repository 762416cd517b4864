package org.pressespiegel.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sheet that somebody filled in says. */
final class JudgedSheetTest {

  private static JudgedSheet read(String sheet) {
    return JudgedSheet.read(sheet.getBytes(StandardCharsets.UTF_8));
  }

  /** Intervals by Wilson's formula, computed elsewhere (R's prop.test without correction). */
  @ParameterizedTest
  @CsvSource({
    "9, 1, 59.58, 98.21",
    "45, 5, 78.64, 95.65",
    "0, 10, 0.0, 27.75",
    "10, 0, 72.25, 100.0",
    "1, 1, 9.45, 90.55"
  })
  void the_interval_is_wilsons(int right, int wrong, double low, double high) {
    JudgedSheet.Counts counts = new JudgedSheet.Counts(right, wrong, 3);
    assertThat(100 * counts.bound(-1)).isCloseTo(low, within(0.01));
    assertThat(100 * counts.bound(1)).isCloseTo(high, within(0.01));
  }

  @Test
  void yes_no_and_open_are_counted_by_table() {
    JudgedSheet sheet =
        read(
            "\ufefftable;no;context;right;remark\r\nevents;1;\"a;b\r\n\"\"c\"\"\";y;\r\nevents;2;x; N ;weil\r\nevents;3;x;?;\r\n"
                + "places;1;x;ja;\r\nplaces;2;x;;\r\nplaces;3;x;richtig;\r\n");

    assertThat(sheet.tables())
        .containsEntry("events", new JudgedSheet.Counts(1, 1, 1))
        .containsEntry("places", new JudgedSheet.Counts(2, 0, 1));
    assertThat(sheet.told())
        .contains("events           2       1       1     50.0 %  9.5 to 90.5")
        .contains("places           2       2       1    100.0 %  34.2 to 100.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", "\t", ";"})
  void any_spreadsheet_may_have_saved_it(String apart) {
    String sheet = "table;right;remark\nquotes;y;süß\nquotes;n;\n".replace(";", apart);
    assertThat(read(sheet).tables()).containsEntry("quotes", new JudgedSheet.Counts(1, 1, 0));
    assertThat(JudgedSheet.read(sheet.getBytes(Charset.forName("windows-1252"))).tables())
        .containsEntry("quotes", new JudgedSheet.Counts(1, 1, 0));
  }

  @Test
  void a_table_that_nobody_judged_has_no_precision() {
    assertThat(read("table;right\nplaces;\n").told())
        .contains("places           0       0       1\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
# sheet | what is told
table;right#places;vielleicht | row 2: right is y, n or ?, not vielleicht
table;richtig#places;y | its columns 'table' and 'right' are missing
 '' | its columns 'table' and 'right' are missing
table;right#places | cannot be read as CSV
table;right#places;"y | cannot be read as CSV
""")
  void what_is_none_is_told(String sheet, String told) {
    assertThatThrownBy(() -> read(sheet == null ? "" : sheet.replace("#", "\n")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(told);
  }
}
