package org.pressespiegel.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.pressespiegel.article.Article;
import org.pressespiegel.article.ArticleParser;
import org.pressespiegel.article.ParserSettings;
import org.pressespiegel.article.RawArticle;
import org.pressespiegel.document.Part;
import org.pressespiegel.document.Part.Kind;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.SentenceSplitter;

/**
 * Makes many articles of few, always the same ones: each is a new mixture of sentences of the
 * sample data with a number, a date and a headline of its own. For measuring speed and memory, not
 * quality.
 */
public final class BenchmarkCorpus {

  private static final int SENTENCES = 22;
  private static final int PER_PARAGRAPH = 4;
  private static final int PER_FOLDER = 1000;
  private static final DateTimeFormatter DATELINE =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

  private final List<String> sentences;
  private final List<String> headlines;

  private BenchmarkCorpus(List<String> sentences, List<String> headlines) {
    this.sentences = List.copyOf(sentences);
    this.headlines = List.copyOf(headlines);
  }

  /** Writes the articles of some numbers, a thousand per folder. */
  void write(Path to, int first, int end) throws IOException {
    for (int no = first; no < end; no++) {
      Path folder = to.resolve(String.format(Locale.ROOT, "%04d", no / PER_FOLDER));
      Files.createDirectories(folder);
      Path file = folder.resolve(String.format(Locale.ROOT, "%07d.txt", no));
      Files.writeString(file, article(no), StandardCharsets.UTF_8);
    }
  }

  /** Returns what makes articles of the sentences of all articles below a folder. */
  public static BenchmarkCorpus of(Path samples) throws IOException {
    ArticleParser parser = new ArticleParser(ParserSettings.standard());
    List<String> sentences = new ArrayList<>();
    List<String> headlines = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(samples)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      if (parser.parse(RawArticle.of(file.toString(), 0, bytes)) instanceof Article article) {
        headlines.add(article.headline() == null ? "Kurz gemeldet" : article.headline());
        CodePoints text = CodePoints.of(article.text());
        for (Part paragraph : article.paragraphs()) {
          if (paragraph.kind() == Kind.PARAGRAPH) {
            String prose = text.read(paragraph.span());
            CodePoints inProse = CodePoints.of(prose);
            SentenceSplitter.german().split(prose).forEach(s -> sentences.add(inProse.read(s)));
          }
        }
      }
    }
    return new BenchmarkCorpus(sentences, headlines);
  }

  /** Returns the article of a number. */
  public String article(int no) {
    SplittableRandom random = new SplittableRandom(no);
    LocalDate day = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(1461));
    StringBuilder article = new StringBuilder();
    article.append(headlines.get(random.nextInt(headlines.size()))).append(' ').append(no);
    article.append("\n\n").append(DATELINE.format(day));
    article.append(String.format(Locale.ROOT, ", %02d:%02d Uhr | dpa", no % 24, no % 60));
    for (int s = 0; s < SENTENCES; s++) {
      article.append(s % PER_PARAGRAPH == 0 ? "\n\n" : " ");
      article.append(sentences.get(random.nextInt(sentences.size())));
      if (s % PER_PARAGRAPH == 0) {
        article.append(" Dazu zählte die Behörde ").append(random.nextInt(100_000));
        article.append(" Fälle in ").append(random.nextInt(1000)).append(" Orten.");
      }
    }
    return article.append('\n').toString();
  }
}
