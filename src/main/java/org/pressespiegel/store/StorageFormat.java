package org.pressespiegel.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How tables are stored. */
public enum StorageFormat {
  /** Plain Parquet, which anything reads. */
  PARQUET,
  /** Apache Iceberg in a Hadoop catalog, whose own commits need no renaming of folders. */
  ICEBERG;

  /** Returns all names, as a configuration spells them. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(StorageFormat::label).toList();
  }

  /** Returns the format of a name. */
  public static StorageFormat named(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }

  /** Returns the name, as a configuration spells it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
