package org.pressespiegel.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.pressespiegel.text.WordTable;

/** Reads the noun phrases and pronouns of a clause, from left to right. */
public final class PhraseReader {

  /** Endings of adjectives, as they tell how something was done. */
  private static final Pattern ADVERBIAL =
      Pattern.compile("\\p{Ll}{3}(isch|lich|ig|los|haft|sam|bar)$");

  /** Prepositions with an article in them. */
  private static final Set<String> CONTRACTED =
      Set.of("im", "am", "beim", "vom", "zum", "zur", "ins", "ans", "aufs", "durchs", "fürs");

  /** What stands behind a number for the people of before. */
  private static final Set<String> OTHERS = Set.of("weitere", "weiteren", "andere", "anderen");

  /** What introduces an infinitive and governs no noun there: {@code um die Last zu senken}. */
  private static final Set<String> INTRODUCING = Set.of("um", "ohne", "statt", "anstatt", "außer");

  private static final int DEEPEST = 4;

  private static final int NOMINATIVE_MASCULINE = Agreement.bits("nm");
  private static final int NOMINATIVE_FEMININE = Agreement.bits("nf af");
  private static final int NOMINATIVE_NEUTER = Agreement.bits("nn an");
  private static final int NOMINATIVE_PLURAL = Agreement.bits("np");
  private static final int ACCUSATIVE_MASCULINE = Agreement.bits("am");
  private static final int ACCUSATIVE_NEUTER = Agreement.bits("an");
  private static final int ACCUSATIVE_DATIVE_PLURAL = Agreement.bits("ap dp");
  private static final int DATIVE_MASCULINE = Agreement.bits("dm dn");
  private static final int DATIVE_FEMININE = Agreement.bits("df");
  private static final int DATIVE_PLURAL = Agreement.bits("dp");
  private static final int SIE = Agreement.bits("nf af np ap");
  private static final int ES = Agreement.bits("nn an");

  /** How adjectives end that are made of other words. */
  private static final Pattern DERIVED =
      Pattern.compile("(isch|ig|lich|ierend|iert|end)(e|en|er|es|em)$");

  private static final Set<String> ADJECTIVES =
      WordTable.of(PhraseReader.class, "adjectives.tsv", "stem").words("stem");

  private final Tokens tokens;

  /** For the first token of each name, the token after its last; 0 elsewhere. */
  private final int[] nameEnds;

  /** Makes a reader of a text whose names are known. */
  public PhraseReader(Tokens tokens, int[] nameEnds) {
    this.tokens = tokens;
    this.nameEnds = nameEnds;
  }

  /** Returns the phrases of a clause in order. */
  public List<Phrase> read(Clause clause) {
    return new Reading(clause).all();
  }

  /** The reading of one clause; positions count its tokens. */
  private final class Reading {

    private final Clause clause;

    Reading(Clause clause) {
      this.clause = clause;
    }

    List<Phrase> all() {
      List<Phrase> phrases = new ArrayList<>();
      int at = 0;
      boolean relative = clause.kind() == Clause.Kind.RELATIVE;
      while (at < clause.size()) {
        Phrase phrase = relative ? relative(at) : null;
        if (phrase != null) {
          relative = false;
        } else if (lower(at).equals("unter") && lower(at + 1).equals("anderem")
            || lower(at).equals("unter")
                && lower(at + 1).equals("anderen")
                && at + 2 < clause.size()
                && lexeme(at + 2).isDeterminer()) {
          at += 2;
          continue;
        } else {
          phrase = phrase(at, 0);
        }
        if (phrase == null) {
          at++;
          continue;
        }
        relative = false;
        at = position(phrase.fullEnd(), at);
        phrase = lengthened(phrase, at);
        at = position(phrase.fullEnd(), at);
        if (phrase.preposition().isEmpty() && lower(at).equals("zufolge")) {
          phrase = phrase.behind("zufolge");
        }
        if (isTitle(phrase, phrases)) {
          phrases.set(phrases.size() - 1, phrases.get(phrases.size() - 1).with(phrase));
          continue;
        }
        phrases.add(phrase);
        nameBearer(phrases);
      }
      return phrases;
    }

    /** {@code unter dem Motto „Mehr Licht“}: marks right behind a noun hold its name. */
    private boolean isTitle(Phrase phrase, List<Phrase> before) {
      Phrase last = before.isEmpty() ? null : before.get(before.size() - 1);
      return last != null
          && phrase.kind() == Phrase.Kind.NOUN
          && phrase.preposition().isEmpty()
          && (isQuote(phrase.first()) || isCapitalQuotation(phrase.first()))
          && last.kind() == Phrase.Kind.NOUN
          && last.fullEnd() == phrase.first()
          && last.apposition() == null
          && last.parts().isEmpty();
    }

