package org.pressespiegel.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pressespiegel.entity.KnownNouns;

/** Finds verbs of saying with their subjects, and phrases such as {@code laut X}. */
final class CueReader {

  /** Nouns that name a source after {@code nach} even with a definite article. */
  private static final Set<String> ALWAYS_SOURCES =
      Set.of(
          "Angaben",
          "Ansicht",
          "Auffassung",
          "Meinung",
          "Einschätzung",
          "Einschätzungen",
          "Aussage",
          "Aussagen",
          "Worten",
          "Darstellung",
          "Informationen",
          "Schätzung",
          "Schätzungen",
          "Auskunft",
          "Erkenntnissen",
          "Überzeugung",
          "Berechnungen");

  private static final Set<String> NEVER_AFTER_NACH =
      Set.of("Vorwurf", "Vorwürfen", "Untersuchung", "Ermittlungen", "Erfahrung", "Vorstellung");

  /** So many clauses back a subject is looked for. */
  private static final int FARTHEST = 8;

  private final Unit unit;
  private final Scene scene;
  private final PhraseReader phrases;

  CueReader(Unit unit, Scene scene) {
    this.unit = unit;
    this.scene = scene;
    this.phrases = new PhraseReader(unit);
  }

  /** Returns what is found, in the order of clauses; in a clause phrases come first. */
  List<Attribution> read() {
    List<Attribution> found = new ArrayList<>();
    for (int no = 0; no < unit.clauses().size(); no++) {
      readPhrases(no, found);
      Attribution verb = verb(no);
      if (verb != null) {
        found.add(verb);
      }
    }
    return found;
  }

  // ---- phrases

  private void readPhrases(int no, List<Attribution> found) {
    Unit.Clause clause = unit.clause(no);
    for (int at = clause.from(); at < clause.to(); at++) {
      if (!unit.isWord(at)) {
        continue;
      }
      Attribution phrase =
          switch (unit.lower(at)) {
            case "laut" -> laut(no, at);
            case "nach", "gemäß" -> nach(no, at);
            case "aus" -> fromSight(no, at);
            case "zufolge" -> zufolge(no, at, at + 1);
            case "folge" -> unit.lower(at - 1).equals("zu") ? zufolge(no, at - 1, at + 1) : null;
            case "so" -> so(no, at);
            case "demnach" -> phrase(no, at, at + 1, at, "demnach", null);
            default -> null;
          };
      if (phrase != null) {
        found.add(phrase);
        at = Math.max(at, phrase.to() - 1);
      }
    }
  }

  private Attribution phrase(int no, int from, int to, int cue, String words, NounPhrase speaker) {
    return new Attribution(
        Attribution.Form.PHRASE,
        no,
        from,
        to,
        cue,
        words,
        "neutral",
        "cdo",
        speaker,
        speaker == null);
  }

  private Attribution laut(int no, int at) {
    NounPhrase noun = phrases.at(at + 1, unit.clause(no).to(), true);
    if (noun == null || noun.pronoun()) {
      return null;
    }
    return phrase(no, at, noun.to(), at, unit.item(at).text(), holder(noun));
  }

  private Attribution nach(int no, int at) {
    NounPhrase noun = phrases.at(at + 1, unit.clause(no).to(), true);
    if (noun == null || noun.pronoun()) {
      return null;
    }
    int source = sourceAt(noun);
    if (source < 0) {
      return null;
    }
    String word = unit.item(source).text();
    boolean definite =
        switch (unit.lower(noun.from())) {
          case "der", "dem", "den", "dieser", "diesem", "diesen" -> true;
          default -> false;
        };
    boolean bare =
        noun.from() == noun.head()
            && noun.to() == noun.head() + 1
            && !ALWAYS_SOURCES.contains(word)
            && QuoteWords.sourceEnding(word).isEmpty()
            && !word.endsWith("en");
    if (bare || NEVER_AFTER_NACH.contains(word) || definite && !ALWAYS_SOURCES.contains(word)) {
      return null;
    }
    String words = unit.item(at).text() + " " + word;
    return phrase(no, at, noun.to(), at, words, holder(noun));
  }

