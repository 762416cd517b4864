package org.pressespiegel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a newcomer is told of the packages exists, and no package reads another's files. */
final class PackagesTest {

  private static final Path SOURCES = Path.of("src/main/java/org/pressespiegel");
  private static final Path RESOURCES = Path.of("src/main/resources/org/pressespiegel");

  private static final Pattern LINK = Pattern.compile("\\{@link\\s+([\\w.]+)");
  private static final Pattern CODE = Pattern.compile("\\{@code\\s+([A-Z]\\w+)\\}");

  /** {@code WordTable.of(Lexicon.class, "verbs.tsv")}, {@code X.class.getResource…("…")}. */
  private static final Pattern READ =
      Pattern.compile("(\\w+)\\.class(?:,|\\.getResource\\w*\\()\\s*(\"[^\"]+\")");

  private static final Pattern RESOURCE = Pattern.compile("\"([\\w/-]+\\.(?:tsv|tsv\\.gz))\"");

  static Stream<Path> packages() throws IOException {
    try (Stream<Path> folders = Files.list(SOURCES)) {
      List<Path> all = folders.filter(Files::isDirectory).sorted().toList();
      assertThat(all).hasSizeGreaterThan(12);
      return all.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("packages")
  void every_package_says_what_it_is_and_names_what_exists(Path folder) throws IOException {
    String written = Files.readString(folder.resolve("package-info.java")).replace("\n *", "");
    List<String> links = found(LINK, written).stream().map(found -> found.group(1)).toList();

    assertThat(links).isNotEmpty().allSatisfy(PackagesTest::exists);
    for (MatchResult code : found(CODE, written)) {
      exists("org.pressespiegel." + folder.getFileName() + "." + code.group(1));
    }
  }

  private static void exists(String name) {
    String binary = name;
    while (true) {
      try {
        Class.forName(binary, false, PackagesTest.class.getClassLoader());
        return;
      } catch (ClassNotFoundException e) {
        int dot = binary.lastIndexOf('.');
        assertThat(
                Character.isUpperCase(
                    binary.charAt(Math.max(0, binary.lastIndexOf('.', dot - 1) + 1))))
            .as("no class " + name)
            .isTrue();
        binary = binary.substring(0, dot) + "$" + binary.substring(dot + 1);
      }
    }
  }

  @Test
  void no_package_reads_the_files_of_another() throws IOException {
    List<String> read = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        String source = Files.readString(file);
        Path own = file.getParent();
        for (MatchResult found : found(READ, source)) {
          assertThat(own.resolve(found.group(1) + ".java"))
              .as(file + " reads " + found.group(2) + " beside another package's class")
              .exists();
        }
        for (MatchResult found : found(RESOURCE, source)) {
          read.add(found.group(1));
          assertThat(RESOURCES.resolve(own.getFileName() + "/" + found.group(1)))
              .as(file + " names a file that is not its package's")
              .exists();
        }
      }
    }
    assertThat(read).hasSizeGreaterThan(15);
  }

  @Test
  void every_table_of_words_is_read_by_its_package() throws IOException {
    List<Path> unread = new ArrayList<>();
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
        Path own = SOURCES.resolve(RESOURCES.relativize(file).getName(0));
        String name = file.getFileName().toString().replace(".tsv", "");
        if (!sources(own).contains("\"" + name)) {
          unread.add(file);
        }
      }
    }
    assertThat(unread).isEmpty();
  }

  private static String sources(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  private static List<MatchResult> found(Pattern pattern, String text) {
    List<MatchResult> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.toMatchResult());
    }
    return found;
  }
}
