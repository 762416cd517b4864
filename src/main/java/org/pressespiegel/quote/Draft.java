package org.pressespiegel.quote;

import org.pressespiegel.text.Span;

/**
 * A quotation on its way.
 *
 * @param begin UTF-16 index of its first character
 * @param end UTF-16 index behind its last one
 * @param type how it quotes
 * @param voice who speaks, or null
 * @param cue the words that say so, or null
 * @param told whom it is said to and where
 * @param content what is said, where that is less than all of it; or null
 */
record Draft(int begin, int end, QuoteType type, Voice voice, Cue cue, Told told, Span content) {

  Draft(int begin, int end, QuoteType type, Voice voice, Cue cue, Told told) {
    this(begin, end, type, voice, cue, told, null);
  }

  Draft by(Voice newVoice, Cue newCue, Told newTold) {
    return new Draft(begin, end, type, newVoice, newCue, newTold, content);
  }

  /** Returns another quotation by the same words of saying. */
  Draft part(int from, int to, QuoteType how) {
    return new Draft(from, to, how, voice, cue, told, null);
  }
}