  private Attribution fromSight(int no, int at) {
    NounPhrase noun = phrases.at(at + 1, unit.clause(no).to(), true);
    if (noun == null || !unit.lower(noun.head()).equals("sicht") || noun.to() == noun.head() + 1) {
      return null;
    }
    return phrase(no, at, noun.to(), at, unit.item(at).text() + " Sicht", holder(noun));
  }

  /** Returns the item of the noun of a source in the core of a phrase, or -1. */
  private int sourceAt(NounPhrase noun) {
    for (int at = noun.core(); at <= noun.head(); at++) {
      if (unit.isWord(at) && QuoteWords.isSource(unit.item(at).text())) {
        return at;
      }
    }
    return -1;
  }

  /** Returns whose Angaben they are, or the phrase itself where it names nobody else. */
  private NounPhrase holder(NounPhrase noun) {
    int source = sourceAt(noun);
    if (source < 0) {
      return noun;
    }
    int next = source + 1;
    if (next < noun.to()) {
      boolean of = unit.lower(next).equals("von") || unit.lower(next).equals("vom");
      NounPhrase holder = phrases.at(of ? next + 1 : next, noun.to(), true);
      if (holder != null) {
        return holder;
      }
    }
    return noun;
  }

  private Attribution zufolge(int no, int at, int to) {
    NounPhrase before = null;
    for (NounPhrase phrase : phrases.read(unit.clause(no).from(), at)) {
      before = phrase;
    }
    if (before == null || before.to() != at) {
      return null;
    }
    if (before.to() > before.head() + 1 && animacy(before) < 2) {
      // "sinkt der Ausstoß der Studie zufolge": the genitive is none.
      NounPhrase last = phrases.at(before.head() + 1, at, true);
      before = last == null ? before : last;
    }
    return phrase(no, before.from(), to, at, "zufolge", holder(before));
  }

  private Attribution so(int no, int at) {
    Unit.Clause clause = unit.clause(no);
    boolean begins = at == clause.from() && no > 0 && unit.kind(at - 1) != Item.Kind.STOP;
    if (!begins || unit.isCapitalised(at)) {
      return null;
    }
    NounPhrase speaker = phrases.at(at + 1, clause.to(), false);
    if (speaker == null || speaker.pronoun()) {
      return null;
    }
    for (int next = speaker.to(); next < clause.to(); next++) {
      boolean verb =
          unit.is(QuoteWords.Kind.INDICATIVE, next)
              || unit.isWord(next) && QuoteWords.isReporting(unit.lower(next));
      if (verb) {
        return null;
      }
    }
    return new Attribution(
        Attribution.Form.SO,
        no,
        clause.from(),
        clause.to(),
        at,
        "so",
        "neutral",
        "cdo",
        speaker,
        false);
  }

  // ---- verbs

  private Attribution verb(int no) {
    Unit.Clause clause = unit.clause(no);
    Attribution best = null;
    for (int at = clause.from(); at < clause.to(); at++) {
      if (!unit.isWord(at)
          || unit.item(at).no() >= 0
          || unit.isCapitalised(at) && at > 0 && unit.isWord(at - 1)) {
        continue;
      }
      for (QuoteWords.Form form : QuoteWords.forms(unit.lower(at))) {
        Attribution found = verb(no, at, form);
        if (found != null && (best == null || weight(found) > weight(best))) {
          best = found;
        }
      }
    }
    return best;
  }

  private static int weight(Attribution verb) {
    return (verb.introduces('c') ? 4 : verb.introduces('d') ? 2 : 1) + (verb.impersonal() ? 0 : 1);
  }

