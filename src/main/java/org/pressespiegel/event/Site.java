package org.pressespiegel.event;

/**
 * Where a clause stands in the article.
 *
 * @param sentence the sentence's number
 * @param passage the passage's number; -1 where it belongs to none
 * @param headline whether that is a headline, kicker or crosshead
 * @param question whether the stretch that it belongs to ends in a question mark
 */
record Site(int sentence, int passage, boolean headline, boolean question) {}
