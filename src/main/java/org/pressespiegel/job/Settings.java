package org.pressespiegel.job;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOriginFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pressespiegel.article.ParserSettings;
import org.pressespiegel.nlp.NameModel;
import org.pressespiegel.store.ColumnMapping;
import org.pressespiegel.store.ReadLimits;
import org.pressespiegel.store.StorageFormat;

/**
 * The configuration in force.
 *
 * @param read how input is read
 * @param parser how articles are parsed
 * @param reprintSimilarity from which similarity on an article is a reprint, above 0 to 1
 * @param output how tables are stored
 * @param names which model finds the names
 * @param gazetteer file with the places, empty for the one that is shipped
 * @param knowledge file of what is known of actors, empty for none; no part of the digest, since
 *     what it holds is told by a digest of its own
 * @param quality how good a batch must be
 * @param sha256 digest of all values, in hex
 */
record Settings(
    ReadLimits read,
    ParserSettings parser,
    double reprintSimilarity,
    StorageFormat output,
    NameModel names,
    String gazetteer,
    String knowledge,
    Quality quality,
    String sha256) {

  /** Below this the user's own keys stand. */
  private static final String FREE = "names.types.";

  private static final List<String> PROFILES =
      List.of("fast", "accurate", "custom", "pretrained", "off");

  private static final List<String> TYPES = List.of("PER", "LOC", "ORG", "MISC");

  private static final String REFERENCE = "org/pressespiegel/job/reference.conf";

  /**
   * Reads the configuration.
   *
   * @param file the user's file, or null
   * @param overrides values of the command line by key
   * @throws UserError if the file cannot be read, a key is unknown or a value of the wrong type
   */
  static Settings read(Path file, Map<String, String> overrides) {
    try {
      Config reference =
          ConfigFactory.parseResources(
              Settings.class.getClassLoader(),
              REFERENCE,
              ConfigParseOptions.defaults().setAllowMissing(false));
      Config users = users(file);
      Config commandLine = commandLine(overrides);
      requireKnown(commandLine.root(), "", reference);
      requireKnown(users.root(), "", reference);
      Config config = commandLine.withFallback(users).withFallback(reference).resolve();
      config.checkValid(reference);
      return of(config);
    } catch (ConfigException.ValidationFailed e) {
      ConfigException.ValidationProblem first = e.problems().iterator().next();
      throw new UserError(
          "configuration: " + first.path() + ": " + first.problem() + where(first), e);
    } catch (ConfigException e) {
      throw new UserError("configuration: " + e.getMessage().lines().findFirst().orElse(""), e);
    }
  }

  private static Settings of(Config config) {
    CheckedValues values = new CheckedValues(config);
    long maxBytes = values.bytes("input.max-record-bytes", ReadLimits.LONGEST_RECORD);
    ReadLimits read =
        new ReadLimits(
            maxBytes,
            values.count("input.max-expansion"),
            values.bytes("input.bytes-per-task", Long.MAX_VALUE),
            values.count("input.files-per-task"),
            columns(values).keeping(values.text("input.keep")));
    ParserSettings parser =
        new ParserSettings(
            maxBytes,
            values.share("parse.min-language-confidence"),
            values.count("parse.min-body-words"));
    double similarity = values.positiveShare("reprints.min-similarity");
    StorageFormat output =
        StorageFormat.named(values.choice("output.format", StorageFormat.labels()));
    NameModel names = names(values);
    String gazetteer = values.text("places.gazetteer");
    String knowledge = values.apart("actors.knowledge");
    Quality quality =
        new Quality(
            values.share("quality.max-reject-share"), values.share("quality.max-broken-share"));
    return new Settings(
        read, parser, similarity, output, names, gazetteer, knowledge, quality, values.sha256());
  }

  private static ColumnMapping columns(CheckedValues values) {
    List<String> mappings = new ArrayList<>(List.of("columns"));
    mappings.addAll(values.names("mappings"));
    String mapping = values.choice("input.mapping", mappings);
    String section = mapping.equals("columns") ? "input.columns." : "mappings." + mapping + ".";
    Map<String, String> columns = new TreeMap<>();
    for (String part : ColumnMapping.PARTS) {
      columns.put(part, values.textOrNone(section + part));
    }
    if (columns.get("text").isBlank() && columns.get("html").isBlank()) {
      throw new UserError("configuration: neither " + section + "text nor html names a column");
    }
    return ColumnMapping.of(columns);
  }

  private static NameModel names(CheckedValues values) {
    String profile = values.choice("names.profile", PROFILES);
    String model = values.text("names.model");
    Map<String, String> types = values.choices("names.types", TYPES);
    boolean alone = profile.equals("fast") || profile.equals("off");
    if (model.isEmpty() != alone) {
      throw new UserError(
          "configuration: the profile "
              + profile
              + (alone ? " takes no names.model" : " needs names.model"));
    }
    return switch (profile) {
      case "off" -> new NameModel.Off();
      case "accurate" -> new NameModel.Accurate(model);
      case "custom" -> new NameModel.SavedPipeline(model, types);
      case "pretrained" -> new NameModel.Pretrained(model, types);
      default -> new NameModel.Fast();
    };
  }

  private static Config users(Path file) {
    if (file == null) {
      return ConfigFactory.empty();
    }
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new UserError("configuration: cannot read " + file);
    }
    return ConfigFactory.parseFile(file.toFile());
  }

  private static Config commandLine(Map<String, String> overrides) {
    Config config = ConfigFactory.empty();
    for (Map.Entry<String, String> override : overrides.entrySet()) {
      config =
          config.withValue(
              override.getKey(),
              ConfigValueFactory.fromAnyRef(override.getValue())
                  .withOrigin(ConfigOriginFactory.newSimple("command line")));
    }
    return config;
  }

  /** Looks at nulls and empty objects as well, which {@code Config.entrySet} passes over. */
  private static void requireKnown(ConfigObject users, String parent, Config reference) {
    for (Map.Entry<String, ConfigValue> entry : new TreeMap<>(users).entrySet()) {
      String path = parent + ConfigUtil.joinPath(entry.getKey());
      if (entry.getValue() instanceof ConfigObject section && !section.isEmpty()) {
        requireKnown(section, path + ".", reference);
      } else if (!path.startsWith(FREE) && !reference.hasPathOrNull(path)) {
        throw new UserError(
            "configuration: unknown key "
                + String.join(".", ConfigUtil.splitPath(path))
                + " ("
                + entry.getValue().origin().description()
                + ")");
      }
    }
  }

  private static String where(ConfigException.ValidationProblem problem) {
    return problem.origin() == null ? "" : " (" + problem.origin().description() + ")";
  }
}