  private Attribution verb(int no, int at, QuoteWords.Form form) {
    Unit.Clause clause = unit.clause(no);
    QuoteWords.Verb verb = form.verb();
    int auxiliary = auxiliary(clause, at);
    switch (form.shape()) {
      case FINITE:
        if (form.plural() && isInfinitive(clause, at) || isAttribute(at)) {
          return null;
        }
        if (auxiliary >= 0 && at == clause.to() - 1 && alsoParticiple(at)) {
          return null;
        }
        return attribution(no, at, at, unit.item(at).text(), verb, false);
      case SEPARATED:
        int particle = particle(at, verb);
        if (particle < 0 || form.plural() && unit.lower(at - 1).equals("zu")) {
          return null;
        }
        return attribution(no, at, at, unit.item(at).text() + " " + verb.particle(), verb, false);
      default:
        if (auxiliary < 0 || unit.lower(at - 1).equals("zu")) {
          return null;
        }
        if (form.shape() == QuoteWords.Shape.APART
            && !unit.lower(at - 1).equals(QuoteWords.lower(verb.lastOfParticle()))) {
          return null;
        }
        boolean passive = isPassive(auxiliary);
        String participle =
            form.shape() == QuoteWords.Shape.APART
                ? verb.particle() + " " + unit.item(at).text()
                : unit.item(at).text();
        return attribution(
            no, at, auxiliary, unit.item(auxiliary).text() + " " + participle, verb, passive);
    }
  }

  private Attribution attribution(
      int no, int at, int finite, String words, QuoteWords.Verb verb, boolean passive) {
    Unit.Clause clause = unit.clause(no);
    boolean calls = verb.infinitive().equals("heißen") || verb.infinitive().equals("heissen");
    boolean it = unit.lower(finite + 1).equals("es") || unit.lower(finite - 1).equals("es");
    if (calls && !it && !holds(clause, "es")) {
      return null;
    }
    if (verb.infinitive().equals("ausgehen") && !holds(clause, "davon")) {
      return null;
    }
    boolean impersonal = calls || passive || it && !hasAnimate(clause);
    Attribution.Form form = form(no, at, finite);
    NounPhrase speaker = impersonal ? oblique(no, passive) : subject(no, finite, form);
    int from = clause.from();
    if (form == Attribution.Form.FIRST && speaker != null && speaker.to() <= from) {
      // "Wie der Chef, Karl Muster, mitteilte": the clause began before the apposition.
      Unit.Clause first = unit.clause(unit.clauseAt(speaker.from()));
      if (unit.lower(first.from()).equals("wie")) {
        form = Attribution.Form.LIKE;
        from = first.from();
      } else if (unit.is(QuoteWords.Kind.SUBORDINATOR, first.from())) {
        form = Attribution.Form.LAST;
      }
    }
    return new Attribution(
        form,
        no,
        from,
        clause.to(),
        finite,
        calls ? words + " es" : words,
        verb.stance(),
        verb.introduces(),
        speaker,
        impersonal);
  }

  private boolean hasAnimate(Unit.Clause clause) {
    return phrases.read(clause.from(), clause.to()).stream()
        .anyMatch(phrase -> phrase.nominative() && animacy(phrase) > 1);
  }

  private Attribution.Form form(int no, int at, int finite) {
    Unit.Clause clause = unit.clause(no);
    int first = clause.from();
    if (unit.is(QuoteWords.Kind.COORDINATOR, first) && first + 1 < clause.to()) {
      first++;
    }
    if (finite == first) {
      return Attribution.Form.FIRST;
    }
    boolean last = finite == clause.to() - 1 || finite == clause.to() - 2 && at == clause.to() - 1;
    if (unit.lower(first).equals("wie") && finite > first + 1) {
      return Attribution.Form.LIKE;
    }
    boolean subordinate =
        unit.is(QuoteWords.Kind.SUBORDINATOR, first)
            || unit.is(QuoteWords.Kind.COMPLEMENT, first)
            || unit.is(QuoteWords.Kind.QUESTION, first)
            || isRelative(no);
    return last && subordinate ? Attribution.Form.LAST : Attribution.Form.SECOND;
  }

