package org.pressespiegel.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page of settings says what the reference says. */
final class ConfigurationDocumentationTest {

  private static final Path PAGE = Path.of("docs/configuration.md");

  private static final File REFERENCE = new File("conf/reference.conf");

  @Test
  void the_page_says_what_the_reference_says() throws IOException {
    String expected = page();
    if (Boolean.getBoolean("update-docs")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(Files.readString(PAGE))
        .as(
            "docs/configuration.md is generated:"
                + " mvn test -Dtest=ConfigurationDocumentationTest -Dupdate-docs=true")
        .isEqualTo(expected);
  }

  @Test
  void every_setting_or_its_section_has_a_comment() {
    List<String> bare = new ArrayList<>();
    bare("", reference().root(), false, bare);
    assertThat(bare).isEmpty();
  }

  private static void bare(String path, ConfigObject section, boolean told, List<String> bare) {
    boolean before = told;
    for (Map.Entry<String, ConfigValue> entry : ordered(section)) {
      // A comment tells of the lines that follow without one as well.
      boolean here = before || !entry.getValue().origin().comments().isEmpty();
      if (entry.getValue() instanceof ConfigObject inner) {
        bare(path + entry.getKey() + ".", inner, here, bare);
      } else if (!here) {
        bare.add(path + entry.getKey());
      }
      before = here;
    }
  }

  private static String page() {
    StringBuilder page =
        new StringBuilder(
            """
            # Configuration

            <!-- Generated from conf/reference.conf; a test compares. -->

            All settings with their defaults. To change some, write them into a file of your own, in [HOCON](https://github.com/lightbend/config),
            and pass the file, or pass single values. The command line wins over the file, the file over the defaults:

            ```bash
            jobs/build-tables.sh INPUT OUTPUT --conf my.conf --set reprints.min-similarity=0.6
            ```

            Unknown keys and values of the wrong type are errors. A digest of all values is kept in
            `runs.configuration_sha256`. Spark's own settings are in `conf/local.spark.conf`; the heap is
            `PRESSESPIEGEL_HEAP`.

            """);
    ConfigObject root = reference().root();
    for (Map.Entry<String, ConfigValue> section : ordered(root)) {
      page.append("## ").append(section.getKey()).append("\n\n");
      String comment = comment(section.getValue());
      if (!comment.isEmpty()) {
        page.append(comment).append("\n\n");
      }
      page.append("| key | type | default | meaning |\n| --- | --- | --- | --- |\n");
      lines(page, section.getKey() + ".", (ConfigObject) section.getValue());
      page.append('\n');
    }
    return page.toString().stripTrailing() + "\n";
  }

  private static void lines(StringBuilder page, String path, ConfigObject section) {
    for (Map.Entry<String, ConfigValue> entry : ordered(section)) {
      ConfigValue value = entry.getValue();
      String comment = comment(value);
      if (value instanceof ConfigObject inner) {
        page.append(line(path + entry.getKey(), "section", "", comment));
        lines(page, path + entry.getKey() + ".", inner);
      } else {
        String given = value.render(ConfigRenderOptions.concise());
        page.append(
            line(
                path + entry.getKey(),
                type(value),
                "`" + given.replace("|", "\\|") + "`",
                comment));
      }
    }
  }

  private static String line(String key, String type, String given, String comment) {
    return "| `" + key + "` | " + type + " | " + given + " | " + comment + " |\n";
  }

  private static String type(ConfigValue value) {
    if (value.valueType() == ConfigValueType.NUMBER) {
      return value.unwrapped() instanceof Double ? "number" : "whole number";
    }
    return String.valueOf(value.unwrapped()).matches("\\d+ [KMG]iB") ? "bytes" : "text";
  }

  private static String comment(ConfigValue value) {
    return String.join(" ", value.origin().comments().stream().map(String::strip).toList())
        .replaceAll("\\s+", " ")
        .replace("|", "\\|");
  }

  private static Config reference() {
    return ConfigFactory.parseFile(REFERENCE, ConfigParseOptions.defaults().setAllowMissing(false));
  }

  /** The entries in the order of the file. */
  private static List<Map.Entry<String, ConfigValue>> ordered(ConfigObject section) {
    return section.entrySet().stream()
        .sorted(
            Comparator.comparingInt(
                (Map.Entry<String, ConfigValue> entry) -> entry.getValue().origin().lineNumber()))
        .toList();
  }
}
