package org.pressespiegel.job;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigUtil;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pressespiegel.article.Fingerprint;

/** Values of a configuration, each within its range; remembers what was asked for. */
final class CheckedValues {

  private final Config config;
  private final SortedMap<String, Object> taken = new TreeMap<>();

  CheckedValues(Config config) {
    this.config = config;
  }

  /** Returns a size in bytes, at least one. */
  long bytes(String key, long most) {
    long bytes = config.getBytes(key);
    return checked(key, bytes, bytes >= 1 && bytes <= most, "1 to " + most + " bytes");
  }

  /** Returns a number of things, at least one. */
  int count(String key) {
    int count = config.getInt(key);
    return checked(key, count, count >= 1, "at least 1");
  }

  /** Returns a number from 0 to 1. */
  double share(String key) {
    double share = config.getDouble(key);
    return checked(key, share, share >= 0 && share <= 1, "0 to 1");
  }

  /** Returns a number above 0 and up to 1. */
  double positiveShare(String key) {
    double share = config.getDouble(key);
    return checked(key, share, share > 0 && share <= 1, "above 0 and up to 1");
  }

  /** Returns a text, which may be empty. */
  String text(String key) {
    return checked(key, config.getString(key), true, "a text");
  }

  /** Returns a text that the digest leaves out. */
  String apart(String key) {
    return config.getString(key);
  }

  /** Returns a text, empty where there is none. */
  String textOrNone(String key) {
    return config.hasPath(key) ? text(key) : "";
  }

  /** Returns the names of the sections below a key, in order. */
  List<String> names(String parent) {
    return config.getObject(parent).keySet().stream().sorted().toList();
  }

  /** Returns one of some words. */
  String choice(String key, List<String> choices) {
    String choice = config.getString(key);
    return checked(key, choice, choices.contains(choice), "one of " + choices);
  }

  /** Returns the keys below a key, each with one of some words. */
  Map<String, String> choices(String parent, List<String> choices) {
    Map<String, String> found = new TreeMap<>();
    for (String key : config.getObject(parent).keySet()) {
      found.put(key, choice(parent + "." + ConfigUtil.joinPath(key), choices));
    }
    return found;
  }

  /**
   * Returns the digest, in hex, of all values taken so far; how they were spelled does not show.
   */
  String sha256() {
    return Fingerprint.sha256(taken.toString().getBytes(StandardCharsets.UTF_8));
  }

  private <T> T checked(String key, T value, boolean valid, String range) {
    if (!valid) {
      throw new UserError(
          "configuration: %s must be %s, not %s (%s)"
              .formatted(key, range, value, config.getValue(key).origin().description()));
    }
    taken.put(key, value);
    return value;
  }
}