    /** What begins small is what somebody says: {@code äußerten die Richter „ernste Bedenken“}. */
    private boolean isCapitalQuotation(int token) {
      return tokens.isQuotation(token)
          && !Character.isLowerCase(tokens.text().codePointAt(tokens.quoted(token).from()));
    }

    /** {@code Der Kommissar für Verkehr, Max Ohm,}: the name is the commissioner's. */
    private void nameBearer(List<Phrase> phrases) {
      int last = phrases.size() - 1;
      Phrase within = phrases.get(last);
      Phrase bearer = last == 0 ? null : phrases.get(last - 1);
      Phrase name = within.apposition();
      boolean moved =
          bearer != null
              && name != null
              && !within.preposition().isEmpty()
              && nameEnds[within.head()] == 0
              && nameEnds[name.head()] > name.head() + 1
              && bearer.kind() == Phrase.Kind.NOUN
              && bearer.preposition().isEmpty()
              && bearer.apposition() == null
              && bearer.parts().isEmpty()
              && nameEnds[bearer.head()] == 0
              && bearer.fullEnd() == within.first() - 1;
      if (moved) {
        phrases.set(last - 1, bearer.with(name));
      }
    }

    /** The position of the first token of the clause from a token on. */
    private int position(int token, int from) {
      int at = from;
      while (at < clause.size() && clause.token(at) < token) {
        at++;
      }
      return at;
    }

    private int token(int position) {
      return position >= 0 && position < clause.size() ? clause.token(position) : -1;
    }

    private Lexeme lexeme(int position) {
      return tokens.lexeme(token(position));
    }

    private String lower(int position) {
      return lexeme(position).lower();
    }

    /** Whether a mark or another clause stands before a position. */
    private boolean isParted(int position) {
      return position > 0
          && position < clause.size()
          && clause.token(position) != clause.token(position - 1) + 1;
    }

    /** Whether a whole clause stands before a position, not a mark alone. */
    private boolean isBeyondClause(int position) {
      int words = 0;
      for (int at = clause.token(position - 1) + 1; at < clause.token(position); at++) {
        words += tokens.isWord(at) ? 1 : 0;
      }
      return words > 2;
    }

    private Phrase relative(int position) {
      int at = position;
      String preposition = "";
      if (lexeme(at).isPreposition()) {
        preposition = lexeme(at++).preposition();
      }
      String lower = lower(at);
      if (lower.equals("dessen") || lower.equals("deren")) {
        return null;
      }
      int cases = lower.equals("denen") ? DATIVE_PLURAL : lexeme(at).determiner();
      if (cases == 0) {
        return null;
      }
      return simple(Phrase.Kind.RELATIVE, preposition, token(at), cases);
    }

    private Phrase simple(Phrase.Kind kind, String preposition, int token, int cases) {
      return new Phrase(kind, preposition, token, token + 1, token, cases, null, List.of(), null);
    }

    /** Joins what {@code und} adds, and what commas explain. */
    private Phrase lengthened(Phrase phrase, int from) {
      if (phrase.kind() != Phrase.Kind.NOUN) {
        return phrase;
      }
      List<Phrase> parts = new ArrayList<>(List.of(phrase));
      int at = from;
      boolean closed = false;
      while (at < clause.size() && !closed) {
        boolean coordinator = isJoiner(at) || lower(at).equals("sondern");
        boolean parted = isParted(at);
        if (!coordinator && !parted) {
          break;
        }
        int next = coordinator ? at + 1 : at;
        Phrase more = phrase(lower(next).equals("auch") ? next + 1 : next, 1);
        if (more == null
            || more.kind() != Phrase.Kind.NOUN
            || !more.preposition().isEmpty() && !more.preposition().equals(phrase.preposition())) {
          break;
        }
        int end = position(more.fullEnd(), at);
        if (!coordinator && isBeyondClause(at) && !isParted(end)) {
          // "hat in der Sitzung, die lange dauerte, den Vorwurf zurückgewiesen"
          break;
        }
        parts.add(more);
        closed = coordinator;
        at = end;
      }
      if (parts.size() == 1) {
        return phrase;
      }
      if (closed && isListed(parts)) {
        return phrase.with(parts.get(1).with(parts.subList(1, parts.size())));
      }
      if (closed && !isDescribed(parts)) {
        return phrase.with(parts);
      }
      // No "und" closes the list: what follows between commas explains.
      Phrase added = parts.get(1);
      boolean explains = added.preposition().isEmpty() && !precedesVerbless(added);
      return explains ? phrase.with(added) : phrase;
    }

    /** {@code Zwei Männer, Jan Ohm und Max Geis}: as many names as were counted tell who. */
    private boolean isListed(List<Phrase> parts) {
      int counted = lexeme(position(parts.get(0).first(), 0)).value().orElse(0);
      if (counted < 2 || counted != parts.size() - 1 || nameEnds[parts.get(0).head()] > 0) {
        return false;
      }
      for (Phrase part : parts.subList(1, parts.size())) {
        if (nameEnds[part.first()] == 0 && nameEnds[part.head()] == 0) {
          return false;
        }
      }
      return true;
    }

