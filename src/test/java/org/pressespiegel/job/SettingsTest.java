package org.pressespiegel.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressespiegel.article.ParserSettings;
import org.pressespiegel.store.ColumnMapping;
import org.pressespiegel.store.ColumnName;
import org.pressespiegel.store.ReadLimits;

class SettingsTest {

  @TempDir Path folder;

  @Test
  void without_a_file_the_reference_holds() {
    Settings settings = Settings.read(null, Map.of());
    ReadLimits read = settings.read();
    assertThat(read).isEqualTo(new ReadLimits(16 << 20, 200, 16 << 20, 1000, read.columns()));
    assertThat(read.columns().names().keySet())
        .containsExactlyInAnyOrderElementsOf(ColumnMapping.PARTS);
    assertThat(settings.parser()).isEqualTo(ParserSettings.standard());
    assertThat(settings.reprintSimilarity()).isEqualTo(0.6);
    assertThat(settings.sha256()).matches("[0-9a-f]{64}");
  }

  @Test
  void columns_are_mapped_by_the_user_or_by_name() throws IOException {
    Path file = file("input.columns { text = Rumpf, headline = \"Titel | Kopf\" }");
    ColumnMapping own = Settings.read(file, Map.of()).read().columns();
    assertThat(own.names().get("text")).containsExactly(ColumnName.of("Rumpf"));
    assertThat(own.names().get("headline"))
        .containsExactly(ColumnName.of("Titel"), ColumnName.of("Kopf"));

    Map<String, String> wire = Map.of("input.mapping", "dpa-digitalwires");
    assertThat(Settings.read(null, wire).read().columns().names().get("html"))
        .containsExactly(ColumnName.of("article_html"));
    Map<String, String> keep = Map.of("input.keep", "ressort|paywall");
    assertThat(Settings.read(null, keep).read().columns().kept()).hasSize(2);

    assertThatThrownBy(
            () -> Settings.read(null, Map.of("input.columns.text", "", "input.columns.html", " ")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("neither input.columns.text nor html");
  }

  @Test
  void the_reference_in_the_jar_is_the_one_in_conf() throws IOException {
    Settings copied = Settings.read(Path.of("conf/reference.conf"), Map.of());
    assertThat(copied).isEqualTo(Settings.read(null, Map.of()));
  }

  @Test
  void the_command_line_beats_the_file_which_beats_the_reference() throws IOException {
    Path file = file("parse { min-body-words = 7, min-language-confidence = 0.7 }");
    Settings settings = Settings.read(file, Map.of("parse.min-body-words", "9"));
    assertThat(settings.parser()).isEqualTo(new ParserSettings(16 << 20, 0.7, 9));
    assertThat(settings.reprintSimilarity()).isEqualTo(0.6);
  }

  @ParameterizedTest
  @CsvSource({
    "3 MiB, 3145728",
    "3MiB, 3145728",
    "3 MB, 3000000",
    "512 KiB, 524288",
    "4096, 4096",
    "1 GiB, 1073741824"
  })
  void sizes_have_units(String written, long bytes) throws IOException {
    Settings byCommandLine = Settings.read(null, Map.of("input.max-record-bytes", written));
    assertThat(byCommandLine.read().maxRecordBytes()).isEqualTo(bytes);
    assertThat(byCommandLine.parser().maxBytes()).isEqualTo(bytes);
    Settings byFile = Settings.read(file("input.max-record-bytes = " + written), Map.of());
    assertThat(byFile.read().maxRecordBytes()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "parse.min-body-word = 3 | parse.min-body-word",
        "pars { min-body-words = 3 } | pars.min-body-words",
        "reprints.min-similarity.of = 1 | reprints.min-similarity.of",
        "parse.min-body-word = null | unknown key parse.min-body-word",
        "pars.min-body-words = null | unknown key pars.min-body-words",
        "pars {} | unknown key pars",
        "parse.min-body-words = null | parse.min-body-words",
        "parse = null | parse",
        "parse.min-body-words = 0 | parse.min-body-words",
        "input.bytes-per-task = -1 | input.bytes-per-task",
        "input.files-per-task = viele | input.files-per-task",
        "input.max-record-bytes = 3 Meter | input.max-record-bytes",
        "parse = 7 | parse",
        "parse.min-language-confidence = [0.5] | parse.min-language-confidence"
      })
  void a_mistake_in_the_file_is_named_with_its_line(String line, String key) throws IOException {
    Path file = file("# Settings\n\n" + line + "\n");
    assertThatThrownBy(() -> Settings.read(file, Map.of()))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("configuration: ")
        .hasMessageContaining(key)
        .hasMessageContaining("own.conf: 3");
  }

  @ParameterizedTest
  @CsvSource({
    "parse.min-body-word, 3",
    "input.files-per-task, viele",
    "input, 3",
    "reprints.min-similarity, sehr"
  })
  void a_mistake_on_the_command_line_is_named_as_such(String key, String value) {
    assertThatThrownBy(() -> Settings.read(null, Map.of(key, value)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(key)
        .hasMessageContaining("command line");
  }

  @ParameterizedTest
  @CsvSource({
    "parse.min-body-words, 0",
    "parse.min-language-confidence, 1.5",
    "parse.min-language-confidence, NaN",
    "input.max-record-bytes, 2 GiB",
    "input.max-record-bytes, 0",
    "input.bytes-per-task, 0",
    "input.files-per-task, 0",
    "reprints.min-similarity, 0",
    "reprints.min-similarity, NaN"
  })
  void a_value_out_of_range_is_a_user_error(String key, String value) {
    assertThatThrownBy(() -> Settings.read(null, Map.of(key, value)))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("configuration: " + key + " must be ")
        .hasMessageEndingWith(" (command line)");
  }

  @Test
  void a_file_that_is_none_is_named() throws IOException {
    Path broken = file("parse { min-body-words = ");
    assertThatThrownBy(() -> Settings.read(broken, Map.of()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("own.conf");
    Path missing = folder.resolve("missing.conf");
    assertThatThrownBy(() -> Settings.read(missing, Map.of()))
        .isInstanceOf(UserError.class)
        .hasMessage("configuration: cannot read " + missing);
    assertThatThrownBy(() -> Settings.read(folder, Map.of()))
        .isInstanceOf(UserError.class)
        .hasMessage("configuration: cannot read " + folder);
  }

  @Test
  void the_digest_changes_with_a_value_and_not_with_comments() throws IOException {
    String plain = digest("parse { min-body-words = 7 }");
    assertThat(digest("# Short texts\nparse.min-body-words = 7 # words\n")).isEqualTo(plain);
    assertThat(digest("reprints {}\nparse {\n  min-body-words = 7\n}")).isEqualTo(plain);
    assertThat(digest("parse.min-body-words = 8")).isNotEqualTo(plain);
    assertThat(digest("")).isNotEqualTo(plain);
    assertThat(digest("")).isEqualTo(Settings.read(null, Map.of()).sha256());
  }

  @Test
  void the_digest_is_of_values_however_they_are_spelled() throws IOException {
    String plain = digest("");
    assertThat(digest("input.max-record-bytes = 16777216")).isEqualTo(plain);
    assertThat(digest("input.max-record-bytes = \"16384 KiB\"")).isEqualTo(plain);
    assertThat(digest("parse.min-language-confidence = 5e-1")).isEqualTo(plain);
    assertThat(digest("parse.min-body-words = \"5\"")).isEqualTo(plain);
    assertThat(digest("input.max-record-bytes = 2097153")).isNotEqualTo(plain);
    assertThat(digest("input.bytes-per-task = 2 MiB")).isNotEqualTo(plain);
  }

  private String digest(String configuration) throws IOException {
    return Settings.read(file(configuration), Map.of()).sha256();
  }

  private Path file(String configuration) throws IOException {
    return Files.writeString(folder.resolve("own.conf"), configuration);
  }
}
