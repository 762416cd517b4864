package org.pressespiegel.entity;

import java.util.List;

/**
 * All names of a text.
 *
 * @param mentions in the order of their spans, which never overlap; each knows its number
 * @param entities in the order of their numbers
 */
public record Names(List<Mention> mentions, List<Entity> entities) {

  public Names {
    mentions = List.copyOf(mentions);
    entities = List.copyOf(entities);
    int end = 0;
    for (int no = 0; no < mentions.size(); no++) {
      Mention mention = mentions.get(no);
      if (mention.no() != no
          || mention.span().begin() < end
          || mention.entityNo() >= entities.size()) {
        throw new IllegalArgumentException("out of order: " + mention);
      }
      end = mention.span().end();
    }
    for (int no = 0; no < entities.size(); no++) {
      if (entities.get(no).no() != no) {
        throw new IllegalArgumentException("out of order: " + entities.get(no));
      }
    }
  }
}
