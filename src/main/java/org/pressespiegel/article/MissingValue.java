package org.pressespiegel.article;

import java.util.Set;
import java.util.stream.Collectors;

/** What programs and people write into a field that has no value: {@code NaN}, {@code k. A.}. */
public final class MissingValue {

  private static final Set<String> MARKS = marks("any");
  private static final Set<String> NAMES = marks("names");

  private MissingValue() {}

  /** Returns whether a field with this text holds nothing; so does one that is null or blank. */
  public static boolean is(String value) {
    if (value == null) {
      return true;
    }
    String bare = value.strip();
    return bare.isEmpty() || MARKS.contains(bare);
  }

  /** Returns whether this is no name of a person or an agency, {@code unbekannt} for example. */
  public static boolean isNoName(String value) {
    return is(value) || NAMES.contains(value.strip());
  }

  private static Set<String> marks(String part) {
    return DataFile.table("missing_values.tsv", "part", "mark").distinct("mark").rows().stream()
        .filter(row -> row.oneOf("part", "any", "names").equals(part))
        .map(row -> row.word("mark"))
        .collect(Collectors.toUnmodifiableSet());
  }
}
