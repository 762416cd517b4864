package org.pressespiegel.quote;

/**
 * A quotation on its way.
 *
 * @param begin UTF-16 index of its first character
 * @param end UTF-16 index behind its last one
 * @param type how it quotes
 * @param voice who speaks, or null
 * @param cue the words that say so, or null
 */
record Draft(int begin, int end, QuoteType type, Voice voice, Cue cue) {

  Draft by(Voice newVoice, Cue newCue) {
    return new Draft(begin, end, type, newVoice, newCue);
  }
}
