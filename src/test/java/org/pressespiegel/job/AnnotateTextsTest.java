package org.pressespiegel.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pressespiegel.SharedSpark;
import org.pressespiegel.text.PlainReading;
import org.pressespiegel.text.Span;

@ExtendWith(SharedSpark.class)
final class AnnotateTextsTest {

  /** What says when an article was published, as it stands in JSON, and is no date. */
  private static final List<String> NO_DATES =
      List.of(
          "\"0001-01-01\"",
          "\"0001-01-01T00:00:00Z\"",
          "\"0999-01-01\"",
          "\"1599-12-31\"",
          "\"2101-01-01\"",
          "\"2020-13-01\"",
          "\"10000-01-01\"",
          "\"-0044-03-15\"",
          "\"9999-12-31\"",
          "\"bald\"",
          "7",
          "2020",
          "-1",
          "1e99",
          "1e999999999",
          "12.5",
          "\"2020-02-30\"",
          "\"" + "9".repeat(2_000) + "\"");

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String GOOD = "{\"id\":\"gut\",\"text\":\"Am Sonntag ging er.\"}";

  @TempDir private Path folder;

  /** Lines that are no request, or an odd one, with what is told of them: null where nothing is. */
  private static Map<String, String> odd() {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("", "not a JSON object");
    lines.put("   ", "not a JSON object");
    lines.put("kein JSON", "no JSON");
    lines.put("{\"text\":\"Ja.\"", "no JSON");
    lines.put("{\"text\":\"Ja.\"} {\"text\":\"Nein.\"}", "no JSON");
    lines.put("{\"text\":\"a\u0000b\"}", "no JSON");
    lines.put("[".repeat(5_000), "no JSON");
    lines.put("{\"text\":\"Ja.\",\"x\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}", "no JSON");
    lines.put("null", "not a JSON object");
    lines.put("[{\"text\":\"Ja.\"}]", "not a JSON object");
    lines.put("\"Ja.\"", "not a JSON object");
    lines.put("7", "not a JSON object");
    lines.put("{}", "no text");
    lines.put("{\"text\":null}", "no text");
    lines.put("{\"text\":7}", "text is no string");
    lines.put("{\"text\":[\"Ja.\"]}", "text is no string");
    for (String date : List.of("true", "{}", "[\"2020-03-30\"]")) {
      lines.put("{\"text\":\"Ja.\",\"published\":" + date + "}", "published is neither");
    }
    for (String date : NO_DATES) {
      lines.put("{\"text\":\"Ja.\",\"published\":" + date + "}", null);
    }
    for (String date :
        List.of(
            "null",
            "\"\"",
            "\"NaT\"",
            "NaN",
            "1585569600",
            "1.5855696e9",
            "1585569600000",
            "20200330",
            "\"2020-03\"",
            "\"1585569600\"",
            "\"30. Mrz. 2020\"")) {
      lines.put("{\"text\":\"Ja.\",\"published\":" + date + "}", null);
    }
    for (String id :
        List.of(
            "null",
            "7",
            "1.50",
            "1e300",
            "123456789012345678901234567890",
            "true",
            "\"ä\"",
            "[1,{\"a\":[]}]",
            "{\"a\":null}",
            "\"\\ud83d\"")) {
      lines.put("{\"text\":\"Ja.\",\"id\":" + id + "}", null);
    }
    for (String text :
        List.of(
            "",
            " ",
            "\\ud83d",
            "Er \\ude00\\ud83d ging.",
            "\\u0000",
            "Er\\u0000 ging.",
            "\\ufeff",
            "\\u00ad",
            "\\u0308",
            "\\u2029\\f\\r\\n",
            "(".repeat(3_000),
            "„".repeat(3_000),
            "\\uffff\\ufffe")) {
      lines.put("{\"text\":\"" + text + "\"}", null);
    }
    lines.put("{\"text\":\"Ja.\",\"text\":\"Nein.\",\"id\":1,\"id\":2}", null);
    return lines;
  }