    /** {@code Anna Ohm, Leiterin des Amtes und Mutter}: a name and what it is, no list. */
    private boolean isDescribed(List<Phrase> parts) {
      if (parts.size() < 3 || nameEnds[parts.get(0).head()] == 0) {
        return false;
      }
      for (Phrase part : parts.subList(1, parts.size())) {
        boolean named = nameEnds[part.first()] > 0 || nameEnds[part.head()] > 0;
        if (named || tokens.lexeme(part.first()).isDeterminer()) {
          return false;
        }
      }
      return true;
    }

    private boolean precedesVerbless(Phrase added) {
      return added.first() >= clause.last();
    }

    private boolean isJoiner(int at) {
      String lower = lower(at);
      return lower.equals("und") || lower.equals("sowie") || lower.equals("oder");
    }

    /** Reads a phrase that begins at a position; null where none does. */
    private Phrase phrase(int position, int depth) {
      int at = position;
      if (at >= clause.size() || depth > DEEPEST) {
        return null;
      }
      String lower = lower(at);
      String preposition = lexeme(at).preposition();
      int cases = Agreement.ANY;
      boolean separable = at == clause.size() - 1 || isParted(at + 1) || closesTime(at);
      boolean noun = tokens.isCapitalised(token(at)) && !tokens.opens(token(at));
      boolean introduces =
          at == 0
              && (clause.kind() == Clause.Kind.INFINITIVE && INTRODUCING.contains(lower)
                  || clause.kind() == Clause.Kind.SUBORDINATE && lower.equals("während"));
      if (introduces) {
        return null;
      }
      if (lower.equals("bis") && lower(at + 1).equals("zu") && isCounted(at + 2)) {
        // "Bis zu 300 Menschen demonstrierten"
        return noun(at + 2, "", cases, depth);
      }
      if (!preposition.isEmpty() && !noun && !(separable && nameEnds[token(at)] == 0)) {
        cases = lower.equals(preposition) ? Agreement.governed(lower) : contracted(lower);
        at++;
        if (isParted(at)) {
          return null;
        }
      } else {
        preposition = "";
      }
      if (preposition.isEmpty() && isLikeness(at)) {
        preposition = lower;
        at++;
      }
      Phrase pronoun = pronoun(at, preposition);
      if (pronoun != null) {
        return pronoun;
      }
      return noun(at, preposition, cases, depth);
    }

    private boolean isCounted(int at) {
      return at < clause.size()
          && (tokens.isNumber(token(at)) && !tokens.lower(token(at)).endsWith(".")
              || lexeme(at).value().orElse(0) > 1
              || isQuantityNoun(lower(at)));
    }

    /** {@code als Koch}, {@code wie ein Zug}: what is named so is no part of the clause itself. */
    private boolean isLikeness(int at) {
      String lower = lower(at);
      boolean opens = at == 0 && (clause.kind() == Clause.Kind.SUBORDINATE || lower.equals("wie"));
      return !opens
          && (lower.equals("als") || lower.equals("wie"))
          && at + 1 < clause.size()
          && !isParted(at + 1);
    }

    /** {@code an} of {@code von 4.00 Uhr an}. */
    private boolean closesTime(int at) {
      return lower(at).equals("an") && lower(at - 1).equals("uhr");
    }

    private int contracted(String lower) {
      char last = lower.charAt(lower.length() - 1);
      return last == 'r' ? DATIVE_FEMININE : last == 's' ? ACCUSATIVE_NEUTER : DATIVE_MASCULINE;
    }

    private Phrase pronoun(int at, String preposition) {
      int token = token(at);
      if (token < 0) {
        return null;
      }
      Lexeme lexeme = tokens.lexeme(token);
      String lower = lexeme.lower();
      if (lexeme.is(WordClass.REFLEXIVE)) {
        return simple(Phrase.Kind.REFLEXIVE, preposition, token, Agreement.ANY);
      }
      int cases = 0;
      if (lexeme.is(WordClass.SUBJECT_PRONOUN)) {
        cases = lower.equals("wir") ? NOMINATIVE_PLURAL : NOMINATIVE_MASCULINE;
      } else if (lexeme.is(WordClass.OBJECT_PRONOUN)) {
        boolean plural = lower.equals("uns") || lower.equals("euch");
        cases = plural ? ACCUSATIVE_DATIVE_PLURAL : ACCUSATIVE_MASCULINE;
      } else if (lexeme.is(WordClass.DATIVE_PRONOUN)) {
        cases = lower.equals("ihnen") ? DATIVE_PLURAL : DATIVE_MASCULINE;
      } else if (lower.equals("sie")) {
        cases = SIE;
      } else if (lower.equals("es")) {
        cases = ES;
      } else if (preposition.isEmpty() && isOneOf(at)) {
        cases =
            switch (lower) {
              case "einer" -> NOMINATIVE_MASCULINE;
              case "eine" -> NOMINATIVE_FEMININE;
              default -> NOMINATIVE_NEUTER;
            };
      } else if (standsAlone(at)) {
        cases = lower.equals("ihr") ? DATIVE_FEMININE : lexeme.determiner();
      } else {
        cases = lexeme.pronoun();
      }
      if (cases == 0) {
        return null;
      }
      Phrase all = Partitive.is(lower) ? genitive(at + 1, 0) : null;
      return new Phrase(
          Phrase.Kind.PRONOUN, preposition, token, token + 1, token, cases, all, List.of(), null);
    }

