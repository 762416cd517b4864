package org.pressespiegel.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LinkedGroupsTest {

  @Test
  void what_is_linked_through_others_is_one_group() {
    LinkedGroups groups = linked("e-d", "b-c", "d-c", "y-x");
    assertThat(leasts(groups))
        .isEqualTo(
            new TreeMap<>(Map.of("b", "b", "c", "b", "d", "b", "e", "b", "x", "x", "y", "x")));
  }

  @Test
  void what_has_no_link_stands_for_itself() {
    LinkedGroups groups = linked("a-b");
    assertThat(groups.least("z")).isEqualTo("z");
    assertThat(groups.members()).containsExactly("a", "b");
  }

  @Test
  void a_link_to_oneself_or_a_second_time_changes_nothing() {
    assertThat(leasts(linked("b-b", "b-a", "a-b", "b-a"))).isEqualTo(leasts(linked("a-b")));
  }

  @Property
  void the_order_of_links_does_not_matter(@ForAll("links") List<String> links, @ForAll long seed) {
    List<String> shuffled = new ArrayList<>(links);
    Collections.shuffle(shuffled, new Random(seed));
    shuffled.replaceAll(link -> seed % 2 == 0 ? link : link.charAt(2) + "-" + link.charAt(0));
    assertThat(leasts(linked(shuffled.toArray(String[]::new))))
        .isEqualTo(leasts(linked(links.toArray(String[]::new))));
  }

  @Property
  void the_name_of_a_group_is_its_least_member(@ForAll("links") List<String> links) {
    assertThat(leasts(linked(links.toArray(String[]::new)))).isEqualTo(byFlooding(links));
  }

  @Provide
  Arbitrary<List<String>> links() {
    Arbitrary<Character> things = Arbitraries.chars().range('a', 'p');
    return Combinators.combine(things, things)
        .as((one, other) -> one + "-" + other)
        .list()
        .ofMaxSize(20);
  }

  private static LinkedGroups linked(String... links) {
    LinkedGroups groups = new LinkedGroups();
    for (String link : links) {
      groups.link(link.substring(0, 1), link.substring(2));
    }
    return groups;
  }

  private static SortedMap<String, String> leasts(LinkedGroups groups) {
    SortedMap<String, String> leasts = new TreeMap<>();
    groups.members().forEach(member -> leasts.put(member, groups.least(member)));
    return leasts;
  }

  /** The same answer the slow way: names spread along links until nothing changes. */
  private static SortedMap<String, String> byFlooding(List<String> links) {
    SortedMap<String, String> names = new TreeMap<>();
    for (String link : links) {
      names.put(link.substring(0, 1), link.substring(0, 1));
      names.put(link.substring(2), link.substring(2));
    }
    for (int round = 0; round < names.size(); round++) {
      for (String link : links) {
        String one = names.get(link.substring(0, 1));
        String other = names.get(link.substring(2));
        String lesser = one.compareTo(other) < 0 ? one : other;
        names.put(link.substring(0, 1), lesser);
        names.put(link.substring(2), lesser);
      }
    }
    return names;
  }
}