  @Test
  void a_date_that_is_none_costs_only_the_date(SparkSession spark) throws IOException {
    StringBuilder requests = new StringBuilder();
    for (String date : NO_DATES) {
      requests.append("{\"text\":\"Am Montag.\",\"published\":").append(date).append("}\n");
    }
    requests.append("{\"text\":\"Am Montag.\",\"published\":\"2020-04-01\"}\n");
    Path file = Files.writeString(folder.resolve("dates.jsonl"), requests);

    Job job = Job.run("annotate", file.toString());

    assertThat(job.status()).isZero();
    List<String> answers = job.out().lines().toList();
    assertThat(answers).hasSize(NO_DATES.size() + 1);
    for (int i = 0; i < NO_DATES.size(); i++) {
      JsonNode answer = JSON.readTree(answers.get(i));
      assertThat(answer.path("note").asText()).startsWith("published is no date");
      assertThat(answer.at("/timexes/0/value").asText()).isEqualTo("XXXX-WXX-1");
    }
    JsonNode dated = JSON.readTree(answers.get(NO_DATES.size()));
    assertThat(dated.has("note")).isFalse();
    assertThat(dated.at("/timexes/0/value").asText()).isEqualTo("2020-03-30");
  }

  @Test
  void a_line_that_cannot_be_read_costs_only_itself(SparkSession spark) throws IOException {
    ByteArrayOutputStream requests = new ByteArrayOutputStream();
    List<String> expected = new ArrayList<>();
    requests.writeBytes("\uFEFF".getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<String, String> line : odd().entrySet()) {
      requests.writeBytes((GOOD + "\r\n" + line.getKey() + "\n").getBytes(StandardCharsets.UTF_8));
      expected.add(null);
      expected.add(line.getValue());
    }
    requests.writeBytes("{\"text\":\"gr\u00FCn\"}\n".getBytes(StandardCharsets.ISO_8859_1));
    expected.add("not UTF-8");
    Path first = folder.resolve("first.jsonl");
    requests.writeBytes(GOOD.getBytes(StandardCharsets.UTF_8));
    Files.write(first, requests.toByteArray());
    Path second = folder.resolve("second.jsonl");
    Files.writeString(second, "\uFEFF" + GOOD);
    expected.add(null);
    expected.add(null);

    Job job = Job.run("annotate", first.toString(), second.toString());

    assertThat(job.status()).isZero();
    List<String> answers = job.out().lines().toList();
    assertThat(answers).hasSameSizeAs(expected);
    for (int i = 0; i < answers.size(); i++) {
      JsonNode answer = JSON.readTree(answers.get(i));
      assertThat(answer.has("id")).isTrue();
      if (expected.get(i) == null) {
        assertThat(answer.has("error")).as(answers.get(i)).isFalse();
        assertThat(answer.has("timexes")).isTrue();
      } else {
        assertThat(answer.path("error").asText()).startsWith(expected.get(i));
        assertThat(answer.has("timexes")).isFalse();
      }
      if (answer.get("id").asText().equals("gut")) {
        assertThat(answer.get("timexes")).hasSize(1);
      }
    }
    assertThat(answers)
        .anyMatch(answer -> answer.startsWith("{\"id\":1.50,"))
        .anyMatch(answer -> answer.startsWith("{\"id\":1E+300,"))
        .anyMatch(answer -> answer.startsWith("{\"id\":123456789012345678901234567890,"))
        .anyMatch(answer -> answer.startsWith("{\"id\":[1,{\"a\":[]}],"))
        .anyMatch(answer -> answer.startsWith("{\"id\":\"\\ud83d\","))
        .anyMatch(answer -> answer.contains("\"text\":\"Er \uFFFD\uFFFD ging.\""));
  }