    /** {@code einer der Männer, eine von vielen} */
    private boolean isOneOf(int at) {
      String next = lower(at + 1);
      return switch (lower(at)) {
        case "einer", "eine", "eines" ->
            next.equals("der") || next.equals("von") || next.equals("unserer");
        default -> false;
      };
    }

    /** Whether a determiner stands for a noun: {@code das lehnt er ab}, {@code beide warnten}. */
    private boolean standsAlone(int at) {
      String lower = lower(at);
      boolean never = lower.equals("der") || isQuantityNoun(lower);
      if (!lexeme(at).isDeterminer() || never || isCounting(lexeme(at))) {
        return false;
      }
      int next = token(at + 1);
      boolean pronoun = lexeme(at + 1).is(WordClass.ADVERB) && !mayFollowAdverb(at + 2);
      return next < 0
          || next == clause.finite() && !isQuantityNoun(lower)
          || isParted(at + 1)
          || pronoun
          || !mayFollowDeterminer(next);
    }

    /** Whether a noun may still come: "die noch offenen Fragen", not "half ihr noch am Abend". */
    private boolean mayFollowAdverb(int at) {
      int token = token(at);
      if (token < 0 || isParted(at)) {
        return false;
      }
      Lexeme lexeme = tokens.lexeme(token);
      return lexeme.isCapitalised()
          || lexeme.isNumber()
          || lexeme.isAdjectival()
          || lexeme.is(WordClass.ADVERB)
          || lexeme.isCounting();
    }

    private boolean isCounting(Lexeme lexeme) {
      return lexeme.isCounting() || tokens.isCapitalised(0) && lexeme.lower().isEmpty();
    }

    private boolean mayFollowDeterminer(int next) {
      Lexeme lexeme = tokens.lexeme(next);
      return lexeme.isCapitalised()
          || lexeme.isNumber()
          || nameEnds[next] > 0
          || lexeme.isAdjectival()
          || lexeme.isCounting()
          || lexeme.is(WordClass.QUANTITY)
          || lexeme.isDeterminer() && !lexeme.lower().startsWith("d")
          || lexeme.isPreposition()
          || lexeme.is(WordClass.ADVERB)
          || !lexeme.isWord() && !lexeme.text().equals("/");
    }

    private Phrase noun(int position, String preposition, int contracted, int depth) {
      int at = position;
      int first = token(at);
      if (first < 0) {
        return null;
      }
      int cases = contracted;
      boolean determined = false;
      int counting = position;
      int determiner = determiner(at);
      if (determiner != 0) {
        cases = agreed(cases, determiner);
        determined = true;
        at++;
        if (lexeme(at).isDeterminer() && !isParted(at) && !tokens.isCapitalised(token(at))) {
          at++;
        }
        int inner = afterInnerPhrase(at);
        counting = inner == at ? position : inner;
        at = inner;
      }
      int adjective = -1;
      while (at < clause.size() && (at == position || !isParted(at)) && isBeforeNoun(at)) {
        if (lexeme(at).isAdjectival() && !tokens.isNumber(token(at))) {
          adjective = at;
        }
        at++;
      }
      if (at >= clause.size() || at > position && isParted(at) || !isNoun(at)) {
        return counted(position, at, preposition, cases);
      }
      if (adjective >= 0) {
        cases =
            determined
                ? inflected(cases, lower(position), lower(adjective))
                : agreed(cases, Agreement.adjective(lower(adjective)));
      }
      int head = at;
      int end = nameEnd(at);
      boolean named = end > at + 1 || nameEnds[token(at)] > 0;
      int owned = named && !determined && adjective < 0 ? owned(end) : -1;
      if (owned >= 0) {
        // "Bayerns neue Ministerin": the name is the genitive.
        cases = agreed(cases, Agreement.adjective(lower(end)));
        head = owned;
        end = nameEnd(owned);
        named = end > owned + 1 || nameEnds[token(owned)] > 0;
      }
      boolean plural =
          !named && (lexeme(at).genders() & ~Agreement.PLURAL) == 0 && !isQuantityNoun(lower(at));
      while (end < clause.size()
          && !isParted(end)
          && !plural
          && (continuesNoun(end) || isMeasured(position, at, end) || endsRow(at, end))) {
        boolean name = nameEnds[token(end)] > 0;
        boolean quantity = end == at + 1 && (isQuantityNoun(lower(at)) || isMeasure(position, at));
        boolean owner = named || end == at + 1 && isUnknown(at) && !determined;
        if (quantity || owner && !name && endsInS(end - 1)) {
          // "Tausende Menschen"; "Simbabwes Regierung": the name is the genitive.
          head = end;
        }
        named = name;
        end = nameEnd(end);
      }
      // "Der CDU warf Parteichef Kern vor": of abbreviations the gender is known.
      boolean open = nameEnds[token(head)] > 0 && !isAbbreviation(tokens.word(token(head)));
      int gender = open ? Agreement.ANY : Agreement.noun(tokens, token(head));
      int agreed = (cases & gender) == 0 ? cases : cases & gender;
      if (isCountedPlural(counting, head)) {
        agreed = (agreed & Agreement.PLURAL) == 0 ? agreed : agreed & Agreement.PLURAL;
      }
      Phrase genitive = genitive(end, depth);
      return new Phrase(
          Phrase.Kind.NOUN,
          preposition,
          first,
          clause.token(end - 1) + 1,
          token(head),
          agreed,
          genitive,
          List.of(),
          null);
    }

