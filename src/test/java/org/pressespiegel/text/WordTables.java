package org.pressespiegel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Audits tables of words: what each says of itself must be so. */
public final class WordTables {

  private WordTables() {}

  /**
   * Fails unless the table has a full header that counts its rows, and holds none twice.
   *
   * @param beside a class in whose package it lies, of the product or of the tests
   */
  public static void audit(Class<?> beside, String name) {
    List<String> lines = lines(beside, name);
    List<String> head = lines.stream().takeWhile(line -> line.startsWith("#")).toList();
    List<String> header = head.stream().filter(line -> !line.startsWith("# cells: ")).toList();
    assertThat(header).hasSize(6);
    assertThat(header.get(0)).startsWith("# what: ");
    assertThat(header.get(1)).matches("# columns: [a-z][a-z0-9_]*(\t[a-z][a-z0-9_]*)*");
    assertThat(head.size() - header.size()).isLessThan(2);
    assertThat(header.get(2)).startsWith("# source: ");
    assertThat(header.get(3)).isEqualTo("# licence: Apache-2.0");
    assertThat(header.get(4)).matches("# date: \\d{4}-\\d\\d-\\d\\d");
    List<String> rows = lines.subList(head.size(), lines.size());
    assertThat(header.get(5)).isEqualTo("# rows: " + rows.size());
    int columns = header.get(1).split("\t", -1).length;
    Set<String> seen = new HashSet<>();
    for (String row : rows) {
      assertThat(row.split("\t", -1)).as(row).hasSize(columns);
      assertThat(row).isNotBlank();
      assertThat(seen.add(row)).as("twice: %s", row).isTrue();
    }
  }

  /** Returns what stands in the first column of a table. */
  static List<String> firstCells(Class<?> beside, String name) {
    return lines(beside, name).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1)[0])
        .toList();
  }

  private static List<String> lines(Class<?> beside, String name) {
    try (InputStream bytes = beside.getResourceAsStream(name)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new AssertionError(name, e);
    }
  }
}
