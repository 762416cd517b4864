package org.pressespiegel.place;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pressespiegel.document.Document;
import org.pressespiegel.document.Part;
import org.pressespiegel.entity.EntityType;
import org.pressespiegel.entity.NamedSpan;
import org.pressespiegel.place.Lexicon.Homonym;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.Span;

/** Decides which names are places, by how well known they are and by the words beside them. */
final class Judgement {

  /** Prominence at which a name needs no help. */
  private static final double NEEDS_NO_HELP = 5;

  private static final double IN = 3;
  private static final double FROM = 1.5;
  private static final double NOUN = 3.5;
  private static final double WELL_KNOWN = 7.2;
  private static final double KNOWN = 6.2;
  private static final double OTHER_NAME = 3;
  private static final double SURE_PERSON = 0.8;
  private static final double CAPITAL = 9;
  private static final int NEAR_KM = 60;
  private static final int LONGEST_BRACKET = 40;

  private static final Set<String> SAINTS =
      Set.of("St", "Sankt", "Saint", "Sainte", "Santa", "Santo", "San");

  /** More surer places than any article has; a list of all there are would be compared with all. */
  private static final int MOST_ANCHORS = 300;

  private final Gazetteer gazetteer;
  private final Prominence prominence;
  private final Lexicon lexicon;
  private final SpacedWords words;
  private final int[] roles;
  private final Evidence evidence;
  private List<NamedSpan> mentions = List.of();
  private List<Span> datelines = List.of();
  private int longestMention;

  Judgement(
      Gazetteer gazetteer,
      Prominence prominence,
      Lexicon lexicon,
      SpacedWords words,
      int[] roles,
      Evidence evidence) {
    this.gazetteer = gazetteer;
    this.prominence = prominence;
    this.lexicon = lexicon;
    this.words = words;
    this.roles = roles;
    this.evidence = evidence;
  }

  /** Gives every match its score, its veto and its hints. */
  void judge(List<Match> matches, Document document, List<NamedSpan> names) {
    CodePoints codePoints = document.codePoints();
    datelines = document.spans(kind -> kind == Part.Kind.DATELINE);
    Set<String> surnames = new HashSet<>();
    mentions =
        names.stream().sorted(Comparator.comparingInt(mention -> mention.span().begin())).toList();
    longestMention = mentions.stream().mapToInt(m -> m.span().length()).max().orElse(0);
    Set<String> bearers = surnames(document.text(), codePoints);
    matches.forEach(this::lookAt);
    Match before = null;
    for (int i = 0; i < matches.size(); i++) {
      Match match = matches.get(i);
      match.score += match.prominence - NEEDS_NO_HELP;
      homonym(match);
      organisation(match);
      person(match, surnames);
      inFront(match, before);
      dateline(match, before, codePoints);
      mentioned(match, codePoints);
      hints(match, matches, i);
      before = match;
    }
    again(matches, surnames, bearers);
    neighbours(matches);
  }

  /** Returns the last words of persons' names of several words: {@code Marco Reus}. */
  private Set<String> surnames(String text, CodePoints codePoints) {
    Set<String> surnames = new HashSet<>();
    for (NamedSpan mention : mentions) {
      if (mention.type() == EntityType.PER) {
        String name =
            text.substring(
                codePoints.toUtf16(mention.span().begin()),
                codePoints.toUtf16(mention.span().end()));
        int space = name.lastIndexOf(' ');
        if (space > 0 && mention.confidence() >= SURE_PERSON) {
          surnames.add(NameKey.of(name.substring(space + 1)));
        }
      }
    }
    return surnames;
  }

  private void lookAt(Match match) {
    match.prominence = Double.NEGATIVE_INFINITY;
    for (int at = gazetteer.firstPosting(match.name);
        at != Gazetteer.NONE;
        at = gazetteer.nextPosting(at)) {
      double points = prominence.of(at);
      match.candidates++;
      if (points > match.prominence) {
        match.prominence = points;
        match.likelyKind = gazetteer.kind(gazetteer.place(at));
      }
    }
  }

  private boolean has(int token, Role role) {
    return token >= 0 && token < roles.length && (roles[token] & role.bit()) != 0;
  }

  private boolean isJoined(int token) {
    return words.gap(token) == Gap.SPACE;
  }

