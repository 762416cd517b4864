package org.pressespiegel.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class TableDocumentationTest {

  private static final Path PAGE = Path.of("docs/tables.md");

  @Test
  void the_page_says_what_the_declarations_say() throws IOException {
    String expected = TableDocumentation.markdown(Tables.ALL);
    if (Boolean.getBoolean("update-docs")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(Files.readString(PAGE))
        .as(
            "docs/tables.md is generated: mvn test -Dtest=TableDocumentationTest -Dupdate-docs=true")
        .isEqualTo(expected);
  }
}
