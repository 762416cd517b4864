package org.pressespiegel.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads test resources of this package. */
final class Corpus {

  private Corpus() {}

  static byte[] bytes(String name) {
    try (InputStream in = Corpus.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no such resource: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> lines(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8).lines().toList();
  }

  static List<String[]> rows(String name) {
    return lines(name).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .toList();
  }

  static Article article(byte[] bytes) {
    Parsed parsed =
        new ArticleParser(ParserSettings.standard()).parse(RawArticle.of("file:/a.txt", 0, bytes));
    if (parsed instanceof Rejection rejection) {
      throw new AssertionError("rejected: " + rejection.reason() + " " + rejection.detail());
    }
    return (Article) parsed;
  }
}
