package org.pressespiegel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class SieveProperties {

  @Property
  void what_was_added_is_held(@ForAll Set<Integer> hashes, @ForAll @IntRange(max = 50) int room) {
    Sieve sieve = new Sieve(room);
    hashes.forEach(sieve::add);

    assertThat(hashes).allMatch(sieve::mayHold);
  }

  @Property(tries = 20)
  void next_to_nothing_else_is(
      @ForAll @IntRange(min = 10, max = 20_000) int size, @ForAll long seed) {
    Random random = new Random(seed);
    Sieve sieve = new Sieve(size);
    random.ints(size).forEach(sieve::add);
    int asked = 10_000;

    assertThat(random.ints(asked).filter(sieve::mayHold).count()).isLessThan(asked / 20);
  }
}
