package org.pressespiegel.time;

import java.util.List;

/**
 * All that the meaning of one expression may depend on beside its own words.
 *
 * @param anchor when the article was published
 * @param tokens the text
 * @param clause reads tenses
 * @param story what was said before
 * @param mentions all expressions of the text
 */
record Setting(Anchor anchor, Tokens tokens, Clause clause, Story story, List<Mention> mentions) {

  /** Returns -1 for the past, 1 for the present and future, 0 where no verb tells. */
  int lean(Mention mention) {
    return switch (clause.tense(mention.begin())) {
      case PAST -> -1;
      case PRESENT, FUTURE -> 1;
      case UNKNOWN -> 0;
    };
  }

  int publishedYear() {
    return anchor.isKnown() ? anchor.day().getYear() : 0;
  }

  /** Returns whether the sentence of {@code mention} has an expression with this meaning. */
  boolean hasInSentence(Mention mention, Meaning... meanings) {
    int begin = clause.sentenceBegin(mention.begin());
    int end = clause.sentenceEnd(mention.begin());
    List<Meaning> wanted = List.of(meanings);
    return mentions.stream()
        .anyMatch(
            other ->
                other.begin() >= begin && other.end() <= end && wanted.contains(other.meaning()));
  }
}
