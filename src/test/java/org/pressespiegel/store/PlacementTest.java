package org.pressespiegel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dies at every single step of a commit, and again at every step of the recovery from that. */
final class PlacementTest {

  private static final Set<String> OLD =
      Set.of(
          "articles/month=2020-01/old1.parquet",
          "articles/month=2020-02/old2.parquet",
          "sentences/month=2020-01/old3.parquet",
          "runs/old4.parquet");

  private static final Set<String> ADDED =
      Set.of(
          "articles/month=2020-01/old1.parquet",
          "articles/month=2020-02/new5.parquet",
          "articles/month=2020-03/new6.parquet",
          "sentences/month=2020-01/old3.parquet",
          "sentences/month=2020-03/new7.parquet",
          "runs/old4.parquet",
          "runs/new8.parquet");

  private static final Set<String> REPLACED =
      Set.of(
          "articles/month=2020-02/new5.parquet",
          "articles/month=2020-03/new6.parquet",
          "sentences/month=2020-03/new7.parquet",
          "runs/new8.parquet");

  @TempDir Path parent;

  @Test
  void death_at_any_step_of_an_addition_shows_old_or_new_tables_or_none() throws IOException {
    assertThat(dieEverywhere(ADDED)).isGreaterThan(12);
  }

  @Test
  void death_at_any_step_of_a_replacement_shows_old_or_new_tables_or_none() throws IOException {
    assertThat(dieEverywhere(REPLACED)).isGreaterThanOrEqualTo(5);
  }

  @Test
  void a_half_merged_output_beside_another_is_for_the_user_to_settle() throws IOException {
    setUp();
    Files.createDirectories(parent.resolve(".out.hidden-2"));

    assertThatThrownBy(() -> placement(DyingFileSystem.immortal()).recover())
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("two outputs; move or delete one of them");
  }

  /** Returns how many steps there were to die at. */
  private int dieEverywhere(Set<String> fresh) throws IOException {
    for (int steps = 0; ; steps++) {
      for (int later = 0; ; later++) {
        setUp();
        boolean survived = commit(new DyingFileSystem(steps), fresh);
        requireOneState(fresh);
        boolean recovered = recover(new DyingFileSystem(later));
        requireOneState(fresh);

        // Whoever comes next, and lives.
        Placement placement = placement(DyingFileSystem.immortal());
        placement.recover();
        Set<String> shown = shown();
        assertThat(shown).as("died at " + steps + " and " + later).isIn(OLD, fresh);
        placement.recover();
        placement.clear();
        assertThat(shown()).isEqualTo(shown);
        try (Stream<Path> left = Files.list(parent)) {
          assertThat(left).containsExactly(parent.resolve("out"));
        }
        if (survived) {
          assertThat(shown).isEqualTo(fresh);
          return steps;
        }
        if (recovered) {
          break;
        }
      }
    }
  }

  private boolean commit(FileSystem files, Set<String> fresh) throws IOException {
    Marker marker =
        new Marker(StorageFormat.PARQUET, "2", List.of("articles", "sentences"), new TreeMap<>());
    try {
      if (fresh == ADDED) {
        placement(files).add("2", marker, List.of("articles/month=2020-02/old2.parquet"));
      } else {
        placement(files).replace("2", marker);
      }
      return true;
    } catch (DyingFileSystem.Death e) {
      return false;
    }
  }

  private boolean recover(FileSystem files) throws IOException {
    try {
      placement(files).recover();
      placement(files).clear();
      return true;
    } catch (DyingFileSystem.Death e) {
      return false;
    }
  }

  private void requireOneState(Set<String> fresh) throws IOException {
    if (Files.exists(parent.resolve("out"))) {
      assertThat(shown()).isIn(OLD, fresh);
    }
  }

  private void setUp() throws IOException {
    try (Stream<Path> all = Files.walk(parent)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(parent)) {
          Files.delete(path);
        }
      }
    }
    for (String file : OLD) {
      write(parent.resolve("out").resolve(file));
    }
    new Marker(StorageFormat.PARQUET, "1", List.of("articles", "sentences"), new TreeMap<>())
        .write(
            DyingFileSystem.immortal(),
            new org.apache.hadoop.fs.Path(parent.resolve("out").toString()));
    for (String file : REPLACED) {
      write(parent.resolve(".out.staging-2").resolve(file));
    }
  }

  private static void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, file.getFileName().toString());
  }

  private Placement placement(FileSystem files) {
    return new Placement(files, new org.apache.hadoop.fs.Path(parent.resolve("out").toString()));
  }

  /** What a plain glob finds. */
  private Set<String> shown() throws IOException {
    Path output = parent.resolve("out");
    try (Stream<Path> all = Files.walk(output)) {
      return all.filter(path -> path.toString().endsWith(".parquet"))
          .map(path -> output.relativize(path).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
