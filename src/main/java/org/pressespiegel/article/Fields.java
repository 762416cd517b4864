package org.pressespiegel.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A record that its source has divided: texts by the name of the part that they are.
 *
 * @param format what they were read from, {@code json} for example
 * @param texts by name: {@code text}, {@code html}, {@code headline}, {@code kicker}, {@code lead},
 *     {@code authors}, {@code agencies}, {@code place}, {@code published}, {@code updated}, {@code
 *     address}, {@code site}, {@code id}, {@code section}, {@code page}, {@code edition}, {@code
 *     words}, {@code copyright}, {@code issues}, and {@code kept:NAME} for what is kept as it is;
 *     none of them blank
 */
public record Fields(String format, Map<String, String> texts) {

  /** Before the names of texts that are kept beside the article. */
  public static final String KEPT = "kept:";

  /** Name of what is said of a record without a text: which keys it has. */
  public static final String STRANGE = "strange";

  public Fields {
    Objects.requireNonNull(format, "format");
    texts = Map.copyOf(texts);
  }

  /** Returns the text of a part, or null; a mark of a missing value is none. */
  String text(String name) {
    String text = texts.get(name);
    return MissingValue.is(text) ? null : text;
  }

  /** Returns what is kept beside the article, by its own name. */
  SortedMap<String, String> kept() {
    SortedMap<String, String> kept = new TreeMap<>();
    texts.forEach(
        (name, text) -> {
          if (name.startsWith(KEPT)) {
            kept.put(name.substring(KEPT.length()), text);
          }
        });
    return kept;
  }

  /**
   * Returns the names in a field: one a line, or parted by commas, semicolons, bars or {@code und};
   * without marks of missing ones.
   */
  List<String> names(String name) {
    List<String> names = new ArrayList<>();
    String all = Unmarked.text(texts.getOrDefault(name, ""));
    for (String part : all.split("\\s*(?:[\\n;,|]|\\s(?:und|and|&)\\s)\\s*")) {
      String bare = part.strip().replaceFirst("^(?i:von|by)\\s+", "");
      if (!MissingValue.isNoName(bare)) {
        Names.addOnce(names, bare);
      }
    }
    return names;
  }
}
