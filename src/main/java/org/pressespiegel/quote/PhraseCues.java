package org.pressespiegel.quote;

import java.util.List;
import org.pressespiegel.language.Clause;
import org.pressespiegel.language.Phrase;
import org.pressespiegel.language.Stretch;
import org.pressespiegel.language.Tokens;

/** Finds phrases that name a source: laut X, nach Angaben von X, X zufolge, so X, demnach. */
final class PhraseCues {

  private final Sentence sentence;
  private final Tokens tokens;
  private final Parties parties;

  PhraseCues(Sentence sentence, Parties parties) {
    this.sentence = sentence;
    this.tokens = sentence.tokens();
    this.parties = parties;
  }

  /** Adds the phrases of a stretch. */
  void read(int no, List<Attribution> found) {
    Stretch stretch = sentence.stretch(no);
    int at = stretch.begin();
    while (at < stretch.end()) {
      Attribution phrase = read(no, at);
      if (phrase != null) {
        found.add(phrase);
      }
      at = phrase == null ? at + 1 : Math.max(at + 1, phrase.to());
    }
  }

  private Attribution read(int no, int at) {
    return switch (tokens.lower(at)) {
      case "laut" -> laut(no, at);
      case "nach" -> isBehind(no, at) ? zufolge(no, at, at + 1) : nach(no, at);
      case "gemäß", "gemäss" -> according(no, at);
      case "aus" -> fromSight(no, at);
      case "mit" -> words(no, at);
      case "zufolge" -> zufolge(no, at, at + 1);
      case "folge" -> tokens.lower(at - 1).equals("zu") ? zufolge(no, at - 1, at + 1) : null;
      case "so" -> so(no, at);
      case "wonach" -> whereby(no, at);
      case "demnach" -> phrase(no, at, at + 1, at, "demnach", null);
      default -> null;
    };
  }

  private Attribution phrase(int no, int from, int to, int cue, String words, Party speaker) {
    return new Attribution(
        Attribution.Form.PHRASE,
        no,
        from,
        to,
        cue,
        words,
        "neutral",
        "cdo",
        null,
        speaker,
        speaker == null,
        false);
  }

  /** Returns the phrase whose preposition a token is, or null. */
  private Phrase behind(int no, int preposition) {
    for (Phrase phrase : sentence.phrases(sentence.clause(no))) {
      if (phrase.first() == preposition + 1 && !phrase.preposition().isEmpty()) {
        return phrase.kind() == Phrase.Kind.NOUN ? phrase : null;
      }
    }
    return null;
  }

  private Attribution laut(int no, int at) {
    Phrase phrase = behind(no, at);
    Clause clause = sentence.clause(no);
    if (phrase == null) {
      return sentence.isRelative(no) && at == clause.first() ? relative(no, at) : null;
    }
    int to = parties.party(clause, phrase).end();
    return phrase(no, at, to, at, tokens.word(at), parties.holder(clause, phrase));
  }

  /** {@code ein Gutachten, laut dem …}, {@code ein Bericht, wonach …}. */
  private Attribution relative(int no, int at) {
    Clause clause = sentence.clause(no);
    Party meant = parties.antecedent(clause);
    if (meant == null) {
      return null;
    }
    for (Phrase phrase : sentence.phrases(clause)) {
      if (phrase.kind() == Phrase.Kind.RELATIVE) {
        return phrase(no, at, phrase.end(), at, tokens.word(at), meant.meantBy(phrase));
      }
    }
    return null;
  }

  /** {@code ein Bericht, wonach …}. */
  private Attribution whereby(int no, int at) {
    Clause clause = sentence.clause(no);
    Party meant = at == clause.first() ? parties.antecedent(clause) : null;
    if (meant == null) {
      return null;
    }
    return phrase(no, at, at + 1, at, "wonach", parties.holder(clause, meant.phrase()));
  }

  /** {@code gemäß der Zeitung} as {@code laut}, {@code gemäß seinem Wunsch} not. */
  private Attribution according(int no, int at) {
    Phrase phrase = behind(no, at);
    boolean speaks =
        phrase != null
            && (parties.isAgent(phrase) || SpeechNouns.isMedium(tokens.lower(phrase.head())));
    return speaks ? laut(no, at) : nach(no, at);
  }