  /** Returns whether a clause begins like a relative clause behind a comma. */
  boolean isRelative(int no) {
    Unit.Clause clause = unit.clause(no);
    int first = clause.from();
    if (first == 0 || unit.kind(first - 1) != Item.Kind.COMMA) {
      return false;
    }
    if (unit.is(QuoteWords.Kind.PREPOSITION, first)) {
      first++;
    }
    boolean pronoun =
        switch (unit.lower(first)) {
          case "der",
              "die",
              "das",
              "den",
              "dem",
              "deren",
              "dessen",
              "denen",
              "welcher",
              "welche",
              "welches",
              "welchen",
              "welchem",
              "was",
              "wo",
              "worauf",
              "womit",
              "wobei",
              "woraufhin" ->
              true;
          default -> false;
        };
    return pronoun && clause.length() > 2 && endsInVerb(clause) && !hasVerbInside(clause);
  }

  /** Returns whether a finite verb stands before the last two words, as in a main clause. */
  private boolean hasVerbInside(Unit.Clause clause) {
    for (int at = clause.from() + 1; at < clause.to() - 1; at++) {
      boolean finite =
          unit.is(QuoteWords.Kind.INDICATIVE, at)
              || unit.isWord(at)
                  && !unit.isCapitalised(at)
                  && (QuoteWords.isReporting(unit.lower(at))
                      || QuoteWords.isUnreal(unit.lower(at)));
      boolean next =
          unit.is(QuoteWords.Kind.INDICATIVE, at + 1)
              || QuoteWords.isReporting(unit.lower(at + 1))
              || QuoteWords.isUnreal(unit.lower(at + 1));
      if (finite && !(at == clause.to() - 2 && next)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the last word of a clause looks like a finite verb. */
  boolean endsInVerb(Unit.Clause clause) {
    int last = clause.to() - 1;
    if (!unit.isWord(last) || unit.isCapitalised(last)) {
      return false;
    }
    String word = unit.lower(last);
    return unit.is(QuoteWords.Kind.INDICATIVE, last)
        || QuoteWords.isReporting(word)
        || QuoteWords.isUnreal(word)
        || word.endsWith("t")
        || word.endsWith("te")
        || word.endsWith("en")
        || !QuoteWords.forms(word).isEmpty();
  }

  private boolean isInfinitive(Unit.Clause clause, int at) {
    if (unit.lower(at - 1).equals("zu")) {
      return true;
    }
    if (at != clause.to() - 1 && at != clause.from()) {
      return false;
    }
    for (int other = clause.from(); other < clause.to(); other++) {
      switch (unit.lower(other)) {
        case "will",
        "wollen",
        "wollte",
        "wollten",
        "kann",
        "können",
        "konnte",
        "konnten",
        "soll",
        "sollen",
        "sollte",
        "sollten",
        "muss",
        "müssen",
        "musste",
        "mussten",
        "darf",
        "dürfen",
        "wird",
        "werden",
        "werde",
        "würde",
        "würden",
        "könne",
        "wolle",
        "solle",
        "müsse",
        "möchte",
        "möchten",
        "ließ",
        "lässt",
        "könnte",
        "könnten",
        "durfte",
        "mag":
          return true;
        default:
      }
    }
    return false;
  }

  /** Returns whether the word stands before a noun: der erklärten Gegner. */
  private boolean isAttribute(int at) {
    return unit.isCapitalised(at + 1)
        && (unit.is(QuoteWords.Kind.ARTICLE, at - 1)
            || unit.is(QuoteWords.Kind.DETERMINER, at - 1) && !unit.lower(at - 1).equals("alle"));
  }

  private boolean alsoParticiple(int at) {
    return QuoteWords.forms(unit.lower(at)).stream()
        .anyMatch(form -> form.shape() == QuoteWords.Shape.PARTICIPLE);
  }

  /** Returns the auxiliary of a participle in its clause, or -1. */
  private int auxiliary(Unit.Clause clause, int participle) {
    for (int at = clause.from(); at < clause.to(); at++) {
      switch (unit.lower(at)) {
        case "hat",
        "haben",
        "hatte",
        "hatten",
        "habe",
        "hätte",
        "hätten",
        "wird",
        "wurde",
        "wurden",
        "werden",
        "ist",
        "sind",
        "war":
          if (at != participle) {
            return at;
          }
          break;
        default:
      }
    }
    return -1;
  }

  private boolean isPassive(int auxiliary) {
    return switch (unit.lower(auxiliary)) {
      case "hat", "haben", "hatte", "hatten", "habe", "hätte", "hätten" -> false;
      default -> true;
    };
  }

  /** Returns the item of the particle that belongs to a verb, or -1. */
  private int particle(int verb, QuoteWords.Verb of) {
    String last = QuoteWords.lower(of.lastOfParticle());
    if (unit.lower(verb - 1).equals(last) && unit.lower(verb - 1).length() > 3) {
      return verb - 1;
    }
    for (int at = verb + 1; at < unit.size() && at < verb + 40; at++) {
      Item.Kind kind = unit.kind(at);
      if (kind == Item.Kind.STOP || kind == Item.Kind.COLON || kind == Item.Kind.SEMICOLON) {
        return -1;
      }
      if (unit.lower(at).equals(last) && endsClause(at + 1)) {
        return at;
      }
      if (kind == Item.Kind.COMMA && unit.is(QuoteWords.Kind.COMPLEMENT, at + 1)) {
        return -1;
      }
    }
    return -1;
  }

  private boolean endsClause(int at) {
    return !unit.isWord(at)
        || unit.lower(at).equals("und")
        || unit.lower(at).equals("sowie")
        || unit.lower(at).equals("dass");
  }

  private boolean holds(Unit.Clause clause, String word) {
    for (int at = clause.from(); at < clause.to(); at++) {
      if (unit.lower(at).equals(word)) {
        return true;
      }
    }
    return false;
  }

  // ---- subjects

  /** Returns how likely a phrase speaks: 3 a person, 2 an organisation, 1 else. */
  int animacy(NounPhrase phrase) {
    if (phrase.pronoun()) {
      return unit.lower(phrase.from()).equals("es") ? 0 : 3;
    }
    for (int at = phrase.core(); at <= phrase.head(); at++) {
      Item item = unit.item(at);
      if (!item.isWord()) {
        continue;
      }
      if (item.no() >= 0) {
        return switch (scene.mentions().get(item.no()).type()) {
          case PER -> 3;
          case ORG, LOC -> 2;
          default -> 1;
        };
      }
    }
    String head = unit.item(phrase.head()).text();
    // The first noun may be the title of a name that nobody has marked.
    Item first = unit.item(phrase.core());
    boolean title = first.isWord() && KnownNouns.person(first.text(), "").isPresent();
    if (title || head.contains("-Jährige") || KnownNouns.person(head, "").isPresent()) {
      return 3;
    }
    if (QuoteWords.isSpeaker(head)
        || QuoteWords.isSource(head)
        || head.endsWith("sprecher")
        || KnownNouns.organisation(head).isPresent()) {
      return 2;
    }
    return 1;
  }

  private NounPhrase subject(int no, int finite, Attribution.Form form) {
    Unit.Clause clause = unit.clause(no);
    List<NounPhrase> before = subjects(clause.from(), finite);
    List<NounPhrase> after = subjects(finite + 1, clause.to());
    if (form == Attribution.Form.LIKE || form == Attribution.Form.LAST) {
      if (isRelative(no) && !unit.is(QuoteWords.Kind.PREPOSITION, clause.from())) {
        NounPhrase own = firstOf(before, 2);
        boolean subject =
            switch (unit.lower(clause.from())) {
              case "der", "die", "welcher", "welche" -> own == null;
              default -> false;
            };
        return subject ? antecedent(no) : own == null ? firstOf(before, 1) : own;
      }
      NounPhrase animate = firstOf(before, 2);
      return animate == null ? firstOf(before, 1) : animate;
    }
    if (form == Attribution.Form.FIRST) {
      NounPhrase own = firstOf(after, 2);
      if (own != null) {
        return own;
      }
      NounPhrase earlier = earlier(no);
      return earlier == null ? firstOf(after, 1) : earlier;
    }
    NounPhrase first = firstOf(before, 2);
    if (first == null) {
      first = firstOf(after, 2);
    }
    if (first == null) {
      first = firstOf(before, 1);
    }
    if (first == null) {
      first = firstOf(after, 1);
    }
    return first == null ? earlier(no) : first;
  }

  private List<NounPhrase> subjects(int from, int to) {
    return phrases.read(from, to).stream()
        .filter(NounPhrase::nominative)
        .filter(phrase -> !unit.lower(phrase.from()).equals("es"))
        .toList();
  }

  private NounPhrase firstOf(List<NounPhrase> phrases, int animacy) {
    return phrases.stream().filter(phrase -> animacy(phrase) >= animacy).findFirst().orElse(null);
  }

  /** Returns the subject of the clauses before one, back to a full stop or a quotation. */
  private NounPhrase earlier(int no) {
    NounPhrase found = null;
    for (int clause = no - 1; clause >= 0 && clause >= no - FARTHEST; clause--) {
      Unit.Clause before = unit.clause(clause);
      Item.Kind mark = unit.kind(before.to());
      if (mark == Item.Kind.STOP
          || mark == Item.Kind.COLON
          || before.length() == 1 && unit.isWhole(before.from())) {
        break;
      }
      NounPhrase subject = firstOf(subjects(before.from(), before.to()), 2);
      if (subject != null && !isRelative(clause)) {
        found = subject;
      }
    }
    return found;
  }

  private NounPhrase antecedent(int no) {
    if (no == 0) {
      return null;
    }
    NounPhrase last = null;
    for (NounPhrase phrase : phrases.read(unit.clause(no - 1).from(), unit.clause(no - 1).to())) {
      last = animacy(phrase) >= 2 || last == null ? phrase : last;
    }
    return last;
  }

  /** Returns who is behind an impersonal cue: von X, in einer Mitteilung der X, bei X, aus X. */
  private NounPhrase oblique(int no, boolean passive) {
    Unit.Clause clause = unit.clause(no);
    for (int at = clause.from(); at < clause.to(); at++) {
      boolean behind =
          switch (unit.lower(at)) {
            case "von", "vom", "durch", "seitens" -> true;
            case "in", "im", "aus", "bei", "beim" -> !passive;
            default -> false;
          };
      if (!behind) {
        continue;
      }
      NounPhrase noun = phrases.at(at + 1, clause.to(), true);
      if (noun == null || noun.pronoun() || circumstance(noun)) {
        continue;
      }
      boolean named = animacy(noun) >= 2;
      boolean more = noun.to() > noun.head() + 1;
      if (more || sourceAt(noun) < 0) {
        if (named && !more) {
          return noun;
        }
      } else {
        continue;
      }
      if (more && animacy(noun) < 3 && !passive) {
        int next = noun.head() + 1;
        boolean of = unit.lower(next).equals("von") || unit.lower(next).equals("vom");
        NounPhrase holder = phrases.at(of ? next + 1 : next, noun.to(), true);
        return holder == null ? noun : holder;
      }
      if (named) {
        return noun;
      }
    }
    return null;
  }

  private boolean circumstance(NounPhrase noun) {
    return unit.item(noun.head()).isNoun(QuoteWords.Kind.CIRCUMSTANCE);
  }

  /** Returns the subject of a clause without a cue: who is spoken of. */
  NounPhrase topic(int no) {
    Unit.Clause clause = unit.clause(no);
    return subjects(clause.from(), clause.to()).stream()
        .filter(this::isSomebody)
        .findFirst()
        .orElse(null);
  }

  /** Returns whether a phrase surely means a person, an organisation or a state. */
  private boolean isSomebody(NounPhrase phrase) {
    String head = unit.item(phrase.head()).text();
    boolean byEnding =
        unit.item(phrase.head()).no() < 0
            && !QuoteWords.isSpeaker(head)
            && KnownNouns.person(head, "").isEmpty()
            && !head.contains("-Jährige")
            && !phrase.pronoun();
    return animacy(phrase) >= 2 && !byEnding;
  }

  PhraseReader phrases() {
    return phrases;
  }
}