  private void homonym(Match match) {
    boolean wellKnown = match.prominence >= WELL_KNOWN;
    switch (match.homonym) {
      case WORD -> match.score -= 4;
      case PHRASE -> match.score -= 7;
      case PERSON -> match.score -= wellKnown ? 0.5 : 2.5;
      case ORGANISATION -> match.score -= 3;
      default -> {
        if (has(match.first, Role.FIRST_NAME) && match.end == match.first + 1) {
          match.score -= wellKnown ? 0.5 : 2.5;
        }
      }
    }
  }

  private void organisation(Match match) {
    int before = match.first - 1;
    if (isCutOff(match) || isSaint(before) && gap(match) != Gap.END && match.prefix.isEmpty()) {
      match.veto();
      return;
    }
    if (before >= 0 && isJoined(match.first) && !match.genitive) {
      String word = words.word(before);
      if (has(before, Role.ORG)
          || isAbbreviation(word)
          || word.equals("of")
          || isYear(word)
          || words.isCapitalised(before) && has(before, Role.ORG_AFTER)
          || words.isCapitalised(before)
              && isJoined(before)
              && has(before - 1, Role.ORG)
              && isAbbreviation(words.word(before - 1))) {
        match.veto();
        return;
      }
    }
    if (before >= 0
        && words.gap(match.first) == Gap.HYPHEN
        && match.prefix.isEmpty()
        && has(before, Role.ORG)) {
      match.veto();
    }
    if (match.end < words.count() && (isJoined(match.end) || words.gap(match.end) == Gap.HYPHEN)) {
      if (has(match.end, Role.ORG_AFTER) && !has(before, Role.IN)) {
        match.veto();
      }
    }
  }

  private Gap gap(Match match) {
    return match.first == 0 ? Gap.END : words.gap(match.first);
  }

  /** {@code St. Antony} is a saint, a church or an estate, where the gazetteer has no such town. */
  private boolean isSaint(int token) {
    return token >= 0 && SAINTS.contains(words.word(token));
  }

  /** {@code Ober- und Niederösterreich}. */
  private boolean isCutOff(Match match) {
    String text = words.text();
    int at = words.end(match.end - 1);
    return at + 1 < text.length()
        && text.charAt(at) == '-'
        && Character.isWhitespace(text.charAt(at + 1))
        && match.end < words.count()
        && Character.isLowerCase(words.word(match.end).charAt(0));
  }

  /** {@code 1860 München}. */
  private static boolean isYear(String word) {
    return word.length() == 4
        && (word.startsWith("18") || word.startsWith("19"))
        && word.chars().allMatch(Character::isDigit);
  }

