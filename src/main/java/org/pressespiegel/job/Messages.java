package org.pressespiegel.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
}
