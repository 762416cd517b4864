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

  /** Returns the text of a part, or null. */
  String text(String name) {
    return texts.get(name);
  }

  /**
   * Returns the names in a field: one a line, or parted by commas, semicolons, bars or {@code und}.
   */
  List<String> names(String name) {
    List<String> names = new ArrayList<>();
    String all = texts.getOrDefault(name, "");
    for (String part : all.split("\\s*(?:[\\n;,|]|\\s(?:und|and|&)\\s)\\s*")) {
      String bare = part.strip().replaceFirst("^(?i:von|by)\\s+", "");
      if (!bare.isEmpty()) {
        Names.addOnce(names, bare);
      }
    }
    return names;
  }
}