    /** Returns the noun behind adjectives that follow a name in the genitive, or -1. */
    private int owned(int nameEnd) {
      int at = nameEnd;
      while (at < clause.size()
          && !isParted(at)
          && lexeme(at).isAdjectival()
          && tokens.isWord(token(at))
          && !tokens.isCapitalised(token(at))
          && token(at) != clause.finite()) {
        at++;
      }
      boolean noun = at > nameEnd && at < clause.size() && !isParted(at) && isNoun(at);
      return noun && endsInS(nameEnd - 1) && tokens.isCapitalised(token(at)) ? at : -1;
    }

    /** {@code die tibetischen Mönche, die tibetische Regierung}: the ending tells one from many. */
    private static int inflected(int cases, String determiner, String adjective) {
      boolean either =
          determiner.equals("die") || determiner.equals("diese") || determiner.equals("jene");
      if (!either) {
        return cases;
      }
      int left =
          adjective.endsWith("en")
              ? cases & Agreement.PLURAL
              : adjective.endsWith("e") ? cases & ~Agreement.PLURAL : cases;
      return left == 0 ? cases : left;
    }

    /** What both allow; the words themselves count where they go against their preposition. */
    private int agreed(int governed, int shown) {
      return (governed & shown) == 0 ? shown : governed & shown;
    }

    private int determiner(int at) {
      int found = lexeme(at).determiner();
      boolean name = nameEnds[token(at)] > 0;
      return name ? 0 : found;
    }

    /** {@code Tausende}, {@code 26 der Geretteten}, {@code mehr als 200} without a noun. */
    private Phrase counted(int position, int at, String preposition, int cases) {
      int last = at - 1;
      if (last > position && OTHERS.contains(lower(last)) && !isParted(last)) {
        // "drei Männer starben, fünf weitere wurden verletzt"
        last--;
      }
      if (last < position || isParted(last) && last > position) {
        return null;
      }
      boolean number =
          tokens.isNumber(token(last))
              || lexeme(last).value().orElse(0) > 1
              || isQuantityNoun(lower(last));
      if (!number) {
        return null;
      }
      int token = token(last);
      int plural = cases & Agreement.PLURAL;
      // "wurde 1902 gegründet": a year is no part of the clause in any case.
      boolean year = last == position && preposition.isEmpty() && isYear(lower(last));
      return new Phrase(
          Phrase.Kind.NOUN,
          preposition,
          token(position),
          token + 1,
          token,
          year ? 0 : plural == 0 ? Agreement.PLURAL : plural,
          genitive(at, 1),
          List.of(),
          null);
    }

    private static boolean isYear(String lower) {
      return lower.length() == 4 && (lower.startsWith("1") || lower.startsWith("20"));
    }

    private boolean isCountedPlural(int position, int head) {
      for (int at = position; at < head; at++) {
        String lower = lower(at);
        boolean number = tokens.isNumber(token(at)) && !lower.contains("-");
        if (number && !lower.equals("1") || lexeme(at).value().orElse(0) > 1) {
          return !lower(head).equals("uhr");
        }
      }
      return false;
    }

    private boolean endsInS(int at) {
      return lower(at).endsWith("s") || tokens.word(token(at) + 1).equals("’");
    }