  private static boolean isAbbreviation(String word) {
    if (word.length() < 2 || word.length() > 5 || word.equals("USA") || word.equals("EU")) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isUpperCase(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private void person(Match match, Set<String> surnames) {
    int before = match.first - 1;
    boolean placed = has(before, Role.IN) || has(before, Role.FROM);
    if (before >= 0 && !placed && words.gap(match.first) != Gap.END) {
      if (isJoined(match.first) && isNameBefore(before)
          || words.gap(match.first) == Gap.HYPHEN
              && has(before, Role.FIRST_NAME)
              && match.prefix.isEmpty()
          || words.gap(match.first) == Gap.DOT
              && words.word(before).length() == 1
              && has(before - 1, Role.FIRST_NAME)) {
        match.veto();
        surnames.add(match.key);
        return;
      }
      if (isJoined(match.first)
          && has(before, Role.TITLE)
          && !match.genitive
          && match.prominence < CAPITAL) {
        match.veto();
        surnames.add(match.key);
        return;
      }
    }
    boolean maybeFirst =
        match.end == match.first + 1
            && (has(match.first, Role.FIRST_NAME) || match.homonym == Homonym.PERSON);
    if (maybeFirst
        && !match.genitive
        && !has(before, Role.IN)
        && match.end < words.count()
        && isJoined(match.end)
        && words.isCapitalised(match.end)
        && roles[match.end] == 0) {
      match.veto();
      surnames.add(words.word(match.end));
    }
  }

  /** {@code Jack London}, {@code Ursula von Essen}. */
  private boolean isNameBefore(int before) {
    String word = words.word(before);
    return has(before, Role.FIRST_NAME)
        || (word.equals("von") || word.equals("van") || word.equals("zu") || word.equals("de"))
            && has(before - 1, Role.FIRST_NAME)
            && isJoined(before);
  }

  private void inFront(Match match, Match previous) {
    int before = match.first - 1;
    if (match.end > match.first + 1 && has(match.first, Role.GENERIC)) {
      match.add(NOUN, "noun"); // Kanton Uri
      return;
    }
    if (before < 0 || words.gap(match.first) == Gap.END) {
      return;
    }
    Gap gap = words.gap(match.first);
    Kind kind = match.likelyKind;
    boolean town = kind == Kind.CITY || kind == Kind.ADMIN;
    match.articled =
        gap == Gap.SPACE
            && !match.genitive
            && (has(before, Role.ARTICLE) || has(before, Role.CONTRACTED));
    if (gap == Gap.SPACE || gap == Gap.OTHER && isQuoted(match)) {
      if (has(before, Role.IN)) {
        match.add(
            match.homonym == Homonym.WORD && match.prominence > 5.4 ? IN + 1.5 : IN, "preposition");
        return;
      }
      if (words.word(before).equals("von")
          && (has(before - 1, Role.GENERIC) || isMayor(before - 1))) {
        match.add(IN, "noun");
        return;
      }
      if (has(before, Role.FROM)) {
        match.add(
            match.homonym == Homonym.WORD && match.prominence > 6.3 ? FROM + 1 : FROM,
            "preposition");
        return;
      }
      if (has(before, Role.CONTRACTED)) {
        if (town) {
          match.score -= kind == Kind.ADMIN ? 0.5 : 3;
          match.common = kind == Kind.CITY;
        } else {
          match.add(landscape(match) ? 4 : 1, "preposition");
        }
        return;
      }
      if (has(before, Role.ARTICLE)) {
        if (town) {
          boolean quarter = has(before - 1, Role.IN) && match.homonym == Homonym.NONE;
          match.score -= kind == Kind.ADMIN || quarter ? 0.5 : match.genitive ? 1 : 3;
          match.common = kind == Kind.CITY && !match.genitive && !quarter;
        } else if (landscape(match) && match.homonym == Homonym.WORD) {
          match.add(2, "article");
        }
        return;
      }
      if (has(before, Role.GENERIC)) {
        match.sort =
            has(before, Role.TOWN) ? Kind.CITY : has(before, Role.PROVINCE) ? Kind.ADMIN : null;
        match.add(NOUN, "noun");
        return;
      }
      if (has(before, Role.FACILITY)) {
        match.add(NOUN, "facility");
        return;
      }
    }
    if (previous != null && previous.accepted() && follows(previous, match)) {
      match.add(Math.min(2, Math.max(0, previous.score / 2)), "list");
    }
  }

  /** {@code die Bürgermeisterin von Lana}: no name of a person, who could be called Lana, too. */
  private boolean isMayor(int token) {
    return token >= 0 && words.word(token).contains("ürgermeister");
  }

  private boolean landscape(Match match) {
    Kind kind = match.likelyKind;
    return kind == Kind.WATER || kind == Kind.REGION;
  }

  private boolean isQuoted(Match match) {
    int begin = words.begin(match.first);
    return begin > 0 && "„\"»“‚".indexOf(words.text().charAt(begin - 1)) >= 0;
  }

  /** {@code Wien und Graz}, {@code Wien, Graz}, {@code Wien/Graz}. */
  private boolean follows(Match previous, Match match) {
    if (previous.end == match.first) {
      Gap gap = words.gap(match.first);
      return gap == Gap.COMMA || gap == Gap.SLASH || gap == Gap.HYPHEN;
    }
    if (previous.end == match.first - 1) {
      String word = words.word(match.first - 1);
      return word.equals("und")
          || word.equals("oder")
          || word.equals("bis")
          || word.equals("sowie");
    }
    return false;
  }

  private void dateline(Match match, Match previous, CodePoints codePoints) {
    Span span = codePoints.span(words.begin(match.first), words.end(match.end - 1));
    for (Span dateline : datelines) {
      if (dateline.covers(span)) {
        if (opensPart(match, dateline, codePoints)) {
          isDateline(match);
        }
        return;
      }
    }
    boolean starts =
        words.gap(match.first) == Gap.END
            || words.gap(match.first) == Gap.DOT
            || previous != null && previous.dateline && follows(previous, match);
    if (!starts || match.vetoed) {
      return;
    }
    String text = words.text();
    int at = words.end(match.end - 1);
    if (at < text.length()
        && text.charAt(at) == '/'
        && match.end < words.count()
        && words.isCapitalised(match.end)) {
      int end = match.end;
      while (end < words.count()
          && end < match.end + 5
          && (words.gap(end) == Gap.SLASH || words.gap(end) == Gap.SPACE)) {
        end++;
      }
      at = words.end(end - 1);
    }
    int skipped = skipBracket(text, skipBlanks(text, at));
    int dash = skipBlanks(text, skipped);
    boolean apart = dash > at && dash + 1 < text.length() && text.charAt(dash + 1) == ' ';
    if (dash < text.length() && "–—-".indexOf(text.charAt(dash)) >= 0 && apart
        || skipped > at + 1 && dash < text.length() && text.charAt(dash) == '.'
        || match.first == 0 && at < text.length() && text.charAt(at) == '.') {
      isDateline(match);
    }
  }

  /** Whether no other word of the dateline stands right before: {@code Von Wiebke Behrens}. */
  private boolean opensPart(Match match, Span dateline, CodePoints codePoints) {
    int before = match.first - 1;
    return before < 0
        || words.gap(match.first) != Gap.SPACE
        || has(before, Role.IN)
        || codePoints.fromUtf16(words.begin(before)) < dateline.begin();
  }

  private static void isDateline(Match match) {
    match.dateline = true;
    match.add(4, "dateline");
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private static int skipBracket(String text, int at) {
    if (at < text.length() && text.charAt(at) == '(') {
      for (int end = at; end < Math.min(text.length(), at + LONGEST_BRACKET); end++) {
        if (text.charAt(end) == ')') {
          return end + 1;
        }
      }
    }
    return at;
  }

  private void mentioned(Match match, CodePoints codePoints) {
    if (mentions.isEmpty()) {
      return;
    }
    Span span = codePoints.span(words.begin(match.first), words.end(match.end - 1));
    for (int no = mentionFrom(span.begin() - longestMention);
        no < mentions.size() && mentions.get(no).span().begin() < span.end();
        no++) {
      NamedSpan mention = mentions.get(no);
      if (mention.span().overlaps(span)) {
        boolean more = mention.span().length() > span.length() + 1;
        if (more && isOtherName(match) && isPartOfName(match, mention.span(), codePoints)) {
          // "Tropical Islands" is no genitive of the country.
          match.veto();
          return;
        }
        switch (mention.type()) {
          case LOC -> {
            if (more && isPartOfName(match, mention.span(), codePoints)) {
              match.score -= OTHER_NAME * mention.confidence();
            } else {
              match.add((match.homonym == Homonym.WORD ? 1.5 : 3) * mention.confidence(), "entity");
            }
          }
          case PER -> match.score -= person(match, more) * mention.confidence();
          case ORG -> match.score -= (more ? 5 : 0.5) * mention.confidence();
          case MISC -> match.score -= (more ? 3 : 1) * mention.confidence();
        }
      }
    }
  }

  /** Whether the word is a genitive, or as it stands the name of another place. */
  private boolean isOtherName(Match match) {
    return match.genitive && gazetteer.isName(gazetteer.find(match.key + "s"));
  }

  /**
   * Whether a little known name is part of another one, which the gazetteer lacks: {@code Stamford
   * Bridge}, {@code Piazzale Loreto}. A quarter, a station or a point of the compass may follow a
   * town of ours.
   */
  private boolean isPartOfName(Match match, Span mention, CodePoints codePoints) {
    boolean known = match.prominence >= KNOWN && !isOtherName(match);
    boolean several = match.end > match.first + 1 && !isSaint(match.first);
    if (known || match.homonym == Homonym.NONE && several) {
      return false;
    }
    int before = match.first - 1;
    boolean begun =
        before >= 0
            && words.gap(match.first) == Gap.SPACE
            && codePoints.fromUtf16(words.begin(before)) >= mention.begin()
            && words.isCapitalised(before)
            && roles[before] == 0;
    boolean goesOn =
        match.end < words.count()
            && words.gap(match.end) == Gap.SPACE
            && codePoints.fromUtf16(words.end(match.end)) <= mention.end()
            && words.isCapitalised(match.end);
    return begun || goesOn;
  }

  /** Returns the first mention that begins at a code point or behind it. */
  private int mentionFrom(int begin) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).span().begin() < begin) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Returns what speaks against a place inside a person's name. Countries that are no first names
   * are rarely part of one: {@code Zuvor hatte Mehmet Aydin Deutschland aufgefordert}.
   */
  private double person(Match match, boolean more) {
    boolean country = match.likelyKind == Kind.COUNTRY && match.homonym == Homonym.NONE;
    return country && !has(match.first, Role.FIRST_NAME) ? 2 : more ? 6 : 4;
  }

  /** Notes what the words around say of where the name lies. */
  private void hints(Match match, List<Match> matches, int at) {
    int farthest = Math.max(0, match.first - 4);
    for (int token = match.first - 1; token >= farthest; token--) {
      if (words.gap(token + 1) == Gap.END) {
        break;
      }
      for (Evidence.Clue clue : evidence.cluesAt(token)) {
        if (clue.weight() < 0.9 && lexicon.cue(words.word(token)) == null) {
          match.hints.add(new Match.Hint(clue.countryNo(), clue.place(), 3));
        }
      }
    }
    if (at + 1 < matches.size()) {
      Match next = matches.get(at + 1);
      int between = next.first - match.end;
      if (between == 0 && (words.gap(next.first) == Gap.PAREN || words.gap(next.first) == Gap.COMMA)
          || between > 0 && between <= 4 && isContained(match.end, next.first)) {
        Match third = at + 2 < matches.size() ? matches.get(at + 2) : null;
        boolean loose = words.gap(next.first) == Gap.COMMA && !isApposition(match, next, third);
        container(match, next, loose ? 2 : 5);
        match.within |= isWithin(match, next, third);
      }
    }
    if (at > 0) {
      Match before = matches.get(at - 1);
      int between = match.first - before.end;
      if (between > 0
          && between <= 3
          && has(match.first - 1, Role.GENERIC)
          && words.gap(before.end) == Gap.SPACE) {
        container(match, before, 2);
      }
    }
  }

  /** Whether the words from {@code begin} to {@code end} say "in" and nothing else of weight. */
  private boolean isContained(int begin, int end) {
    String first = words.word(begin);
    if (!first.equals("im")
        && !first.equals("in")
        && !first.equals("am")
        && !first.equals("bei")
        && !first.equals("Bezirk")
        && !first.equals("Landkreis")) {
      return false;
    }
    for (int token = begin; token < end; token++) {
      if (words.gap(token) == Gap.END || words.gap(token) == Gap.COMMA) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the name behind can't be but the country or division that the name lies in: {@code
   * Moskau (Idaho)}, {@code Moskau im US-Bundesstaat Idaho}, {@code Moscow, Idaho,}.
   */
  private boolean isWithin(Match match, Match next, Match third) {
    int division = gazetteer.place(gazetteer.firstPosting(next.name));
    Kind kind = gazetteer.kind(division);
    // A church bears its saint's name: "St. Michael in München".
    boolean church =
        isSaint(match.first) && next.likelyKind == Kind.CITY && next.prominence >= KNOWN;
    boolean town = match.likelyKind == Kind.CITY && (kind == Kind.COUNTRY || kind == Kind.ADMIN);
    if (next.vetoed || !town && !church) {
      return false;
    }
    if (next.first == match.end) {
      boolean listed = isListed(next, third);
      boolean american =
          gazetteer.country(division).equals("US") || gazetteer.country(division).equals("CA");
      return words.gap(next.first) == Gap.PAREN
          || american
              && !listed
              && has(match.first - 1, Role.IN)
              && (next.end >= words.count() || words.gap(next.end) != Gap.SPACE);
    }
    String first = words.word(match.end);
    boolean direct = next.first == match.end + 1;
    if (!first.equals("in") && !(first.equals("im") && (!direct || kind == Kind.COUNTRY))) {
      return false;
    }
    for (int token = match.end + 1; token < next.first; token++) {
      boolean firstPart = words.gap(token + 1) == Gap.HYPHEN;
      if (!firstPart
          && !has(token, Role.ARTICLE)
          && !has(token, Role.GENERIC)
          && !has(token, Role.PROVINCE)) {
        return false;
      }
    }
    // "von Moskau in die Schweiz" leads away.
    return has(match.first - 1, Role.IN) && !words.word(match.end + 1).equals("die");
  }

  /** {@code in Bergen, Norwegen}: the country that the town before the comma lies in. */
  private boolean isApposition(Match match, Match next, Match third) {
    return next.first == match.end
        && match.likelyKind == Kind.CITY
        && next.likelyKind == Kind.COUNTRY
        && has(match.first - 1, Role.IN)
        && !isListed(next, third);
  }

  /** Whether another name of a list comes behind: {@code in Bergen, Norwegen und Schweden}. */
  private boolean isListed(Match name, Match next) {
    return next != null && (next.first == name.end || follows(name, next));
  }

  private void container(Match match, Match around, double strength) {
    if (around.vetoed) {
      return;
    }
    for (int at = gazetteer.firstPosting(around.name);
        at != Gazetteer.NONE;
        at = gazetteer.nextPosting(at)) {
      if (prominence.of(at) >= 4.5) {
        int place = gazetteer.place(at);
        match.hints.add(
            new Match.Hint(
                gazetteer.countryNo(place),
                gazetteer.kind(place) == Kind.COUNTRY ? Gazetteer.NONE : place,
                strength));
      }
    }
    if (gazetteer.kind(gazetteer.place(gazetteer.firstPosting(around.name))) != Kind.CITY) {
      match.score += 1.5;
    }
  }

  /** What was a person once is one again; what was surely a place once is likely one again. */
  private static void again(List<Match> matches, Set<String> surnames, Set<String> bearers) {
    Map<String, Double> sure = new HashMap<>();
    for (Match match : matches) {
      if (!match.vetoed) {
        sure.merge(match.key, match.score, Math::max);
      }
    }
    for (Match match : matches) {
      boolean helped = match.why.equals("preposition") || match.dateline;
      boolean person =
          surnames.contains(match.key) || match.prominence < KNOWN && bearers.contains(match.key);
      if (person && !helped && match.prefix.isEmpty()) {
        match.score -= 4;
      } else if (!match.vetoed
          && !match.common
          && match.homonym != Homonym.PHRASE
          && sure.get(match.key) >= 1
          && match.score < sure.get(match.key)) {
        match.add(match.homonym == Homonym.WORD ? 1 : 2, "again");
      }
    }
  }

  /** Small places near surer ones. */
  private void neighbours(List<Match> matches) {
    Map<Integer, Match> anchors = new LinkedHashMap<>();
    for (Match match : matches) {
      anchor(match, anchors);
    }
    for (Match match : matches) {
      if (match.vetoed
          || match.common
          || match.score >= 0
          || match.score < -3
          || match.homonym == Homonym.PHRASE) {
        continue;
      }
      double nearest = Double.MAX_VALUE;
      for (Match other : anchors.values()) {
        if (!other.key.equals(match.key)) {
          nearest = Math.min(nearest, distance(match, other));
        }
      }
      if (nearest < NEAR_KM) {
        match.add(match.homonym == Homonym.NONE ? 2 : 1, "neighbour");
        anchor(match, anchors);
      }
    }
  }

  /** Notes a match as one of the surer ones, once for each name. */
  private static void anchor(Match match, Map<Integer, Match> anchors) {
    if (match.accepted() && match.score >= 1 && anchors.size() < MOST_ANCHORS) {
      anchors.putIfAbsent(match.name, match);
    }
  }

  private double distance(Match match, Match other) {
    int anchor = town(other);
    if (anchor == Gazetteer.NONE) {
      return Double.MAX_VALUE;
    }
    double nearest = Double.MAX_VALUE;
    for (int at = gazetteer.firstPosting(match.name);
        at != Gazetteer.NONE;
        at = gazetteer.nextPosting(at)) {
      int place = gazetteer.place(at);
      if (gazetteer.kind(place) == Kind.CITY && gazetteer.isUsual(at) && place != anchor) {
        nearest = Math.min(nearest, gazetteer.distanceKm(place, anchor));
      }
    }
    return nearest;
  }

  private int town(Match match) {
    double best = Double.NEGATIVE_INFINITY;
    int town = Gazetteer.NONE;
    for (int at = gazetteer.firstPosting(match.name);
        at != Gazetteer.NONE;
        at = gazetteer.nextPosting(at)) {
      int place = gazetteer.place(at);
      if (prominence.of(at) > best) {
        best = prominence.of(at);
        town = gazetteer.kind(place) == Kind.CITY ? place : Gazetteer.NONE;
      }
    }
    return town;
  }
}
