package org.pressespiegel.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressespiegel.language.Verb;
import org.pressespiegel.language.VerbIndex;

/** A verb that one module learns is known to all. */
final class KnownVerbsTest {

  @ParameterizedTest
  @CsvSource({"event/verbs.tsv,0", "event/verb_groups.tsv,1", "language/saying_verbs.tsv,0"})
  void every_verb_of_a_module_is_one_of_the_language(String file, int column) throws IOException {
    Set<Verb> known = Set.copyOf(VerbIndex.common());
    List<Verb> verbs =
        Files.readAllLines(Path.of("src/main/resources/org/pressespiegel", file)).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> Verb.of(line.split("\t")[column]))
            .distinct()
            .toList();

    assertThat(verbs).hasSizeGreaterThan(100);
    assertThat(verbs.stream().filter(verb -> !known.contains(verb)))
        .as("verbs that miss in weak_verbs.tsv, prefixed_verbs.tsv or strong_verbs.tsv")
        .isEmpty();
  }
}