    /** Skips {@code im Irak} of {@code die im Irak stationierten Truppen}. */
    private int afterInnerPhrase(int position) {
      int at = position;
      if (!lexeme(at).isPreposition()
          && !lexeme(at).is(WordClass.ADVERB)
          && !lexeme(at).is(WordClass.NEGATION)
          && !lexeme(at).is(WordClass.REFLEXIVE)) {
        return position;
      }
      int farthest = Math.min(clause.size(), position + 12);
      for (int verb = at + 1; verb < farthest && !isParted(verb); verb++) {
        boolean participle =
            !tokens.isCapitalised(token(verb))
                && lexeme(verb).isAdjectival()
                && verb + 1 < clause.size()
                && !isParted(verb + 1)
                && tokens.isCapitalised(token(verb + 1));
        if (participle && verb > at + 1 && tokens.isCapitalised(token(verb - 1))
            || participle
                && verb > at
                && !tokens.isCapitalised(token(verb - 1))
                && (!lexeme(verb - 1).isPreposition() || lower(verb - 1).equals("zu"))
                && verb - at <= 2) {
          return verb;
        }
      }
      return position;
    }

    private boolean isBeforeNoun(int at) {
      int token = token(at);
      Lexeme lexeme = tokens.lexeme(token);
      String lower = lexeme.lower();
      if (lexeme.isCapitalised()) {
        if (isTownsman(at) || isShortened(at)) {
          return true;
        }
      } else if (lower.equals("-") && isShortened(at - 1) || isJoiner(at) && isShortened(at - 2)) {
        return true;
      }
      if (nameEnds[token] > 0 || isNumericNoun(token) || token == clause.finite()) {
        return false;
      }
      if (lexeme.isNumber() || lexeme.is(WordClass.QUANTITY) || isAge(at)) {
        return true;
      }
      if (isJoiner(at) && lexeme(at - 1).isAdjectival() && lexeme(at + 1).isAdjectival()) {
        return !tokens.isCapitalised(token(at - 1)) && !tokens.isCapitalised(token(at + 1));
      }
      if (tokens.isCapitalised(token)) {
        return tokens.word(token).equals(lower) || isAdjectivalName(at) || isTownsman(at);
      }
      if (!tokens.isWord(token)) {
        return isQuote(token)
            && at + 1 < clause.size()
            && (tokens.isCapitalised(token(at + 1)) || nameEnds[token(at + 1)] > 0);
      }
      return lexeme.isAdjectival()
          || lexeme.isCounting()
          || lower.equals("als") && lexeme(at - 1).is(WordClass.QUANTITY)
          || lower.equals("zu") && tokens.isNumber(token(at + 1));
    }

    /** {@code 71 Jahre alter}. */
    private boolean isAge(int at) {
      Lexeme next = lexeme(at + 1);
      boolean old = next.isAdjectival() && next.lower().startsWith("alt");
      return old && (tokens.isNumber(token(at - 1)) || lexeme(at - 1).isCounting());
    }

    /** {@code 27-Jähriger}. */
    private boolean isNumericNoun(int token) {
      String word = tokens.word(token);
      int hyphen = word.indexOf('-');
      if (!tokens.isNumber(token) || hyphen <= 0 || hyphen + 1 >= word.length()) {
        return false;
      }
      // "sagte der 81-jährige": often printed small, though no noun follows.
      boolean small =
          word.startsWith("jährige", hyphen + 1)
              && !tokens.isCapitalised(token + 1)
              && !tokens.lexeme(token + 1).isAdjectival()
              && nameEnds[Math.min(token + 1, nameEnds.length - 1)] == 0;
      return small || Character.isUpperCase(word.charAt(hyphen + 1));
    }

    /** {@code der Lübecker Altstadt}: a town's adjective, whose article is that of the noun. */
    private boolean isTownsman(int at) {
      int token = token(at);
      boolean capital =
          tokens.isCapitalised(token)
              && tokens.lower(token).endsWith("er")
              && tokens.lower(token).length() > 4
              && nameEnds[token] <= token + 1
              && at + 1 < clause.size()
              && !isParted(at)
              && !isParted(at + 1)
              && tokens.isCapitalised(token(at + 1))
              && nameEnds[token(at + 1)] == 0;
      if (!capital) {
        return false;
      }
      int noun = lexeme(at + 1).genders();
      if (nameEnds[token] > 0 && noun == Agreement.ANY && at > 0) {
        // "am Potsdamer Tor": a name of one word with another noun behind it
        return lexeme(at - 1).isDeterminer() || CONTRACTED.contains(lower(at - 1));
      }
      if (at == 0 || lexeme(at - 1).isPreposition()) {
        // "laut Berliner Polizei"
        return noun != Agreement.ANY && (noun & ~Agreement.PLURAL) != 0;
      }
      String before = lower(at - 1);
      int determiner = lexeme(at - 1).determiner();
      if (determiner == 0 && CONTRACTED.contains(before)) {
        determiner = contracted(before);
      }
      return noun != Agreement.ANY && (determiner & noun & ~Agreement.PLURAL) != 0;
    }

    private static boolean isAbbreviation(String word) {
      return word.chars().filter(Character::isUpperCase).count() > 1
          && word.chars().allMatch(Character::isLetter);
    }

