package org.pressespiegel.place;

import java.util.List;
import java.util.Objects;
import org.pressespiegel.text.Span;

/**
 * What the finder may know of an article.
 *
 * @param text all of it
 * @param weighty the parts that say what it is about: headline and lead, in order; may be empty
 * @param datelines the parts that say where it was written, in order; may be empty
 * @param silent the parts that name no places, such as bylines and boilerplate; may be empty
 * @param mentions names that were recognised, in any order; may be empty
 */
public record ArticleText(
    String text,
    List<Span> weighty,
    List<Span> datelines,
    List<Span> silent,
    List<EntityMention> mentions) {

  public ArticleText {
    Objects.requireNonNull(text, "text");
    weighty = List.copyOf(weighty);
    datelines = List.copyOf(datelines);
    silent = List.copyOf(silent);
    mentions = List.copyOf(mentions);
  }

  /** Returns a text of which nothing more is known. */
  public static ArticleText of(String text) {
    return new ArticleText(text, List.of(), List.of(), List.of(), List.of());
  }
}
