package org.pressespiegel.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A record that its source has divided: texts by the name of the part that they are.
 *
 * @param format what they were read from, {@code json} for example
 * @param texts by name: {@code text}, {@code html}, {@code headline}, {@code kicker}, {@code lead},
 *     {@code authors}, {@code agencies}, {@code place}, {@code published}, {@code updated}, {@code
 *     address}; none of them blank
 */
public record Fields(String format, Map<String, String> texts) {

  public Fields {
    Objects.requireNonNull(format, "format");
    texts = Map.copyOf(texts);
  }

  /** Returns the text of a part, or null; a mark of a missing value is none. */
  String text(String name) {
    String text = texts.get(name);
    return MissingValue.is(text) ? null : text;
  }

  /**
   * Returns the names in a field: one a line, or parted by commas, semicolons, bars or {@code und};
   * without marks of missing ones.
   */
  List<String> names(String name) {
    List<String> names = new ArrayList<>();
    String all = texts.getOrDefault(name, "");
    for (String part : all.split("\\s*(?:[\\n;,|]|\\s(?:und|and|&)\\s)\\s*")) {
      String bare = part.strip().replaceFirst("^(?i:von|by)\\s+", "");
      if (!MissingValue.isNoName(bare)) {
        Names.addOnce(names, bare);
      }
    }
    return names;
  }
}
