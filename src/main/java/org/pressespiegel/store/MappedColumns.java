package org.pressespiegel.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pressespiegel.delivery.Columns;

/** What the configuration says of the names in XML and in workbooks. */
record MappedColumns(ColumnMapping mapping) implements Columns {

  @Override
  public boolean areOfArticle(Collection<String> names) {
    return mapping.hasText(names)
        && names.stream()
                .filter(mapping::knows)
                .filter(name -> !mapping.hasText(List.of(name)))
                .count()
            > 0;
  }

  @Override
  public Map<String, String> fields(Map<String, String> texts) {
    Map<String, String> byKey = new HashMap<>();
    texts.forEach(
        (name, text) -> ColumnName.keys(name).forEach(key -> byKey.putIfAbsent(key, text)));
    return mapping.fields(name -> ColumnName.get(byKey, name.whole(), null));
  }
}
