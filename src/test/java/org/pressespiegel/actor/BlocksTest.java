package org.pressespiegel.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pressespiegel.entity.EntityType;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordTable;
import org.pressespiegel.text.WordTables;

final class BlocksTest {

  private static final String[] COLUMNS = {
    "case", "articles", "day", "type", "name", "role", "aliases", "company", "who"
  };

  private record Told(Appearance one, String who) {}

  static Stream<Map.Entry<String, List<Told>>> corpora() {
    Map<String, List<Told>> corpora = new LinkedHashMap<>();
    for (TableRow row : WordTable.of(BlocksTest.class, "corpora.tsv", COLUMNS).rows()) {
      List<Told> told = corpora.computeIfAbsent(row.cell("case"), c -> new ArrayList<>());
      for (int times = Integer.parseInt(row.cell("articles")); times > 0; times--) {
        told.add(new Told(appearance(row, "article %03d".formatted(told.size())), row.cell("who")));
      }
    }
    return corpora.entrySet().stream();
  }

  private static Appearance appearance(TableRow row, String article) {
    List<Company.Named> company =
        row.words("company", ";").stream()
            .map(name -> new Company.Named(EntityType.ORG, name, 1))
            .toList();
    return new Appearance(
        article,
        0,
        EntityType.valueOf(row.cell("type")),
        row.cell("name"),
        row.words("aliases", ";"),
        row.cell("role"),
        1,
        row.cell("day").isEmpty() ? null : LocalDate.parse(row.cell("day")),
        Company.of(company));
  }

  /** Actors by article, as a stage finds them: each in its own block. */
  private static Map<String, String> actors(List<Appearance> all) {
    Map<String, List<Appearance>> blocks = new TreeMap<>();
    for (Appearance one : all) {
      Blocks.of(one)
          .forEach(block -> blocks.computeIfAbsent(block, b -> new ArrayList<>()).add(one));
    }
    Map<String, String> actors = new TreeMap<>();
    blocks.forEach(
        (block, members) -> {
          List<String> found = Blocks.actors(block, members);
          for (int at = 0; at < found.size(); at++) {
            if (Blocks.of(members.get(at)).iterator().next().equals(block)) {
              actors.put(members.get(at).article(), found.get(at));
            }
          }
        });
    return actors;
  }

  @ParameterizedTest
  @MethodSource("corpora")
  void those_are_one_actor_who_are_one(Map.Entry<String, List<Told>> corpus) {
    Map<String, String> actors = actors(corpus.getValue().stream().map(Told::one).toList());

    Map<String, String> labels = new HashMap<>(Map.of("", "-"));
    Map<String, String> taken = new HashMap<>(Map.of("-", ""));
    List<String> found = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (Told told : corpus.getValue()) {
      String actor = actors.get(told.one().article());
      // An actor is called as the first of its appearances is, if no other one is called so.
      if (!labels.containsKey(actor)) {
        String label = taken.containsKey(told.who()) ? "another " + told.who() : told.who();
        labels.put(actor, label);
        taken.put(label, actor);
      }
      found.add(told.one() + " is " + labels.get(actor));
      expected.add(told.one() + " is " + told.who());
    }
    assertThat(found).as(corpus.getKey()).isEqualTo(expected);
  }

  @Test
  void the_table_of_corpora_is_sound() {
    WordTables.audit(BlocksTest.class, "corpora.tsv");
  }

  @Test
  void an_actor_keeps_its_id_whatever_else_there_is() {
    List<Appearance> few = new ArrayList<>();
    List<Appearance> all = new ArrayList<>();
    corpora()
        .flatMap(corpus -> corpus.getValue().stream())
        .map(Told::one)
        .filter(one -> one.name().indexOf(' ') > 0)
        .forEach(all::add);
    few.add(all.get(0));

    assertThat(actors(all).get(few.get(0).article())).hasSize(32).matches("[0-9a-f]+");
    assertThat(actors(few).get(few.get(0).article()))
        .isEqualTo(ActorId.of(ActorType.PERSON, "anna ruge"));
  }

  @Test
  void very_many_bearers_of_a_surname_are_told_apart_by_what_is_for_them() {
    List<Appearance> all = new ArrayList<>();
    for (int no = 0; no < 600; no++) {
      String article = "article %04d".formatted(no);
      String given = "Ad" + (char) ('a' + no / 26) + (char) ('a' + no % 26);
      all.add(person(article, given + " Müller", "", no % 300));
    }
    Appearance known = person("article 9000", "Müller", "", 17, 18, 19, 20, 21);
    all.add(known);
    for (int more = 0; more < 3; more++) {
      all.add(person("article 800" + more, "Gesine Müller", "Rektorin", 17, 18, 19, 20, 21));
    }
    Appearance unknown = person("article 9001", "Müller", "");
    all.add(unknown);
    all.sort(java.util.Comparator.comparing(Appearance::article));

    Map<String, String> actors = actors(all);

    assertThat(actors.get(known.article())).isEqualTo(actors.get("article 8000"));
    assertThat(actors.get(unknown.article())).isEmpty();
  }

  private static Appearance person(String article, String name, String role, int... company) {
    return new Appearance(
        article,
        0,
        EntityType.PER,
        name,
        List.of(),
        role,
        1,
        LocalDate.parse("2020-05-04"),
        company);
  }

  @Test
  void what_an_article_says_elsewhere_does_not_matter() {
    corpora()
        .forEach(
            corpus -> {
              List<Appearance> all = new ArrayList<>();
              corpus.getValue().forEach(told -> all.add(told.one()));
              Map<String, String> before = actors(all);
              Collections.shuffle(all, new Random(1));
              all.sort(java.util.Comparator.comparing(Appearance::article));
              assertThat(actors(all)).isEqualTo(before);
            });
  }
}