  @Test
  void odd_letters_change_no_annotation_but_its_place(SparkSession spark) throws IOException {
    List<String> plain = List.of(STORY, "Wien, 3. August. " + STORY.replace("\n\n", " "));
    List<String> texts = new ArrayList<>(plain);
    Random random = new Random(7);
    for (int i = 0; i < 10; i++) {
      texts.add(oddly(plain.get(i % 2), random));
    }
    StringBuilder requests = new StringBuilder();
    for (String text : texts) {
      requests
          .append(
              JSON.createObjectNode().put("text", text).put("published", "2020-08-05").toString())
          .append('\n');
    }
    Path file = Files.writeString(folder.resolve("odd.jsonl"), requests);

    List<String> answers = Job.run("annotate", file.toString()).out().lines().toList();

    for (int i = 2; i < texts.size(); i++) {
      JsonNode told = JSON.readTree(answers.get(i));
      JsonNode meant = JSON.readTree(answers.get(i % 2));
      assertThat(meant.get("quotes")).isNotEmpty();
      assertThat(meant.get("entities")).isNotEmpty();
      assertThat(meant.get("timexes")).isNotEmpty();
      PlainReading reading = PlainReading.of(texts.get(i));
      assertThat(reading.text()).isEqualTo(texts.get(i % 2));
      assertMoved(told, meant, texts.get(i), reading);
    }
  }

  /** Compares two values: of the same plain letters, spans moved, words as printed. */
  private static void assertMoved(
      JsonNode told, JsonNode meant, String printed, PlainReading reading) {
    if (meant.isArray()) {
      assertThat(told).hasSameSizeAs(meant);
      for (int i = 0; i < meant.size(); i++) {
        assertMoved(told.get(i), meant.get(i), printed, reading);
      }
      return;
    }
    if (!meant.isObject()) {
      assertThat(told).isEqualTo(meant);
      return;
    }
    meant
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (name.endsWith("begin") && !meant.get(name).isNull()) {
                String end = name.replaceFirst("begin$", "end");
                Span span = new Span(meant.get(name).asInt(), meant.get(end).asInt());
                Span place = reading.printed(span);
                assertThat(told.get(name).asInt()).isEqualTo(place.begin());
                assertThat(told.get(end).asInt()).isEqualTo(place.end());
              } else if (name.equals("surface") || name.equals("text")) {
                assertThat(told.get(name).asText())
                    .isEqualTo(
                        printed.substring(told.get("begin").asInt(), told.get("end").asInt()));
                assertThat(PlainReading.of(told.get(name).asText()).text())
                    .isEqualTo(meant.get(name).asText());
              } else if (!name.equals("end") && !name.endsWith("_end")) {
                assertMoved(told.get(name), meant.get(name), printed, reading);
              }
            });
  }

  private static final String STORY =
      "Die Ministerin Annalena Bär sagte am 3. August in München: „Wir haben gewonnen.“\n\n"
          + "Der Präsident des Fußballverbandes, Jörg Öztürk, kritisierte am Montag die"
          + " österreichische Regierung. Er werde heute nach Köln reisen, um die US-Truppen"
          + " aufzufinden, teilte er der Nachrichtenagentur dpa mit. Bei einem Angriff in Kiew"
          + " wurden am vergangenen Freitag 12 Menschen getötet.";

  /** Prints a text in letters that read the same. */
  private static String oddly(String text, Random random) {
    String some = text;
    String[][] letters = {
      {"ä", "a\u0308"}, {"ö", "o\u0308"}, {"ü", "u\u0308"}, {"Ö", "O\u0308"}, {" ", "\u00A0"},
      {" ", "\u202F"}, {"fi", "\uFB01"}, {"st", "\u017Ft"}, {"-", "\u2011"}, {"\n\n", "\r\n\r\n"}
    };
    for (String[] letter : letters) {
      StringBuilder out = new StringBuilder();
      for (int at = 0; at < some.length(); at++) {
        if (some.startsWith(letter[0], at) && random.nextBoolean()) {
          out.append(letter[1]);
          at += letter[0].length() - 1;
        } else {
          out.append(some.charAt(at));
        }
      }
      some = out.toString();
    }
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < some.length(); at++) {
      boolean within = at > 0 && some.charAt(at - 1) != '\r';
      if (within && random.nextInt(4) == 0) {
        out.append(random.nextBoolean() ? "\u00AD" : "\u200B");
      }
      out.append(some.charAt(at));
    }
    return out.toString();
  }
}