  private Attribution nach(int no, int at) {
    Phrase phrase = behind(no, at);
    if (phrase == null && sentence.isRelative(no) && at == sentence.clause(no).first()) {
      Attribution relative = relative(no, at);
      boolean source = relative != null && parties.source(relative.speaker().phrase()) >= 0;
      return source ? relative : null;
    }
    int source = phrase == null ? -1 : parties.source(phrase);
    if (source < 0) {
      return null;
    }
    String word = tokens.word(source);
    boolean always = SpeechNouns.isAlwaysSource(word);
    boolean bare =
        phrase.first() == phrase.head()
            && parties.party(sentence.clause(no), phrase).owner() == null
            && !always
            && SpeechNouns.sourceEnding(word).isEmpty()
            && !word.endsWith("en");
    boolean open =
        SpeechNouns.isOwnedSource(word)
            && parties.party(sentence.clause(no), phrase).owner() == null;
    if (bare || open || SpeechNouns.isNeverAfterNach(word) || isDefinite(phrase) && !always) {
      return null;
    }
    Clause clause = sentence.clause(no);
    int to = parties.party(clause, phrase).end();
    String words = tokens.word(at) + " " + word;
    return phrase(no, at, to, at, words, parties.holder(clause, phrase));
  }

  /** {@code Ihrer Meinung nach}: what stands behind its noun is no preposition of another. */
  private boolean isBehind(int no, int at) {
    if (behind(no, at) != null) {
      return false;
    }
    for (Phrase phrase : sentence.phrases(sentence.clause(no))) {
      boolean source = phrase.end() == at && parties.source(phrase) >= 0;
      if (source && phrase.preposition().isEmpty()) {
        return SpeechNouns.isAlwaysSource(tokens.word(parties.source(phrase)));
      }
    }
    return false;
  }

  private boolean isDefinite(Phrase phrase) {
    return switch (tokens.lower(phrase.first())) {
      case "der", "dem", "den", "dieser", "diesem", "diesen" -> true;
      default -> false;
    };
  }

  private Attribution fromSight(int no, int at) {
    Phrase phrase = behind(no, at);
    if (phrase == null || !tokens.lower(phrase.head()).equals("sicht")) {
      return null;
    }
    Clause clause = sentence.clause(no);
    Party party = parties.party(clause, phrase);
    return party.owner() == null
        ? null
        : phrase(
            no, at, party.end(), at, tokens.word(at) + " Sicht", parties.holder(clause, phrase));
  }

  /** {@code mit den Worten „…“}: whoever does what the clause tells says them. */
  private Attribution words(int no, int at) {
    Phrase phrase = behind(no, at);
    boolean words =
        phrase != null
            && tokens.lower(phrase.head()).equals("worten")
            && (tokens.lower(phrase.first()).equals("den")
                || tokens.lower(phrase.first()).equals("diesen"));
    Party speaker = words ? parties.subject(sentence.clause(no), no) : null;
    if (speaker == null || !parties.isAgent(speaker.phrase())) {
      return null;
    }
    return new Attribution(
        Attribution.Form.PHRASE,
        no,
        at,
        phrase.end(),
        at,
        tokens.word(at) + " " + tokens.word(phrase.head()),
        "neutral",
        "d",
        null,
        speaker,
        false,
        false);
  }

  private Attribution zufolge(int no, int at, int to) {
    Clause clause = sentence.clause(no);
    int end = sentence.before(at) + 1;
    Phrase before = null;
    for (Phrase phrase : sentence.phrases(clause)) {
      if (phrase.kind() == Phrase.Kind.NOUN && phrase.fullEnd() == end) {
        before = phrase;
      }
    }
    if (before == null) {
      return null;
    }
    boolean owned = before.genitive() != null && parties.source(before) < 0;
    if (owned && !parties.isAgent(before)) {
      // "sinkt der Ausstoß der Studie zufolge": the genitive is none.
      before = before.genitive();
    }
    return phrase(no, before.first(), to, at, tokens.lower(at), parties.holder(clause, before));
  }

  /** {@code so „schütze sie Gott“}: somebody's words name nobody. */
  private boolean isSaid(Phrase phrase) {
    return tokens.isQuotation(phrase.head())
        && Character.isLowerCase(tokens.text().codePointAt(tokens.quoted(phrase.head()).from()));
  }

  private Attribution so(int no, int at) {
    Stretch stretch = sentence.stretch(no);
    if (at != stretch.begin() || no == 0 || tokens.isCapitalised(at) || tokens.isWord(at - 1)) {
      return null;
    }
    Clause clause = stretch.clause();
    if (clause.finite() >= stretch.begin() && clause.finite() < stretch.end()) {
      return null;
    }
    for (Phrase phrase : sentence.phrases(clause)) {
      boolean somebody =
          phrase.kind() == Phrase.Kind.NOUN && !isSaid(phrase)
              || phrase.kind() == Phrase.Kind.PRONOUN && !parties.pointsAtThings(phrase);
      if (phrase.first() == at + 1 && somebody) {
        return new Attribution(
            Attribution.Form.SO,
            no,
            stretch.begin(),
            stretch.end(),
            at,
            "so",
            "neutral",
            "cdo",
            null,
            parties.party(clause, phrase),
            false,
            false);
      }
    }
    return null;
  }
}
