package org.pressespiegel.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The index finds what the page's own search finds. */
final class WordIndexTest {

  private static final List<String> TEXTS =
      List.of(
          "Merz klagt über Kopfschmerzen.",
          "Kopfschmerzen plagen die Partei",
          "Die S-Bahn fährt, die U-Bahn nicht.",
          "Die S - Bahn; eine Bahn",
          "E.ON und RWE",
          "Der Bundestag\nhat abgestimmt",
          "Der, Bundestag",
          "Protestierende ziehen durch Köln, Proteste auch",
          "GRÜSSE aus der Straße 😀 Ende",
          "Grüße aus Gießen",
          "2020 war 20 mal 20",
          "",
          "a b a b c",
          "Angela Merkel sprach. Frau Merkel's Rede");

  private static Path folder;
  private static WordIndex index;

  @BeforeAll
  static void build() throws IOException {
    folder = Files.createTempDirectory("words");
    try (WordIndex.Builder builder = WordIndex.in(folder)) {
      for (int i = 0; i < TEXTS.size(); i++) {
        builder.add(i, TEXTS.get(i));
      }
      index = builder.build();
    }
  }

  @AfterAll
  static void remove() throws IOException {
    index.close();
    FileUtils.deleteDirectory(folder.toFile());
  }

  private static List<Integer> found(String sought) {
    byte[] bits = index.holding(sought);
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < TEXTS.size(); i++) {
      if ((bits[i / 8] >> i % 8 & 1) == 1) {
        found.add(i);
      }
    }
    return found;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
# sought | texts
Merz | 0
merz | 0
Kopfschmerzen | 0 1
schmerzen |
Bahn | 2 3
S-Bahn | 2
"S - Bahn" | 3
E.ON | 4
e.on rwe | 4
"RWE E.ON" |
"der Bundestag" | 5
der Bundestag | 5 6
Protest* | 7
Protest |
Proteste | 7
"durch Köln, Prot*" | 7
"durch Prot*" |
Grüsse | 8
grüße | 9
straße | 8
😀 | *
aus 😀 | 8 9
20 | 10
202* | 10
"a b c" | 12
"b a b" | 12
"b b" |
Merkel | 13
Merkel's | 13
* | *
 | *
"" | *
... | *
nichts* |
""")
  void whole_words_phrases_and_beginnings(String sought, String wanted) {
    List<Integer> texts = new ArrayList<>();
    if (wanted != null && wanted.equals("*")) {
      for (int i = 0; i < TEXTS.size(); i++) {
        texts.add(i);
      }
    } else if (wanted != null) {
      for (String number : wanted.split(" ")) {
        texts.add(Integer.parseInt(number));
      }
    }
    assertThat(found(sought == null ? "" : sought)).isEqualTo(texts);
  }

  /** The page's rule, as its script has it. */
  private static boolean holds(String sought, String text) {
    var parts = Pattern.compile("\"([^\"]+)\"|(\\S+)").matcher(sought);
    while (parts.find()) {
      String part = parts.group(1) == null ? parts.group(2) : parts.group(1);
      if (!part.matches("(?s).*[\\p{L}\\p{N}].*")) {
        continue;
      }
      boolean open = part.endsWith("*");
      StringBuilder core = new StringBuilder();
      for (String word : (open ? part.substring(0, part.length() - 1) : part).split("\\s+", -1)) {
        core.append(core.isEmpty() ? "" : "\\s+").append(Pattern.quote(word));
      }
      String rule = "(?<![\\p{L}\\p{N}])" + core + (open ? "" : "(?![\\p{L}\\p{N}])");
      if (!Pattern.compile(rule, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
          .matcher(text)
          .find()) {
        return false;
      }
    }
    return true;
  }

  /** Anything that begins and ends with a word, sought in all texts. */
  @Test
  void it_finds_what_the_page_finds() {
    Random random = new Random(7);
    int some = 0;
    for (int round = 0; round < 3_000; round++) {
      String text = TEXTS.get(random.nextInt(TEXTS.size()));
      if (text.isEmpty()) {
        continue;
      }
      int begin = random.nextInt(text.length());
      int end = begin + 1 + random.nextInt(Math.min(18, text.length() - begin));
      String part =
          text.substring(begin, end).replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
      String sought =
          round % 3 == 0 ? '"' + part + '"' : round % 3 == 1 ? part : '"' + part + "*\"";
      // Words that end or begin with a sign the page takes more exactly.
      if (part.isEmpty()
          || round % 3 == 1
              && part.matches("(?s).*(^|\\s)[^\\p{L}\\p{N}\\s].*|.*[^\\p{L}\\p{N}\\s](\\s|$).*")) {
        continue;
      }
      List<Integer> wanted = new ArrayList<>();
      for (int i = 0; i < TEXTS.size(); i++) {
        if (holds(sought, TEXTS.get(i))) {
          wanted.add(i);
        }
      }
      assertThat(found(sought)).as(sought).isEqualTo(wanted);
      some += wanted.size();
    }
    assertThat(some).isGreaterThan(1_000);
  }

  @Test
  void too_much_is_told() {
    assertThatThrownBy(() -> index.holding("wort ".repeat(50)))
        .isInstanceOf(UnfitAskException.class);
  }

  @Test
  void a_word_of_any_length_is_kept() throws IOException {
    Path large = Files.createTempDirectory("words");
    try (WordIndex.Builder builder = WordIndex.in(large)) {
      builder.add(0, "ä".repeat(100_000) + " Ende");
      try (WordIndex of = builder.build()) {
        assertThat(of.holding("Ende")).containsExactly(1);
      }
      try (WordIndex again = WordIndex.built(large)) {
        assertThat(again.size()).isEqualTo(1);
        assertThat(again.holding("Ende")).containsExactly(1);
      }
    } finally {
      FileUtils.deleteDirectory(large.toFile());
    }
  }
}
