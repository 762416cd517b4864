package org.pressespiegel.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordTable;

/** What the report's page says, in English and German. */
final class Messages {

  private Messages() {}

  /** Returns the German of each message by its English. */
  static ObjectNode json() {
    ObjectNode messages = new ObjectMapper().createObjectNode();
    for (TableRow row :
        WordTable.of(Messages.class, "report/messages.tsv", "en", "de").distinct("en").rows()) {
      messages.put(row.word("en"), row.word("de"));
    }
    return messages;
  }

  /** Returns what types of events are called and what they mean, by their codes. */
  static ObjectNode types() {
    ObjectNode types = new ObjectMapper().createObjectNode();
    List<String> told = List.of("en", "de", "en_meaning", "de_meaning");
    for (TableRow row :
        WordTable.of(
                Messages.class,
                "report/event_types.tsv",
                "type",
                "en",
                "de",
                "en_meaning",
                "de_meaning")
            .distinct("type")
            .rows()) {
      ObjectNode type = types.putObject(row.word("type"));
      told.forEach(column -> type.put(column, row.word(column)));
    }
    return types;
  }
}
