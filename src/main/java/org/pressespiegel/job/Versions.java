package org.pressespiegel.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pressespiegel.article.ArticleParser;
import picocli.CommandLine;

/** What runs here, by name. */
final class Versions implements CommandLine.IVersionProvider {

  private static final Properties BUILD = load();

  /** Returns the product's version. */
  static String product() {
    return BUILD.getProperty("version");
  }

  /** Returns the versions that the tables depend on. */
  static SortedMap<String, String> all() {
    SortedMap<String, String> versions = new TreeMap<>();
    versions.put("pressespiegel", product());
    versions.put("article rules", ArticleParser.PARSER_VERSION);
    versions.put("spark", BUILD.getProperty("spark"));
    versions.put("spark-nlp", BUILD.getProperty("spark-nlp"));
    versions.put("java", System.getProperty("java.version"));
    return versions;
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "Pressespiegel " + product(),
      "Spark " + BUILD.getProperty("spark") + ", Spark NLP " + BUILD.getProperty("spark-nlp")
    };
  }

  private static Properties load() {
    Properties properties = new Properties();
    try (InputStream in = Versions.class.getResourceAsStream("versions.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