    /** {@code Industrie- und Handelskammer}: a noun whose end the next one tells. */
    private boolean isShortened(int at) {
      return at >= 0
          && at + 3 < clause.size()
          && tokens.isCapitalised(token(at))
          && tokens.word(token(at + 1)).equals("-")
          && tokens.begin(token(at + 1)) == tokens.end(token(at))
          && isJoiner(at + 2)
          && tokens.isCapitalised(token(at + 3));
    }

    /** A capital adjective that opens a sentence. */
    private boolean isAdjectivalName(int at) {
      String lower = lower(at);
      boolean opens = tokens.opens(token(at));
      boolean noun =
          at + 1 < clause.size() && !isParted(at + 1) && tokens.isCapitalised(token(at + 1));
      return noun
          && opens
          && lexeme(at).isAdjectival()
          && lower.length() > 4
          && lexeme(at).genders() == Agreement.ANY
          && (looksDerived(lower) || isKnownAdjective(lower));
    }

    /** {@code schwere, schwerer}: a stem of the table with an ending. */
    private boolean isKnownAdjective(String lower) {
      int length = lower.length();
      return ADJECTIVES.contains(lower.substring(0, length - 1)) && lower.endsWith("e")
          || ADJECTIVES.contains(lower.substring(0, length - 2));
    }

    private boolean looksDerived(String lower) {
      return DERIVED.matcher(lower).find();
    }

    private boolean isQuote(int token) {
      return tokens.word(token).length() == 1 && "\"„“”»«›‹‚‘'".contains(tokens.word(token));
    }

    private boolean isNoun(int at) {
      int token = token(at);
      if (isNumericNoun(token) || tokens.isQuotation(token)) {
        return true;
      }
      if (token == clause.finite()) {
        // "Ist der Pegel gefallen, …"
        return false;
      }
      if (isFrontParticiple(at) || isFrontAdverb(at)) {
        return false;
      }
      // Within a sentence a capital letter makes a noun of any word: "sein Gegenüber".
      boolean inside = !tokens.opens(token) && !tokens.isCapitalised(token - 1);
      return nameEnds[token] > 0
          || tokens.isCapitalised(token)
              && (inside && (tokens.word(token).length() > 3 || isDetermined(at))
                  || !tokens.lexeme(token).isFunctionWord() && !tokens.lexeme(token).isDeterminer()
                  || tokens.lexeme(token).isDeterminer() && isQuantityNoun(tokens.lower(token)));
    }

    /** {@code Höhnisch schrieb der Verfasser}: how it was done, before the verb. */
    private boolean isFrontAdverb(int at) {
      return isFront(at) && ADVERBIAL.matcher(lower(at)).find();
    }

    /** Whether a word that is no name opens the sentence right before its verb. */
    private boolean isFront(int at) {
      int token = token(at);
      return at == 0 && tokens.opens(token) && clause.finite() == token + 1 && nameEnds[token] == 0;
    }

    /** {@code Zurückgewiesen hat das Gericht auch …}: a verb that opens a sentence. */
    private boolean isFrontParticiple(int at) {
      return isFront(at)
          && VerbFinder.isAuxiliary(tokens, clause.finite())
          && lexeme(at).forms().stream()
              .anyMatch(form -> form.shape() == VerbForm.Shape.PARTICIPLE);
    }

    /** {@code vor dem Aus}: an article makes a noun of a small word. */
    private boolean isDetermined(int at) {
      return !isParted(at) && lower(at - 1).startsWith("d") && determiner(at - 1) != 0;
    }

    private boolean isQuantityNoun(String lower) {
      return lower.startsWith("tausend")
          || lower.startsWith("hundert")
          || lower.startsWith("zehntausend")
          || lower.startsWith("dutzend")
          || lower.startsWith("hunderttausend")
          || lower.startsWith("million")
          || lower.startsWith("milliarde");
    }

    /** {@code acht Jahren} of {@code acht Jahren Haft}: a counted measure and what it measures. */
    private boolean isMeasured(int first, int measure, int at) {
      return at == measure + 1
          && isMeasure(first, measure)
          && nameEnds[token(at)] == 0
          && tokens.isCapitalised(token(at))
          && isNoun(at);
    }

    private boolean isMeasure(int first, int at) {
      return Circumstance.MEASURE.has(lower(at)) && isCountedPlural(first, at);
    }

    private boolean continuesNoun(int at) {
      int token = token(at);
      if (Circumstance.DAY.has(lower(at - 1))) {
        // "am Montag Tränengas"
        return false;
      }
      if (nameEnds[token] > 0 || isTitle(token) || isTitleStop(at) || isLetter(at)) {
        return true;
      }
      if (isPartOfYear(lower(at)) && at + 1 < clause.size() && !isParted(at + 1)) {
        // "die Behörde Mitte März"
        return false;
      }
      if (!tokens.isCapitalised(token) || !isNoun(at)) {
        return false;
      }
      // A single noun behind another is a phrase of its own, "warfen Vermummte Flaschen"; two
      // capitals in a row may be a name that nobody has found.
      boolean two =
          at + 1 < clause.size()
              && !isParted(at + 1)
              && tokens.isCapitalised(token(at + 1))
              && isNoun(at + 1)
              && !opensPerson(at);
      boolean genitive =
          (nameEnds[token(at - 1)] > 0 || endsName(at) || isUnknown(at - 1)) && endsInS(at - 1);
      return two || isQuantityNoun(lower(at - 1)) || genitive;
    }

