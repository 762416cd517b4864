package org.pressespiegel.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pressespiegel.knowledge.Kind;
import org.pressespiegel.knowledge.KnowledgeFile;
import org.pressespiegel.knowledge.Known;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordTable;
import org.pressespiegel.text.WordTables;

/** Actors as articles tell of them, against what a knowledge file knows. */
final class LinksTest {

  private static final String[] COLUMNS = {
    "type", "name", "aliases", "roles", "country", "first", "known", "why"
  };

  private static final Path KNOWLEDGE =
      Path.of("src/test/resources/org/pressespiegel/actor/knowledge.tsv");

  private static final Pattern ROLE = Pattern.compile("(.*)@(.*)\\*(\\d+)");

  static List<TableRow> rows() {
    return WordTable.of(LinksTest.class, "links.tsv", COLUMNS).rows();
  }

  @Test
  void the_table_is_well_formed() {
    WordTables.audit(LinksTest.class, "links.tsv");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void who_is_sure_is_linked_and_nobody_else(TableRow row) throws IOException {
    Actor actor = actor(row);
    Wanted wanted = new Wanted();
    wanted.add(actor.type(), actor.name(), actor.aliases());
    List<Known> known = new ArrayList<>();
    Set<String> partyWords = KnowledgeFile.read(file(), wanted::mayBe, known::add);

    assertThat(new Links(known, partyWords).of(actor).map(Known::id).orElse(""))
        .as(row.cell("why"))
        .isEqualTo(row.cell("known"));
  }

  @Test
  void of_all_that_the_file_knows_few_are_kept() throws IOException {
    Wanted wanted = new Wanted();
    wanted.add(ActorType.PERSON, "Vera Starck", List.of("Ministerin Starck", "Starck"));
    wanted.add(ActorType.ORGANISATION, "Nordtrans AG", List.of("IFW"));
    List<Known> known = new ArrayList<>();
    KnowledgeFile.read(file(), wanted::mayBe, known::add);

    assertThat(known.stream().filter(one -> one.kind() != Kind.STATE))
        .extracting(Known::id)
        .containsExactly("Q501", "Q502", "Q603", "Q604");
  }

  private static Actor actor(TableRow row) {
    List<RoleSpan> roles = row.words("roles", "|").stream().map(LinksTest::role).toList();
    return new Actor(
        "id",
        ActorType.of(row.cell("type")),
        row.cell("name"),
        row.words("aliases", ";"),
        roles.isEmpty() ? null : roles.get(0).role(),
        roles,
        row.cell("country").isEmpty() ? null : row.cell("country"),
        LocalDate.parse(row.cell("first")),
        LocalDate.parse(row.cell("first")),
        1,
        1,
        null);
  }

  private static RoleSpan role(String told) {
    Matcher parts = ROLE.matcher(told);
    assertThat(parts.matches()).as(told).isTrue();
    LocalDate day = LocalDate.parse(parts.group(2));
    return new RoleSpan(parts.group(1), day, day, Integer.parseInt(parts.group(3)));
  }

  private static ByteArrayInputStream file() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (KnowledgeFile.Lines lines = new KnowledgeFile.Lines(out, List.of());
        Stream<String> all = Files.lines(KNOWLEDGE)) {
      for (String line : all.filter(text -> !text.startsWith("#")).toList()) {
        lines.add(line);
      }
    }
    return new ByteArrayInputStream(out.toByteArray());
  }
}
