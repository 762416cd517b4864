package org.pressespiegel.job;

import java.nio.charset.StandardCharsets;
import org.apache.spark.SparkConf;
import org.pressespiegel.article.ArticleParser;
import org.pressespiegel.article.RawArticle;
import org.pressespiegel.entity.NameReader;
import org.pressespiegel.event.EventCoder;
import org.pressespiegel.nlp.SentenceTagger;
import org.pressespiegel.place.PlaceFinder;
import org.pressespiegel.quote.QuoteFinder;
import org.pressespiegel.time.TimexTagger;

/**
 * Loads word lists, places and the tagger while Spark starts: it leaves a core idle then, and in
 * local mode they serve the tasks as well.
 */
final class Warmth {

  private static final String NOTE =
      """
      Wien: Rat tagt

      01.02.2020, 10:00 Uhr | dpa

      Der Rat der Stadt tagt am Montag im Rathaus und will über die neue Brücke beraten.
      """;

  private Warmth() {}

  /** Begins to load, and does not wait; on a cluster the tasks are elsewhere. */
  static void begin(Settings settings) {
    if (!new SparkConf().get("spark.master", "local").startsWith("local")) {
      return;
    }
    Thread thread = new Thread(() -> load(settings), "warmth");
    thread.setDaemon(true);
    thread.start();
  }

  private static void load(Settings settings) {
    try {
      new ArticleParser(settings.parser())
          .parse(RawArticle.of("", 0, NOTE.getBytes(StandardCharsets.UTF_8)));
      if (settings.gazetteer().isEmpty()) {
        PlaceFinder.standard();
      }
      SentenceTagger.load(settings.names());
      TimexTagger.standard();
      NameReader.standard();
      QuoteFinder.standard();
      EventCoder.standard();
    } catch (RuntimeException e) {
      // Whoever needs it will meet the same, and tell.
    }
  }
}