    /** {@code das Gericht Minister Max Geis}: an office before a name, behind what is no person. */
    private boolean opensPerson(int at) {
      return nameEnds[token(at + 1)] > 0
          && RoleWord.read(tokens.word(token(at))).isPresent()
          && RoleWord.read(tokens.word(token(at - 1))).isEmpty()
          && !lexeme(at - 1).hasAdjectiveEnding()
          && lexeme(at - 2).isDeterminer();
    }

    /** {@code Serie A, Block B}: a letter tells which. */
    private boolean isLetter(int at) {
      String word = tokens.word(token(at));
      return word.length() == 1
          && Character.isUpperCase(word.charAt(0))
          && !tokens.word(token(at) + 1).equals(".");
    }

    private static boolean isPartOfYear(String lower) {
      return lower.equals("anfang") || lower.equals("mitte") || lower.equals("ende");
    }

    /** Returns whether a name may stand in marks; several words that begin small are somebody's. */
    private boolean isTitle(int token) {
      if (!tokens.isQuotation(token)) {
        return false;
      }
      Quotation quoted = tokens.quoted(token);
      String words = tokens.text().substring(quoted.from(), quoted.to());
      return words.isEmpty()
          || words.indexOf(' ') < 0
          || !Character.isLowerCase(words.codePointAt(0));
    }

    /** {@code Dr} and its stop of {@code Dr. Anna Ohm}. */
    private boolean isTitleStop(int at) {
      if (at + 2 < clause.size() && tokens.isCapitalised(token(at)) && isTitleStop(at + 1)) {
        return true;
      }
      return tokens.word(token(at)).equals(".")
          && at + 1 < clause.size()
          && (nameEnds[token(at + 1)] > 0 || isTitleStop(at + 1))
          && tokens.end(token(at - 1)) == tokens.begin(token(at));
    }

    /** The last of several capitals in a row: {@code Sprecher Karl Ohm}. */
    private boolean endsRow(int head, int at) {
      return at > head + 1
          && nameEnds[token(at - 1)] == 0
          && tokens.isCapitalised(token(at - 1))
          && tokens.isCapitalised(token(at))
          && isNoun(at);
    }

    /** A capital without article that no ending explains: {@code Bremens Rechnungshof}. */
    private boolean isUnknown(int at) {
      return !tokens.opens(token(at))
          && lexeme(at).genders() == Agreement.ANY
          && !lexeme(at - 1).isDeterminer()
          && (!lexeme(at - 1).isAdjectival() || token(at - 1) == clause.finite());
    }

    private boolean endsName(int at) {
      return at >= 2
          && nameEnds[token(at - 2)] > token(at - 2)
          && nameEnds[token(at - 2)] == token(at);
    }

    /** The position after a name or noun that begins at a position. */
    private int nameEnd(int at) {
      int end = nameEnds[token(at)];
      if (end <= token(at)) {
        return at + 1;
      }
      return Math.max(at + 1, position(end, at));
    }

    private Phrase genitive(int at, int depth) {
      if (at >= clause.size() || isParted(at) || depth >= DEEPEST) {
        return null;
      }
      int cases = lexeme(at).determiner();
      boolean bare =
          cases == 0
              && lexeme(at).isAdjectival()
              && lower(at).endsWith("er")
              && !tokens.isCapitalised(token(at));
      if (bare) {
        cases = Agreement.adjective(lower(at));
      }
      boolean number = lexeme(at).isCounting() && !lower(at).startsWith("ein");
      // "bei einem Treffen mit Polizisten deren Einsatz gewürdigt": whose it is stands before.
      boolean owner = lower(at).equals("deren") || lower(at).equals("dessen");
      if ((cases & Agreement.GENITIVE) == 0 || number || owner || tokens.isCapitalised(token(at))) {
        return null;
      }
      Phrase phrase = noun(at, "", Agreement.ANY, depth + 1);
      if (phrase == null || !phrase.canBe(Agreement.GENITIVE)) {
        return null;
      }
      int after = position(phrase.fullEnd(), at);
      if (after + 1 < clause.size() && isJoiner(after) && !isParted(after)) {
        Phrase more = noun(after + 1, "", Agreement.ANY, depth + 1);
        if (more != null
            && more.canBe(Agreement.GENITIVE)
            && tokens.lexeme(more.first()).isDeterminer()) {
          return phrase.with(List.of(phrase, more));
        }
      }
      return phrase;
    }
  }
}
